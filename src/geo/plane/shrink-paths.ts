import type { Path64, Paths64 } from "clipper2-ts";
import { fillInStrips } from "./fill-in-strips.ts";

/** Round a corner the line is up to this share of the radius beyond the true circle. */
const ARC_SHARE = 0.001;

/** … or up to a cell, which rounding takes anyway. */
const ARC_CELLS = 1;

interface Edge {
  readonly length: number;
  /** To the left of the edge, of length 1. */
  readonly leftX: number;
  readonly leftY: number;
}

/**
 * What of `paths` is farther than `radius` (cells) from their lines: shells run counter-clockwise, holes clockwise.
 * Lines move to their left; corners that stick into the land become arcs, which lie outside the true circle so that
 * never too much is left. Shrinking by one radius and then by another is shrinking by their sum. Throws ClippingError.
 */
export function shrinkPaths(paths: Paths64, radius: number): Paths64 {
  const moved = paths.map((path) => movePath(path, radius)).filter((path) => path.length >= 3);
  return fillInStrips(moved).filter((path) => path.length >= 3);
}

/** The raw line: what of it runs the wrong way round is not filled. */
function movePath(path: Path64, radius: number): Path64 {
  const points = path.filter((point, at) => {
    const before = path.at(at - 1);
    return before === undefined || before.x !== point.x || before.y !== point.y;
  });
  if (points.length < 3) return [];
  const edges = points.map((from, at): Edge => {
    const to = points[(at + 1) % points.length] ?? from;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    return { length, leftX: (from.y - to.y) / length, leftY: (to.x - from.x) / length };
  });
  const moved: Path64 = [];
  points.forEach((point, at) => {
    const edgeIn = edges.at(at - 1) as Edge;
    moveCorner(moved, point.x, point.y, edgeIn, edges[at] as Edge, radius);
  });
  return moved;
}

function moveCorner(moved: Path64, x: number, y: number, edgeIn: Edge, edgeOut: Edge, radius: number): void {
  const push = (leftX: number, leftY: number): void => {
    moved.push({ x: Math.round(x + leftX * radius), y: Math.round(y + leftY * radius) });
  };
  const sin = edgeIn.leftX * edgeOut.leftY - edgeIn.leftY * edgeOut.leftX;
  const cos = edgeIn.leftX * edgeOut.leftX + edgeIn.leftY * edgeOut.leftY;
  if (sin < 0) {
    pushTangents(push, edgeIn, Math.atan2(sin, cos), radius);
    return;
  }
  // A slight bend takes less off either edge than it has: the moved lines meet in a corner.
  const tangent = cos > 0 ? sin / (1 + cos) : Infinity;
  if (2 * radius * tangent < Math.min(edgeIn.length, edgeOut.length)) {
    push((edgeIn.leftX + edgeOut.leftX) / (1 + cos), (edgeIn.leftY + edgeOut.leftY) / (1 + cos));
    return;
  }
  push(edgeIn.leftX, edgeIn.leftY);
  moved.push({ x, y });
  push(edgeOut.leftX, edgeOut.leftY);
}

/**
 * Round a turn to the right (radians), the corners of the tangents of the circle, of which the moved edges are the first
 * and the last.
 */
function pushTangents(
  push: (leftX: number, leftY: number) => void,
  { leftX, leftY }: Edge,
  turn: number,
  radius: number,
): void {
  const slack = Math.max(ARC_CELLS, ARC_SHARE * radius);
  const widest = 2 * Math.acos(radius / (radius + slack));
  const count = Math.max(1, Math.ceil(-turn / widest));
  const step = turn / count;
  const reach = 1 / Math.cos(step / 2);
  for (let i = 0; i < count; i += 1) {
    const sin = Math.sin((i + 0.5) * step) * reach;
    const cos = Math.cos((i + 0.5) * step) * reach;
    push(leftX * cos - leftY * sin, leftX * sin + leftY * cos);
  }
}
