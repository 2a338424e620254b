import type { Geometry, Position } from "geojson";
import {
  GEOMETRY_COLLECTION,
  LINE_STRING,
  MULTI_LINE_STRING,
  MULTI_POINT,
  MULTI_POLYGON,
  POINT,
  POLYGON,
} from "../formats/geometry-type-codes.ts";
import { listSimpleGeometries, type SimpleGeometry } from "./geometry-parts.ts";

const WKB_TYPE = {
  Point: POINT,
  LineString: LINE_STRING,
  Polygon: POLYGON,
  MultiPoint: MULTI_POINT,
  MultiLineString: MULTI_LINE_STRING,
  MultiPolygon: MULTI_POLYGON,
  GeometryCollection: GEOMETRY_COLLECTION,
} as const;

const LITTLE_ENDIAN = 1;

/** A geometry as little-endian WKB, x before y. Nested collections come out flat. */
export function toWkb(geometry: Geometry): Uint8Array {
  const writer = new WkbWriter();
  if (geometry.type === "GeometryCollection") {
    const parts = listSimpleGeometries(geometry);
    writer.begin("GeometryCollection");
    writer.count(parts.length);
    for (const part of parts) writeSimple(writer, part);
  } else writeSimple(writer, geometry);
  return writer.finish();
}

function writeSimple(writer: WkbWriter, geometry: SimpleGeometry): void {
  writer.begin(geometry.type);
  switch (geometry.type) {
    case "Point":
      // An empty point has no other form (OGC 12-128, 2.1.3.1.1).
      writer.position(geometry.coordinates.length === 0 ? [NaN, NaN] : geometry.coordinates);
      return;
    case "LineString":
      writer.line(geometry.coordinates);
      return;
    case "Polygon":
      writer.lines(geometry.coordinates);
      return;
    case "MultiPoint":
      writer.count(geometry.coordinates.length);
      for (const position of geometry.coordinates) {
        writer.begin("Point");
        writer.position(position);
      }
      return;
    case "MultiLineString":
      writer.count(geometry.coordinates.length);
      for (const line of geometry.coordinates) {
        writer.begin("LineString");
        writer.line(line);
      }
      return;
    case "MultiPolygon":
      writer.count(geometry.coordinates.length);
      for (const rings of geometry.coordinates) {
        writer.begin("Polygon");
        writer.lines(rings);
      }
  }
}

class WkbWriter {
  #view = new DataView(new ArrayBuffer(1024));
  #length = 0;

  begin(type: keyof typeof WKB_TYPE): void {
    this.#reserve(5);
    this.#view.setUint8(this.#length, LITTLE_ENDIAN);
    this.#view.setUint32(this.#length + 1, WKB_TYPE[type], true);
    this.#length += 5;
  }

  count(count: number): void {
    this.#reserve(4);
    this.#view.setUint32(this.#length, count, true);
    this.#length += 4;
  }

  position([x = NaN, y = NaN]: Position): void {
    this.#reserve(16);
    this.#view.setFloat64(this.#length, x, true);
    this.#view.setFloat64(this.#length + 8, y, true);
    this.#length += 16;
  }

  line(positions: readonly Position[]): void {
    this.count(positions.length);
    for (const position of positions) this.position(position);
  }

  lines(lines: readonly (readonly Position[])[]): void {
    this.count(lines.length);
    for (const line of lines) this.line(line);
  }

  finish(): Uint8Array {
    return new Uint8Array(this.#view.buffer, 0, this.#length);
  }

  #reserve(bytes: number): void {
    if (this.#length + bytes <= this.#view.byteLength) return;
    const grown = new Uint8Array(this.#view.byteLength * 2);
    grown.set(new Uint8Array(this.#view.buffer));
    this.#view = new DataView(grown.buffer);
  }
}
