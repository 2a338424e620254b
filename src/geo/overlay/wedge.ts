import { getOrientation } from "../validity/orientation.ts";

/**
 * Whether two shapes that have a vertex in common overlap right there. A shape lies between its two edges at the
 * vertex (x, y): to the left of the way in from (inX, inY) and of the way out to (outX, outY). Exact.
 */
export function doWedgesOverlap(
  x: number,
  y: number,
  a: { readonly inX: number; readonly inY: number; readonly outX: number; readonly outY: number },
  b: { readonly inX: number; readonly inY: number; readonly outX: number; readonly outY: number },
): boolean {
  // Two open arcs overlap when they start alike or one of them starts inside the other.
  return (
    isSameWay(x, y, a.outX, a.outY, b.outX, b.outY) ||
    isInArc(x, y, a, b.outX, b.outY) ||
    isInArc(x, y, b, a.outX, a.outY)
  );
}

/** Whether the way to (px, py) lies strictly inside the arc that runs counter-clockwise from the way out to the way back. */
function isInArc(
  x: number,
  y: number,
  arc: { readonly inX: number; readonly inY: number; readonly outX: number; readonly outY: number },
  px: number,
  py: number,
): boolean {
  if (isSameWay(x, y, arc.outX, arc.outY, px, py) || isSameWay(x, y, arc.inX, arc.inY, px, py)) return false;
  const fromOut = getOrientation(x, y, arc.outX, arc.outY, px, py);
  const toIn = getOrientation(x, y, px, py, arc.inX, arc.inY);
  const turn = getOrientation(x, y, arc.outX, arc.outY, arc.inX, arc.inY);
  // An arc of less than half a turn: left of its start and right of its end; else what is not in the rest.
  if (turn > 0) return fromOut > 0 && toIn > 0;
  if (turn < 0) return fromOut >= 0 || toIn >= 0;
  // Half a turn; or a cut so thin that both its sides fall on one line of the grid, round which all else lies.
  return fromOut > 0 || isSameWay(x, y, arc.outX, arc.outY, arc.inX, arc.inY);
}

function isSameWay(x: number, y: number, ax: number, ay: number, bx: number, by: number): boolean {
  if (getOrientation(x, y, ax, ay, bx, by) !== 0) return false;
  return (ax - x) * (bx - x) + (ay - y) * (by - y) > 0;
}
