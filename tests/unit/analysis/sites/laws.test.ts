import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findSites, type SiteResult } from "../../../../src/analysis/sites/find-sites.ts";
import { getMatches } from "../../../../src/analysis/sites/get-matches.ts";
import { createSiteCatalog } from "../../../../src/analysis/sites/site-catalog.ts";
import { countSites, SITE_FACETS, type SiteFacet } from "../../../../src/analysis/sites/site-facets.ts";
import { getMatchIds } from "../../../../src/analysis/sites/site-match.ts";
import {
  type Criterion,
  getMusts,
  isAskedOf,
  type Need,
  RANGE_CRITERIA,
  type Wants,
} from "../../../../src/domain/need.ts";
import { SAMPLE_PLAN } from "../sample-park.ts";
import { anyPageWants, anyQuestion, type RandomQuestion, scatter, toRows } from "./random-sites.ts";

/** A question of the page: a need, and filters of its own. */
const anyPageQuestion = fc
  .record({ question: anyQuestion, page: anyPageWants })
  .map(({ question, page }) => withNeed(question, { must: { ...question.need.must, ...page } }));

function withNeed(question: RandomQuestion, change: Partial<Need>): RandomQuestion {
  return { ...question, need: { ...question.need, ...change } };
}

function withoutMusts(question: RandomQuestion, dropped: readonly Criterion[]): RandomQuestion {
  const kept = getMusts(question.need).filter((criterion) => !dropped.includes(criterion));
  const must: Wants = Object.fromEntries(kept.map((criterion) => [criterion, question.need.must[criterion]]));
  return withNeed(question, { must });
}

function find({ park, pairs, need, asOf }: RandomQuestion): SiteResult {
  const catalog = createSiteCatalog(park, SAMPLE_PLAN);
  return findSites(catalog, need, { asOf }, toRows(catalog, pairs));
}

function list(result: SiteResult): string[] {
  return getMatches(result).map((match) => `${match.kind} ${getMatchIds(result.catalog, match).join("+")}`);
}

/** Kinds and ids of the matches that are one plant or plot. */
function listSingles(result: SiteResult): string[] {
  return list(result).filter((name) => !name.includes("+"));
}

function choose(question: RandomQuestion, facet: SiteFacet, value: string): RandomQuestion {
  if (facet === "kinds") return withNeed(question, { kinds: [value === "plant" ? "plant" : "plot"] });
  return withNeed(question, { must: { ...question.need.must, [facet]: [value] } });
}

describe("laws of the search", () => {
  it("counts every answer of a facet as many as choosing it alone leaves", () => {
    fc.assert(
      fc.property(anyPageQuestion, (question) => {
        const { facets } = countSites(find(question));
        for (const facet of SITE_FACETS) {
          for (const { value, count } of facets[facet]) {
            expect([facet, value, listSingles(find(choose(question, facet, value))).length]).toEqual([
              facet,
              value,
              count,
            ]);
          }
        }
      }),
    );
  });

  it("marks the answers chosen and keeps them among the options", () => {
    fc.assert(
      fc.property(anyPageQuestion, (question) => {
        const { facets } = countSites(find(question));
        const { kinds, must } = question.need;
        for (const facet of SITE_FACETS) {
          const chosen = facets[facet].filter(({ isChosen }) => isChosen).map(({ value }) => value);
          expect(chosen.sort()).toEqual([...(facet === "kinds" ? kinds : (must[facet] ?? []))].sort());
        }
      }),
    );
  });

  it("has every site that meets all else in one bin of a histogram or among the unknown", () => {
    fc.assert(
      fc.property(anyPageQuestion, (question) => {
        const { histograms } = countSites(find(question));
        for (const criterion of RANGE_CRITERIA) {
          const { bins, unknownCount } = histograms[criterion];
          const result = find(withoutMusts(question, [criterion]));
          const asked = getMatches(result).filter(
            ({ kind, rows }) => rows.length === 1 && isAskedOf(criterion, kind),
          );
          const values = asked.map(({ rows }) => result.catalog.columns.numbers[criterion][rows[0] ?? -1]);
          expect(unknownCount).toBe(values.filter((value) => Number.isNaN(value)).length);
          for (const [index, { from, to, count, allCount }] of bins.entries()) {
            const isLast = index === bins.length - 1;
            const held = values.filter((value = NaN) => value >= from && (isLast ? value <= to : value < to));
            expect(count).toBe(held.length);
            expect(allCount).toBeGreaterThanOrEqual(count);
          }
          expect(bins.reduce((sum, { count }) => sum + count, unknownCount)).toBe(asked.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("counts as unknown by day what passes all else and does not say", () => {
    fc.assert(
      fc.property(anyPageQuestion, (question) => {
        const { unknown } = countSites(find(question));
        for (const criterion of ["availableBy", "verifiedWithinDays"] as const) {
          const free = withoutMusts(question, [criterion]);
          const wants = { availableBy: "9999-12-31", verifiedWithinDays: 1e6 };
          const said = withNeed(free, {
            must: { ...free.need.must, [criterion]: wants[criterion] },
            includesUnknown: free.need.includesUnknown.filter((each) => each !== criterion),
          });
          expect(unknown[criterion]).toBe(listSingles(find(free)).length - listSingles(find(said)).length);
        }
      }),
    );
  });

  it("promises with every relaxation what dropping its musts brings", () => {
    fc.assert(
      fc.property(anyPageQuestion, (question) => {
        const { relaxations, matchCount } = find(question);
        for (const { drop, matches } of relaxations) {
          expect(list(find(withoutMusts(question, drop)))).toHaveLength(matches);
          expect(matches).toBeGreaterThan(matchCount);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("gives the same list whatever order the records and their pairs come in", () => {
    fc.assert(
      fc.property(anyPageQuestion, fc.integer({ min: 1, max: 30 }), (question, order) => {
        const { park, pairs } = question;
        const shuffled = {
          ...park,
          plots: scatter(park.plots, order),
          plants: scatter(park.plants, order),
          clusters: scatter(park.clusters, order),
        };
        const other = find({ ...question, park: shuffled, pairs: scatter(pairs, order) });
        const result = find(question);
        expect(list(other)).toEqual(list(result));
        expect(getMatches(other).map(({ score }) => score)).toEqual(
          getMatches(result).map(({ score }) => score),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("loses nobody when what is not said may pass", () => {
    fc.assert(
      fc.property(anyPageQuestion, (question) => {
        const strict = find(withNeed(question, { includesUnknown: [] }));
        const lax = find(withNeed(question, { includesUnknown: getMusts(question.need) }));
        expect(listSingles(lax)).toEqual(expect.arrayContaining(listSingles(strict)));
      }),
      { numRuns: 300 },
    );
  });

  it("changes the order by a wish and never who is listed", () => {
    fc.assert(
      fc.property(anyPageQuestion, (question) => {
        const plain = find(withNeed(question, { wish: {} }));
        expect(list(find(question)).sort()).toEqual(list(plain).sort());
      }),
      { numRuns: 300 },
    );
  });

  it("counts as many as it lists", () => {
    fc.assert(
      fc.property(anyPageQuestion, (question) => {
        const result = find(question);
        expect(result.matchCount).toBe(getMatches(result).length);
        expect(new Set(list(result)).size).toBe(result.matchCount);
      }),
      { numRuns: 300 },
    );
  });
});
