import type { MultiPolygon, Polygon, Position } from "geojson";
import { isJsonObject, type JsonObject } from "../json-object.ts";

export type RawPolygon = Polygon | MultiPolygon;

/** An edge that goes more than half round the earth means the other way round: no shape in the plane. */
const MAX_EDGE_DEG = 180;

/** How deep positions lie in the coordinates of a type. */
const DEPTHS = { Polygon: 2, MultiPolygon: 3 } as const;

/**
 * A geometry nobody has checked, as a polygon or multipolygon, or null when it is anything else, or when a ring is no
 * list, a position is without two finite numbers, an edge crosses the antimeridian. What the rings look like does not
 * matter. Coordinates are not copied.
 */
function toRawPolygon(value: unknown): RawPolygon | null {
  if (!isJsonObject(value)) return null;
  const { type, coordinates } = value;
  if (type !== "Polygon" && type !== "MultiPolygon") return null;
  // Just checked to be what the type wants.
  return holdsPositions(coordinates, DEPTHS[type]) ? ({ type, coordinates } as RawPolygon) : null;
}

/** Goes down `depth` levels of lists, three at most whatever the file says. */
function holdsPositions(value: unknown, depth: number): boolean {
  if (!Array.isArray(value)) return false;
  if (depth === 0) return Number.isFinite(value[0]) && Number.isFinite(value[1]);
  if (!value.every((member) => holdsPositions(member, depth - 1))) return false;
  return depth > 1 || !crossesAntimeridian(value as Position[]);
}

function crossesAntimeridian(ring: readonly Position[]): boolean {
  return ring.some(([lon], index) => {
    const [previous] = ring[index - 1] ?? [lon];
    return Math.abs((lon as number) - (previous as number)) > MAX_EDGE_DEG;
  });
}

/** A polygon of a feature of an unchecked GeoJSON value, and how to put another in its place. */
export interface PolygonSlot {
  /** 0-based index of the feature. */
  readonly feature: number;
  /** Index in the feature's geometry collection; absent when it is the geometry itself. */
  readonly member?: number;
  readonly polygon: RawPolygon;
}

/** The polygons of a feature or bare geometry nobody has checked; of a collection, those on its first level. */
export function listPolygons(value: unknown, feature: number): PolygonSlot[] {
  const geometry = getGeometry(value);
  const polygon = toRawPolygon(geometry);
  if (polygon !== null) return [{ feature, polygon }];
  if (!isJsonObject(geometry) || geometry["type"] !== "GeometryCollection") return [];
  const { geometries } = geometry;
  if (!Array.isArray(geometries)) return [];
  return geometries.flatMap((inner, member): PolygonSlot[] => {
    const found = toRawPolygon(inner);
    return found === null ? [] : [{ feature, member, polygon: found }];
  });
}

/** A copy of `value`, a feature or bare geometry, with another polygon in the slot. Everything else is shared. */
export function replacePolygon(value: unknown, slot: PolygonSlot, polygon: RawPolygon): unknown {
  const geometry = getGeometry(value);
  if (!isJsonObject(geometry)) return value;
  const replaced = slot.member === undefined ? polygon : replaceMember(geometry, slot.member, polygon);
  return isFeature(value) ? { ...value, geometry: replaced } : replaced;
}

function replaceMember(collection: JsonObject, member: number, polygon: RawPolygon): JsonObject {
  const geometries = [...(collection["geometries"] as readonly unknown[])];
  geometries[member] = polygon;
  return { ...collection, geometries };
}

function getGeometry(value: unknown): unknown {
  return isFeature(value) ? value["geometry"] : value;
}

function isFeature(value: unknown): value is JsonObject {
  return isJsonObject(value) && value["type"] === "Feature";
}
