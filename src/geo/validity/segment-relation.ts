import { getOrientation } from "./orientation.ts";

/**
 * How two segments lie: the ends of one strictly on one side of the other; crossing inside both; on one line, with
 * points in common or without; or touching where one of them ends.
 */
export type SegmentRelation = "apart" | "cross" | "collinear" | "touch";

/** How segments p–q and r–s lie, neither of no length. Exact on the coordinates as they are. */
export function getSegmentRelation(
  px: number,
  py: number,
  qx: number,
  qy: number,
  rx: number,
  ry: number,
  sx: number,
  sy: number,
): SegmentRelation {
  const r = getOrientation(px, py, qx, qy, rx, ry);
  const s = getOrientation(px, py, qx, qy, sx, sy);
  if ((r > 0 && s > 0) || (r < 0 && s < 0)) return "apart";
  const p = getOrientation(rx, ry, sx, sy, px, py);
  const q = getOrientation(rx, ry, sx, sy, qx, qy);
  if ((p > 0 && q > 0) || (p < 0 && q < 0)) return "apart";
  if (r !== 0 && s !== 0 && p !== 0 && q !== 0) return "cross";
  return r === 0 && s === 0 ? "collinear" : "touch";
}
