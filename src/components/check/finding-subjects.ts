import type { CheckFinding } from "../../domain/check-finding.ts";
import { getFindingRefs } from "../../domain/finding-refs.ts";
import type { Finding, FindingCode } from "../../domain/finding.ts";
import type { FindingNames } from "../../i18n/check-finding-text.ts";
import { formatNumber, formatPercent, formatPlain } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { translate, translateCode } from "../../i18n/translate.ts";

const PERCENT = 100;

/** What a finding is about, in a few words: plots by their code, clusters and zones by name, a pair with × between. */
export function getSubjectText(
  finding: Pick<Finding, "code" | "layer" | "subjects">,
  locale: Locale,
  names: FindingNames,
): string {
  const words = getFindingRefs(finding).map(({ layer, id }) =>
    layer === "clusters" ? names.cluster(id) : layer === "zones" ? names.zone(id) : id,
  );
  const [a, b] = words;
  if (a !== undefined && b !== undefined && words.length === 2)
    return translate(locale, "check.pair", { a, b });
  return words.join(translate(locale, "card.listSeparator"));
}

type Figures = CheckFinding["figures"];

/** How a code's findings are told apart, in a word or a figure. */
type Detail = (figures: Figures, locale: Locale, names: FindingNames) => string;

const share: Detail = (figures) => getPercentText(figures["sharePercent"]);
const days: Detail = (figures, locale) => {
  const value = figures["days"];
  return typeof value === "number"
    ? translate(locale, "check.detail.days", { days: formatNumber(value) })
    : "";
};
const landUse: Detail = (figures, locale) => translateCode(locale, "landUse", getText(figures["landUse"]));

const DETAILS: Readonly<Partial<Record<FindingCode, Detail>>> = {
  "plots-overlap": (figures, locale) => translateCode(locale, "finding.kind", getText(figures["kind"])),
  "plot-outside-park": share,
  "plot-straddles-clusters": share,
  "area-mismatch": ({ percent }) =>
    `${typeof percent === "number" && percent > 0 ? "+" : ""}${getPercentText(percent)}`,
  "industry-not-in-cluster": ({ industry }, _locale, names) => names.industry(getText(industry)),
  "use-not-in-plan": landUse,
  "zone-mismatch": landUse,
  "far-out-of-range": ({ far }) => (typeof far === "number" ? formatPlain(far) : ""),
  "idle-soon": days,
  "approved-not-supplied": days,
  "record-stale": days,
};

/** The one thing that tells a finding from others of its code; "" where there is none. */
export function getFindingDetail(
  { code, figures }: CheckFinding,
  locale: Locale,
  names: FindingNames,
): string {
  return DETAILS[code]?.(figures, locale, names) ?? "";
}

function getText(figure: Figures[string] | undefined): string {
  return String(figure ?? "");
}

function getPercentText(figure: Figures[string] | undefined): string {
  return typeof figure === "number" ? formatPercent(figure / PERCENT, 2) : "";
}
