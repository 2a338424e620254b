import { Clipper, PointInPolygonResult, type Path64, type Paths64, type Point64 } from "clipper2-ts";
import Flatbush from "flatbush";
import { traceFaces } from "./trace-faces.ts";

/** A vertex within three cells (0.03 mm) of an edge touches it: rounding moves crossings by a cell, and several add up. */
const TOUCH_CELLS = 3;

/** A part as closed loops on the grid, without the first point again: the shell, then its holes. */
export type GridPart = readonly Path64[];

/**
 * Takes what a clipping gave apart into parts as OGC 06-103r4 wants them: loops that touch neither themselves nor
 * one another but in single vertices, the inside of each part in one piece; the largest part first. Shells run
 * counter-clockwise (y is north), holes clockwise. Clipper's own paths may run through a point twice, lie on an
 * edge between its ends, or touch so often that they cut a part in two.
 */
export function toGridParts(paths: Paths64): GridPart[] {
  const shells: { readonly loop: Path64; readonly area: number; readonly holes: Path64[] }[] = [];
  const holes: Path64[] = [];
  for (const face of joinPaths(paths)) {
    for (const loop of splitAtRepeats(face)) {
      const area = Clipper.area(loop);
      if (area > 0) shells.push({ loop, area, holes: [] });
      else if (area < 0) holes.push(loop);
    }
  }
  shells.sort((a, b) => a.area - b.area);
  for (const hole of holes) shells.find(({ loop }) => isAround(loop, hole))?.holes.push(hole);
  return shells.toReversed().map(({ loop, holes: own }) => [loop, ...own]);
}

/** The boundaries of what `paths` enclose on their left, where parts side by side along a line become one. */
export function joinPaths(paths: Paths64): Paths64 {
  return traceFaces(insertTouches(paths));
}

/** Puts a vertex into every edge that another vertex touches. */
function insertTouches(paths: Paths64): Paths64 {
  const vertices = paths.flat();
  if (vertices.length === 0) return [];
  const index = new Flatbush(vertices.length);
  for (const { x, y } of vertices) index.add(x, y);
  index.finish();
  return paths.map((path) =>
    path.flatMap((from, i) => {
      const to = path[(i + 1) % path.length] as Point64;
      const near = index.search(
        Math.min(from.x, to.x) - TOUCH_CELLS,
        Math.min(from.y, to.y) - TOUCH_CELLS,
        Math.max(from.x, to.x) + TOUCH_CELLS,
        Math.max(from.y, to.y) + TOUCH_CELLS,
      );
      return [
        from,
        ...getTouches(
          near.map((vertex) => vertices[vertex] as Point64),
          from,
          to,
        ),
      ];
    }),
  );
}

/** Those of `points` that touch the edge between its ends, in its order, each once. */
function getTouches(points: readonly Point64[], from: Point64, to: Point64): Point64[] {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy);
  const touches = new Map<number, Point64>();
  for (const point of points) {
    const along = ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
    const aside = Math.abs((point.x - from.x) * dy - (point.y - from.y) * dx) / length;
    if (aside <= TOUCH_CELLS && along > 0 && along < length) touches.set(along, point);
  }
  return [...touches].sort(([a], [b]) => a - b).map(([, point]) => point);
}

/** The simple loops of a face's boundary that may run through a point more than once. */
function splitAtRepeats(path: Path64): Path64[] {
  const loops: Path64[] = [];
  const open: Point64[] = [];
  const places = new Map<string, number>();
  for (const point of path) {
    const key = `${point.x} ${point.y}`;
    const place = places.get(key);
    if (place !== undefined) {
      const loop = open.splice(place);
      for (const { x, y } of loop) places.delete(`${x} ${y}`);
      if (loop.length >= 3) loops.push(loop);
    }
    places.set(key, open.length);
    open.push(point);
  }
  if (open.length >= 3) loops.push(open);
  return loops;
}

/** Whether `hole`, which may touch `shell` but not cross it, lies inside it. */
function isAround(shell: Path64, hole: Path64): boolean {
  for (const point of hole) {
    const place = Clipper.pointInPolygon(point, shell);
    if (place !== PointInPolygonResult.IsOn) return place === PointInPolygonResult.IsInside;
  }
  // Every vertex touches: the middle of an edge cannot, or the two would share that edge.
  const [from, to] = hole as [Point64, Point64];
  const middle = { x: Math.round((from.x + to.x) / 2), y: Math.round((from.y + to.y) / 2) };
  return Clipper.pointInPolygon(middle, shell) === PointInPolygonResult.IsInside;
}
