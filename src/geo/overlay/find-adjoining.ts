import Flatbush from "flatbush";
import type { Position } from "geojson";
import { WORKING_TOLERANCE_M } from "../../domain/tolerance.ts";
import { CELL_M, createDegreeGrid, type PlaneGrid } from "../plane/plane-grid.ts";
import { createOverlayGrid, getShapeBounds, type TableShape } from "./polygon-table.ts";

/** Two shapes by their positions, `a` < `b`, and how long a boundary they share. */
export interface Adjoining {
  readonly a: number;
  readonly b: number;
  readonly sharedM: number;
}

/** Below this two shapes only touch. */
const MIN_SHARED_M = 1;

/** Edges run alongside one another up to this sine of the angle between them; what crosses more steeply only meets. */
const MAX_SINE = 0.5;

/**
 * From this length on an edge that is straight in the plane and one that is straight in degrees lie more than a quarter
 * of the tolerance apart (300 m: 1 mm), and a corner may have been set on either.
 */
const LONG_EDGE_M = 150;

/** A long edge is looked at this far round: 5 km bend by 0.3 m. */
const LONG_REACH_M = 0.3;

/**
 * All pairs of shapes that share at least 1 m of boundary in all, in order of `a`, then `b`. Lines within 1 mm of one
 * another are one, so a corner that only one of two neighbours has does not part them. Shapes are polygons, lon, lat in
 * degrees; null where there is none. Lengths are those of the 3° Gauss-Krüger plane. Throws NoPlaneError.
 */
export function findAdjoining(shapes: readonly TableShape[]): Adjoining[] {
  const edges = layEdges(shapes);
  const shared = new SharedLengths(shapes.length);
  const isCommon = addCommonEdges(edges, shared);
  addEdgesAlongside(edges, isCommon, shared);
  return shared.list();
}

/** What pairs of shapes share, m. */
class SharedLengths {
  readonly #shapeCount: number;
  readonly #sharedOf = new Map<number, number>();

  constructor(shapeCount: number) {
    this.#shapeCount = shapeCount;
  }

  add(shape: number, other: number, sharedM: number): void {
    const pair = Math.min(shape, other) * this.#shapeCount + Math.max(shape, other);
    this.#sharedOf.set(pair, (this.#sharedOf.get(pair) ?? 0) + sharedM);
  }

