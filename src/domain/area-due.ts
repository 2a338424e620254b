import type { Plot } from "./plot.ts";

/**
 * The area, m², a plot is held to: the registered one (contract or certificate), else the computed one. Null where
 * neither is known or it is no area.
 */
export function getAreaDueM2({ areaRegisteredM2, site }: Plot): number | null {
  const areaM2 = areaRegisteredM2 ?? site.areaM2;
  return areaM2 !== null && areaM2 > 0 ? areaM2 : null;
}
