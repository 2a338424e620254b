import type { District, StreetRank } from "../control-lines/drawing.ts";
import type { Frame } from "./frame.ts";
import type { Mesh } from "./mesh.ts";

/** What a piece of the drawn ground is, before uses are thought of. */
export type GroundKind = "block" | "street" | "water" | "bank" | "fringe";

export interface Ground {
  readonly cluster: string;
  readonly kind: GroundKind;
  readonly rank?: StreetRank;
  /** Number of the block a plot was cut from: the face number it had. */
  readonly block?: number;
  readonly district?: District;
}

/** One connected part, cut into pieces that tile it, in its own mesh. */
export interface GroundPart {
  readonly mesh: Mesh<Ground>;
  readonly frame: Frame;
}
