import type { Geometry, Position } from "geojson";
import { assemblePolygon, type RingBudget } from "./assemble-polygon.ts";
import type { RecordPlace } from "./find-records.ts";

/** Why a record has no geometry though it should; the words are `finding.reason.…`. */
export type ShapeFault = "shape-cut" | "shape-counts" | "shape-type";

/** What one record holds. */
export type Shape =
  | { readonly geometry: Geometry | null; readonly positions: number }
  | { readonly fault: ShapeFault }
  | { readonly unsupported: string };

/** Types by their number (ESRI Shapefile Technical Description, p. 4); those with Z and M are 10 and 20 more. */
const NULL_SHAPE = 0;
const POINT = 1;
const POLYLINE = 3;
const POLYGON = 5;
const MULTIPOINT = 8;
const MULTIPATCH = 31;

const XY_BYTES = 16;
const ORDINATE_BYTES = 8;
/** A type and a bounding box, before the counts. */
const BOX_END = 36;

/** Less than this stands for "no value" (the same, p. 2). */
const NO_DATA = -1e38;

/**
 * The shape of one record with positions [x, y] or [x, y, z]; measures are left out. Nothing outside the record is
 * looked at, whatever its counts say.
 */
export function readShape(view: DataView, place: RecordPlace, budget: RingBudget): Shape {
  const { start, end, isWhole } = place;
  if (!isWhole) return { fault: "shape-cut" };
  if (start === end) return { geometry: null, positions: 0 };
  if (end - start < 4) return { fault: "shape-cut" };
  const code = view.getInt32(start, true);
  if (code === NULL_SHAPE) return { geometry: null, positions: 0 };
  if (code === MULTIPATCH) return { unsupported: "MultiPatch" };
  const hasZ = code > 10 && code < 20;
  switch (code % 10) {
    case POINT:
      return code <= 21 ? readPoint(view, place, hasZ) : { fault: "shape-type" };
    case MULTIPOINT:
      return code <= 28 ? readMultiPoint(view, place, hasZ) : { fault: "shape-type" };
    case POLYLINE:
    case POLYGON:
      return code <= 25 ? readParts(view, place, code, hasZ, budget) : { fault: "shape-type" };
    default:
      return { fault: "shape-type" };
  }
}

function readPoint(view: DataView, { start, end }: RecordPlace, hasZ: boolean): Shape {
  if (start + 4 + XY_BYTES > end) return { fault: "shape-cut" };
  const zAt = hasZ && start + 4 + XY_BYTES + ORDINATE_BYTES <= end ? start + 4 + XY_BYTES : undefined;
  const position = readPosition(view, start + 4, zAt);
  // An empty point is written as two values that are no numbers.
  if (position.slice(0, 2).every((ordinate) => Number.isNaN(ordinate)))
    return { geometry: null, positions: 0 };
  return { geometry: { type: "Point", coordinates: position }, positions: 1 };
}

function readMultiPoint(view: DataView, { start, end }: RecordPlace, hasZ: boolean): Shape {
  if (start + BOX_END + 4 > end) return { fault: "shape-cut" };
  const count = view.getInt32(start + BOX_END, true);
  const xyAt = start + BOX_END + 4;
  if (count < 0 || xyAt + count * XY_BYTES > end) return { fault: "shape-counts" };
  if (count === 0) return { geometry: null, positions: 0 };
  const zAt = findElevations(xyAt, count, end, hasZ);
  return {
    geometry: { type: "MultiPoint", coordinates: readPositions(view, xyAt, zAt, 0, count) },
    positions: count,
  };
}

function readParts(
  view: DataView,
  { start, end }: RecordPlace,
  code: number,
  hasZ: boolean,
  budget: RingBudget,
): Shape {
  const partsAt = start + BOX_END + 8;
  if (partsAt > end) return { fault: "shape-cut" };
  const partCount = view.getInt32(start + BOX_END, true);
  const count = view.getInt32(start + BOX_END + 4, true);
  const xyAt = partsAt + partCount * 4;
  if (partCount < 0 || count < 0 || xyAt + count * XY_BYTES > end) return { fault: "shape-counts" };
  const zAt = findElevations(xyAt, count, end, hasZ);
  const parts: Position[][] = [];
  for (let part = 0; part < partCount; part += 1) {
    const from = view.getInt32(partsAt + part * 4, true);
    const to = part + 1 < partCount ? view.getInt32(partsAt + (part + 1) * 4, true) : count;
    if (from < 0 || to < from || to > count) return { fault: "shape-counts" };
    if (to > from) parts.push(readPositions(view, xyAt, zAt, from, to));
  }
  const geometry = code % 10 === POLYGON ? assemblePolygon(parts, budget) : toLines(parts);
  return { geometry, positions: count };
}

function toLines(parts: Position[][]): Geometry | null {
  const [first] = parts;
  if (first === undefined) return null;
  return parts.length === 1
    ? { type: "LineString", coordinates: first }
    : { type: "MultiLineString", coordinates: parts };
}

/** Where the elevations begin, behind their own range; undefined where there are none or they are cut off. */
function findElevations(xyAt: number, count: number, end: number, hasZ: boolean): number | undefined {
  const at = xyAt + count * XY_BYTES + 2 * ORDINATE_BYTES;
  return hasZ && at + count * ORDINATE_BYTES <= end ? at : undefined;
}

function readPositions(
  view: DataView,
  xyAt: number,
  zAt: number | undefined,
  from: number,
  to: number,
): Position[] {
  const positions = new Array<Position>(to - from);
  for (let i = from; i < to; i += 1) {
    const elevationAt = zAt === undefined ? undefined : zAt + i * ORDINATE_BYTES;
    positions[i - from] = readPosition(view, xyAt + i * XY_BYTES, elevationAt);
  }
  return positions;
}

function readPosition(view: DataView, at: number, zAt: number | undefined): Position {
  const x = view.getFloat64(at, true);
  const y = view.getFloat64(at + ORDINATE_BYTES, true);
  if (zAt === undefined) return [x, y];
  const z = view.getFloat64(zAt, true);
  return Number.isFinite(z) && z > NO_DATA ? [x, y, z] : [x, y];
}
