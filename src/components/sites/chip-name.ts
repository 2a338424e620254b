import type { AreaRange, SiteFilter } from "../../analysis/site-filter.ts";
import { formatM2 } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { translate } from "../../i18n/translate.ts";
import { type AnswerNames, getAnswerName } from "./answer-name.ts";
import type { FilterChip } from "./filter-chips.ts";

/** A condition of the filter in words, short enough for a chip. */
export function getChipName(
  { key, value }: Omit<FilterChip, "without">,
  filter: SiteFilter,
  names: AnswerNames,
): string {
  const { locale } = names;
  switch (key) {
    case "areaM2":
      return translate(locale, "sites.chip.area", { range: getRangeName(filter.areaM2, locale) });
    case "text":
      return translate(locale, "sites.chip.text", { text: filter.text.trim() });
    case "kinds":
    case "clusters":
    case "landUses":
    case "industries":
      return getAnswerName(key, value, names);
  }
}

function getRangeName({ min, max }: AreaRange, locale: Locale): string {
  if (min !== null && max !== null) {
    return translate(locale, "sites.area.between", { min: formatM2(min), max: formatM2(max) });
  }
  return min !== null
    ? translate(locale, "sites.area.from", { min: formatM2(min) })
    : translate(locale, "sites.area.upTo", { max: formatM2(max ?? 0) });
}
