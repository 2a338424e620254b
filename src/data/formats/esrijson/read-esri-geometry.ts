import type { Geometry, Position } from "geojson";
import { isJsonObject, type JsonObject } from "../../json-object.ts";
import { assemblePolygon, type RingBudget } from "../shapefile/assemble-polygon.ts";

/** A geometry, or why there is none. */
export type EsriGeometryReading =
  | { readonly geometry: Geometry | null }
  | { readonly fault: "esri-coordinates" }
  /** Name of the member with curves. */
  | { readonly unsupported: string };

/** Members with circular, elliptic and Bézier segments. */
const CURVES = ["curveRings", "curvePaths"];

/** Thrown by what reads one position, caught where the geometry is read. */
class BadPosition extends Error {}

/**
 * A geometry of the ArcGIS REST API, x before y, z kept and m left out. Rings may come in any order and unclosed.
 * @param countPositions hears how many positions were read and may throw.
 */
export function readEsriGeometry(
  value: unknown,
  budget: RingBudget,
  countPositions: (count: number) => void,
): EsriGeometryReading {
  if (!isJsonObject(value)) return { geometry: null };
  const curve = CURVES.find((member) => Array.isArray(value[member]));
  try {
    if (Array.isArray(value["rings"])) return { geometry: readRings(value, budget, countPositions) };
    if (curve !== undefined) return { unsupported: curve };
    return { geometry: readSimple(value, countPositions) };
  } catch (error) {
    if (error instanceof BadPosition) return { fault: "esri-coordinates" };
    throw error;
  }
}

function readRings(
  value: JsonObject,
  budget: RingBudget,
  countPositions: (count: number) => void,
): Geometry | null {
  const rings = readLists(value["rings"], hasZ(value), countPositions)
    .filter((ring) => ring.length > 0)
    .map(closeRing);
  return assemblePolygon(rings, budget);
}

function readSimple(value: JsonObject, countPositions: (count: number) => void): Geometry | null {
  const { x, y, z, points, paths, xmin, ymin, xmax, ymax } = value;
  if (Array.isArray(paths)) {
    const lines = readLists(paths, hasZ(value), countPositions).filter((line) => line.length > 0);
    const [only] = lines;
    if (only === undefined) return null;
    return lines.length === 1
      ? { type: "LineString", coordinates: only }
      : { type: "MultiLineString", coordinates: lines };
  }
  if (Array.isArray(points)) {
    const coordinates = readPositions(points, hasZ(value));
    countPositions(coordinates.length);
    return coordinates.length === 0 ? null : { type: "MultiPoint", coordinates };
  }
  if (typeof xmin === "number" && typeof ymin === "number") {
    const [west, south] = readPosition([xmin, ymin], false) as [number, number];
    const [east, north] = readPosition([xmax, ymax], false) as [number, number];
    countPositions(5);
    const corners = [[west, south], [east, south], [east, north], [west, north], [west, south]]; // prettier-ignore
    return { type: "Polygon", coordinates: [corners] };
  }
  // An empty point has "NaN" or null for x.
  if (x === undefined || x === null || x === "NaN") return null;
  countPositions(1);
  return { type: "Point", coordinates: readPosition([x, y, z], typeof z === "number") };
}

function readLists(
  lists: unknown,
  withZ: boolean,
  countPositions: (count: number) => void,
): readonly Position[][] {
  return (lists as unknown[]).map((list) => {
    const positions = readPositions(list, withZ);
    countPositions(positions.length);
    return positions;
  });
}

function readPositions(list: unknown, withZ: boolean): Position[] {
  if (!Array.isArray(list)) throw new BadPosition();
  return (list as unknown[]).map((position) => readPosition(position, withZ));
}

function readPosition(value: unknown, withZ: boolean): Position {
  if (!Array.isArray(value)) throw new BadPosition();
  const [x, y, z] = value as unknown[];
  if (!isFiniteNumber(x) || !isFiniteNumber(y)) throw new BadPosition();
  return withZ && isFiniteNumber(z) ? [x, y, z] : [x, y];
}

/** With m but no z the third number is a measure; without either flag it is taken for a height. */
function hasZ({ hasZ: z, hasM: m }: JsonObject): boolean {
  return z === true || m !== true;
}

/** A ring ends where it begins, written or not. */
function closeRing(ring: Position[]): Position[] {
  const [first] = ring;
  const last = ring[ring.length - 1];
  if (first === undefined || last === undefined) return ring;
  if (last[0] === first[0] && last[1] === first[1]) return ring;
  return [...ring, [...first]];
}

function isFiniteNumber(value: unknown): value is number {
  return Number.isFinite(value);
}
