import { isIsoDay } from "../../domain/iso-day.ts";
import {
  type Criterion,
  isRangeCriterion,
  type NumberRange,
  type PlaceWithinKm,
  type Wants,
  type Within,
} from "../../domain/need.ts";
import type { LonLat } from "../../domain/site.ts";
import { escapeId, isAmount, isId, parseAmount, parseDegrees, unescapeId } from "./link-part.ts";

/** More answers than this no list of the data has. */
const MAX_CHOICES = 100;

/** Characters; more nobody types to find a name. */
const MAX_TEXT_LENGTH = 200;

/** A ring of more corners is no line anybody drew. */
const MAX_RING_CORNERS = 60;

/** Degrees; an area of more is no part of a park. */
const MAX_RING_SPAN = 1;

/** The web map ends there, degrees. */
const MAX_LAT = 85;
const MAX_LON = 180;

const RING = "ring:";

/** Stands in a list for what does not say: an answer that is empty. */
const UNSTATED = "~";

/** What is wanted by one criterion as the value of a link; undefined where nothing is, or nothing a link may say. */
export function formatWant(criterion: Criterion, wants: Wants): string | undefined {
  if (isRangeCriterion(criterion)) return formatRange(wants[criterion]);
  switch (criterion) {
    case "landUse":
    case "industry":
    case "cluster":
    case "supplyMode":
      return formatIds(wants[criterion]);
    case "availableBy":
      return wants.availableBy !== undefined && isIsoDay(wants.availableBy) ? wants.availableBy : undefined;
    case "placeWithinKm":
      return formatPlace(wants.placeWithinKm);
    case "within":
      return formatWithin(wants.within);
    case "verifiedWithinDays":
      return wants.verifiedWithinDays !== undefined && isAmount(wants.verifiedWithinDays)
        ? String(wants.verifiedWithinDays)
        : undefined;
    case "text":
      return wants.text !== undefined && isText(wants.text) ? wants.text : undefined;
  }
}

/** What the value of a link wants by one criterion; undefined where it is not understood. */
export function parseWant<Each extends Criterion>(criterion: Each, text: string): Wants[Each] | undefined;
export function parseWant(criterion: Criterion, text: string): Wants[Criterion] | undefined {
  if (isRangeCriterion(criterion)) return parseRange(text);
  switch (criterion) {
    case "landUse":
    case "industry":
    case "cluster":
    case "supplyMode":
      return parseIds(text);
    case "availableBy":
      return isIsoDay(text) ? text : undefined;
    case "placeWithinKm":
      return parsePlace(text);
    case "within":
      return parseWithin(text);
    case "verifiedWithinDays":
      return parseAmount(text);
    case "text":
      return isText(text) ? text : undefined;
  }
}

function isText(text: string): boolean {
  return text.length > 0 && text.length <= MAX_TEXT_LENGTH;
}

function formatRange(range: NumberRange | undefined): string | undefined {
  if (range === undefined || !isRange(range)) return undefined;
  return `${range.min ?? ""}..${range.max ?? ""}`;
}

function parseRange(text: string): NumberRange | undefined {
  const match = /^(\d*\.?\d*(?:e[-+]?\d+)?)\.\.(.*)$/.exec(text);
  if (match === null) return undefined;
  const [, min = "", max = ""] = match;
  const range = {
    ...(min !== "" && { min: parseAmount(min) ?? NaN }),
    ...(max !== "" && { max: parseAmount(max) ?? NaN }),
  };
  return isRange(range) ? range : undefined;
}

function isRange({ min, max }: NumberRange): boolean {
  if (min === undefined && max === undefined) return false;
  return isAmount(min ?? 0) && isAmount(max ?? 0) && (min ?? 0) <= (max ?? Infinity);
}

function formatIds(ids: readonly string[] | undefined): string | undefined {
  if (ids === undefined || ids.length === 0 || ids.length > MAX_CHOICES) return undefined;
  if (!ids.every((id) => id === "" || isId(id))) return undefined;
  return ids.map((id) => (id === "" ? UNSTATED : escapeId(id))).join(",");
}

function parseIds(text: string): readonly string[] | undefined {
  const ids = text.split(",").map((word) => (word === UNSTATED ? "" : unescapeId(word)));
  const known = ids.filter((id) => id !== undefined);
  return known.length === ids.length && ids.length <= MAX_CHOICES ? [...new Set(known)] : undefined;
}

/** `station,5`: within 5 km of a place; `108.77,29.5,5`: of a point, lon and lat in degrees. */
function formatPlace(want: PlaceWithinKm | undefined): string | undefined {
  if (want === undefined || !isAmount(want.max)) return undefined;
  if ("point" in want) return isLonLat(want.point) ? [...want.point, want.max].join(",") : undefined;
  return isId(want.place) ? `${escapeId(want.place)},${want.max}` : undefined;
}

function parsePlace(text: string): PlaceWithinKm | undefined {
  const words = text.split(",");
  const max = parseAmount(words.pop() ?? "");
  if (max === undefined || words.length === 0 || words.length > 2) return undefined;
  if (words.length === 2) {
    const point = parseLonLat(words.join(","));
    return point === undefined ? undefined : { point, max };
  }
  const place = unescapeId(words[0] ?? "");
  return place === undefined ? undefined : { place, max };
}

/** `zones:Z1`, or `ring:lon,lat;lon,lat…` in degrees. */
function formatWithin(within: Within | undefined): string | undefined {
  if (within === undefined) return undefined;
  if ("ring" in within) {
    return isRing(within.ring) ? RING + within.ring.map((point) => point.join(",")).join(";") : undefined;
  }
  const { layer, id } = within.ref;
  return (layer === "clusters" || layer === "zones") && isId(id) ? `${layer}:${escapeId(id)}` : undefined;
}

function parseWithin(text: string): Within | undefined {
  if (text.startsWith(RING)) {
    const points = text.slice(RING.length).split(";").map(parseLonLat);
    const ring = points.filter((point) => point !== undefined);
    return ring.length === points.length && isRing(ring) ? { ring } : undefined;
  }
  const [layer, escaped = "", ...rest] = text.split(":");
  const id = unescapeId(escaped);
  if ((layer !== "clusters" && layer !== "zones") || id === undefined || rest.length > 0) return undefined;
  return { ref: { layer, id } };
}

/** True for a ring a link may carry: degrees on the map, no wider than a park. */
function isRing(ring: readonly LonLat[]): boolean {
  if (ring.length < 3 || ring.length > MAX_RING_CORNERS || !ring.every(isLonLat)) return false;
  return [0, 1].every((axis) => {
    const values = ring.map((point) => point[axis] ?? NaN);
    return Math.max(...values) - Math.min(...values) <= MAX_RING_SPAN;
  });
}

function isLonLat([lon, lat]: LonLat): boolean {
  return Math.abs(lon) <= MAX_LON && Math.abs(lat) <= MAX_LAT;
}

function parseLonLat(text: string): LonLat | undefined {
  const [lonText = "", latText = "", ...rest] = text.split(",");
  const lon = parseDegrees(lonText, MAX_LON);
  const lat = parseDegrees(latText, MAX_LAT);
  return lon === undefined || lat === undefined || rest.length > 0 ? undefined : [lon, lat];
}
