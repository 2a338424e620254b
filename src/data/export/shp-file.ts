import type { Geometry, Position } from "geojson";
import type { SimpleGeometry } from "./geometry-parts.ts";

/** What one shapefile can hold: one class of shapes. */
export type ShapeClass = "points" | "multipoints" | "lines" | "polygons";

/** Shape types of the ESRI Shapefile Technical Description (1998). */
const SHAPE_TYPE = { points: 1, multipoints: 8, lines: 3, polygons: 5 } as const;
const NULL_SHAPE = 0;

const HEADER_BYTES = 100;
const RECORD_HEADER_BYTES = 8;
const FILE_CODE = 9994;
const VERSION = 1000;

/** The class a geometry can be written in; null for none, an empty one and a collection. */
export function getShapeClass(geometry: Geometry | null): ShapeClass | null {
  if (geometry === null || geometry.type === "GeometryCollection" || geometry.coordinates.length === 0) {
    return null;
  }
  switch (geometry.type) {
    case "Point":
      return "points";
    case "MultiPoint":
      return "multipoints";
    case "LineString":
    case "MultiLineString":
      return "lines";
    case "Polygon":
    case "MultiPolygon":
      return "polygons";
  }
}

/**
 * The .shp and .shx of shapes in the plane of the file, x before y; null is a shape of nothing. Shells must run
 * clockwise and holes counter-clockwise. Every geometry must be of `shapeClass`, null when there is none at all.
 */
export function writeShp(
  geometries: readonly (SimpleGeometry | null)[],
  shapeClass: ShapeClass | null,
): { readonly shp: Uint8Array; readonly shx: Uint8Array } {
  const parts = geometries.map((geometry) => (geometry === null ? null : listParts(geometry)));
  const sizes = parts.map((lines) => getContentBytes(lines, shapeClass));
  const shp = new DataView(
    new ArrayBuffer(sizes.reduce((sum, size) => sum + RECORD_HEADER_BYTES + size, HEADER_BYTES)),
  );
  const shx = new DataView(new ArrayBuffer(HEADER_BYTES + RECORD_HEADER_BYTES * parts.length));
  let offset = HEADER_BYTES;
  parts.forEach((lines, index) => {
    const size = sizes[index] as number;
    shp.setInt32(offset, index + 1);
    shp.setInt32(offset + 4, size / 2);
    shx.setInt32(HEADER_BYTES + index * RECORD_HEADER_BYTES, offset / 2);
    shx.setInt32(HEADER_BYTES + index * RECORD_HEADER_BYTES + 4, size / 2);
    writeShape(shp, offset + RECORD_HEADER_BYTES, lines, shapeClass);
    offset += RECORD_HEADER_BYTES + size;
  });
  const box = getBox(parts.flatMap((lines) => lines ?? []));
  for (const view of [shp, shx]) writeHeader(view, shapeClass, box);
  return { shp: new Uint8Array(shp.buffer), shx: new Uint8Array(shx.buffer) };
}

type Line = readonly Position[];

/** The lines, rings or points of a geometry as one list; holes follow their shell. */
function listParts(geometry: SimpleGeometry): Line[] {
  switch (geometry.type) {
    case "Point":
      return [[geometry.coordinates]];
    case "MultiPoint":
    case "LineString":
      return [geometry.coordinates];
    case "MultiLineString":
    case "Polygon":
      return geometry.coordinates;
    case "MultiPolygon":
      return geometry.coordinates.flat();
  }
}

function getContentBytes(lines: readonly Line[] | null, shapeClass: ShapeClass | null): number {
  if (lines === null || shapeClass === null) return 4;
  const points = lines.reduce((sum, { length }) => sum + length, 0);
  switch (shapeClass) {
    case "points":
      return 20;
    case "multipoints":
      return 40 + 16 * points;
    case "lines":
    case "polygons":
      return 44 + 4 * lines.length + 16 * points;
  }
}

function writeShape(
  view: DataView,
  start: number,
  lines: readonly Line[] | null,
  shapeClass: ShapeClass | null,
): void {
  if (lines === null || shapeClass === null) {
    view.setInt32(start, NULL_SHAPE, true);
    return;
  }
  view.setInt32(start, SHAPE_TYPE[shapeClass], true);
  let offset = start + 4;
  if (shapeClass !== "points") {
    for (const edge of getBox(lines)) {
      view.setFloat64(offset, edge, true);
      offset += 8;
    }
    const counts = [lines.reduce((sum, { length }) => sum + length, 0)];
    if (shapeClass !== "multipoints") {
      counts.unshift(lines.length);
      let first = 0;
      for (const { length } of lines) {
        counts.push(first);
        first += length;
      }
    }
    for (const count of counts) {
      view.setInt32(offset, count, true);
      offset += 4;
    }
  }
  for (const [x, y] of lines.flat()) {
    view.setFloat64(offset, x as number, true);
    view.setFloat64(offset + 8, y as number, true);
    offset += 16;
  }
}

function writeHeader(view: DataView, shapeClass: ShapeClass | null, box: readonly number[]): void {
  view.setInt32(0, FILE_CODE);
  view.setInt32(24, view.byteLength / 2);
  view.setInt32(28, VERSION, true);
  view.setInt32(32, shapeClass === null ? NULL_SHAPE : SHAPE_TYPE[shapeClass], true);
  box.forEach((edge, index) => {
    view.setFloat64(36 + 8 * index, edge, true);
  });
}

/** Least x, least y, greatest x, greatest y; zeros where there is no position. */
function getBox(lines: readonly Line[]): readonly [number, number, number, number] {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines) {
    for (const [x = 0, y = 0] of line) {
      minX = Math.min(minX, x);
      minY = Math.min(minY, y);
      maxX = Math.max(maxX, x);
      maxY = Math.max(maxY, y);
    }
  }
  return minX > maxX ? [0, 0, 0, 0] : [minX, minY, maxX, maxY];
}
