import { orient2d } from "robust-predicates";

/**
 * On which side of the line a → b the point c lies: positive left, negative right, 0 exactly on it.
 * Exact for any finite doubles (Shewchuk's adaptive predicate), so a touch is never taken for a crossing.
 */
export function getOrientation(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
): number {
  return -orient2d(ax, ay, bx, by, cx, cy);
}
