import type { Geometry, MultiPolygon, Polygon, Position } from "geojson";

export type Polygonal = Polygon | MultiPolygon;

/** The rings of each part of a polygon: the shell first, then its holes. */
export type PolygonParts = readonly (readonly (readonly Position[])[])[];

export function isPolygonal(geometry: Geometry): geometry is Polygonal {
  return geometry.type === "Polygon" || geometry.type === "MultiPolygon";
}

/** The parts of a polygon (one) or multipolygon; not copied. */
export function getParts(geometry: Polygonal): PolygonParts {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

/** `parts` as a geometry of the type of `like`; a Polygon of several parts becomes a MultiPolygon. */
export function toPolygonal(parts: PolygonParts, like: Polygonal): Polygonal {
  const coordinates = parts as Position[][][];
  const [only] = coordinates;
  return like.type === "Polygon" && coordinates.length === 1 && only !== undefined
    ? { type: "Polygon", coordinates: only }
    : { type: "MultiPolygon", coordinates };
}
