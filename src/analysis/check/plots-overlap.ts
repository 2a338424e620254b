import type { RawFinding } from "../../domain/check-finding.ts";
import { type LandFindingInput, makePieceFinding, toPercent } from "./land-findings.ts";

/** One finding for each pair of plots that cover common land; the share is of the smaller plot. */
export function findPlotOverlaps({ park, measures }: LandFindingInput): RawFinding[] {
  return measures.overlaps.flatMap(({ a, b, kind, piece }) => {
    const first = park.plots[a];
    const second = park.plots[b];
    if (first === undefined || second === undefined) return [];
    const smallerM2 = Math.min(measures.plotAreasM2[a] ?? 0, measures.plotAreasM2[b] ?? 0);
    const sharePercent = toPercent(piece.areaM2, smallerM2);
    return makePieceFinding("plots-overlap", "plots", [first.id, second.id], piece, { kind, sharePercent });
  });
}
