import { isJsonObject } from "../../json-object.ts";

const DATE_TYPES = ["esriFieldTypeDate"];
const DAY_MS = 86_400_000;

/** The furthest moment a `Date` can hold, ms from 1970. */
const MAX_MS = 8.64e15;

/** Names of the fields that hold moments as milliseconds from 1970. */
export function findDateFields(fields: readonly unknown[]): ReadonlySet<string> {
  const names = fields.flatMap((field) => {
    if (!isJsonObject(field)) return [];
    const { name, type } = field;
    return typeof name === "string" && DATE_TYPES.some((date) => date === type) ? [name] : [];
  });
  return new Set(names);
}

/** Attributes under the fields' own names; moments as ISO days, with the time of day (UTC) where there is one. */
export function readEsriAttributes(
  attributes: unknown,
  dateFields: ReadonlySet<string>,
): Readonly<Record<string, unknown>> {
  if (!isJsonObject(attributes)) return {};
  if (dateFields.size === 0) return attributes;
  const properties: Record<string, unknown> = { ...attributes };
  for (const name of dateFields) {
    const value = properties[name];
    if (typeof value === "number") properties[name] = formatMoment(value);
  }
  return properties;
}

function formatMoment(ms: number): string | number {
  if (!(Math.abs(ms) <= MAX_MS)) return ms;
  const iso = new Date(ms).toISOString();
  return ms % DAY_MS === 0 ? iso.slice(0, iso.indexOf("T")) : iso;
}