  list(): Adjoining[] {
    return (
      [...this.#sharedOf]
        // Ends are known to the tolerance only: a metre that is half a cell short is a metre.
        .filter(([, sharedM]) => sharedM >= MIN_SHARED_M - WORKING_TOLERANCE_M)
        .sort(([first], [second]) => first - second)
        .map(([pair, sharedM]) => ({
          a: Math.floor(pair / this.#shapeCount),
          b: pair % this.#shapeCount,
          sharedM,
        }))
    );
  }
}

/** Edges that two shapes have end for end need no measuring: most of a well-drawn park. 1 for each of them. */
function addCommonEdges({ count, plane, shapes }: Edges, shared: SharedLengths): Uint8Array {
  const isCommon = new Uint8Array(count);
  let size = 64;
  while (size < 2 * count) size *= 2;
  const heads = new Int32Array(size);
  const nexts = new Int32Array(count);
  for (let edge = 0; edge < count; edge += 1) {
    const slot = hashEdge(plane, edge) & (size - 1);
    for (let other = (heads[slot] as number) - 1; other >= 0; other = (nexts[other] as number) - 1) {
      if (shapes[other] === shapes[edge] || !haveSameEnds(plane, edge, other)) continue;
      isCommon[edge] = 1;
      isCommon[other] = 1;
      shared.add(shapes[other] as number, shapes[edge] as number, getLengthM(plane, edge));
    }
    nexts[edge] = heads[slot] as number;
    heads[slot] = edge + 1;
  }
  return isCommon;
}

/** The same for both directions of an edge. */
function hashEdge(plane: Float64Array, edge: number): number {
  const at = 4 * edge;
  const ends = hashPoint(plane, at) ^ hashPoint(plane, at + 2);
  return ends ^ (ends >>> 15);
}

function hashPoint(plane: Float64Array, at: number): number {
  const [x, y] = [Math.round((plane[at] as number) / CELL_M), Math.round((plane[at + 1] as number) / CELL_M)];
  return Math.imul(x | 0, KNUTH) ^ Math.imul(y | 0, MIX);
}

/** 2^32 ÷ golden ratio (Knuth, TAOCP 3, 6.4), and another odd number so that x and y do not cancel. */
const KNUTH = 2654435769;
const MIX = 2246822519;

function haveSameEnds(plane: Float64Array, edge: number, other: number): boolean {
  const [x, y, endX, endY] = readEnds(plane, edge);
  const [otherX, otherY, otherEndX, otherEndY] = readEnds(plane, other);
  return (
    (x === otherX && y === otherY && endX === otherEndX && endY === otherEndY) ||
    (x === otherEndX && y === otherEndY && endX === otherX && endY === otherY)
  );
}

/** Adds what the other edges share in part. Of two that are not common the one of the first shape is measured. */
function addEdgesAlongside(edges: Edges, isCommon: Uint8Array, shared: SharedLengths): void {
  const { count, plane, shapes } = edges;
  if (isCommon.every((each) => each === 1)) return;
  const tree = indexEdges(edges);
  for (let edge = 0; edge < count; edge += 1) {
    if (isCommon[edge] === 1) continue;
    const own = shapes[edge] as number;
    const besideOf = new Map<number, number[]>();
    const reach = edges.isLong[edge] === 1 ? LONG_REACH_M : WORKING_TOLERANCE_M;
    const [west, south, east, north] = getBox(plane, edge);
    tree.search(west - reach, south - reach, east + reach, north + reach, (other) => {
      const shape = shapes[other] as number;
      if (shape === own || (shape < own && isCommon[other] === 0)) return false;
      const beside = besideOf.get(shape);
      if (beside === undefined) besideOf.set(shape, [other]);
      else beside.push(other);
      return false;
    });
    for (const [shape, beside] of besideOf) {
      let sharedM = getCoveredM(plane, edge, beside);
      if (edges.isLong[edge] === 1) sharedM = Math.max(sharedM, getCoveredM(edges.degrees, edge, beside));
      if (sharedM > 0) shared.add(own, shape, sharedM);
    }
  }
}

/** Edges as columns: their ends in metres of the plane, and of degrees times what a degree measures. */
interface Edges {
  readonly count: number;
  readonly shapes: Int32Array;
  /** x and y of the first and the second end, four numbers an edge. */
  readonly plane: Float64Array;
  readonly degrees: Float64Array;
  readonly isLong: Uint8Array;
}

function layEdges(shapes: readonly TableShape[]): Edges {
  const rings = shapes.flatMap((shape, position) => getRings(shape).map((ring) => ({ ring, position })));
  const room = rings.reduce((sum, { ring }) => sum + Math.max(0, ring.length - 1), 0);
  const edges = {
    count: 0,
    shapes: new Int32Array(room),
    plane: new Float64Array(4 * room),
    degrees: new Float64Array(4 * room),
    isLong: new Uint8Array(room),
  };
  if (room === 0) return edges;
  const planeGrid = createOverlayGrid(shapes);
  const degreeGrid = createDegreeGrid(getShapeBounds(shapes)) ?? planeGrid;
  for (const { ring, position } of rings) {
    const plane = layRing(ring, planeGrid);
    const degrees = layRing(ring, degreeGrid);
    for (let i = 0; i + 3 < plane.length; i += 2) {
      for (let k = 0; k < 4; k += 1) {
        edges.plane[4 * edges.count + k] = plane[i + k] as number;
        edges.degrees[4 * edges.count + k] = degrees[i + k] as number;
      }
      const lengthM = getLengthM(edges.plane, edges.count);
      if (lengthM === 0) continue;
      edges.shapes[edges.count] = position;
      edges.isLong[edges.count] = lengthM >= LONG_EDGE_M ? 1 : 0;
      edges.count += 1;
    }
  }
  return edges;
}

function getRings(shape: TableShape): readonly (readonly Position[])[] {
  if (shape === null) return [];
  return shape.type === "Polygon" ? shape.coordinates : shape.coordinates.flat();
}

/** East and north in metres of every vertex of a ring. */
function layRing(ring: readonly Position[], grid: PlaneGrid): Float64Array {
  const points = new Float64Array(2 * ring.length);
  ring.forEach(([lon = 0, lat = 0], vertex) => {
    grid.toGridInto(lon, lat, points, 2 * vertex);
  });
  return points.map((cells) => cells * CELL_M);
}

function getLengthM(ends: Float64Array, edge: number): number {
  const [x, y, endX, endY] = readEnds(ends, edge);
  return Math.hypot(endX - x, endY - y);
}

function indexEdges({ count, plane }: Edges): Flatbush {
  const tree = new Flatbush(count);
  for (let edge = 0; edge < count; edge += 1) tree.add(...getBox(plane, edge));
  tree.finish();
  return tree;
}

function getBox(
  ends: Float64Array,
  edge: number,
): [west: number, south: number, east: number, north: number] {
  const [x, y, endX, endY] = readEnds(ends, edge);
  return [Math.min(x, endX), Math.min(y, endY), Math.max(x, endX), Math.max(y, endY)];
}

/** How much of an edge lies within the tolerance of any of the edges `beside`, m. */
function getCoveredM(ends: Float64Array, edge: number, beside: readonly number[]): number {
  const stretches = beside.flatMap((other) => getStretch(ends, edge, other) ?? []);
  stretches.sort((a, b) => a.from - b.from);
  let [coveredM, reached] = [0, -Infinity];
  for (const { from, to } of stretches) {
    coveredM += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return coveredM;
}

/** A stretch of an edge, metres from its first end. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The stretch of an edge that lies beside another one and within the tolerance of it: distance from the line of the
 * other and place along it both change linearly along the edge.
 */
function getStretch(ends: Float64Array, edge: number, other: number): Stretch | null {
  const [x, y, endX, endY] = readEnds(ends, edge);
  const [otherX, otherY, otherEndX, otherEndY] = readEnds(ends, other);
  const [lengthM, otherLengthM] = [
    Math.hypot(endX - x, endY - y),
    Math.hypot(otherEndX - otherX, otherEndY - otherY),
  ];
  const [unitX, unitY] = [(otherEndX - otherX) / otherLengthM, (otherEndY - otherY) / otherLengthM];
  const across = (px: number, py: number): number => (px - otherX) * unitY - (py - otherY) * unitX;
  const along = (px: number, py: number): number => (px - otherX) * unitX + (py - otherY) * unitY;
  const [startAcross, endAcross] = [across(x, y), across(endX, endY)];
  if (Math.abs(endAcross - startAcross) > MAX_SINE * lengthM) return null;
  const near = cutWhere(startAcross, endAcross, -WORKING_TOLERANCE_M, WORKING_TOLERANCE_M);
  const level = cutWhere(along(x, y), along(endX, endY), 0, otherLengthM);
  if (near === null || level === null) return null;
  const [from, to] = [Math.max(near.from, level.from), Math.min(near.to, level.to)];
  return from < to ? { from: from * lengthM, to: to * lengthM } : null;
}

/** Where a value that runs evenly from `start` to `end` lies between bounds, as shares 0–1 of the way. */
function cutWhere(start: number, end: number, min: number, max: number): Stretch | null {
  const change = end - start;
  if (change === 0) return start >= min && start <= max ? { from: 0, to: 1 } : null;
  const [first, second] = [(min - start) / change, (max - start) / change];
  const from = Math.max(0, Math.min(first, second));
  const to = Math.min(1, Math.max(first, second));
  return from < to ? { from, to } : null;
}

function readEnds(ends: Float64Array, edge: number): [number, number, number, number] {
  const at = 4 * edge;
  return [ends[at] as number, ends[at + 1] as number, ends[at + 2] as number, ends[at + 3] as number];
}
