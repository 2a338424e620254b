import type { CutPiece } from "../../domain/cut-piece.ts";

/** In `clusters` of a part that lies in no cluster. */
export const NO_CLUSTER = -1;

/**
 * Every checked plot by where it lies: one part for each cluster it lies in and one for what lies in none. Parts of a
 * plot add up to its area (where clusters do not overlap). Columns of equal length: 100,000 plots cross to the page
 * without a pause.
 */
export interface LandParts {
  /** Position of the plot in the park's list. */
  readonly plots: Int32Array;
  /** Position of the cluster in the park's list, or NO_CLUSTER. */
  readonly clusters: Int32Array;
  readonly areasM2: Float64Array;
  /** By part: the land itself where the part is not the whole plot. */
  readonly pieces: ReadonlyMap<number, CutPiece>;
}
