import type { Geometry, Position } from "geojson";
import { toDecimalText } from "./decimal-text.ts";
import { listSimpleGeometries, type SimpleGeometry } from "./geometry-parts.ts";

/** A geometry as WKT (OGC 06-103r4), x before y, every digit kept. Nested collections come out flat. */
export function toWkt(geometry: Geometry): string {
  if (geometry.type !== "GeometryCollection") return simpleToWkt(geometry);
  const parts = listSimpleGeometries(geometry).map(simpleToWkt);
  return parts.length === 0 ? "GEOMETRYCOLLECTION EMPTY" : `GEOMETRYCOLLECTION (${parts.join(", ")})`;
}

function simpleToWkt(geometry: SimpleGeometry): string {
  const name = geometry.type.toUpperCase();
  if (geometry.coordinates.length === 0) return `${name} EMPTY`;
  switch (geometry.type) {
    case "Point":
      return `${name} ${inBrackets([toText(geometry.coordinates)])}`;
    case "MultiPoint":
      return `${name} ${inBrackets(geometry.coordinates.map((position) => inBrackets([toText(position)])))}`;
    case "LineString":
      return `${name} ${lineToText(geometry.coordinates)}`;
    case "MultiLineString":
    case "Polygon":
      return `${name} ${inBrackets(geometry.coordinates.map(lineToText))}`;
    case "MultiPolygon":
      return `${name} ${inBrackets(geometry.coordinates.map((rings) => inBrackets(rings.map(lineToText))))}`;
  }
}

function lineToText(line: readonly Position[]): string {
  return inBrackets(line.map(toText));
}

function toText(position: Position): string {
  return position.slice(0, 2).map(toDecimalText).join(" ");
}

function inBrackets(texts: readonly string[]): string {
  return `(${texts.join(", ")})`;
}
