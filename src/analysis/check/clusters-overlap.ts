import type { RawFinding } from "../../domain/check-finding.ts";
import { type LandFindingInput, makePieceFinding, toPercent } from "./land-findings.ts";

/** One finding for each pair of clusters that cover common land; the share is of the smaller cluster. */
export function findClusterOverlaps({ park, measures }: LandFindingInput): RawFinding[] {
  return measures.clusterOverlaps.flatMap(({ a, b, kind, piece }) => {
    const first = park.clusters[a];
    const second = park.clusters[b];
    if (first === undefined || second === undefined) return [];
    const smallerM2 = Math.min(measures.clusterAreasM2[a] ?? 0, measures.clusterAreasM2[b] ?? 0);
    const sharePercent = toPercent(piece.areaM2, smallerM2);
    return makePieceFinding("clusters-overlap", "clusters", [first.id, second.id], piece, {
      kind,
      sharePercent,
    });
  });
}
