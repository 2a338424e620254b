import type { CutPiece } from "../../domain/cut-piece.ts";
import type { FeatureRef } from "../../domain/layer.ts";
import type { Bounds } from "../../domain/site.ts";
import { getBounds, getJointBounds } from "../../geo/bounds.ts";
import { findRecord, getRecordBounds, type ParkIndex } from "../../state/park-index.ts";

/** Shapes that fill less than this part of the view's width and height are too small to be seen in it. */
const SMALL_SHARE = 1 / 12;

/**
 * Where the map should go so that the features and pieces can be seen, or null where it may stay: they are in the
 * view already and not tiny, or have no bounds.
 */
export function getBoundsToFocus(
  refs: readonly FeatureRef[],
  index: ParkIndex,
  viewBounds: Bounds | null,
  pieces: readonly CutPiece[] = [],
): Bounds | null {
  const bounds = getJointBounds([
    getRecordBounds(refs.flatMap((ref) => findRecord(index, ref) ?? [])),
    ...pieces.map(({ geometry }) => getBounds(geometry)),
  ]);
  if (bounds === null || viewBounds === null) return bounds;
  return isInside(bounds, viewBounds) && !isTiny(bounds, viewBounds) ? null : bounds;
}

function isInside(inner: Bounds, outer: Bounds): boolean {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
}

function isTiny(bounds: Bounds, view: Bounds): boolean {
  return (
    bounds[2] - bounds[0] < (view[2] - view[0]) * SMALL_SHARE &&
    bounds[3] - bounds[1] < (view[3] - view[1]) * SMALL_SHARE
  );
}
