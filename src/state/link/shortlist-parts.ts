import { MAX_COMPARED, MAX_SHORTLISTED, type Shortlist, type ShortlistItem } from "../../domain/shortlist.ts";
import { getSiteKey, readSiteKey, type SiteKey } from "../../domain/site-key.ts";
import { escapeId, isId, type LinkPart } from "./link-part.ts";

/** Between the key of a site and the mark of what was seen of it. */
const MARKED = "~";

/** A checksum, in digits and small letters. */
const MARK = /^[0-9a-z]{1,16}$/;

/** The shortlist as parts of a link: keys with their marks, then the keys that stand side by side. */
export function formatShortlist({ items, compared }: Shortlist): LinkPart[] {
  const listed = items.flatMap(({ key, mark }) => {
    const text = formatKey(key);
    if (text === undefined) return [];
    return mark !== null && MARK.test(mark) ? text + MARKED + mark : text;
  });
  const beside = compared.flatMap((key) => formatKey(key) ?? []);
  return [
    ...(listed.length > 0 ? [["list", listed.slice(0, MAX_SHORTLISTED).join(",")] as const] : []),
    ...(beside.length > 0 ? [["cmp", beside.slice(0, MAX_COMPARED).join(",")] as const] : []),
  ];
}

/** The value of `list` without its marks. */
export function dropMarks(value: string): string {
  return value
    .split(",")
    .map((word) => word.split(MARKED)[0])
    .join(",");
}

/** Items of `list`; undefined where one of them is no site or there are more than may be kept. */
export function parseItems(value: string): readonly ShortlistItem[] | undefined {
  const items = new Map<SiteKey, ShortlistItem>();
  for (const word of value.split(",")) {
    const [text = "", mark = null, ...rest] = word.split(MARKED);
    const key = parseKey(text);
    if (key === undefined || rest.length > 0 || (mark !== null && !MARK.test(mark))) return undefined;
    items.set(key, { key, note: "", mark });
  }
  return items.size <= MAX_SHORTLISTED ? [...items.values()] : undefined;
}

/** Keys of `cmp`; undefined where one of them is no site or there are more than may stand side by side. */
export function parseCompared(value: string): readonly SiteKey[] | undefined {
  const keys = value.split(",").map(parseKey);
  const known = [...new Set(keys.filter((key) => key !== undefined))];
  return known.length === keys.length && known.length <= MAX_COMPARED ? known : undefined;
}

/** The key with no more escapes than a link needs, so that ids of other scripts stay legible. */
function formatKey(key: SiteKey): string | undefined {
  const refs = readSiteKey(key);
  if (refs === null || !refs.every(({ id }) => isId(id))) return undefined;
  return `${refs[0]?.layer ?? ""}:${refs.map(({ id }) => escapeId(id)).join("+")}`;
}

function parseKey(text: string): SiteKey | undefined {
  const refs = readSiteKey(text);
  return refs !== null && refs.every(({ id }) => isId(id)) ? getSiteKey(refs) : undefined;
}
