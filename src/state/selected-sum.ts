import type { FileFeature } from "../data/file-content.ts";
import type { CheckFinding } from "../domain/check-finding.ts";
import type { CutPiece } from "../domain/cut-piece.ts";
import type { FeatureRef } from "../domain/layer.ts";
import { getVacantFloorAreaM2 } from "../domain/plant.ts";
import type { ParkIndex, ParkRecord } from "./park-index.ts";

/** What a selection adds up to. */
export interface SelectedSum {
  readonly kind: "land" | "floor";
  readonly areaM2: number;
  /** Number of features and pieces the sum is of. */
  readonly count: number;
}

/**
 * Sum over the selection: of vacant or whole floor area where only plants are selected, else of land, whole features
 * and pieces. While a finding's piece is looked at the piece alone counts: its subjects are marked to show where it is.
 */
export function sumSelection(
  refs: readonly FeatureRef[],
  index: ParkIndex | null,
  records: readonly (ParkRecord | FileFeature)[],
  pieces: readonly CutPiece[],
  openFinding: CheckFinding | null,
): SelectedSum {
  const opened = openFinding?.piece;
  if (opened !== undefined && pieces.length === 1 && pieces[0] === opened) {
    return { kind: "land", areaM2: opened.areaM2, count: 1 };
  }
  if (
    index !== null &&
    refs.length > 0 &&
    pieces.length === 0 &&
    refs.every(({ layer }) => layer === "plants")
  ) {
    const plants = refs.flatMap(({ id }) => index.plants.get(id) ?? []);
    return {
      kind: "floor",
      areaM2: plants.reduce(
        (sum, plant) => sum + (getVacantFloorAreaM2(plant) || (plant.floorAreaM2 ?? 0)),
        0,
      ),
      count: records.length,
    };
  }
  const wholeM2 = records.reduce((sum, { site }) => sum + (site.areaM2 ?? 0), 0);
  return {
    kind: "land",
    areaM2: pieces.reduce((sum, { areaM2 }) => sum + areaM2, wholeM2),
    count: records.length + pieces.length,
  };
}
