import type { RawFinding } from "../../domain/check-finding.ts";
import { type LandFindingInput, makePieceFinding, toPercent } from "./land-findings.ts";

/** One finding for each plot with land in other clusters than the one it says it belongs to. */
export function findStraddlingPlots({ park, measures }: LandFindingInput): RawFinding[] {
  return measures.astrays.flatMap(({ plot, piece, clusters }) => {
    const record = park.plots[plot];
    if (record === undefined) return [];
    const others = clusters.flatMap((cluster) => park.clusters[cluster]?.id ?? []);
    return makePieceFinding("plot-straddles-clusters", "plots", [record.id], piece, {
      sharePercent: toPercent(piece.areaM2, measures.plotAreasM2[plot] ?? 0),
      clusters: others.filter((id) => id !== record.cluster).join(", "),
    });
  });
}
