import type { Geometry } from "geojson";

/** A feature by what it is, whatever file it came in. */
export interface CanonicalFeature {
  readonly id: string;
  /** Lon, lat in degrees; null where it has none. */
  readonly geometry: Geometry | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

/**
 * One line a feature, `[layer,id,geometry,properties]` as JSON without spaces and with the keys of every object in
 * order of their UTF-16 units, numbers as JSON has them. Lines are in order of id; features of one id stay in theirs.
 * Two files with the same features, in whatever order, have the same lines.
 */
export function canonicalLines(layer: string, features: readonly CanonicalFeature[]): string[] {
  return [...features]
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    .map(({ id, geometry, properties }) => {
      const parts = [toCanonicalJson(layer), toCanonicalJson(id), toGeometryJson(geometry)];
      return `[${parts.join(",")},${toCanonicalJson(properties)}]`;
    });
}

/** Coordinates are most of a park and have no keys to be sorted. */
function toGeometryJson(geometry: Geometry | null): string {
  if (geometry === null || geometry.type === "GeometryCollection" || Object.keys(geometry).length > 2) {
    return toCanonicalJson(geometry);
  }
  const { type, coordinates } = geometry;
  return `{"coordinates":${JSON.stringify(coordinates)},"type":${JSON.stringify(type)}}`;
}

function toCanonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (isPlainObject(part) ? sortKeys(part) : part));
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `fromEntries` makes own properties of any name, which assignment does not. */
function sortKeys(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, value[key]]));
}
