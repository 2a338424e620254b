import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findSites, type SiteResult } from "../../../../src/analysis/sites/find-sites.ts";
import { getMatches } from "../../../../src/analysis/sites/get-matches.ts";
import { findNearMisses } from "../../../../src/analysis/sites/near-misses.ts";
import { createSiteCatalog } from "../../../../src/analysis/sites/site-catalog.ts";
import { getMatchIds, type SiteMatch } from "../../../../src/analysis/sites/site-match.ts";
import { getReasons } from "../../../../src/analysis/sites/site-reasons.ts";
import { SAMPLE_PLAN } from "../sample-park.ts";
import { findNaively, type NaiveAnswer, type NaiveMatch } from "./naive-find.ts";
import { anyQuestion, type RandomQuestion, toRows } from "./random-sites.ts";

const plan = SAMPLE_PLAN;

function findFast({ park, pairs, need, asOf }: RandomQuestion): SiteResult {
  const catalog = createSiteCatalog(park, plan);
  return findSites(catalog, need, { asOf }, toRows(catalog, pairs));
}

function answer(result: SiteResult): NaiveAnswer {
  const { catalog, need, context, relaxations } = result;
  const tell = (match: SiteMatch): NaiveMatch => ({
    kind: match.kind,
    ids: getMatchIds(catalog, match),
    score: match.score,
    reasons: getReasons(catalog, need, context, match),
  });
  return {
    matches: getMatches(result).map(tell),
    nearMisses: findNearMisses(result).map(tell),
    relax: relaxations,
  };
}

/** Distances are measured by two formulas: they agree within a millimetre or two at this scale. */
const KM_DIGITS = 5;

function roundDistances({ matches, nearMisses, relax }: NaiveAnswer): NaiveAnswer {
  const round = (match: NaiveMatch): NaiveMatch => ({
    ...match,
    reasons: match.reasons.map((reason) => {
      const { criterion, value, shortBy } = reason;
      if (criterion !== "placeWithinKm" || typeof value !== "number") return reason;
      return {
        ...reason,
        value: Number(value.toFixed(KM_DIGITS)),
        ...(shortBy !== undefined && { shortBy: Number(shortBy.toFixed(KM_DIGITS)) }),
      };
    }),
  });
  return { matches: matches.map(round), nearMisses: nearMisses.map(round), relax };
}

describe("the search and a plain reading of its rules", () => {
  it("name the same sites, reasons, near misses and relaxations in the same order", () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        expect(roundDistances(answer(findFast(question)))).toEqual(
          roundDistances(findNaively({ ...question, plan })),
        );
      }),
      { numRuns: 800 },
    );
  });

  it("meet combinations, near misses and relaxations in the questions asked", () => {
    const seen = { pairs: 0, triples: 0, nearMisses: 0, singles: 0, doubles: 0, scores: new Set<number>() };
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { matches, nearMisses, relax } = answer(findFast(question));
        seen.pairs += matches.filter(({ ids }) => ids.length === 2).length;
        seen.triples += matches.filter(({ ids }) => ids.length === 3).length;
        seen.nearMisses += nearMisses.length;
        seen.singles += relax.filter(({ drop }) => drop.length === 1).length;
        seen.doubles += relax.filter(({ drop }) => drop.length === 2).length;
        for (const { score } of matches) seen.scores.add(score);
      }),
      { numRuns: 800, seed: 5 },
    );
    expect(seen.pairs).toBeGreaterThan(20);
    expect(seen.triples).toBeGreaterThan(10);
    expect(seen.nearMisses).toBeGreaterThan(20);
    expect(seen.singles).toBeGreaterThan(20);
    expect(seen.doubles).toBeGreaterThan(10);
    expect(seen.scores.size).toBeGreaterThan(5);
  });
});
