import type { RawFinding } from "../../domain/check-finding.ts";
import { type LandFindingInput, makePieceFinding, toPercent } from "./land-findings.ts";

/** One finding for each plot with land in no cluster. */
export function findPlotsOutside({ park, measures }: LandFindingInput): RawFinding[] {
  return measures.outsides.flatMap(({ plot, piece }) => {
    const id = park.plots[plot]?.id;
    if (id === undefined) return [];
    const sharePercent = toPercent(piece.areaM2, measures.plotAreasM2[plot] ?? 0);
    return makePieceFinding("plot-outside-park", "plots", [id], piece, { sharePercent });
  });
}
