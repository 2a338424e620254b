import type { Path64, Paths64 } from "clipper2-ts";
import { cutPathAt } from "../plane/cut-path.ts";
import type { EdgeRuns } from "./edge-runs.ts";
import type { PolygonTable } from "./polygon-table.ts";
import type { ShapePaths } from "./shape-paths.ts";

/** A window in cells, west, south, east, north. */
export type Window = readonly [west: number, south: number, east: number, north: number];

/** Room round a box, so that what is cut at the window's edge lies off the box: 1 m. */
const MARGIN_CELLS = 100_000;

/** The window round the box of a shape. */
export function getWindow({ boxes }: PolygonTable, shape: number): Window {
  const at = 4 * shape;
  return [
    (boxes[at] as number) - MARGIN_CELLS,
    (boxes[at + 1] as number) - MARGIN_CELLS,
    (boxes[at + 2] as number) + MARGIN_CELLS,
    (boxes[at + 3] as number) + MARGIN_CELLS,
  ];
}

/** The window round what the boxes of some parts have in common with those of others. */
export function getCommonWindow(
  { partBoxes }: PolygonTable,
  first: Iterable<number>,
  second: Iterable<number>,
): Window {
  const [a, b] = [joinBoxes(partBoxes, first), joinBoxes(partBoxes, second)];
  return [
    Math.max(a[0], b[0]) - MARGIN_CELLS,
    Math.max(a[1], b[1]) - MARGIN_CELLS,
    Math.min(a[2], b[2]) + MARGIN_CELLS,
    Math.min(a[3], b[3]) + MARGIN_CELLS,
  ];
}

function joinBoxes(boxes: Float64Array, parts: Iterable<number>): Window {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const part of parts) {
    west = Math.min(west, boxes[4 * part] as number);
    south = Math.min(south, boxes[4 * part + 1] as number);
    east = Math.max(east, boxes[4 * part + 2] as number);
    north = Math.max(north, boxes[4 * part + 3] as number);
  }
  return [west, south, east, north];
}

/** The parts of a shape that reach into a window as they look through it. */
export function toShapeWindowPaths(
  table: PolygonTable,
  shape: number,
  window: Window,
  paths: ShapePaths,
): Paths64 {
  const { partBoxes: boxes, shapeParts } = table;
  const [west, south, east, north] = window;
  const result: Paths64 = [];
  const endPart = shapeParts[shape + 1] as number;
  for (let part = shapeParts[shape] as number; part < endPart; part += 1) {
    const at = 4 * part;
    const isBeside =
      (boxes[at] as number) > east ||
      (boxes[at + 2] as number) < west ||
      (boxes[at + 1] as number) > north ||
      (boxes[at + 3] as number) < south;
    if (!isBeside) for (const path of toWindowPaths(table, part, window, paths)) result.push(path);
  }
  return result;
}

/**
 * What a part looks like through a window, for clipping with something small inside: how often a ring runs round a
 * point of the window stays the same, and vertices inside it stay as they are (Sutherland and Hodgman 1974; their
 * doubled edges along the window do no harm to a filling by winding number). A part of few vertices is left whole.
 */
export function toWindowPaths(table: PolygonTable, part: number, window: Window, paths: ShapePaths): Paths64 {
  const { ringStarts, partRings, edgeRuns } = table;
  const result: Paths64 = [];
  const runs = edgeRuns.get(part);
  if (runs !== undefined) {
    for (let run = 0; run < runs.count;) {
      const end = runs.ringEnds[run] as number;
      const near: Path64 = [];
      for (; runs.ringEnds[run] === end; run += 1) pushRun(near, table, runs, run, window, paths);
      const path = cutOut(near, window, paths);
      if (path.length >= 3) result.push(path);
    }
    return result;
  }
  const lastRing = partRings[part + 1] as number;
  for (let ring = partRings[part] as number; ring < lastRing; ring += 1) {
    result.push(paths.toPath(ringStarts[ring] as number, ringStarts[ring + 1] as number));
  }
  return result;
}

/** The vertices of a run; of one that lies wholly to one side of the window, as does the vertex after it, the first only. */
function pushRun(
  target: Path64,
  { cells }: PolygonTable,
  { boxes, firsts, lasts }: EdgeRuns,
  run: number,
  [west, south, east, north]: Window,
  paths: ShapePaths,
): void {
  const first = firsts[run] as number;
  const last = lasts[run] as number;
  const isBeside =
    (boxes[4 * run] as number) > east ||
    (boxes[4 * run + 2] as number) < west ||
    (boxes[4 * run + 1] as number) > north ||
    (boxes[4 * run + 3] as number) < south;
  if (isBeside) target.push(paths.toLocal(cells[2 * first] as number, cells[2 * first + 1] as number));
  else for (let vertex = first; vertex < last; vertex += 1) target.push(paths.toPoint(vertex));
}

function cutOut(path: Path64, [west, south, east, north]: Window, paths: ShapePaths): Path64 {
  const corner = paths.toLocal(west, south);
  const far = paths.toLocal(east, north);
  const level = cutPathAt(cutPathAt(path, "y", corner.y, 1), "y", far.y, -1);
  return cutPathAt(cutPathAt(level, "x", corner.x, 1), "x", far.x, -1);
}
