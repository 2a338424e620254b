import type { CutPiece } from "./cut-piece.ts";
import type { Finding } from "./finding.ts";

/** A finding as one question of a check makes it, recognisable in the next check. */
export interface RawFinding extends Finding {
  /**
   * The same for the same thing in two runs: the code and its subjects; a gap by the place of its widest circle,
   * to 4 decimals of a degree.
   */
  readonly key: string;
  /** The land it is about, where it was cut; else it is about the whole of its subjects. */
  readonly piece?: CutPiece;
}

/** A finding of a check of the park. */
export interface CheckFinding extends RawFinding {
  /** The land it is about, m²: its piece, else the whole of its plots or clusters; null where none is measured. */
  readonly areaM2: number | null;
}
