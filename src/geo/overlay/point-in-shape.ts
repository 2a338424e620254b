import { getOrientation } from "../validity/orientation.ts";
import { getNextVertex, type PolygonTable } from "./polygon-table.ts";

/** Whether a point (cells) lies inside a shape; exact. On the boundary: either. */
export function isPointInShape(table: PolygonTable, shape: number, x: number, y: number): boolean {
  const endPart = table.shapeParts[shape + 1] as number;
  for (let part = table.shapeParts[shape] as number; part < endPart; part += 1) {
    if (isPointInPart(table, part, x, y)) return true;
  }
  return false;
}

/** Whether a point (cells) lies inside a part, by the parity of its edges to the east; exact. On the boundary: either. */
export function isPointInPart(
  { cells, ringStarts, partRings, edgeRuns }: PolygonTable,
  part: number,
  x: number,
  y: number,
): boolean {
  let isInside = false;
  const runs = edgeRuns.get(part);
  if (runs !== undefined) {
    for (const run of runs.search(x, y, Infinity, y)) {
      const start = runs.ringStarts[run] as number;
      const end = runs.ringEnds[run] as number;
      const first = runs.firsts[run] as number;
      if (isPassedOddly(cells, start, end, first, runs.lasts[run] as number, x, y)) isInside = !isInside;
    }
    return isInside;
  }
  const lastRing = partRings[part + 1] as number;
  for (let ring = partRings[part] as number; ring < lastRing; ring += 1) {
    const start = ringStarts[ring] as number;
    const end = ringStarts[ring + 1] as number;
    if (isPassedOddly(cells, start, end, start, end, x, y)) isInside = !isInside;
  }
  return isInside;
}

/** Whether an odd number of the edges that begin at `first` … `last` - 1 of a ring pass the point on its east. */
function isPassedOddly(
  cells: Float64Array,
  start: number,
  end: number,
  first: number,
  last: number,
  x: number,
  y: number,
): boolean {
  let isOdd = false;
  let fromX = cells[2 * first] as number;
  let fromY = cells[2 * first + 1] as number;
  for (let from = first; from < last; from += 1) {
    const to = getNextVertex(from, start, end);
    const toX = cells[2 * to] as number;
    const toY = cells[2 * to + 1] as number;
    if (fromY > y !== toY > y) {
      if (fromX > x && toX > x) isOdd = !isOdd;
      else if (fromX > x || toX > x) {
        const side = getOrientation(fromX, fromY, toX, toY, x, y);
        if (toY > fromY ? side > 0 : side < 0) isOdd = !isOdd;
      }
    }
    fromX = toX;
    fromY = toY;
  }
  return isOdd;
}
