import type { CutPiece } from "./cut-piece.ts";
import type { Finding } from "./finding.ts";

/** A finding of a check of the park, recognisable in the next one. */
export interface CheckFinding extends Finding {
  /**
   * The same for the same thing in two runs: the code and its subjects; a gap by the place of its widest circle,
   * to 4 decimals of a degree.
   */
  readonly key: string;
  /** The land it is about, where it was cut; else it is about the whole of its subjects. */
  readonly piece?: CutPiece;
}
