import * as v from "valibot";
import { isIsoDay } from "../domain/iso-day.ts";
import { COMBINE_COUNTS, type Need, SITE_KINDS } from "../domain/need.ts";
import { DecodeError } from "./decode-error.ts";
import { toJsonPointer } from "./json-pointer.ts";

const finite = v.pipe(v.number(), v.finite());
const notNegative = v.pipe(v.number(), v.finite(), v.minValue(0));
const text = v.pipe(v.string(), v.nonEmpty());
const day = v.pipe(v.string(), v.isoDate(), v.check(isIsoDay, "Invalid day: expected YYYY-MM-DD"));
const range = v.pipe(
  v.strictObject({ min: v.exactOptional(finite), max: v.exactOptional(finite) }),
  v.check(
    ({ min, max }) => min === undefined || max === undefined || min <= max,
    "Invalid range: min is above max",
  ),
);
const texts = v.array(text);
const lonLat = v.strictTuple([
  v.pipe(finite, v.minValue(-180), v.maxValue(180)),
  v.pipe(finite, v.minValue(-90), v.maxValue(90)),
]);

/** Values of criteria as a need file writes them. */
const WANTS = {
  areaM2: range,
  clearHeightM: range,
  floorLoadTPerM2: range,
  craneT: range,
  powerKva: range,
  landUse: texts,
  industry: v.union([text, texts]),
  cluster: texts,
  availableBy: day,
  rentYuanPerM2Month: range,
  priceWanPerMu: range,
  placeWithinKm: v.union([
    v.strictObject({ place: text, max: notNegative }),
    v.strictObject({ point: lonLat, max: notNegative }),
  ]),
};

function wish<Schema extends v.GenericSchema>(value: Schema) {
  return v.exactOptional(v.strictObject({ value, weight: v.exactOptional(notNegative, 1) }));
}

/** A need file. Keys beside these are told, not refused: a misspelt criterion would make a false answer and is. */
export const needSchema = v.object({
  kinds: v.exactOptional(v.array(v.picklist(SITE_KINDS)), []),
  combine: v.exactOptional(v.picklist(COMBINE_COUNTS), 1),
  asOf: v.exactOptional(day),
  must: v.exactOptional(
    v.strictObject({
      areaM2: v.exactOptional(WANTS.areaM2),
      clearHeightM: v.exactOptional(WANTS.clearHeightM),
      floorLoadTPerM2: v.exactOptional(WANTS.floorLoadTPerM2),
      craneT: v.exactOptional(WANTS.craneT),
      powerKva: v.exactOptional(WANTS.powerKva),
      landUse: v.exactOptional(WANTS.landUse),
      industry: v.exactOptional(WANTS.industry),
      cluster: v.exactOptional(WANTS.cluster),
      availableBy: v.exactOptional(WANTS.availableBy),
      rentYuanPerM2Month: v.exactOptional(WANTS.rentYuanPerM2Month),
      priceWanPerMu: v.exactOptional(WANTS.priceWanPerMu),
      placeWithinKm: v.exactOptional(WANTS.placeWithinKm),
    }),
    {},
  ),
  wish: v.exactOptional(
    v.strictObject({
      areaM2: wish(WANTS.areaM2),
      clearHeightM: wish(WANTS.clearHeightM),
      floorLoadTPerM2: wish(WANTS.floorLoadTPerM2),
      craneT: wish(WANTS.craneT),
      powerKva: wish(WANTS.powerKva),
      landUse: wish(WANTS.landUse),
      industry: wish(WANTS.industry),
      cluster: wish(WANTS.cluster),
      availableBy: wish(WANTS.availableBy),
      rentYuanPerM2Month: wish(WANTS.rentYuanPerM2Month),
      priceWanPerMu: wish(WANTS.priceWanPerMu),
      placeWithinKm: wish(WANTS.placeWithinKm),
    }),
    {},
  ),
});

/** A need file as it was read. */
export interface NeedFile {
  readonly need: Need;
  /** The day it is asked for, where it says one. */
  readonly asOf: string | undefined;
  /** Keys beside those of a need. */
  readonly strange: readonly string[];
}

/**
 * A need from parsed JSON; criteria keep the order they are written in. Throws a DecodeError with a JSON Pointer where
 * the shape is wrong.
 */
export function decodeNeed(json: unknown, file: string): NeedFile {
  if (Array.isArray(json))
    throw new DecodeError(file, "", "Invalid type: Expected Object but received Array");
  const result = v.safeParse(needSchema, json, { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    const keys = issue.path?.map(({ key }) => String(key)) ?? [];
    throw new DecodeError(file, toJsonPointer(keys), issue.message);
  }
  const { kinds, combine, asOf, must, wish: wishes } = result.output;
  const raw = json as { readonly must?: object; readonly wish?: object };
  const known = new Set(["$schema", ...Object.keys(needSchema.entries)]);
  return {
    need: {
      kinds: [...new Set(kinds)],
      combine,
      must: inOrderOf(raw.must, listIndustries(must)),
      wish: inOrderOf(
        raw.wish,
        wishes.industry === undefined
          ? wishes
          : { ...wishes, industry: { ...wishes.industry, value: toList(wishes.industry.value) } },
      ),
      includesUnknown: [],
    },
    asOf,
    strange: Object.keys(raw).filter((key) => !known.has(key)),
  };
}

function listIndustries<Values extends { readonly industry?: string | string[] }>(values: Values): object {
  return values.industry === undefined ? values : { ...values, industry: toList(values.industry) };
}

function toList(value: string | readonly string[]): readonly string[] {
  return typeof value === "string" ? [value] : value;
}

/** Decoding sorts keys as the schema has them; an empty list of answers asks nothing. */
function inOrderOf(raw: object | undefined, values: object): object {
  const valueOf = new Map<string, unknown>(Object.entries(values));
  return Object.fromEntries(
    Object.keys(raw ?? {})
      .map((key) => [key, valueOf.get(key)] as const)
      .filter(([, value]) => !isEmptyList(value)),
  );
}

function isEmptyList(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "object" && value !== null && "value" in value && isEmptyList(value.value);
}
