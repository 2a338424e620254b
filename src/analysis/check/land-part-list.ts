import type { CutPiece } from "../../domain/cut-piece.ts";
import type { LandParts } from "./land-parts.ts";

/** Parts of plots as they are found; `piece` is null for a whole plot, `cluster` NO_CLUSTER outside. */
export type LandPartList = {
  readonly plot: number;
  readonly cluster: number;
  readonly areaM2: number;
  readonly piece: CutPiece | null;
}[];

/** The same in columns. */
export function toLandParts(list: Readonly<LandPartList>): LandParts {
  const pieces = new Map<number, CutPiece>();
  list.forEach(({ piece }, part) => {
    if (piece !== null) pieces.set(part, piece);
  });
  return {
    plots: Int32Array.from(list, ({ plot }) => plot),
    clusters: Int32Array.from(list, ({ cluster }) => cluster),
    areasM2: Float64Array.from(list, ({ areaM2 }) => areaM2),
    pieces,
  };
}
