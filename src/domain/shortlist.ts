import type { SiteKey } from "./site-key.ts";

/** More than this nobody compares; the link stays short. */
export const MAX_SHORTLISTED = 20;

/** Side by side on a desk. */
export const MAX_COMPARED = 4;

/** A value of a record as it was when the site was starred: null was unknown. */
export type SeenValue = number | string | boolean | null;

/** A site somebody keeps. */
export interface ShortlistItem {
  readonly key: SiteKey;
  readonly note: string;
  /** Checksum of what was seen, so that a link can tell whether the data are others now; null where nobody knows. */
  readonly mark: string | null;
  /** What was seen, by field, so that a change can be told; absent in a list that came by link. */
  readonly seen?: Readonly<Record<string, SeenValue>>;
}

/** Sites somebody keeps, in their order, and the keys of those that stand side by side. */
export interface Shortlist {
  readonly items: readonly ShortlistItem[];
  readonly compared: readonly SiteKey[];
}

export const EMPTY_SHORTLIST: Shortlist = { items: [], compared: [] };
