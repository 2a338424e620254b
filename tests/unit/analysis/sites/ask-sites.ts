import type { AdjoiningPair } from "../../../../src/analysis/sites/adjoining.ts";
import { findSites, type SiteResult } from "../../../../src/analysis/sites/find-sites.ts";
import { getMatches } from "../../../../src/analysis/sites/get-matches.ts";
import { findNearMisses } from "../../../../src/analysis/sites/near-misses.ts";
import { createSiteCatalog } from "../../../../src/analysis/sites/site-catalog.ts";
import { getMatchIds } from "../../../../src/analysis/sites/site-match.ts";
import { getReasons } from "../../../../src/analysis/sites/site-reasons.ts";
import { EMPTY_NEED, type Need } from "../../../../src/domain/need.ts";
import type { Park } from "../../../../src/domain/park.ts";
import type { Plant } from "../../../../src/domain/plant.ts";
import type { Plot } from "../../../../src/domain/plot.ts";
import { makeCluster, makePark, SAMPLE_PLAN } from "../sample-park.ts";
import { toRows } from "./random-sites.ts";

export const AS_OF = "2026-06-30";

export interface Question {
  readonly plots?: readonly Plot[];
  readonly plants?: readonly Plant[];
  readonly pairs?: readonly [string, string, overlapM2?: number][];
}

export function ask({ plots = [], plants = [], pairs = [] }: Question, need: Partial<Need>): SiteResult {
  return askPark(makePark({ plots, plants, clusters: [makeCluster({ id: "north" })] }), need, pairs);
}

export function askPark(park: Park, need: Partial<Need>, pairs: Question["pairs"] = []): SiteResult {
  const catalog = createSiteCatalog(park, SAMPLE_PLAN);
  const adjoining: AdjoiningPair[] = toRows(
    catalog,
    pairs.map(([one, other, overlapM2 = 0]) => ({ ids: [one, other], overlapM2 })),
  );
  return findSites(catalog, { ...EMPTY_NEED, ...need }, { asOf: AS_OF }, adjoining);
}

/** Ids of the matches in their order, those of plots side by side joined. */
export function ids(result: SiteResult): string[] {
  return getMatches(result).map((match) => getMatchIds(result.catalog, match).join("+"));
}

/** How the first match, or else the first near miss, answers. */
export function reasons({ catalog, need, context, ...result }: SiteResult): readonly object[] {
  const whole = { catalog, need, context, ...result };
  const [site] = [...getMatches(whole), ...findNearMisses(whole)];
  if (site === undefined) throw new Error("nobody answers");
  return getReasons(catalog, need, context, site).map((reason) => ({ ...reason, wanted: undefined }));
}

/** What makes a plot one to be had. */
export const free = { available: true, landUse: "100102" } as const;
