import type { Relaxation } from "../../analysis/sites/find-relaxations.ts";
import type { Need } from "../../domain/need.ts";
import { formatNumber } from "../../i18n/format.ts";
import { getWantText, type NeedNames } from "../../i18n/need-text.ts";
import { translate } from "../../i18n/translate.ts";

/** What dropping criteria brings: how many sites in all where none fits now, else how many more than `matchCount`. */
export function getRelaxationText(
  { drop, matches }: Relaxation,
  need: Need,
  matchCount: number,
  names: NeedNames,
): string {
  const { locale } = names;
  const wants = drop
    .map((criterion) =>
      translate(locale, "sites.relax.quoted", { want: getWantText(criterion, need.must, names) }),
    )
    .join(translate(locale, "sites.relax.and"));
  return translate(locale, matchCount === 0 ? "sites.relax" : "sites.relax.more", {
    wants,
    count: formatNumber(matches - matchCount),
  });
}
