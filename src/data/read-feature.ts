import type { Feature, Geometry } from "geojson";
import { describeValue } from "./describe-value.ts";
import type { FeatureFindings } from "./feature-findings.ts";
import { dropReservedKeys, isJsonObject, type JsonObject } from "./json-object.ts";
import { toJsonPointer } from "./json-pointer.ts";
import { readGeometry, type GeometryReading } from "./read-geometry.ts";

/** Members that make another GeoJSON object of a feature (RFC 7946 §7.1). */
const FOREIGN_MEMBERS = ["coordinates", "geometries", "features"];

/** More columns or longer texts than a table can show: not attributes of a plot. */
const MAX_COLUMNS = 500;
const MAX_TEXT_LENGTH = 10_000;

/** CRS84, WGS 84 and CGCS2000 in the spellings in use: longitude and latitude in degrees. */
const LON_LAT_CRS = /(^|[:/])(CRS84|(EPSG(:|::|:\d[\d.]*:|\/\d[\d.]*\/))?(4326|4490))$/i;

/**
 * A feature rebuilt from unknown JSON, its geometry null when it is of no use; everything found is reported.
 * `path` is the JSON Pointer of the feature in its file.
 */
export function readFeature(
  value: JsonObject,
  path: string,
  reading: GeometryReading,
): Feature<Geometry | null> {
  const { findings } = reading;
  for (const member of FOREIGN_MEMBERS) {
    if (value[member] !== undefined) {
      findings.report("not-geojson", { path: `${path}/${member}`, figures: { found: member } });
    }
  }
  checkMembers(value, path, findings);
  const properties = readProperties(value, path, findings);
  const geometry = readFeatureGeometry(value, path, reading);
  const { id } = value;
  if (id === undefined) return { type: "Feature", properties, geometry };
  if (typeof id === "string" || typeof id === "number") return { type: "Feature", id, properties, geometry };
  findings.report("properties-invalid", { path: `${path}/id`, figures: { found: describeValue(id) } });
  return { type: "Feature", properties, geometry };
}

/** The identity of a feature: `properties.id`, else its GeoJSON id; undefined when it has neither. */
export function getFeatureId(feature: Feature<Geometry | null>): string | undefined {
  return toId(feature.properties?.["id"]) ?? toId(feature.id);
}

/** The members any GeoJSON object may have: `bbox` and, from before RFC 7946, `crs`. */
export function checkMembers(value: JsonObject, path: string, findings: FeatureFindings): void {
  const { bbox, crs } = value;
  if (bbox !== undefined && !isBbox(bbox)) {
    findings.report("bbox-invalid", { path: `${path}/bbox`, figures: { found: describeValue(bbox) } });
  }
  if (crs !== undefined && crs !== null && !isLonLatCrs(crs)) {
    findings.report("crs-member-not-lonlat", { path: `${path}/crs`, figures: { found: getCrsName(crs) } });
  }
}

function toId(id: unknown): string | undefined {
  if (typeof id === "string" && id !== "") return id;
  return typeof id === "number" && Number.isFinite(id) ? String(id) : undefined;
}

function readFeatureGeometry(value: JsonObject, path: string, reading: GeometryReading): Geometry | null {
  const { geometry } = value;
  if (geometry === undefined) {
    const figures = { found: describeValue(geometry) };
    reading.findings.report("geometry-missing", { path, figures, severity: "error" });
    return null;
  }
  if (geometry === null) {
    reading.findings.report("geometry-missing", { path: `${path}/geometry`, figures: { found: "null" } });
    return null;
  }
  if (isJsonObject(geometry)) checkMembers(geometry, `${path}/geometry`, reading.findings);
  return readGeometry(geometry, `${path}/geometry`, reading);
}

function readProperties(
  { properties }: JsonObject,
  path: string,
  findings: FeatureFindings,
): Record<string, unknown> | null {
  if (properties === null) return null;
  if (!isJsonObject(properties)) {
    findings.report("properties-invalid", {
      path: properties === undefined ? path : `${path}/properties`,
      figures: { found: describeValue(properties) },
    });
    return null;
  }
  dropReservedKeys(properties);
  const count = Object.keys(properties).length;
  if (count > MAX_COLUMNS) {
    findings.report("limit-exceeded", {
      path: `${path}/properties`,
      figures: { what: "properties", value: count, limit: MAX_COLUMNS },
    });
  }
  for (const key in properties) {
    const text = properties[key];
    if (typeof text !== "string" || text.length <= MAX_TEXT_LENGTH) continue;
    findings.report("limit-exceeded", {
      path: `${path}/properties${toJsonPointer([key])}`,
      figures: { what: "characters", value: text.length, limit: MAX_TEXT_LENGTH },
    });
  }
  return properties;
}

/** Four or six numbers, south not over north; west may lie over east across the antimeridian. */
function isBbox(bbox: unknown): boolean {
  if (!Array.isArray(bbox) || (bbox.length !== 4 && bbox.length !== 6)) return false;
  const numbers = bbox as unknown[];
  if (!numbers.every((value) => typeof value === "number" && Number.isFinite(value))) return false;
  const half = numbers.length / 2;
  const south = numbers[1] as number;
  const north = numbers[half + 1] as number;
  const isLon = (value: unknown): boolean => Math.abs(value as number) <= 180;
  return south <= north && south >= -90 && north <= 90 && isLon(numbers[0]) && isLon(numbers[half]);
}

function isLonLatCrs(crs: unknown): boolean {
  return LON_LAT_CRS.test(getCrsName(crs));
}

/** The name of a 2008 `crs` object, whichever of its two forms it has. */
function getCrsName(crs: unknown): string {
  const properties = isJsonObject(crs) ? crs["properties"] : undefined;
  if (!isJsonObject(properties)) return describeValue(crs);
  const { name, code } = properties;
  if (typeof name === "string") return name;
  return typeof code === "number" ? `EPSG:${code}` : describeValue(properties);
}
