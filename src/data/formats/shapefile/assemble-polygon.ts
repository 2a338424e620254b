import type { MultiPolygon, Polygon, Position } from "geojson";

/**
 * Steps sorting the rings of one file may cost: a step is one box or one edge looked at. Ten thousand shells with as
 * many holes in one shape take half of it, a second or so.
 */
export const RING_STEPS = 200_000_000;

/** Counts the steps of a file down. */
export interface RingBudget {
  stepsLeft: number;
}

interface Ring {
  readonly positions: readonly Position[];
  /** Twice the signed area, positive counter-clockwise, in square units of the coordinates. */
  readonly doubleArea: number;
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/**
 * The rings of one shape as a polygon or several, x before y. Shells run clockwise and holes the other way (ESRI
 * Shapefile Technical Description, 1998, p. 8), in any order; a hole goes to the smallest shell round it. Where all
 * rings run the wrong way their nesting decides. A hole that lies in no shell is a polygon of its own, so that
 * nothing is lost. Without budget left the same holds for every hole.
 */
export function assemblePolygon(
  rings: readonly (readonly Position[])[],
  budget: RingBudget,
): Polygon | MultiPolygon | null {
  const [first] = rings;
  if (first === undefined) return null;
  if (rings.length === 1) return { type: "Polygon", coordinates: [first as Position[]] };
  const measured = rings.map(measureRing);
  const isClockwiseThere = measured.some(({ doubleArea }) => doubleArea < 0);
  const { shells, holes } = isClockwiseThere ? sortByTurn(measured) : sortByNesting(measured, budget);
  // From the smallest, so that the first shell round a hole is the one it belongs to.
  const bySize = [...shells].sort((a, b) => Math.abs(a.doubleArea) - Math.abs(b.doubleArea));
  const parts = new Map<Ring, Position[][]>(shells.map((shell) => [shell, [shell.positions as Position[]]]));
  for (const hole of holes) {
    const shell =
      budget.stepsLeft < 0 ? undefined : bySize.find((candidate) => isInside(hole, candidate, budget));
    const part = shell === undefined ? undefined : parts.get(shell);
    if (part === undefined) parts.set(hole, [hole.positions as Position[]]);
    else part.push(hole.positions as Position[]);
  }
  const polygons = [...parts.values()];
  const [only] = polygons;
  return polygons.length === 1 && only !== undefined
    ? { type: "Polygon", coordinates: only }
    : { type: "MultiPolygon", coordinates: polygons };
}

function sortByTurn(rings: readonly Ring[]): {
  readonly shells: readonly Ring[];
  readonly holes: readonly Ring[];
} {
  return {
    // A ring without area is no hole in anything.
    shells: rings.filter(({ doubleArea }) => !(doubleArea > 0)),
    holes: rings.filter(({ doubleArea }) => doubleArea > 0),
  };
}

/** A ring inside an odd number of others is a hole. */
function sortByNesting(
  rings: readonly Ring[],
  budget: RingBudget,
): { readonly shells: readonly Ring[]; readonly holes: readonly Ring[] } {
  const shells: Ring[] = [];
  const holes: Ring[] = [];
  for (const ring of rings) {
    const depth = budget.stepsLeft < 0 ? 0 : rings.filter((other) => isInside(ring, other, budget)).length;
    (depth % 2 === 0 ? shells : holes).push(ring);
  }
  return { shells, holes };
}

function measureRing(positions: readonly Position[]): Ring {
  const [originX = 0, originY = 0] = positions[0] ?? [];
  let doubleArea = 0;
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  let [lastX, lastY] = [0, 0];
  for (const [x = NaN, y = NaN] of positions) {
    // From the first vertex: at 36,500,000 m a sum over the coordinates themselves would lose millimetres.
    doubleArea += lastX * (y - originY) - (x - originX) * lastY;
    [lastX, lastY] = [x - originX, y - originY];
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  return { positions, doubleArea, minX, minY, maxX, maxY };
}

function isInside(inner: Ring, outer: Ring, budget: RingBudget): boolean {
  budget.stepsLeft -= 1;
  const isBoxInside =
    inner.minX >= outer.minX &&
    inner.maxX <= outer.maxX &&
    inner.minY >= outer.minY &&
    inner.maxY <= outer.maxY;
  if (!isBoxInside || inner === outer) return false;
  for (const position of inner.positions) {
    if (budget.stepsLeft < 0) return false;
    budget.stepsLeft -= outer.positions.length;
    const side = findSide(position, outer.positions);
    if (side !== "on") return side === "in";
  }
  // Every vertex lies on the other ring: a hole that fills its shell, or a ring drawn twice.
  return Math.abs(inner.doubleArea) < Math.abs(outer.doubleArea);
}

/** Where a position lies by the even-odd rule; "on" for a vertex or a point of an edge. */
function findSide([x = NaN, y = NaN]: Position, ring: readonly Position[]): "in" | "out" | "on" {
  let isIn = false;
  let [lastX = NaN, lastY = NaN] = ring[ring.length - 1] ?? [];
  for (const [nextX = NaN, nextY = NaN] of ring) {
    const turn = (nextX - lastX) * (y - lastY) - (nextY - lastY) * (x - lastX);
    const isInBox =
      x >= Math.min(lastX, nextX) &&
      x <= Math.max(lastX, nextX) &&
      y >= Math.min(lastY, nextY) &&
      y <= Math.max(lastY, nextY);
    if (turn === 0 && isInBox) return "on";
    if (lastY > y !== nextY > y && turn > 0 === nextY > lastY) isIn = !isIn;
    [lastX, lastY] = [nextX, nextY];
  }
  return isIn ? "in" : "out";
}
