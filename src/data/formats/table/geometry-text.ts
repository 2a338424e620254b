import { wktToGeoJSON } from "betterknown";
import type { Geometry } from "geojson";
import { readNumberText } from "../../../domain/number-text.ts";
import { dropReservedKeys, isJsonObject } from "../../json-object.ts";
import { visitRawPositions } from "../../importing/raw-positions.ts";
import { closeRing } from "./vertex-list.ts";

/** A geometry as a cell holds it, in the system the cell names. */
export interface GeometryText {
  /** Null for an empty geometry. */
  readonly geometry: unknown;
  /** EPSG number of an EWKT's SRID. */
  readonly srid?: number;
}

/** A geometry opens five brackets, a collection of collections some more. */
const MAX_BRACKETS = 16;
const OPENING = ["(", "[", "{"].map((bracket) => bracket.charCodeAt(0));
const CLOSING = [")", "]", "}"].map((bracket) => bracket.charCodeAt(0));

const WKT =
  /^\s*(?:SRID=(\d{1,6});)?\s*((?:POINT|LINESTRING|POLYGON|MULTIPOINT|MULTILINESTRING|MULTIPOLYGON|GEOMETRYCOLLECTION)\b.*|(?:MULTI)?(?:POINT|LINESTRING|POLYGON)(?:Z|M|ZM)\b.*)$/is;

/** True where a text begins like WKT, or like a GeoJSON geometry. */
export function looksLikeWkt(text: string): boolean {
  return WKT.test(text.slice(0, 200));
}

export function looksLikeGeoJson(text: string): boolean {
  const head = text.slice(0, 200).trimStart();
  return head.startsWith("{") && /"(?:type|coordinates|geometry)"/.test(head);
}

/** A geometry from well-known text (with SRID or without), or undefined where it is none. */
export function readWkt(text: string): GeometryText | undefined {
  const match = WKT.exec(text);
  if (match === null || countNesting(text) > MAX_BRACKETS) return undefined;
  const [, srid, wkt = ""] = match;
  let geometry: Geometry | null;
  try {
    geometry = wktToGeoJSON(wkt.replace(/\s+/g, " "));
  } catch {
    return undefined;
  }
  if (!hasOnlyNumbers(geometry)) return undefined;
  return srid === undefined ? { geometry } : { geometry, srid: Number(srid) };
}

/** A geometry from GeoJSON text, its own or a feature's, or undefined where it is none. */
export function readGeoJsonText(text: string): GeometryText | undefined {
  if (countNesting(text) > MAX_BRACKETS) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  dropReservedKeys(value);
  if (value === null) return { geometry: null };
  if (!isJsonObject(value) || typeof value["type"] !== "string") return undefined;
  const { type, geometry } = value;
  if (type === "Feature") return isJsonObject(geometry) || geometry === null ? { geometry } : undefined;
  return Array.isArray(value["coordinates"]) || Array.isArray(value["geometries"])
    ? { geometry: value }
    : undefined;
}

/**
 * A list of "x,y" pairs, as officers keep boundaries in a cell ("108.78,29.45;108.79,29.45;…"): one pair is a point,
 * two a line, more a polygon, closed where it is not. Undefined for anything else.
 */
export function readPairs(text: string): GeometryText | undefined {
  const parts = splitPairs(text);
  const positions: [number, number][] = [];
  for (const part of parts) {
    const numbers = part.split(/[,\s，]+/).filter((piece) => piece !== "");
    const [x, y] = numbers.slice(0, 2).map(readPlain);
    if (numbers.length < 2 || numbers.length > 3 || x === undefined || y === undefined) return undefined;
    positions.push([x, y]);
  }
  const [first] = positions;
  if (first === undefined) return undefined;
  if (positions.length === 1) return { geometry: { type: "Point", coordinates: first } };
  if (positions.length === 2) return { geometry: { type: "LineString", coordinates: positions } };
  return { geometry: { type: "Polygon", coordinates: [closeRing(positions)] } };
}

/** Semicolons, bars and line ends part the pairs; without them blanks do, where commas part the numbers. */
function splitPairs(text: string): string[] {
  const body = text.replace(/[[\](){}]/g, " ").trim();
  const separator = /[;；|\n]/.test(body)
    ? /[;；|\n]+/
    : /\d\s*,\s*[-\d.]+\s+[-\d]/.test(body)
      ? /\s+(?=[-\d.]+\s*,)/
      : null;
  const parts = separator === null ? [body] : body.split(separator);
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

function readPlain(text: string): number | undefined {
  const number = readNumberText(text);
  return number?.rest === "" ? number.value : undefined;
}

/** The deepest nesting of brackets, counted before anything recurses on it. */
function countNesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (OPENING.includes(code)) depth += 1;
    else if (CLOSING.includes(code)) depth -= 1;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}

/** The WKT reader lets "POINT(a b)" through as not-a-number. */
function hasOnlyNumbers(geometry: Geometry | null): boolean {
  let count = 0;
  visitRawPositions(geometry, () => (count += 1));
  return geometry === null || count === countPositions(geometry);
}

function countPositions(geometry: Geometry): number {
  let count = 0;
  const open: unknown[] = [geometry];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (isJsonObject(value)) open.push(value["coordinates"] ?? value["geometries"]);
    else if (Array.isArray(value) && typeof value[0] === "number") count += 1;
    else if (Array.isArray(value)) for (const member of value as unknown[]) open.push(member);
  }
  return count;
}
