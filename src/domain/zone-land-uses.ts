import { findLandUsePrefix } from "./land-use-prefix.ts";
import type { Plan } from "./plan.ts";
import type { ZoneKind } from "./zone.ts";

/** What any zone may hold: land not (yet) built on, transport, utilities, green, land kept free, water. */
const EVERYWHERE = ["01", "02", "03", "04", "05", "06", "12", "13", "14", "16", "17", "23"] as const;

/**
 * Land uses (2023 codes, prefixes) a zone of each kind holds. 待核: our reading of what the kinds are for, no table of
 * a plan; a plan's own `zoneLandUses` stands before it. A production zone covers a whole cluster, its housing and
 * services with it.
 */
const ZONE_LAND_USES: Readonly<Record<ZoneKind, readonly string[]>> = {
  production: [...EVERYWHERE, "07", "08", "09", "10", "11"],
  "service-centre": [...EVERYWHERE, "07", "08", "09"],
  research: [...EVERYWHERE, "08", "09"],
  logistics: [...EVERYWHERE, "08", "09", "11"],
};

/** True where a zone of `kind` may hold the land use, by the plan's table or else by ours. */
export function isLandUseOfZone(landUse: string, kind: ZoneKind, plan: Plan | null): boolean {
  return findLandUsePrefix(plan?.zoneLandUses?.[kind] ?? ZONE_LAND_USES[kind], landUse) !== undefined;
}
