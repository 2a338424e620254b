import { type CompareValue, SEEN_FIELDS } from "../../domain/compare-field.ts";
import type { FeatureRef } from "../../domain/layer.ts";
import type { SeenValue } from "../../domain/shortlist.ts";
import { findSite, getSiteValues, type SiteRecords } from "./site-values.ts";

/** What is seen of a site, by field; unknown is null. */
export type Seen = Readonly<Record<string, SeenValue>>;

/** Decimals of a figure that are seen: 0.1 m² of land, which a re-reading of the same file never moves. */
const SEEN_SCALE = 10;

/** Of measured figures only; what a record says is kept as it says it. */
const MEASURED: ReadonlySet<string> = new Set(["landAreaM2", "priceWanPerMu"]);

/** What is seen of a site; null where a record of it is not there. */
export function getSeen(records: SiteRecords, refs: readonly FeatureRef[]): Seen | null {
  const site = findSite(records, refs);
  if (site === null) return null;
  const values = getSiteValues(site);
  const isSeveral = refs.length > 1;
  return Object.fromEntries(
    SEEN_FIELDS.flatMap((field) => {
      const value = values[field];
      if (value === undefined) return [];
      const isRounded = MEASURED.has(field) && (field === "landAreaM2" || isSeveral);
      return [[field, toSeenValue(value, isRounded)]];
    }),
  );
}

function toSeenValue(value: CompareValue, isRounded: boolean): SeenValue {
  if (typeof value === "number") return isRounded ? Math.round(value * SEEN_SCALE) / SEEN_SCALE : value;
  return Array.isArray(value) ? value.join(", ") : (value as SeenValue);
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Checksum of what was seen, seven base-36 characters at most: FNV-1a, 32 bits, over the fields in the order of their names. */
export function getMark(seen: Seen): string {
  const text = JSON.stringify(
    Object.keys(seen)
      .sort()
      .map((field) => [field, seen[field]]),
  );
  let hash = FNV_OFFSET;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, FNV_PRIME);
  return (hash >>> 0).toString(36);
}
