import { getAreaHistogram, type AreaHistogram } from "./area-histogram.ts";
import { toSearchText } from "./search-text.ts";
import {
  SITE_FACETS,
  type SiteCandidate,
  type SiteCatalog,
  type SiteFacet,
  type SiteKind,
} from "./site-catalog.ts";

/** Bounds in m², both inclusive; null is open. */
export interface AreaRange {
  readonly min: number | null;
  readonly max: number | null;
  /** Whether a candidate of unknown area passes a range. */
  readonly includesUnknown: boolean;
}

/** What is asked for. An empty list asks nothing; in a list, one answer that fits is enough. */
export interface SiteFilter {
  readonly kinds: readonly SiteKind[];
  readonly clusters: readonly string[];
  /** Land-use codes of four digits. */
  readonly landUses: readonly string[];
  readonly industries: readonly string[];
  readonly areaM2: AreaRange;
  /** Words that must all occur in the codes and names. */
  readonly text: string;
}

export const EMPTY_SITE_FILTER: SiteFilter = {
  kinds: [],
  clusters: [],
  landUses: [],
  industries: [],
  areaM2: { min: null, max: null, includesUnknown: false },
  text: "",
};

const SITE_FILTER_KEYS = [...SITE_FACETS, "areaM2", "text"] as const;
export type SiteFilterKey = (typeof SITE_FILTER_KEYS)[number];

/** An answer and how many candidates choosing it alone in its facet would leave, all other filters kept. */
export interface FacetOption {
  readonly value: string;
  readonly count: number;
  readonly isChosen: boolean;
}

/** A filter in force, and how many candidates would be left without it. */
export interface Relaxation {
  readonly key: SiteFilterKey;
  readonly count: number;
}

export interface SiteResult {
  /** What passes, vacant plants first, most vacant floor first; then plots, largest first. */
  readonly candidates: readonly SiteCandidate[];
  readonly totalCount: number;
  /** Options without candidates stand last. */
  readonly facets: Readonly<Record<SiteFacet, readonly FacetOption[]>>;
  readonly histogram: AreaHistogram;
  /** Candidates of unknown area that pass every other filter. */
  readonly unknownAreaCount: number;
  /** The filters in force, the one whose removal brings most first. */
  readonly relaxations: readonly Relaxation[];
}

interface Judged {
  readonly candidate: SiteCandidate;
  readonly failed: readonly SiteFilterKey[];
}

export function filterSites(catalog: SiteCatalog, filter: SiteFilter): SiteResult {
  const words = toSearchText(filter.text).split(" ").filter(Boolean);
  const judged = catalog.candidates.map((candidate): Judged => ({
    candidate,
    failed: SITE_FILTER_KEYS.filter((key) => !passes(candidate, key, filter, words)),
  }));
  const without = (key: SiteFilterKey): SiteCandidate[] =>
    judged.filter(({ failed }) => failed.every((other) => other === key)).map(({ candidate }) => candidate);
  const anyArea = without("areaM2");
  return {
    candidates: judged.filter(({ failed }) => failed.length === 0).map(({ candidate }) => candidate),
    totalCount: judged.length,
    facets: {
      kinds: countOptions("kinds", catalog, filter, without("kinds")),
      clusters: countOptions("clusters", catalog, filter, without("clusters")),
      landUses: countOptions("landUses", catalog, filter, without("landUses")),
      industries: countOptions("industries", catalog, filter, without("industries")),
    },
    histogram: getAreaHistogram(
      collectAreasM2(catalog.candidates.filter((candidate) => answersFacet(candidate, "kinds", filter))),
      collectAreasM2(anyArea),
    ),
    unknownAreaCount: anyArea.filter(({ areaM2 }) => areaM2 === null).length,
    relaxations: SITE_FILTER_KEYS.filter((key) => isInForce(key, filter, words))
      .map((key) => ({ key, count: without(key).length }))
      .sort((a, b) => b.count - a.count),
  };
}

/** True when `filter` asks for anything. */
export function hasFilter(filter: SiteFilter): boolean {
  const words = toSearchText(filter.text).split(" ").filter(Boolean);
  return SITE_FILTER_KEYS.some((key) => isInForce(key, filter, words));
}

function passes(
  candidate: SiteCandidate,
  key: SiteFilterKey,
  filter: SiteFilter,
  words: readonly string[],
): boolean {
  if (key === "text") return words.every((word) => candidate.searchText.includes(word));
  return key === "areaM2" ? isInRange(candidate.areaM2, filter.areaM2) : answersFacet(candidate, key, filter);
}

function isInForce(key: SiteFilterKey, filter: SiteFilter, words: readonly string[]): boolean {
  if (key === "text") return words.length > 0;
  return key === "areaM2" ? isBounded(filter.areaM2) : filter[key].length > 0;
}

function answersFacet(candidate: SiteCandidate, facet: SiteFacet, filter: SiteFilter): boolean {
  const asked: readonly string[] = filter[facet];
  return asked.length === 0 || candidate.answers[facet].some((answer) => asked.includes(answer));
}

function isBounded({ min, max }: AreaRange): boolean {
  return min !== null || max !== null;
}

/** Unknown fails a bound unless it is asked in. */
function isInRange(areaM2: number | null, range: AreaRange): boolean {
  if (!isBounded(range)) return true;
  if (areaM2 === null) return range.includesUnknown;
  return areaM2 >= (range.min ?? -Infinity) && areaM2 <= (range.max ?? Infinity);
}

/** Chosen answers stay among the options even where no candidate gives them: they must be possible to drop. */
function countOptions(
  facet: SiteFacet,
  catalog: SiteCatalog,
  filter: SiteFilter,
  candidates: readonly SiteCandidate[],
): FacetOption[] {
  const asked: readonly string[] = filter[facet];
  const counts = new Map<string, number>();
  for (const { answers } of candidates) {
    for (const answer of answers[facet]) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  }
  const options = [...new Set([...catalog.options[facet], ...asked])].map((value) => ({
    value,
    count: counts.get(value) ?? 0,
    isChosen: asked.includes(value),
  }));
  return [...options.filter(({ count }) => count > 0), ...options.filter(({ count }) => count === 0)];
}

function collectAreasM2(candidates: readonly SiteCandidate[]): number[] {
  return candidates.flatMap(({ areaM2 }) => areaM2 ?? []);
}
