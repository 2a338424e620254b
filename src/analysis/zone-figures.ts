import type { Park } from "../domain/park.ts";
import type { Plan, PlanZone } from "../domain/plan.ts";
import type { ZoneKind } from "../domain/zone.ts";
import { sumFigure, type Figure } from "./figure.ts";

/** A functional zone of the plan, or drawn zones of a kind it does not name, with what the park draws of it. */
export interface ZoneRow {
  /** Absent for drawn zones the plan does not name. */
  readonly planZone?: PlanZone;
  /** Absent where the drawn zones have none. */
  readonly kind?: ZoneKind;
  /** m² over the drawn zones; without refs nothing is drawn. */
  readonly areaM2: Figure;
}

/**
 * The plan's functional zones in its order, each with the drawn zones of its kind in its clusters, then the
 * drawn zones left over by kind. A drawn zone goes to the first zone of the plan that takes it; one that names
 * no cluster goes by its kind alone.
 */
export function getZoneRows(park: Park, plan: Plan): readonly ZoneRow[] {
  const rest = new Set(park.zones);
  const rows = (plan.zones ?? []).map((planZone): ZoneRow => {
    const drawn = [...rest].filter(
      ({ kind, cluster }) =>
        kind === planZone.kind && (cluster === undefined || planZone.clusters.includes(cluster)),
    );
    for (const zone of drawn) rest.delete(zone);
    return { planZone, kind: planZone.kind, areaM2: toFigure(drawn) };
  });
  const kinds = new Set([...rest].map(({ kind }) => kind));
  const others = [...kinds].map((kind): ZoneRow => {
    const areaM2 = toFigure([...rest].filter((zone) => zone.kind === kind));
    return kind === undefined ? { areaM2 } : { kind, areaM2 };
  });
  return [...rows, ...others];
}

function toFigure(zones: Park["zones"]): Figure {
  return sumFigure("zones", zones, ({ site }) => site.areaM2);
}
