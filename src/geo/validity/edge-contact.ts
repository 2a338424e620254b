import type { EdgeSet } from "./edge-set.ts";
import { getOrientation } from "./orientation.ts";

/** How two edges meet: in their middles, along a stretch, or in an end of one of them. */
export type ContactKind = "cross" | "overlap" | "touch";

/** Two edges of an edge set that meet, and where: a touch exactly, a crossing near enough to show it. */
export interface EdgeContact {
  readonly kind: ContactKind;
  readonly edgeA: number;
  readonly edgeB: number;
  readonly x: number;
  readonly y: number;
}

/** Whether and how edges `a` and `b` meet; null when they do not. Exact on the coordinates as they are. */
export function getEdgeContact(edges: EdgeSet, a: number, b: number): EdgeContact | null {
  const { xs, ys, next } = edges;
  const px = xs[a] as number;
  const py = ys[a] as number;
  const qx = xs[next[a] as number] as number;
  const qy = ys[next[a] as number] as number;
  const rx = xs[b] as number;
  const ry = ys[b] as number;
  const sx = xs[next[b] as number] as number;
  const sy = ys[next[b] as number] as number;
  const r = Math.sign(getOrientation(px, py, qx, qy, rx, ry));
  const s = Math.sign(getOrientation(px, py, qx, qy, sx, sy));
  if (r * s > 0) return null;
  const p = Math.sign(getOrientation(rx, ry, sx, sy, px, py));
  const q = Math.sign(getOrientation(rx, ry, sx, sy, qx, qy));
  if (p * q > 0) return null;
  const meet = (kind: ContactKind, x: number, y: number): EdgeContact => ({ kind, edgeA: a, edgeB: b, x, y });
  if (r === 0 && s === 0) {
    const isSteep = Math.abs(qy - py) > Math.abs(qx - px);
    const [p1, q1, r1, s1] = isSteep ? [py, qy, ry, sy] : [px, qx, rx, sx];
    const from = Math.max(Math.min(p1, q1), Math.min(r1, s1));
    const to = Math.min(Math.max(p1, q1), Math.max(r1, s1));
    if (from > to) return null;
    const isEndOfB = from === r1 || from === s1;
    const [x, y] = isEndOfB
      ? from === r1 ? [rx, ry] : [sx, sy]
      : from === p1 ? [px, py] : [qx, qy]; // prettier-ignore
    return meet(from === to ? "touch" : "overlap", x, y);
  }
  if (r === 0) return meet("touch", rx, ry);
  if (s === 0) return meet("touch", sx, sy);
  if (p === 0) return meet("touch", px, py);
  if (q === 0) return meet("touch", qx, qy);
  const denominator = (qx - px) * (sy - ry) - (qy - py) * (sx - rx);
  const along = ((rx - px) * (sy - ry) - (ry - py) * (sx - rx)) / denominator;
  return meet("cross", px + along * (qx - px), py + along * (qy - py));
}
