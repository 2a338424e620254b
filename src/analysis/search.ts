import { PARK_LAYERS, type FeatureRef } from "../domain/layer.ts";
import type { Name } from "../domain/name.ts";
import type { Park } from "../domain/park.ts";
import { toSearchText } from "./search-text.ts";

/** How well a text answers, best first: it is the query, begins with it, has a word that does, or holds it. */
const MATCH_RANKS = ["exact", "prefix", "word", "substring"] as const;
type SearchMatch = (typeof MATCH_RANKS)[number];

/** Enough to choose from; more wants a longer query. */
const DEFAULT_LIMIT = 20;

export interface SearchHit {
  readonly ref: FeatureRef;
  readonly match: SearchMatch;
  /** The field that answered, as the data has it. */
  readonly text: string;
  readonly field: "id" | "name" | "holder";
}

interface SearchEntry {
  readonly ref: FeatureRef;
  readonly texts: readonly {
    readonly field: SearchHit["field"];
    readonly text: string;
    readonly key: string;
  }[];
}

/** The texts of a park in the form they are compared in: made once, asked at every key. */
export interface SearchIndex {
  readonly entries: readonly SearchEntry[];
}

interface Searchable {
  readonly id: string;
  readonly name?: Name;
  readonly holder?: string;
}

export function createSearchIndex(park: Park): SearchIndex {
  return {
    entries: PARK_LAYERS.flatMap((layer) =>
      (park[layer] as readonly Searchable[]).map(({ id, name, holder }) => ({
        ref: { layer, id },
        texts: [
          toText("id", id),
          ...(name === undefined ? [] : [toText("name", name.zh), toText("name", name.en)]),
          ...(holder === undefined ? [] : [toText("holder", holder)]),
        ],
      })),
    ),
  };
}

/**
 * Features whose code, name or holder answers `query`, the best answers first: by match, then the shorter text,
 * then layer and order in the file. At most `limit` of them; an empty query finds nothing.
 */
export function searchPark(index: SearchIndex, query: string, limit = DEFAULT_LIMIT): readonly SearchHit[] {
  const key = toSearchText(query);
  if (key === "") return [];
  const found: { hit: SearchHit; rank: number; length: number }[] = [];
  for (const { ref, texts } of index.entries) {
    let best: (typeof found)[number] | undefined;
    for (const { field, text, key: textKey } of texts) {
      const match = getMatch(textKey, key);
      if (match === null) continue;
      const rank = MATCH_RANKS.indexOf(match);
      if (best !== undefined && (rank - best.rank || textKey.length - best.length) >= 0) continue;
      best = { hit: { ref, match, text, field }, rank, length: textKey.length };
    }
    if (best !== undefined) found.push(best);
  }
  return found
    .sort((a, b) => a.rank - b.rank || a.length - b.length)
    .slice(0, limit)
    .map(({ hit }) => hit);
}

function getMatch(text: string, query: string): SearchMatch | null {
  let at = text.indexOf(query);
  if (at === -1) return null;
  if (at === 0) return text.length === query.length ? "exact" : "prefix";
  for (; at !== -1; at = text.indexOf(query, at + 1)) if (isWordStart(text, at)) return "word";
  return "substring";
}

/** A word starts where signs, digits, letters and Han characters meet: `12` in A12 and in ZY-12. */
function isWordStart(text: string, at: number): boolean {
  return getCharClass(text.charAt(at - 1)) !== getCharClass(text.charAt(at));
}

function getCharClass(char: string): "digit" | "letter" | "han" | "sign" {
  if (/\p{N}/u.test(char)) return "digit";
  if (/\p{Script=Han}/u.test(char)) return "han";
  return /\p{L}/u.test(char) ? "letter" : "sign";
}

function toText(field: SearchHit["field"], text: string): SearchEntry["texts"][number] {
  return { field, text, key: toSearchText(text) };
}
