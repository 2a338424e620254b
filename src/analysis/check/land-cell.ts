import type { CutPiece } from "../../domain/cut-piece.ts";
import type { FeatureRef } from "../../domain/layer.ts";
import type { Plot } from "../../domain/plot.ts";
import type { LandParts } from "./land-parts.ts";

/** A figure of land with the shapes it is the sum of: whole plots, and pieces of those that are cut. */
export interface LandCell {
  readonly areaM2: number;
  /** How many shapes there are, without making them. */
  readonly count: number;
  readonly refs: readonly FeatureRef[];
  readonly pieces: readonly CutPiece[];
}

/** Parts of one row, column and class. */
export interface LandBucket {
  readonly parts: number[];
  areaM2: number;
}

interface Land {
  readonly refs: readonly FeatureRef[];
  readonly pieces: readonly CutPiece[];
}

/** A cell over some buckets. Its shapes are made when they are first asked for, and stay the same lists. */
export function createLandCell(
  buckets: readonly LandBucket[],
  parts: LandParts,
  plots: readonly Plot[],
): LandCell {
  let land: Land | undefined;
  const getLand = (): Land => (land ??= collectLand(buckets, parts, plots));
  return {
    areaM2: buckets.reduce((sum, { areaM2 }) => sum + areaM2, 0),
    count: buckets.reduce((sum, bucket) => sum + bucket.parts.length, 0),
    get refs() {
      return getLand().refs;
    },
    get pieces() {
      return getLand().pieces;
    },
  };
}

function collectLand(buckets: readonly LandBucket[], parts: LandParts, plots: readonly Plot[]): Land {
  const refs: FeatureRef[] = [];
  const pieces: CutPiece[] = [];
  for (const bucket of buckets) {
    for (const part of bucket.parts) {
      const piece = parts.pieces.get(part);
      if (piece !== undefined) pieces.push(piece);
      else refs.push({ layer: "plots", id: plots[parts.plots[part] ?? -1]?.id ?? "" });
    }
  }
  return { refs, pieces };
}
