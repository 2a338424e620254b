import type { RawFinding } from "../../domain/check-finding.ts";
import { isLandUseOfZone } from "../../domain/zone-land-uses.ts";
import type { RecordCheck } from "./record-check.ts";
import { makePlotFinding } from "./record-finding.ts";

/**
 * Plots whose land use does not belong to the zone they lie in. Land in no zone, and zones whose kind is not known, are
 * not judged. The plan's own table stands before ours.
 */
export const findZoneMismatches: RecordCheck = ({ park, plan, zoneOfPlot }) => {
  if (zoneOfPlot === undefined) return [];
  const kinds = new Map(park.zones.map(({ id, kind }) => [id, kind]));
  const findings: RawFinding[] = [];
  for (const plot of park.plots) {
    const zone = zoneOfPlot.get(plot.id);
    const { landUse } = plot;
    if (zone === undefined || landUse === undefined) continue;
    const zoneKind = kinds.get(zone);
    if (zoneKind === undefined || isLandUseOfZone(landUse, zoneKind, plan)) continue;
    findings.push(makePlotFinding("zone-mismatch", plot, { landUse, zone, zoneKind }));
  }
  return findings;
};
