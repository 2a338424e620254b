import type { Feature } from "flatgeobuf/lib/mjs/flat-geobuf/feature.js";
import type { Geometry, Position } from "geojson";
import {
  GEOMETRY_COLLECTION,
  LINE_STRING,
  MULTI_LINE_STRING,
  MULTI_POINT,
  MULTI_POLYGON,
  POINT,
  POLYGON,
  TRIANGLE,
  UNSUPPORTED_TYPES,
} from "../geometry-type-codes.ts";

type FgbGeometry = NonNullable<ReturnType<Feature["geometry"]>>;
type FgbBuffer = NonNullable<FgbGeometry["bb"]>;

/** What a feature's geometry is. */
export type FgbReading = { readonly geometry: Geometry | null } | { readonly unsupported: string };

/** Counts geometries and positions of a file up; throws when there are more than is read. */
export type CountPositions = (more: number) => void;

/** A type number of the format (`geometry.fbs`): each feature has its own. */
const UNKNOWN = 0;

/** Places of the vectors in a geometry's table. */
const ENDS_FIELD = 4;
const XY_FIELD = 6;
const Z_FIELD = 8;
const PARTS_FIELD = 18;

const ORDINATE_BYTES = 8;
const END_BYTES = 4;
const OFFSET_BYTES = 4;

/** Collections in collections: nobody has more than two or three. */
const MAX_DEPTH = 16;

interface OpenGeometry {
  readonly source: FgbGeometry;
  readonly type: number;
  readonly depth: number;
  /** Where the result goes. */
  readonly into: Geometry[];
}

/**
 * The geometry of a feature with positions [x, y] or [x, y, z]. The package's own reader trusts every offset; this
 * one checks vectors against the file and follows no offset without counting it, as parts may share one another.
 * @throws RangeError for what does not fit the file.
 */
export function readFgbGeometry(
  root: FgbGeometry | null,
  headerType: number,
  countPositions: CountPositions,
): FgbReading {
  if (root === null) return { geometry: null };
  const result: Geometry[] = [];
  const open: OpenGeometry[] = [
    { source: root, type: headerType === UNKNOWN ? root.type() : headerType, depth: 0, into: result },
  ];
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    const { source, type, depth, into } = item;
    countPositions(1);
    if (type === GEOMETRY_COLLECTION) {
      if (depth === MAX_DEPTH) throw new RangeError("too deep");
      const geometries: Geometry[] = [];
      into.push({ type: "GeometryCollection", geometries });
      // Last first: the next one taken off the list is the first.
      for (const part of listParts(source, countPositions).reverse())
        open.push({ source: part, type: part.type(), depth: depth + 1, into: geometries });
      continue;
    }
    const unsupported = UNSUPPORTED_TYPES.get(type);
    if (unsupported !== undefined) return { unsupported };
    const geometry = readSimple(source, type, countPositions);
    if (geometry !== null) into.push(geometry);
  }
  return { geometry: result[0] ?? null };
}

function readSimple(source: FgbGeometry, type: number, countPositions: CountPositions): Geometry | null {
  if (type === MULTI_POLYGON) {
    const coordinates = listParts(source, countPositions)
      .map((part) => readRings(part, countPositions))
      .filter((rings) => rings.length > 0);
    return coordinates.length === 0 ? null : { type: "MultiPolygon", coordinates };
  }
  const lines = readRings(source, countPositions);
  const [first] = lines;
  if (first === undefined) return null;
  const [position] = first;
  switch (type) {
    case POINT:
      return position === undefined || position.every((ordinate) => Number.isNaN(ordinate))
        ? null
        : { type: "Point", coordinates: position };
    case LINE_STRING:
      return { type: "LineString", coordinates: first };
    case MULTI_POINT:
      return { type: "MultiPoint", coordinates: first };
    case MULTI_LINE_STRING:
      return { type: "MultiLineString", coordinates: lines };
    case POLYGON:
    case TRIANGLE:
      return { type: "Polygon", coordinates: lines };
    default:
      throw new RangeError(`geometry type ${type}`);
  }
}

function listParts(source: FgbGeometry, countPositions: CountPositions): FgbGeometry[] {
  const count = findVector(source, PARTS_FIELD, OFFSET_BYTES)?.length ?? 0;
  countPositions(count);
  const parts: FgbGeometry[] = [];
  for (let i = 0; i < count; i += 1) {
    const part = source.parts(i);
    if (part !== null) parts.push(part);
  }
  return parts;
}

/** The positions of a geometry, cut where its ends say; those that are empty left out. */
function readRings(source: FgbGeometry, countPositions: CountPositions): Position[][] {
  const xy = findVector(source, XY_FIELD, ORDINATE_BYTES);
  if (xy === null) return [];
  const z = findVector(source, Z_FIELD, ORDINATE_BYTES);
  const ends = findVector(source, ENDS_FIELD, END_BYTES);
  const count = xy.length >> 1;
  countPositions(count + (ends?.length ?? 0));
  const rings: Position[][] = [];
  let from = 0;
  for (let i = 0; i < (ends?.length || 1); i += 1) {
    const to =
      ends === null || ends.length === 0 ? count : ends.view.getUint32(ends.start + i * END_BYTES, true);
    if (to < from || to > count) throw new RangeError("ends");
    if (to > from) rings.push(readPositions(xy, z, from, to));
    from = to;
  }
  return rings;
}

function readPositions(xy: Vector, z: Vector | null, from: number, to: number): Position[] {
  const positions = new Array<Position>(to - from);
  for (let i = from; i < to; i += 1) {
    const at = xy.start + i * 2 * ORDINATE_BYTES;
    const x = xy.view.getFloat64(at, true);
    const y = xy.view.getFloat64(at + ORDINATE_BYTES, true);
    const height = z !== null && i < z.length ? z.view.getFloat64(z.start + i * ORDINATE_BYTES, true) : NaN;
    positions[i - from] = Number.isFinite(height) ? [x, y, height] : [x, y];
  }
  return positions;
}

interface Vector {
  readonly view: DataView;
  /** First byte in the file. */
  readonly start: number;
  readonly length: number;
}

/** A vector of a geometry, checked to lie inside the file; read by a view, as nothing promises its alignment. */
function findVector({ bb, bb_pos }: FgbGeometry, field: number, itemBytes: number): Vector | null {
  const buffer: FgbBuffer | null = bb;
  const offset = buffer?.__offset(bb_pos, field) ?? 0;
  if (buffer === null || offset === 0) return null;
  const start = buffer.__vector(bb_pos + offset);
  const length = buffer.__vector_len(bb_pos + offset);
  const bytes = buffer.bytes();
  if (start < 0 || length < 0 || start + length * itemBytes > bytes.length) throw new RangeError("vector");
  return { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), start, length };
}
