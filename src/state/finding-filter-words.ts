import { type FindingFilter, hasFindingFilter } from "../analysis/check/finding-filter.ts";
import { getFindingTitle } from "../i18n/finding-text.ts";
import type { Locale } from "../i18n/locale.ts";
import { translate } from "../i18n/translate.ts";

/**
 * A filter of findings in words, one condition after the other, as it is written on what goes out under it; that
 * nothing is left out where it asks nothing. `nameCluster` gives the name of a cluster by its id.
 */
export function getFindingFilterWords(
  filter: FindingFilter,
  locale: Locale,
  nameCluster: (id: string) => string,
): string {
  if (!hasFindingFilter(filter)) return translate(locale, "check.filter.none");
  const join = (words: readonly string[]): string => words.join(translate(locale, "card.listSeparator"));
  const { keys, severities, codes, clusters, accepted } = filter;
  const parts: string[] = [];
  if (keys !== undefined) parts.push(translate(locale, "check.filter.fresh"));
  if (severities.length > 0) {
    const words = severities.map((severity) => translate(locale, `check.severity.${severity}`));
    parts.push(translate(locale, "check.filter.severity", { words: join(words) }));
  }
  if (codes.length > 0) {
    const words = codes.map((code) => getFindingTitle({ code }, locale));
    parts.push(translate(locale, "check.filter.code", { words: join(words) }));
  }
  if (clusters.length > 0) {
    const words = clusters.map((id) =>
      id === "" ? translate(locale, "check.facet.noCluster") : nameCluster(id),
    );
    parts.push(translate(locale, "check.filter.cluster", { words: join(words) }));
  }
  if (accepted !== "all") parts.push(translate(locale, `check.accepted.${accepted}`));
  const text = filter.text.trim();
  if (text !== "") parts.push(translate(locale, "check.filter.text", { text }));
  return parts.join(translate(locale, "check.filter.separator"));
}
