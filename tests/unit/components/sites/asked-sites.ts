import { findSites, type SiteResult } from "../../../../src/analysis/sites/find-sites.ts";
import { getMatches } from "../../../../src/analysis/sites/get-matches.ts";
import { findNearMisses } from "../../../../src/analysis/sites/near-misses.ts";
import { createSiteCatalog } from "../../../../src/analysis/sites/site-catalog.ts";
import { type SiteEntry, type SiteRow, toSiteRow } from "../../../../src/components/sites/site-row.ts";
import { EMPTY_NEED, type Need } from "../../../../src/domain/need.ts";
import type { Plant } from "../../../../src/domain/plant.ts";
import type { Plot } from "../../../../src/domain/plot.ts";
import "../../../../src/i18n/late-messages.ts";
import type { NeedNames } from "../../../../src/i18n/need-text.ts";
import { makePark, SAMPLE_PLAN } from "../../analysis/sample-park.ts";

export const AS_OF = "2026-06-30";

export const ZH: NeedNames = {
  locale: "zh-CN",
  nameOf: ({ id }) => id,
  industryName: (id) => id,
};

export interface SitesAsked {
  readonly plants?: readonly Plant[];
  readonly plots?: readonly Plot[];
  /** Plots that adjoin, by id. */
  readonly adjoining?: readonly (readonly [string, string])[];
}

/** The answer of a park with these plants and plots only. */
export function askSites(
  { plants = [], plots = [], adjoining = [] }: SitesAsked,
  need: Partial<Need> = {},
): SiteResult {
  const catalog = createSiteCatalog(makePark({ plants, plots }), SAMPLE_PLAN);
  const rowOf = (id: string): number => catalog.candidates.findIndex(({ ref }) => ref.id === id);
  const pairs = adjoining.map(([one, other]) => {
    const [a = -1, b = -1] = [rowOf(one), rowOf(other)].sort((first, second) => first - second);
    return { a, b, overlapM2: 0 };
  });
  return findSites(catalog, { ...EMPTY_NEED, ...need }, { asOf: AS_OF }, pairs);
}

/** The first row of the list, or of the near misses where nothing fits. */
export function getFirstRow(result: SiteResult): SiteRow {
  const [match] = getMatches(result);
  const [miss] = findNearMisses(result);
  const entry: SiteEntry | undefined =
    match !== undefined ? { match, number: 1 } : miss && { match: miss, number: null };
  if (entry === undefined) throw new Error("nobody answers");
  return toSiteRow(result.catalog, entry);
}
