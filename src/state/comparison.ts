import { type CompareRow, compareSites } from "../analysis/sites/compare-rows.ts";
import { getSiteName } from "../i18n/need-text.ts";
import type { FeatureRef } from "../domain/layer.ts";
import type { Shortlist, ShortlistItem } from "../domain/shortlist.ts";
import { readSiteKey } from "../domain/site-key.ts";
import { getNeedNames } from "./need-names.ts";
import type { Derived } from "./derived.ts";

/** A compared site with the name it is read by. */
export interface ComparedItem {
  readonly item: ShortlistItem;
  readonly refs: readonly FeatureRef[];
  readonly name: string;
}

/** The compared sites in their order, and their rows: the same on the screen, on paper and in a workbook. */
export interface Comparison {
  readonly items: readonly ComparedItem[];
  readonly rows: readonly CompareRow[];
}

type ComparedDerived = Pick<Derived, "asOf" | "index" | "locale" | "nameOf" | "park">;

/** Null while there is no park. */
export function getComparison(shortlist: Shortlist, derived: ComparedDerived): Comparison | null {
  const { asOf, index, park } = derived;
  if (park.value === null || index.value === null) return null;
  const compared = { records: index.value, park: park.value.park, plan: park.value.plan };
  const names = getNeedNames(derived);
  const found = shortlist.compared.flatMap((key) => shortlist.items.find((item) => item.key === key) ?? []);
  return {
    items: found.map((item) => {
      const refs = readSiteKey(item.key) ?? [];
      return { item, refs, name: getSiteName(refs, names) };
    }),
    rows: compareSites(compared, found, asOf.value),
  };
}
