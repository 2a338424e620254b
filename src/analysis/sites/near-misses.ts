import { type Criterion, RANGE_CRITERIA } from "../../domain/need.ts";
import type { SiteResult } from "./find-sites.ts";
import type { Reason } from "../../domain/reason.ts";
import { getReasons } from "./site-reasons.ts";
import { compareMatches, type SiteMatch } from "./site-match.ts";

/** Criteria whose shortfall is a figure. */
const TELLABLE: ReadonlySet<Criterion> = new Set<Criterion>([
  ...RANGE_CRITERIA,
  "placeWithinKm",
  "availableBy",
]);

/** A candidate that fails one must only; its reason says by how much. */
export interface NearMiss extends SiteMatch {
  readonly reason: Reason;
}

/** Every single plant and plot that fails exactly one must by a known amount, best score first. */
export function findNearMisses(result: SiteResult): readonly NearMiss[] {
  const { catalog, need, context, misses, bits, scoreOf } = result;
  const criterionOf = new Map([...bits].map(([criterion, bit]) => [bit, criterion]));
  const found: NearMiss[] = [];
  misses.forEach((mask, row) => {
    const criterion = criterionOf.get(mask);
    if (criterion === undefined || !TELLABLE.has(criterion)) return;
    const kind = row < catalog.plantCount ? "plant" : "plot";
    const only = { ...need, must: { [criterion]: need.must[criterion] }, wish: {} };
    const [reason] = getReasons(catalog, only, context, { kind, rows: [row] });
    if (reason?.shortBy !== undefined) found.push({ kind, rows: [row], score: scoreOf(row), reason });
  });
  return found.sort(compareMatches);
}
