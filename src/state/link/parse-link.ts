import { EMPTY_SHORTLIST, type ShortlistItem } from "../../domain/shortlist.ts";
import type { SiteKey } from "../../domain/site-key.ts";
import { parseCheckPart } from "./check-parts.ts";
import { LINK_VERSION } from "./link-version.ts";
import type { Link } from "./link.ts";
import { type LinkPart, splitParts } from "./link-part.ts";
import { NeedReader } from "./need-parts.ts";
import { parseCompared, parseItems } from "./shortlist-parts.ts";
import { parseViewPart } from "./view-parts.ts";

/** Of a part that is not understood as much is told, characters. */
const MAX_TOLD = 60;

export interface ParsedLink {
  readonly link: Link;
  /** Parts of the text nobody understands, to be told to the user. */
  readonly dropped: readonly string[];
}

/** Reads a hash; whatever is not understood is dropped and named, never guessed. */
export function parseLink(hash: string): ParsedLink {
  const dropped: LinkPart[] = [];
  const needReader = new NeedReader();
  let link: Link = {};
  let items: readonly ShortlistItem[] = [];
  let compared: LinkPart | undefined;
  for (const part of splitParts(hash)) {
    const [key, value] = part;
    const said = parseViewPart(part) ?? parseCheckPart(part);
    const listed = key === "list" ? parseItems(value) : undefined;
    if (said !== undefined) link = { ...link, ...said };
    else if (listed !== undefined) items = listed;
    else if (key === "cmp") compared = part;
    else if (!(key === "v" && value === LINK_VERSION) && !needReader.read(part)) dropped.push(part);
  }
  const { need } = needReader;
  const beside = compared === undefined ? undefined : parseBeside(compared[1], items);
  if (compared !== undefined && beside === undefined) dropped.push(compared);
  return {
    link: {
      ...link,
      ...(need !== undefined && { need }),
      ...(items.length > 0 && { shortlist: { items, compared: beside ?? EMPTY_SHORTLIST.compared } }),
    },
    dropped: dropped.map(([key, value]) => `${key}=${value}`.slice(0, MAX_TOLD)),
  };
}

/** Only what is on the list stands side by side. */
function parseBeside(value: string, items: readonly ShortlistItem[]): readonly SiteKey[] | undefined {
  const keys = parseCompared(value);
  return keys?.every((key) => items.some((item) => item.key === key)) === true ? keys : undefined;
}
