import type { EdgeContact } from "./edge-contact.ts";
import type { EdgeSet } from "./edge-set.ts";
import { getOrientation } from "./orientation.ts";

/** A vertex of the edge set, or a point on an edge, with the vertices its ring comes from and goes to. */
interface Passage {
  readonly from: number;
  readonly to: number;
}

/** What two rings do where they touch in a point. */
export interface RingTouch {
  /** True when they pass through one another there. */
  readonly isCrossing: boolean;
  /** True when ring B leaves the point inside ring A; only of use when they do not cross. */
  readonly isInside: boolean;
}

/**
 * Looks at a touch of two different rings: does B pass through A there, and on which side does it run.
 * Decided by exact orientations. The rings must not share a stretch at the point.
 */
export function getRingTouch(edges: EdgeSet, { edgeA, edgeB, x, y }: EdgeContact): RingTouch {
  const a = getPassage(edges, edgeA, x, y);
  const b = getPassage(edges, edgeB, x, y);
  const comesFromLeft = isLeftOf(edges, a, x, y, b.from);
  const goesLeft = isLeftOf(edges, a, x, y, b.to);
  const ringA = edges.rings[edges.ringOf[edgeA] as number];
  return { isCrossing: comesFromLeft !== goesLeft, isInside: goesLeft === ringA?.isCounterClockwise };
}

function getPassage({ xs, ys, next, previous }: EdgeSet, edge: number, x: number, y: number): Passage {
  const end = next[edge] as number;
  if (xs[edge] === x && ys[edge] === y) return { from: previous[edge] as number, to: end };
  if (xs[end] === x && ys[end] === y) return { from: edge, to: next[end] as number };
  return { from: edge, to: end };
}

/** True when `vertex` lies to the left of the way from → (x, y) → to. */
function isLeftOf({ xs, ys }: EdgeSet, way: Passage, x: number, y: number, vertex: number): boolean {
  const fromX = xs[way.from] as number;
  const fromY = ys[way.from] as number;
  const toX = xs[way.to] as number;
  const toY = ys[way.to] as number;
  const vertexX = xs[vertex] as number;
  const vertexY = ys[vertex] as number;
  const turn = getOrientation(fromX, fromY, x, y, toX, toY);
  const isLeftComing = getOrientation(fromX, fromY, x, y, vertexX, vertexY) > 0;
  const isLeftGoing = getOrientation(x, y, toX, toY, vertexX, vertexY) > 0;
  return turn > 0 ? isLeftComing && isLeftGoing : isLeftComing || isLeftGoing;
}
