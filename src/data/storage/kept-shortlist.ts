import * as v from "valibot";
import { MAX_COMPARED, MAX_SHORTLISTED, type Shortlist } from "../../domain/shortlist.ts";
import { readSiteKey } from "../../domain/site-key.ts";

/** What is kept of a park's shortlist: the list, and one that another list took the place of. */
export interface KeptShortlist {
  readonly shortlist: Shortlist;
  readonly former: Shortlist | null;
}

const KEPT_VERSION = 1;

/** More than this nobody writes beside a site. */
const MAX_NOTE_CHARACTERS = 2_000;
const MAX_MARK_CHARACTERS = 8;

const key = v.pipe(
  v.string(),
  v.check((text) => readSiteKey(text) !== null, "Invalid key"),
);
const item = v.object({
  key,
  note: v.pipe(v.string(), v.maxLength(MAX_NOTE_CHARACTERS)),
  mark: v.nullable(v.pipe(v.string(), v.maxLength(MAX_MARK_CHARACTERS))),
  seen: v.exactOptional(v.record(v.string(), v.nullable(v.union([v.number(), v.string(), v.boolean()])))),
});
const list = v.pipe(
  v.object({
    items: v.pipe(v.array(item), v.maxLength(MAX_SHORTLISTED)),
    compared: v.pipe(v.array(key), v.maxLength(MAX_COMPARED)),
  }),
  v.check(({ items, compared }) => {
    const keys = new Set(items.map((each) => each.key));
    return (
      keys.size === items.length &&
      new Set(compared).size === compared.length &&
      compared.every((each) => keys.has(each))
    );
  }, "Invalid list"),
);
const kept = v.object({ version: v.literal(KEPT_VERSION), shortlist: list, former: v.nullable(list) });

export function encodeKeptShortlist({ shortlist, former }: KeptShortlist): string {
  return JSON.stringify({ version: KEPT_VERSION, shortlist, former });
}

/** What a kept text says; null for what is none. */
export function decodeKeptShortlist(text: string): KeptShortlist | null {
  try {
    const { shortlist, former } = v.parse(kept, JSON.parse(text));
    return { shortlist, former };
  } catch {
    return null;
  }
}
