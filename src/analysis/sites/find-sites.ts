import { getRows, type SiteCatalog } from "./site-catalog.ts";
import type { AdjoiningPair } from "./adjoining.ts";
import { type Criterion, getMusts, type Need, SITE_KINDS, type SiteKind } from "../../domain/need.ts";
import {
  combinePlots,
  findLeastCombinations,
  getMembers,
  getWhole,
  markCombinationMisses,
  type PlotCombinations,
} from "./combine-plots.ts";
import { markMisses, type SiteContext } from "./mark-misses.ts";
import { compareMatches, type SiteMatch } from "./site-match.ts";
import { type Scorer, scoreRows } from "./score-rows.ts";
import { findRelaxations, type Relaxation } from "./find-relaxations.ts";

/** Bit of the kinds that are not asked for; the musts follow. */
export const KIND_BIT = 1;

/** What was asked and who answers how. Masks hold KIND_BIT and the bits of the musts that are missed. */
export interface SiteResult {
  readonly catalog: SiteCatalog;
  readonly need: Need;
  readonly context: SiteContext;
  /** By row. */
  readonly misses: Uint32Array;
  /** Bits of the musts, in the order asked. */
  readonly bits: ReadonlyMap<Criterion, number>;
  /** Rows that miss nothing, best first. */
  readonly rows: Uint32Array;
  /** Adjoining plots that fit together and not in part, best first. */
  readonly combinations: readonly SiteMatch[];
  readonly matchCount: number;
  /** Candidates in all. */
  readonly totalCount: number;
  readonly relaxations: readonly Relaxation[];
  /** Of a single row. */
  readonly scoreOf: (row: number) => number;
}

/**
 * Who fits a need: candidates, and where several plots may stand together chains of `adjoining` ones. The same for the
 * same question, whatever order the records came in. `adjoining` is null while it is not known: then no chains.
 */
export function findSites(
  catalog: SiteCatalog,
  need: Need,
  context: SiteContext,
  adjoining: readonly AdjoiningPair[] | null,
): SiteResult {
  const misses = new Uint32Array(catalog.candidates.length);
  markKinds(misses, catalog, need);
  const bits = new Map<Criterion, number>();
  for (const criterion of getMusts(need)) {
    const bit = KIND_BIT << (bits.size + 1);
    bits.set(criterion, bit);
    const mayBeUnknown = need.includesUnknown.includes(criterion);
    markMisses(misses, bit, criterion, need.must, mayBeUnknown, catalog, context);
  }
  const mayCombine = adjoining !== null && need.combine > 1 && asksFor(need, "plot");
  const combinations = mayCombine ? combinePlots(catalog, adjoining, need.combine) : null;
  const scorer = scoreRows(catalog, need, context);
  const rows = orderRows(misses, scorer);
  const chains = combinations === null ? null : createChains(catalog, combinations, misses, need, bits);
  const matches = chains?.getMatches(scorer) ?? [];
  return {
    catalog,
    need,
    context,
    misses,
    bits,
    rows,
    combinations: matches,
    matchCount: rows.length + matches.length,
    totalCount: catalog.candidates.length,
    scoreOf: scorer.ofRow,
    relaxations: findRelaxations(misses, bits, rows.length + matches.length, (allowed) =>
      chains === null ? 0 : chains.count(allowed),
    ),
  };
}

function asksFor({ kinds }: Need, kind: SiteKind): boolean {
  return kinds.length === 0 || kinds.includes(kind);
}

function markKinds(misses: Uint32Array, catalog: SiteCatalog, need: Need): void {
  for (const kind of SITE_KINDS) {
    const { from, to } = getRows(catalog, kind);
    if (!asksFor(need, kind)) misses.fill(KIND_BIT, from, to);
  }
}

interface Chains {
  readonly count: (allowed: number) => number;
  readonly getMatches: (scorer: Scorer) => readonly SiteMatch[];
}

function createChains(
  catalog: SiteCatalog,
  combinations: PlotCombinations,
  misses: Uint32Array,
  need: Need,
  bits: ReadonlyMap<Criterion, number>,
): Chains {
  const marked = markCombinationMisses(catalog, combinations, misses, need, bits);
  return {
    count: (allowed) => findLeastCombinations(combinations, marked, misses, allowed).length,
    getMatches: (scorer) => {
      const found = findLeastCombinations(combinations, marked, misses, 0);
      const scoreOf = found.length === 0 ? null : scorer.ofCombinations(combinations);
      return found
        .map((at): SiteMatch => ({
          kind: "plot",
          rows: getMembers(combinations, at),
          score: scoreOf?.(at) ?? 1,
          whole: getWhole(combinations, at),
        }))
        .sort(compareMatches);
    },
  };
}

/** Scores are few: rows are put into one list a score, and a list keeps their order. */
function orderRows(misses: Uint32Array, { ofRow, hasWishes }: Scorer): Uint32Array {
  const passing: number[] = [];
  for (let row = 0; row < misses.length; row += 1) if (misses[row] === 0) passing.push(row);
  if (!hasWishes) return Uint32Array.from(passing);
  const byScore = new Map<number, number[]>();
  for (const row of passing) {
    const score = ofRow(row);
    const list = byScore.get(score);
    if (list === undefined) byScore.set(score, [row]);
    else list.push(row);
  }
  const best = [...byScore].sort(([a], [b]) => b - a);
  return Uint32Array.from(best.flatMap(([, list]) => list));
}
