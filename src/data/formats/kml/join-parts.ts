import type { Geometry } from "geojson";

/** A collection of shapes of one kind as the one shape they make up: KML knows no other way to say it. */
export function joinParts(geometry: Geometry | null): Geometry | null {
  if (geometry?.type !== "GeometryCollection") return geometry;
  const { geometries } = geometry;
  const polygons = geometries.flatMap((part) => (part.type === "Polygon" ? [part.coordinates] : []));
  if (polygons.length === geometries.length) return { type: "MultiPolygon", coordinates: polygons };
  const lines = geometries.flatMap((part) => (part.type === "LineString" ? [part.coordinates] : []));
  if (lines.length === geometries.length) return { type: "MultiLineString", coordinates: lines };
  const points = geometries.flatMap((part) => (part.type === "Point" ? [part.coordinates] : []));
  return points.length === geometries.length ? { type: "MultiPoint", coordinates: points } : geometry;
}
