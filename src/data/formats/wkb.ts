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
} from "./geometry-type-codes.ts";
import type { Geometry, Position } from "geojson";

/** Why bytes are no WKB; the words are `finding.reason.…`. */
export type WkbFault = "wkb-cut" | "wkb-type" | "wkb-order" | "wkb-depth";

/** What a WKB value holds. An empty geometry is null. */
export type WkbReading =
  | { readonly geometry: Geometry | null; readonly positions: number }
  | { readonly unsupported: string }
  | { readonly fault: WkbFault };

/** Flags of EWKB (PostGIS). */
const EWKB_Z = 0x80000000;
const EWKB_M = 0x40000000;
const EWKB_SRID = 0x20000000;

const ORDINATE_BYTES = 8;

/** Collections in collections: nobody has more than two or three, and who reads on may not mind the depth. */
const MAX_DEPTH = 16;

class WkbError extends Error {
  override readonly name = "WkbError";
  readonly reading: WkbReading;

  constructor(reading: WkbReading) {
    super("wkb");
    this.reading = reading;
  }
}

/** A geometry that still waits for parts. */
interface OpenGeometry {
  readonly type: number;
  left: number;
  readonly parts: Geometry[];
}

/**
 * Reads WKB as ISO 19125-2 and PostGIS (EWKB) write it. Positions are [x, y] or [x, y, z]; measures are left out.
 * Every count is checked against the bytes there are; nothing recurses. A triangle becomes a polygon.
 */
export function readWkb(bytes: Uint8Array): WkbReading {
  try {
    return new WkbReader(bytes).read();
  } catch (error) {
    if (error instanceof WkbError) return error.reading;
    throw error;
  }
}

class WkbReader {
  readonly #view: DataView;
  #at = 0;
  #isLittle = true;
  #ordinates = 2;
  #hasZ = false;
  #positions = 0;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  read(): WkbReading {
    const open: OpenGeometry[] = [];
    for (;;) {
      let finished = this.#readOne(open);
      while (finished !== undefined) {
        const parent = open.at(-1);
        if (parent === undefined) {
          return { geometry: isEmpty(finished) ? null : finished, positions: this.#positions };
        }
        if (!isEmpty(finished)) parent.parts.push(finished);
        parent.left -= 1;
        if (parent.left > 0) break;
        open.pop();
        finished = closeGeometry(parent);
      }
    }
  }

  /** Reads one geometry; one that has parts is opened, and undefined returned. */
  #readOne(open: OpenGeometry[]): Geometry | undefined {
    const type = this.#readHeader();
    switch (type) {
      case POINT:
        return { type: "Point", coordinates: this.#readPosition() };
      case LINE_STRING:
        return { type: "LineString", coordinates: this.#readPositions() };
      case POLYGON:
      case TRIANGLE:
        return { type: "Polygon", coordinates: this.#readRings() };
      case MULTI_POINT:
      case MULTI_LINE_STRING:
      case MULTI_POLYGON:
      case GEOMETRY_COLLECTION: {
        // The least a part takes: byte order, type, count.
        const left = this.#readCount(9);
        if (left === 0) return closeGeometry({ type, left, parts: [] });
        if (open.length === MAX_DEPTH) throw new WkbError({ fault: "wkb-depth" });
        open.push({ type, left, parts: [] });
        return undefined;
      }
      default: {
        const unsupported = UNSUPPORTED_TYPES.get(type);
        throw new WkbError(unsupported === undefined ? { fault: "wkb-type" } : { unsupported });
      }
    }
  }

  #readHeader(): number {
    const order = this.#view.byteLength > this.#at ? this.#view.getUint8(this.#at) : -1;
    if (order === -1) throw new WkbError({ fault: "wkb-cut" });
    if (order > 1) throw new WkbError({ fault: "wkb-order" });
    this.#at += 1;
    this.#isLittle = order === 1;
    const code = this.#readUint32();
    const plain = code & 0x0fffffff;
    const dimension = Math.floor(plain / 1000);
    this.#hasZ = (code & EWKB_Z) !== 0 || dimension === 1 || dimension === 3;
    const hasM = (code & EWKB_M) !== 0 || dimension === 2 || dimension === 3;
    this.#ordinates = 2 + Number(this.#hasZ) + Number(hasM);
    if ((code & EWKB_SRID) !== 0) this.#readUint32();
    return dimension > 3 ? 0 : plain % 1000;
  }

  #readRings(): Position[][] {
    const count = this.#readCount(4);
    const rings: Position[][] = [];
    for (let i = 0; i < count; i += 1) rings.push(this.#readPositions());
    return rings.filter((ring) => ring.length > 0);
  }

  #readPositions(): Position[] {
    const count = this.#readCount(this.#ordinates * ORDINATE_BYTES);
    const positions = new Array<Position>(count);
    for (let i = 0; i < count; i += 1) positions[i] = this.#readPosition();
    return positions;
  }

  #readPosition(): Position {
    const end = this.#at + this.#ordinates * ORDINATE_BYTES;
    if (end > this.#view.byteLength) throw new WkbError({ fault: "wkb-cut" });
    const x = this.#view.getFloat64(this.#at, this.#isLittle);
    const y = this.#view.getFloat64(this.#at + ORDINATE_BYTES, this.#isLittle);
    const z = this.#hasZ ? this.#view.getFloat64(this.#at + 2 * ORDINATE_BYTES, this.#isLittle) : NaN;
    this.#at = end;
    this.#positions += 1;
    return Number.isFinite(z) ? [x, y, z] : [x, y];
  }

  /** A number of things of at least `leastBytes` each, no more than there is room for. */
  #readCount(leastBytes: number): number {
    const count = this.#readUint32();
    if (count * leastBytes > this.#view.byteLength - this.#at) throw new WkbError({ fault: "wkb-cut" });
    return count;
  }

  #readUint32(): number {
    if (this.#at + 4 > this.#view.byteLength) throw new WkbError({ fault: "wkb-cut" });
    this.#at += 4;
    return this.#view.getUint32(this.#at - 4, this.#isLittle);
  }
}

/** Puts the parts together; one of another kind than its parent says is not WKB. */
function closeGeometry({ type, parts }: OpenGeometry): Geometry {
  if (type === GEOMETRY_COLLECTION) return { type: "GeometryCollection", geometries: parts };
  const coordinates = parts.map((part) => {
    const isOwn =
      (type === MULTI_POINT && part.type === "Point") ||
      (type === MULTI_LINE_STRING && part.type === "LineString") ||
      (type === MULTI_POLYGON && part.type === "Polygon");
    if (!isOwn) throw new WkbError({ fault: "wkb-type" });
    return part.coordinates;
  });
  const name =
    type === MULTI_POINT ? "MultiPoint" : type === MULTI_LINE_STRING ? "MultiLineString" : "MultiPolygon";
  // Just checked: every part has the nesting its parent wants.
  return { type: name, coordinates } as Geometry;
}

/** Without members, or a point whose ordinates are no numbers, as WKB writes an empty one. */
function isEmpty(geometry: Geometry): boolean {
  if (geometry.type === "GeometryCollection") return geometry.geometries.length === 0;
  if (geometry.type === "Point") return geometry.coordinates.every((ordinate) => Number.isNaN(ordinate));
  return geometry.coordinates.length === 0;
}
