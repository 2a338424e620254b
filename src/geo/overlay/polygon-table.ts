import type { MultiPolygon, Polygon, Position } from "geojson";
import type { Bounds, LonLat } from "../../domain/site.ts";
import { getBounds } from "../bounds.ts";
import { createPlaneGrid, type PlaneGrid } from "../plane/plane-grid.ts";
import { createEdgeRuns, type EdgeRuns } from "./edge-runs.ts";

/** A part with more vertices is worth an index of its edges. */
const MANY_VERTICES = 256;

/** A shape of a table: null where there is none, or none that may enter an overlay. */
export type TableShape = Polygon | MultiPolygon | null;

/**
 * Polygons on the integer grid of 0.01 mm, as columns: what an overlay works on. Shells run counter-clockwise, holes
 * clockwise, so that the inside lies to the left of every edge; the closing vertex and edges shorter than a cell are
 * left out. Ring r has the vertices `ringStarts[r]` … `ringStarts[r + 1] - 1`; part p, a shell and its holes, the rings
 * `partRings[p]` … `partRings[p + 1] - 1`; shape s the parts `shapeParts[s]` … `shapeParts[s + 1] - 1`.
 */
export interface PolygonTable {
  readonly grid: PlaneGrid;
  readonly shapeCount: number;
  /** East and north of vertex v, in cells: `cells[2v]` and `cells[2v + 1]`. */
  readonly cells: Float64Array;
  /** By ring, its positions as they came; vertex v is the one at `sources[v]` of its ring. */
  readonly rings: readonly (readonly Position[])[];
  readonly sources: Int32Array;
  readonly ringStarts: Int32Array;
  readonly partRings: Int32Array;
  readonly shapeParts: Int32Array;
  /** By shape: west, south, east, north in cells; of a shape without rings, an empty box. */
  readonly boxes: Float64Array;
  /** The same by part. */
  readonly partBoxes: Float64Array;
  /** Of parts with many vertices: their edges in runs. */
  readonly edgeRuns: ReadonlyMap<number, EdgeRuns>;
}

/** Thrown where no one plane fits the data: they span more than 3° or lie near a pole. */
export class NoPlaneError extends Error {
  override readonly name = "NoPlaneError";
}

/** The grid for all of `shapes` together. Throws NoPlaneError. */
export function createOverlayGrid(shapes: readonly TableShape[]): PlaneGrid {
  const grid = createPlaneGrid(getShapeBounds(shapes));
  if (grid === null) throw new NoPlaneError("the data span more than one plane");
  return grid;
}

/** Bounds of all of `shapes` together, degrees; a point at 0, 0 where there are none. */
export function getShapeBounds(shapes: readonly TableShape[]): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const shape of shapes) {
    const bounds: Bounds | null = shape === null ? null : getBounds(shape);
    if (bounds === null) continue;
    west = Math.min(west, bounds[0]);
    south = Math.min(south, bounds[1]);
    east = Math.max(east, bounds[2]);
    north = Math.max(north, bounds[3]);
  }
  return west > east ? [0, 0, 0, 0] : [west, south, east, north];
}

/** Lays valid polygons (lon, lat in degrees) on `grid`. A ring that has no area there is left out. */
export function createPolygonTable(shapes: readonly TableShape[], grid: PlaneGrid): PolygonTable {
  const { positionCount, ringCount, partCount } = countUp(shapes);
  const cells = new Float64Array(2 * positionCount);
  const sources = new Int32Array(positionCount);
  const rings: (readonly Position[])[] = [];
  const ringStarts = new Int32Array(ringCount + 1);
  const partRings = new Int32Array(partCount + 1);
  const shapeParts = new Int32Array(shapes.length + 1);
  const partBoxes = new Float64Array(4 * partCount);
  const boxes = new Float64Array(4 * shapes.length);
  const edgeRuns = new Map<number, EdgeRuns>();
  let [part, ring, vertex] = [0, 0, 0];
  const lay = (positions: readonly Position[], isShell: boolean): boolean => {
    const end = layRing(positions, isShell, grid, cells, sources, vertex);
    if (end === vertex) return false;
    rings.push(positions);
    vertex = end;
    ring += 1;
    ringStarts[ring] = vertex;
    return true;
  };
  shapes.forEach((shape, index) => {
    const start = vertex;
    for (const [shell, ...holes] of shape === null ? [] : getPartsOf(shape)) {
      const [firstRing, firstVertex] = [ring, vertex];
      if (shell === undefined || !lay(shell, true)) continue;
      for (const hole of holes) lay(hole, false);
      writeBox(partBoxes, 4 * part, cells, firstVertex, vertex);
      if (vertex - firstVertex > MANY_VERTICES) {
        edgeRuns.set(part, createEdgeRuns(cells, ringStarts, firstRing, ring));
      }
      part += 1;
      partRings[part] = ring;
    }
    shapeParts[index + 1] = part;
    writeBox(boxes, 4 * index, cells, start, vertex);
  });
  return {
    grid,
    shapeCount: shapes.length,
    cells: cells.subarray(0, 2 * vertex),
    rings,
    sources: sources.subarray(0, vertex),
    ringStarts: ringStarts.subarray(0, ring + 1),
    partRings: partRings.subarray(0, part + 1),
    shapeParts,
    boxes,
    partBoxes: partBoxes.subarray(0, 4 * part),
    edgeRuns,
  };
}

