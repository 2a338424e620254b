import { Clipper, type Paths64 } from "clipper2-ts";
import type { MultiPolygon, Polygon } from "geojson";
import type { LonLat } from "../../domain/site.ts";
import { CELL_M } from "../plane/plane-grid.ts";
import { shrinkPaths } from "../plane/shrink-paths.ts";
import { simplifyPath } from "../plane/simplify-path.ts";
import { createOverlayGrid, createPolygonTable, hasLand } from "./polygon-table.ts";
import { ShapePaths } from "./shape-paths.ts";

/** The circle is found to within this share of its radius, or ten cells: 0.1 mm. */
const RELATIVE_PRECISION = 0.001;
const LEAST_PRECISION_CELLS = 10;

/**
 * At every step lines may be straightened by this share of the radius that is sure, or a smooth line of many vertices
 * would take time in their square. Where that leaves any out, it is taken off the radius in the end.
 */
const STRAIGHTENING = 0.0001;

/** A step is at most so many mean edges wide, or so many times as wide as the one before: small bends go first. */
const EDGES_PER_STEP = 4;
const STEP_GROWTH = 3;

/** More steps than any shape of a survey takes; after them the circle found so far is given. */
const MAX_STEPS = 64;

/** The shape is turned by this angle, radians: plans are full of parallels, on which more lines fall together. */
const TURN = 0.6180339887;
const [SIN, COS] = [Math.sin(TURN), Math.cos(TURN)];

/** The widest circle that fits into a shape. */
export interface WidestCircle {
  readonly widthM: number;
  /** A point of the shape, near the circle's centre. */
  readonly at: LonLat;
}

/**
 * The widest circle that fits into a polygon, lon, lat in degrees: its diameter, never more than the true one and short
 * of it by 0.2 % at most (0.2 mm where that is more). The shape is shrunk in the plane, each time by a radius that
 * surely fits into what is left, until next to nothing is. Throws ClippingError.
 */
export function getWidestCircle(geometry: Polygon | MultiPolygon): WidestCircle {
  const table = createPolygonTable([geometry], createOverlayGrid([geometry]));
  const { boxes, grid } = table;
  const [x0, y0] = [boxes[0] as number, boxes[1] as number];
  const [lon = 0, lat = 0] = (geometry.type === "Polygon"
    ? geometry.coordinates[0]?.[0]
    : geometry.coordinates[0]?.[0]?.[0]) ?? [0, 0];
  if (!hasLand(table, 0)) return { widthM: 0, at: [lon, lat] };
  let left = new ShapePaths(table, x0, y0).toPaths(0).map((path) => path.map(turn));
  let radius = 0;
  let straightened = 0;
  const { meanEdge, ...first } = measurePaths(left);
  let { sureRadius } = first;
  let widestStep = EDGES_PER_STEP * meanEdge;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const least = Math.max(LEAST_PRECISION_CELLS, RELATIVE_PRECISION * radius);
    const reach = STRAIGHTENING * (radius + sureRadius);
    const width = Math.max(least, Math.min(sureRadius, widestStep));
    const simple = left.map((path) => simplifyPath(path, reach));
    const isSame = simple.every((path, at) => path.length === left[at]?.length);
    const shrunk = shrinkPaths(simple, width);
    if (shrunk.length === 0) break;
    radius += width;
    if (!isSame) straightened += reach;
    widestStep = STEP_GROWTH * width;
    left = shrunk;
    ({ sureRadius } = measurePaths(left));
  }
  const centre = turnBack(getMiddle(left));
  return {
    widthM: 2 * Math.max(0, radius + sureRadius - straightened) * CELL_M,
    at: grid.toLonLat({ x: centre.x + x0, y: centre.y + y0 }),
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function turn({ x, y }: Point): Point {
  return { x: Math.round(x * COS - y * SIN), y: Math.round(x * SIN + y * COS) };
}

function turnBack({ x, y }: Point): Point {
  return { x: x * COS + y * SIN, y: y * COS - x * SIN };
}

/**
 * The mean length of an edge, and the radius of a circle that fits in, whatever the shape. Of h holes and s shells, with
 * area A, perimeter P and the radius r of the widest circle, A ≤ r·P + (h - s)·π·r²: all of it lies within r of its
 * boundary, and what lies within r of a boundary is r wide along it, with sectors at its corners that make up a full
 * turn for each hole, less one for each shell (Bol 1943).
 */
function measurePaths(paths: Paths64): { readonly sureRadius: number; readonly meanEdge: number } {
  let area = 0;
  let perimeter = 0;
  let balance = 0;
  let count = 0;
  for (const path of paths) {
    const enclosed = Clipper.area(path);
    area += enclosed;
    balance += enclosed < 0 ? 1 : -1;
    count += path.length;
    let from = path.at(-1) as Point;
    for (const to of path) {
      perimeter += Math.hypot(to.x - from.x, to.y - from.y);
      from = to;
    }
  }
  if (area <= 0) return { sureRadius: 0, meanEdge: 0 };
  const turns = 4 * Math.PI * Math.max(0, balance);
  const sureRadius =
    turns === 0
      ? area / perimeter
      : (2 * (Math.sqrt(perimeter * perimeter + turns * area) - perimeter)) / turns;
  return { sureRadius, meanEdge: perimeter / count };
}

/** A point inside what is left of a shape: the middle of its longest chord along x through the middle of its first part. */
function getMiddle(paths: Paths64): Point {
  const path = paths[0] ?? [];
  const ys = path.map(({ y }) => y);
  const y = (Math.min(...ys) + Math.max(...ys)) / 2 + 0.1;
  const crossings: number[] = [];
  for (const each of paths) {
    let from = each.at(-1) as Point;
    for (const to of each) {
      if (from.y > y !== to.y > y)
        crossings.push(from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x));
      from = to;
    }
  }
  crossings.sort((a, b) => a - b);
  let best: Point = path[0] ?? { x: 0, y: 0 };
  let longest = -1;
  for (let i = 1; i < crossings.length; i += 2) {
    const [from, to] = [crossings[i - 1] as number, crossings[i] as number];
    if (to - from <= longest) continue;
    longest = to - from;
    best = { x: (from + to) / 2, y };
  }
  return best;
}
