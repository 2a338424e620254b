import { SITE_FACETS, type SiteFacet } from "../../analysis/site-catalog.ts";
import { EMPTY_SITE_FILTER, type SiteFilter, type SiteFilterKey } from "../../analysis/site-filter.ts";

/** One condition of the filter, and what to set to be rid of it. */
export interface FilterChip {
  readonly key: SiteFilterKey;
  /** The chosen answer of a facet; empty for area and text. */
  readonly value: string;
  readonly without: Partial<SiteFilter>;
}

/** The conditions of a filter, one chip each, in the order of the panel. */
export function getFilterChips(filter: SiteFilter): readonly FilterChip[] {
  const chips: FilterChip[] = SITE_FACETS.flatMap((facet) =>
    filter[facet].map((value) => ({ key: facet, value, without: toggleAnswer(filter, facet, value) })),
  );
  if (filter.areaM2.min !== null || filter.areaM2.max !== null) {
    chips.push({ key: "areaM2", value: "", without: { areaM2: EMPTY_SITE_FILTER.areaM2 } });
  }
  if (filter.text.trim() !== "") chips.push({ key: "text", value: "", without: { text: "" } });
  return chips;
}

/** The change that adds an answer to a facet, or takes it out. */
export function toggleAnswer(filter: SiteFilter, facet: SiteFacet, value: string): Partial<SiteFilter> {
  const chosen: readonly string[] = filter[facet];
  const answers = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return { [facet]: answers };
}

/** The change that drops a whole condition. */
export function withoutKey(key: SiteFilterKey): Partial<SiteFilter> {
  return { [key]: EMPTY_SITE_FILTER[key] };
}