/** Whether a shape has any land on the grid. */
export function hasLand({ shapeParts }: PolygonTable, shape: number): boolean {
  return shapeParts[shape] !== shapeParts[shape + 1];
}

/** The rings of a shape: the first, and the one after its last. */
export function getRingRange(
  { partRings, shapeParts }: PolygonTable,
  shape: number,
): readonly [first: number, end: number] {
  return [
    partRings[shapeParts[shape] as number] as number,
    partRings[shapeParts[shape + 1] as number] as number,
  ];
}

/** The position of a vertex as it came, lon, lat in degrees. */
export function getVertexLonLat({ ringStarts, rings, sources }: PolygonTable, vertex: number): LonLat {
  let ring = 0;
  for (let end = rings.length; end - ring > 1;) {
    const middle = (ring + end) >> 1;
    if ((ringStarts[middle] as number) <= vertex) ring = middle;
    else end = middle;
  }
  const [lon = NaN, lat = NaN] = rings[ring]?.[sources[vertex] as number] ?? [];
  return [lon, lat];
}

/** The vertex after `vertex` in its ring, which has `start` … `end` - 1. */
export function getNextVertex(vertex: number, start: number, end: number): number {
  return vertex + 1 === end ? start : vertex + 1;
}

function getPartsOf(shape: Polygon | MultiPolygon): readonly (readonly Position[][])[] {
  return shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
}

function countUp(shapes: readonly TableShape[]): {
  readonly positionCount: number;
  readonly ringCount: number;
  readonly partCount: number;
} {
  let [positionCount, ringCount, partCount] = [0, 0, 0];
  for (const shape of shapes) {
    if (shape === null) continue;
    for (const part of getPartsOf(shape)) {
      partCount += 1;
      for (const ring of part) {
        positionCount += ring.length;
        ringCount += 1;
      }
    }
  }
  return { positionCount, ringCount, partCount };
}

/** Lays one ring from vertex `start` on; the vertex after its last. Nothing is laid (`start`) of a ring without area. */
function layRing(
  positions: readonly Position[],
  isShell: boolean,
  grid: PlaneGrid,
  cells: Float64Array,
  sources: Int32Array,
  start: number,
): number {
  let end = start;
  const count = positions.length - 1;
  for (let i = 0; i < count; i += 1) {
    const position = positions[i] as Position;
    const at = 2 * end;
    sources[end] = i;
    grid.toGridInto(position[0] as number, position[1] as number, cells, at);
    if (end > start && cells[at] === cells[at - 2] && cells[at + 1] === cells[at - 1]) continue;
    end += 1;
  }
  while (end > start + 1 && isSameCell(cells, start, end - 1)) end -= 1;
  if (end - start < 3) return start;
  const doubleArea = getDoubleArea(cells, start, end);
  if (doubleArea === 0) return start;
  if (doubleArea > 0 !== isShell) {
    reversePairs(cells, start, end);
    sources.subarray(start, end).reverse();
  }
  return end;
}

function isSameCell(cells: Float64Array, a: number, b: number): boolean {
  return cells[2 * a] === cells[2 * b] && cells[2 * a + 1] === cells[2 * b + 1];
}

function getDoubleArea(cells: Float64Array, start: number, end: number): number {
  const x0 = cells[2 * start] as number;
  const y0 = cells[2 * start + 1] as number;
  let doubleArea = 0;
  let fromX = 0;
  let fromY = 0;
  for (let v = start + 1; v < end; v += 1) {
    const toX = (cells[2 * v] as number) - x0;
    const toY = (cells[2 * v + 1] as number) - y0;
    doubleArea += fromX * toY - toX * fromY;
    fromX = toX;
    fromY = toY;
  }
  return doubleArea;
}

function reversePairs(pairs: Float64Array, start: number, end: number): void {
  for (let low = 2 * start, high = 2 * end - 2; low < high; low += 2, high -= 2) {
    const x = pairs[low] as number;
    const y = pairs[low + 1] as number;
    pairs[low] = pairs[high] as number;
    pairs[low + 1] = pairs[high + 1] as number;
    pairs[high] = x;
    pairs[high + 1] = y;
  }
}

function writeBox(boxes: Float64Array, at: number, cells: Float64Array, start: number, end: number): void {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 2 * start; i < 2 * end; i += 2) {
    const x = cells[i] as number;
    const y = cells[i + 1] as number;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  boxes[at] = west;
  boxes[at + 1] = south;
  boxes[at + 2] = east;
  boxes[at + 3] = north;
}
