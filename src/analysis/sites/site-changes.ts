import { readSiteKey } from "../../domain/site-key.ts";
import type { SeenValue, ShortlistItem } from "../../domain/shortlist.ts";
import { getMark, getSeen, type Seen } from "./site-seen.ts";
import type { SiteRecords } from "./site-values.ts";

/** A value that is another one since. */
export interface ChangedField {
  readonly field: string;
  readonly from: SeenValue;
  readonly to: SeenValue;
}

/** What became of a shortlisted site since it was starred. */
export type SiteChange =
  | { readonly kind: "same" }
  /** A record of it is not in the data any more. */
  | { readonly kind: "removed" }
  /** It is there and can no longer be had. */
  | { readonly kind: "gone-candidate" }
  /** Without fields: something is another, and what it was nobody knows. */
  | { readonly kind: "changed"; readonly fields: readonly ChangedField[] };

const SAME: SiteChange = { kind: "same" };
const AVAILABLE = "available";

export function getSiteChange({ key, mark, seen }: ShortlistItem, records: SiteRecords): SiteChange {
  const refs = readSiteKey(key);
  const now = refs === null ? null : getSeen(records, refs);
  if (now === null) return { kind: "removed" };
  if (mark !== null && mark === getMark(now)) return SAME;
  const fields = seen === undefined ? [] : listChanged(seen, now);
  if (seen !== undefined && fields.length === 0) return SAME;
  const wasAvailable = seen?.[AVAILABLE] !== false;
  if (now[AVAILABLE] === false && wasAvailable) return { kind: "gone-candidate" };
  return seen === undefined && mark === null ? SAME : { kind: "changed", fields };
}

/** Only what was seen then: a field that nobody looked at is no change. */
function listChanged(seen: Seen, now: Seen): readonly ChangedField[] {
  return Object.entries(seen).flatMap(([field, from]) => {
    const to = now[field] ?? null;
    return from === to ? [] : [{ field, from, to }];
  });
}
