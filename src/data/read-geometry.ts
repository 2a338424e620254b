import type { Geometry, Position } from "geojson";
import type { FindingCode } from "../domain/finding.ts";
import type { EdgeBudget } from "../geo/validity/edge-budget.ts";
import { findPolygonFaults } from "../geo/validity/polygon-faults.ts";
import type { PolygonFault } from "../geo/validity/polygon-fault.ts";
import { describeValue } from "./describe-value.ts";
import type { FeatureFindings } from "./feature-findings.ts";
import { isJsonObject, type JsonObject } from "./json-object.ts";
import type { PositionCheck } from "./position-check.ts";

type PositionedType = Exclude<Geometry["type"], "GeometryCollection">;

/** How deep positions lie in the coordinates of a type. */
const COORDINATE_DEPTH: ReadonlyMap<unknown, number> = new Map<PositionedType, number>([
  ["Point", 0],
  ["MultiPoint", 1],
  ["LineString", 1],
  ["MultiLineString", 2],
  ["Polygon", 2],
  ["MultiPolygon", 3],
]);

/** A line has two ends (RFC 7946 §3.1.4). */
const MIN_LINE_POSITIONS = 2;

/** An edge that goes more than half round the earth means the other way round. */
const MAX_EDGE_DEG = 180;

/** What a geometry is read with. */
export interface GeometryReading {
  readonly findings: FeatureFindings;
  readonly positions: PositionCheck;
  /** What comparing the rings of the whole file may still cost. */
  readonly budget: EdgeBudget;
  /** False leaves out the comparison of rings. */
  readonly checksShapes: boolean;
}

/**
 * A geometry rebuilt from unknown JSON with positions of two numbers, or null when its structure or its
 * coordinates are of no use; everything found is reported. Nested collections are walked without recursion.
 * Elevations are taken off the positions of `value` in place.
 */
export function readGeometry(value: unknown, path: string, reading: GeometryReading): Geometry | null {
  const type = getType(value, path, reading.findings);
  if (type === null) return null;
  const geometry =
    type === "GeometryCollection"
      ? readCollection(value, path, reading)
      : readPositioned(value as JsonObject, type, path, reading);
  if (geometry !== null && isEmpty(geometry)) {
    reading.findings.report("geometry-missing", { path, figures: { found: "[]" } });
  }
  return geometry;
}

function readCollection(value: unknown, path: string, reading: GeometryReading): Geometry | null {
  const root: Geometry[] = [];
  const open = [{ value, path, into: root }];
  let isUsable = true;
  for (let i = 0; i < open.length; i += 1) {
    const item = open[i] as (typeof open)[number];
    const type = getType(item.value, item.path, reading.findings);
    if (type === null) isUsable = false;
    else if (type === "GeometryCollection") {
      const { geometries } = item.value as JsonObject;
      if (!Array.isArray(geometries)) {
        report("not-geojson", `${item.path}/geometries`, geometries, reading.findings);
        isUsable = false;
        continue;
      }
      const children: Geometry[] = [];
      item.into.push({ type, geometries: children });
      geometries.forEach((child: unknown, index) => {
        open.push({ value: child, path: `${item.path}/geometries/${index}`, into: children });
      });
    } else {
      const child = readPositioned(item.value as JsonObject, type, item.path, reading);
      if (child === null) isUsable = false;
      else item.into.push(child);
    }
  }
  return isUsable ? (root[0] as Geometry) : null;
}

function readPositioned(
  { coordinates }: JsonObject,
  type: PositionedType,
  path: string,
  reading: GeometryReading,
): Geometry | null {
  if (!checkCoordinates(coordinates, type, `${path}/coordinates`, reading)) return null;
  // Just checked to be what the type wants.
  return { type, coordinates } as Geometry;
}

function getType(
  value: unknown,
  path: string,
  findings: FeatureFindings,
): PositionedType | "GeometryCollection" | null {
  if (!isJsonObject(value)) {
    report("wrong-geometry-type", path, value, findings);
    return null;
  }
  const { type } = value;
  if (type === "GeometryCollection") return type;
  if (COORDINATE_DEPTH.has(type)) return type as PositionedType;
  report("wrong-geometry-type", `${path}/type`, type, findings);
  return null;
}

