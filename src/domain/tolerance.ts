/**
 * What of a geometric finding is small enough to be hidden: a cut piece within the width, the area or the share.
 * 0 hides nothing by that measure.
 */
export interface Tolerance {
  /** Diameter, m, of the widest circle that fits into the piece: the error of a survey. */
  readonly m: number;
  readonly m2: number;
  /** Of the smaller plot of an overlap, of the plot itself where it lies outside; never hides a gap. */
  readonly percent: number;
}

/**
 * Two surveys of one boundary point differ by up to 0.1 m, and a plot is printed to the square metre at best; no share
 * of a plot is small by itself, so none is hidden.
 */
export const DEFAULT_TOLERANCE: Tolerance = { m: 0.1, m2: 1, percent: 0 };

/** What counts as the same line, m: a thinner piece is no finding, whatever the tolerance. */
export const WORKING_TOLERANCE_M = 0.001;
