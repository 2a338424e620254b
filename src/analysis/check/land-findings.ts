import type { RawFinding } from "../../domain/check-finding.ts";
import type { CutPiece } from "../../domain/cut-piece.ts";
import { FINDING_SEVERITY, type Finding, type FindingCode } from "../../domain/finding.ts";
import { getFindingKey } from "../../domain/finding-key.ts";
import type { ParkLayer } from "../../domain/layer.ts";
import type { Park } from "../../domain/park.ts";
import type { LandMeasures } from "./land-measures.ts";

/** What findings about land are made of. */
export interface LandFindingInput {
  readonly park: Pick<Park, "clusters" | "plots">;
  readonly measures: LandMeasures;
}

/**
 * A finding about a cut piece of land: its area and width are among the figures, its place is on the piece. Its key is the
 * same whichever of two subjects comes first.
 */
export function makePieceFinding(
  code: FindingCode,
  layer: ParkLayer,
  subjects: readonly string[],
  piece: CutPiece,
  figures: Finding["figures"] = {},
  key = getFindingKey(code, subjects.toSorted()),
): RawFinding {
  const { areaM2, widthM, at } = piece;
  return {
    code,
    severity: FINDING_SEVERITY[code],
    subjects,
    figures: { areaM2, widthM, ...figures },
    layer,
    at,
    key,
    piece,
  };
}

/** Part of a whole in percent; of nothing, nothing. */
export function toPercent(partM2: number, wholeM2: number): number {
  return wholeM2 > 0 ? (partM2 / wholeM2) * 100 : 0;
}