function report(code: FindingCode, path: string, found: unknown, findings: FeatureFindings): void {
  findings.report(code, { path, figures: { found: describeValue(found) } });
}

/** True when the coordinates have the nesting of their type and every position is good. */
function checkCoordinates(
  coordinates: unknown,
  type: PositionedType,
  path: string,
  reading: GeometryReading,
): boolean {
  const { findings } = reading;
  const depth = COORDINATE_DEPTH.get(type) as number;
  if (!checkPositions(coordinates, depth, () => path, reading)) return false;
  switch (type) {
    case "LineString":
      return checkLine(coordinates as Position[], path, findings);
    case "MultiLineString":
      return (coordinates as Position[][])
        .map((line, index) => checkLine(line, `${path}/${index}`, findings))
        .every((isLine) => isLine);
    case "Polygon":
      return checkPolygons([coordinates as Position[][]], () => path, reading);
    case "MultiPolygon": {
      const parts = coordinates as Position[][][];
      return checkPolygons(parts, (part) => (part < parts.length ? `${path}/${part}` : path), reading);
    }
    case "Point":
    case "MultiPoint":
      return true;
  }
}

/** Goes down `depth` levels of lists, three at most whatever the file says, and checks what is there. */
function checkPositions(
  value: unknown,
  depth: number,
  getPath: () => string,
  reading: GeometryReading,
): boolean {
  const { findings, positions } = reading;
  if (depth === 0) return positions.check(value, getPath, findings);
  if (!Array.isArray(value)) {
    report("position-invalid", getPath(), value, findings);
    return false;
  }
  if (depth === 1) return positions.checkAll(value, getPath, findings);
  let areGood = true;
  for (let i = 0; i < value.length; i += 1) {
    const isGood = checkPositions(value[i], depth - 1, () => `${getPath()}/${i}`, reading);
    areGood &&= isGood;
  }
  return areGood;
}

function checkLine(line: readonly Position[], path: string, findings: FeatureFindings): boolean {
  checkAntimeridian(line, () => path, findings);
  if (line.length >= MIN_LINE_POSITIONS) return true;
  report("position-invalid", path, line, findings);
  return false;
}

/** False only where a ring is missing: a ring that crosses itself can still be shown to its owner. */
function checkPolygons(
  parts: readonly Position[][][],
  getPartPath: (part: number) => string,
  { findings, budget, checksShapes }: GeometryReading,
): boolean {
  parts.forEach((rings, part) => {
    rings.forEach((ring, index) => {
      checkAntimeridian(ring, () => `${getPartPath(part)}/${index}`, findings);
    });
  });
  // Round the back of the earth the rings mean another shape than their numbers.
  const isComparable = checksShapes && !findings.has("antimeridian");
  if (!isComparable)
    return parts.every((rings) => rings.length > 0 && rings.every((ring) => ring.length > 0));
  const faults = findPolygonFaults(parts, budget);
  for (const fault of faults) {
    const path = getFaultPath(fault, getPartPath(fault.part));
    findings.report(fault.code, { path, at: fault.at, figures: fault.figures });
  }
  return !faults.some(({ code }) => code === "ring-empty");
}

function getFaultPath({ ring, vertex }: PolygonFault, partPath: string): string {
  if (ring === undefined) return partPath;
  return vertex === undefined ? `${partPath}/${ring}` : `${partPath}/${ring}/${vertex}`;
}

function checkAntimeridian(
  line: readonly Position[],
  getPath: () => string,
  findings: FeatureFindings,
): void {
  let fromLon = line[0]?.[0] ?? 0;
  for (let i = 1; i < line.length; i += 1) {
    const position = line[i] as Position;
    const lon = position[0] as number;
    if (Math.abs(lon - fromLon) > MAX_EDGE_DEG) {
      findings.report("antimeridian", { path: `${getPath()}/${i}`, at: [lon, position[1] as number] });
    }
    fromLon = lon;
  }
}

/** A type that may have no members at all (RFC 7946 §3.1): as good as no geometry. */
function isEmpty(geometry: Geometry): boolean {
  return geometry.type === "GeometryCollection"
    ? geometry.geometries.length === 0
    : geometry.coordinates.length === 0;
}
