import type { Geometry, Position } from "geojson";
import { assemblePolygon, type RingBudget } from "../shapefile/assemble-polygon.ts";
import { traceEllipse, type ChordRule } from "./approximate-arc.ts";
import type { DxfEntity } from "./read-drawing.ts";
import type { DxfGroup } from "./read-groups.ts";
import { tracePolyline, type DxfVertex } from "./trace-polyline.ts";

/** Of a boundary path: it is one polyline, not a list of edges. */
const POLYLINE_PATH = 2;

const LINE_EDGE = 1;
const ARC_EDGE = 2;

const DEGREE = Math.PI / 180;

/** Group codes of a boundary path (DXF reference, HATCH, boundary path data). */
const PATH_FLAGS = 92;
const COUNT = 93;
const EDGE_TYPE = 72;
const SOURCES = 97;

/** What the boundary of a hatch is: an area, nothing this program can draw, or broken. */
export type HatchReading =
  | { readonly geometry: Geometry; readonly hasCurve: boolean }
  | { readonly isUnsupported: true }
  | { readonly isUnsupported: false };

const UNSUPPORTED: HatchReading = { isUnsupported: true };
const BROKEN: HatchReading = { isUnsupported: false };

/**
 * The area a hatch fills, holes by their nesting, in the entity's own plane. Boundaries of polylines, lines and
 * circular arcs are read; ellipses and splines are not.
 */
export function readHatch({ groups }: DxfEntity, getRule: () => ChordRule, budget: RingBudget): HatchReading {
  const rings: Position[][] = [];
  let hasCurve = false;
  for (const path of splitPaths(groups)) {
    const isPolyline = (readInteger(path[0]) & POLYLINE_PATH) !== 0;
    const vertices = isPolyline ? readPolylinePath(path) : readEdgePath(path, getRule);
    if (vertices === "unsupported") return UNSUPPORTED;
    if (!vertices.every(isSound)) return BROKEN;
    const isCurved = vertices.some(({ bulge }) => bulge !== 0);
    hasCurve ||=
      isCurved || path.some((group) => group.code === EDGE_TYPE && readInteger(group) === ARC_EDGE);
    const rule = isCurved ? getRule() : { sagitta: 1, maxPerTurn: 8 };
    const outline = tracePolyline(vertices, true, rule);
    if (outline?.type === "Polygon") rings.push(...outline.coordinates.map(turnLeft));
  }
  const geometry = assemblePolygon(rings, budget);
  return geometry === null ? BROKEN : { geometry, hasCurve };
}

/** Each from its flags to the list of what it was drawn along; what comes before and behind is no boundary. */
function splitPaths(groups: readonly DxfGroup[]): readonly (readonly DxfGroup[])[] {
  const paths: DxfGroup[][] = [];
  let current: DxfGroup[] | null = null;
  for (const group of groups) {
    if (group.code === PATH_FLAGS) {
      current = [];
      paths.push(current);
    } else if (group.code === SOURCES) current = null;
    current?.push(group);
  }
  return paths;
}

function readPolylinePath(path: readonly DxfGroup[]): readonly DxfVertex[] {
  const vertices: { x: number; y: number; bulge: number }[] = [];
  for (const group of path) {
    const vertex = vertices[vertices.length - 1];
    if (group.code === 10) vertices.push({ x: readNumber(group), y: NaN, bulge: 0 });
    else if (group.code === 20 && vertex !== undefined) vertex.y = readNumber(group);
    else if (group.code === 42 && vertex !== undefined) vertex.bulge = readNumber(group);
  }
  return vertices;
}

/** Edges follow one another, the end of each at the start of the next. */
function readEdgePath(
  path: readonly DxfGroup[],
  getRule: () => ChordRule,
): readonly DxfVertex[] | "unsupported" {
  const start = path.findIndex(({ code }) => code === COUNT) + 1;
  const vertices: DxfVertex[] = [];
  const edges: DxfGroup[][] = [];
  for (const group of path.slice(start)) {
    if (group.code === EDGE_TYPE) edges.push([]);
    edges[edges.length - 1]?.push(group);
  }
  for (const edge of edges) {
    const get = (code: number): number => readNumber(edge.find((group) => group.code === code));
    const type = readInteger(edge[0]);
    if (type === LINE_EDGE) vertices.push({ x: get(10), y: get(20), bulge: 0 });
    else if (type === ARC_EDGE) {
      for (const [x, y] of traceArcEdge(get, getRule)) vertices.push({ x, y, bulge: 0 });
    } else return "unsupported";
  }
  return vertices;
}

/** Without its last point, which the next edge begins with. Clockwise arcs give their angles turned over. */
function traceArcEdge(get: (code: number) => number, getRule: () => ChordRule): [number, number][] {
  const radius = get(40);
  const isClockwise = get(73) === 0;
  const sign = isClockwise ? -1 : 1;
  const [start, end] = [get(50) * DEGREE, get(51) * DEGREE];
  const turn = 2 * Math.PI;
  const sweep = (((end - start) % turn) + turn) % turn || turn;
  if (!Number.isFinite(sweep) || !Number.isFinite(radius)) return [[NaN, NaN]];
  return traceEllipse([get(10), get(20)], [radius, 0], 1, sign * start, sign * sweep, getRule()).slice(0, -1);
}

/** All rings one way round: nesting alone tells holes. */
function turnLeft(ring: Position[]): Position[] {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let doubleArea = 0;
  let [lastX, lastY] = [0, 0];
  for (const [x = 0, y = 0] of ring) {
    doubleArea += lastX * (y - originY) - (x - originX) * lastY;
    [lastX, lastY] = [x - originX, y - originY];
  }
  return doubleArea < 0 ? [...ring].reverse() : ring;
}

function isSound({ x, y, bulge }: DxfVertex): boolean {
  return Number.isFinite(x) && Number.isFinite(y) && Number.isFinite(bulge);
}

function readNumber(group: DxfGroup | undefined): number {
  return group === undefined ? NaN : Number.parseFloat(group.value);
}

function readInteger(group: DxfGroup | undefined): number {
  const number = Math.trunc(readNumber(group));
  return Number.isFinite(number) ? number : 0;
}
