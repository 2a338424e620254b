import { type CompareRow, compareSites } from "../analysis/sites/compare-rows.ts";
import { formatName } from "../i18n/format.ts";
import type { NeedNames } from "../i18n/need-text.ts";
import type { FeatureRef } from "../domain/layer.ts";
import type { ShortlistItem } from "../domain/shortlist.ts";
import { readSiteKey } from "../domain/site-key.ts";
import { translate } from "../i18n/translate.ts";
import type { Locale } from "../i18n/locale.ts";
import type { AppState } from "./app-state.ts";
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

type ComparedDerived = Pick<Derived, "asOf" | "index" | "nameOf" | "park">;

/** Null while there is no park. */
export function getComparison(
  { shortlist, locale }: Pick<AppState, "shortlist" | "locale">,
  { asOf, index, nameOf, park }: ComparedDerived,
): Comparison | null {
  if (park.value === null || index.value === null) return null;
  const compared = { records: index.value, park: park.value.park, plan: park.value.plan };
  const found = shortlist.compared.flatMap((key) => shortlist.items.find((item) => item.key === key) ?? []);
  return {
    items: found.map((item) => {
      const refs = readSiteKey(item.key) ?? [];
      return { item, refs, name: getSiteName(refs, nameOf, locale) };
    }),
    rows: compareSites(compared, found, asOf.value),
  };
}

/** "FJ-A03、FJ-A04" of plots that stand together. */
export function getSiteName(
  refs: readonly FeatureRef[],
  nameOf: (ref: FeatureRef) => string,
  locale: Locale,
): string {
  return refs.map(nameOf).join(translate(locale, "card.listSeparator"));
}

/** The names the values of a comparison are read by. */
export function getCompareNames({ nameOf, park }: ComparedDerived, locale: Locale): NeedNames {
  const industries = park.value?.plan.industries ?? [];
  return {
    locale,
    nameOf,
    industryName: (id) => formatName(industries.find((industry) => industry.id === id)?.name, locale, id),
  };
}
