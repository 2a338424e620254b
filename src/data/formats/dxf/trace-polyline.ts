import type { Geometry, Position } from "geojson";
import { traceBulge, type ChordRule } from "./approximate-arc.ts";

/** A corner of a polyline; `bulge` is of the edge that begins there, 0 for a straight one. */
export interface DxfVertex {
  readonly x: number;
  readonly y: number;
  readonly bulge: number;
}

/** Ends this close, as a share of the polyline's extent, were meant to meet. */
const CLOSING_SHARE = 1e-6;

/**
 * A polyline as a polygon where it is closed (by its flag, or its ends meet), else as a line; arcs as chords. Null
 * where it has fewer than two corners. Ends that nearly meet are made one.
 */
export function tracePolyline(
  vertices: readonly DxfVertex[],
  isFlaggedClosed: boolean,
  rule: ChordRule,
): Geometry | null {
  const [first] = vertices;
  const last = vertices[vertices.length - 1];
  if (first === undefined || last === undefined || vertices.length < 2) return null;
  const doMeet = vertices.length > 2 && isWithin(first, last, CLOSING_SHARE * getExtent(vertices));
  const positions: Position[] = [[first.x, first.y]];
  vertices.forEach((vertex, index) => {
    const next = vertices[index + 1];
    if (next !== undefined) addEdge(positions, vertex, next, rule);
  });
  if (isFlaggedClosed && !doMeet) addEdge(positions, last, first, rule);
  const isClosed = isFlaggedClosed || doMeet;
  if (doMeet) positions[positions.length - 1] = [first.x, first.y];
  return isClosed && positions.length >= 4
    ? { type: "Polygon", coordinates: [positions] }
    : { type: "LineString", coordinates: positions };
}

function addEdge(positions: Position[], from: DxfVertex, to: DxfVertex, rule: ChordRule): void {
  for (const point of traceBulge([from.x, from.y], [to.x, to.y], from.bulge, rule)) positions.push(point);
  positions.push([to.x, to.y]);
}

function isWithin(a: DxfVertex, b: DxfVertex, distance: number): boolean {
  return Math.abs(a.x - b.x) <= distance && Math.abs(a.y - b.y) <= distance;
}

function getExtent(vertices: readonly DxfVertex[]): number {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of vertices) {
    minX = Math.min(minX, x);
    maxX = Math.max(maxX, x);
    minY = Math.min(minY, y);
    maxY = Math.max(maxY, y);
  }
  return Math.max(maxX - minX, maxY - minY);
}
