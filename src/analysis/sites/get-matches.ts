import type { SiteResult } from "./find-sites.ts";
import { compareMatches, type SiteMatch } from "./site-match.ts";

const merged = new WeakMap<SiteResult, readonly SiteMatch[]>();

/** All sites of a result, best first. The same list for the same result. */
export function getMatches(result: SiteResult): readonly SiteMatch[] {
  const known = merged.get(result);
  if (known !== undefined) return known;
  const { rows, combinations, catalog, scoreOf } = result;
  const singles = Array.from(rows, (row): SiteMatch => ({
    kind: row < catalog.plantCount ? "plant" : "plot",
    rows: [row],
    score: scoreOf(row),
  }));
  const all = combinations.length === 0 ? singles : [...singles, ...combinations].sort(compareMatches);
  merged.set(result, all);
  return all;
}
