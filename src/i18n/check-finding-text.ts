import type { Finding } from "../domain/finding.ts";
import type { Name } from "../domain/name.ts";
import type { Locale } from "./locale.ts";
import { formatDate, formatName, formatNumber, formatPlain } from "./format.ts";
import { getFindingText } from "./finding-text.ts";
import { translate, translateCode } from "./translate.ts";

/** How the ids among the figures of a finding are called in the user's language. */
export interface FindingNames {
  readonly cluster: (id: string) => string;
  readonly zone: (id: string) => string;
  readonly industry: (id: string) => string;
}

interface Named {
  readonly id: string;
  readonly name?: Name;
}

/** The names of a park and its plan; an id that neither knows stands for itself. */
export function createFindingNames(
  park: { readonly clusters: readonly Named[]; readonly zones?: readonly Named[] },
  plan: { readonly industries: readonly Named[] } | null,
  locale: Locale,
): FindingNames {
  const createLookup = (named: readonly Named[]): ((id: string) => string) => {
    const names = new Map(named.map(({ id, name }) => [id, name]));
    return (id) => formatName(names.get(id), locale, id);
  };
  return {
    cluster: createLookup(park.clusters),
    zone: createLookup(park.zones ?? []),
    industry: createLookup(plan?.industries ?? []),
  };
}

/** Stands in the sentence where a figure is not known, until it is replaced together with its unit. */
const UNKNOWN = "\uFFFC";
const UNKNOWN_WITH_UNIT = new RegExp(`\\s?${UNKNOWN}\\s?(%|m²)?`, "gu");

/** A piece smaller than this still is one: it is never printed as 0.00. */
const SMALLEST = 0.005;

/**
 * What a finding of a check says, as a sentence in `locale`: areas in m² and percents with two decimals, days as the
 * language writes them, codes and ids by name. A figure that is "" is said to be unknown, never 0.
 */
export function getCheckFindingText(finding: Finding, locale: Locale, names: FindingNames): string {
  const isSigned = finding.code === "area-mismatch";
  const figures: Record<string, string> = {};
  for (const [name, value] of Object.entries(finding.figures)) {
    figures[name] =
      typeof value === "number"
        ? formatFigure(name, value, isSigned)
        : value === "" && name !== "why"
          ? UNKNOWN
          : nameFigure(name, value, locale, names);
  }
  return getFindingText({ ...finding, figures }, locale)
    .replace(UNKNOWN_WITH_UNIT, translate(locale, "check.figure.unknown"))
    .trim();
}

/** A number of a finding as it is read, without its unit. */
function formatFigure(name: string, value: number, isSigned: boolean): string {
  if (name.endsWith("M2") || name.endsWith("ercent") || name.startsWith("wanPer")) {
    const sign = isSigned && value > 0 && (name === "differenceM2" || name === "percent") ? "+" : "";
    return value > 0 && value < SMALLEST ? `${sign}< 0.01` : `${sign}${formatNumber(value, 2)}`;
  }
  if (name.endsWith("M")) return formatNumber(value, value < 1 ? 3 : 2);
  return formatPlain(value);
}

/** A text of a finding as it is read: a day, a code of a vocabulary, or an id by its name. */
function nameFigure(name: string, value: string, locale: Locale, names: FindingNames): string {
  switch (name) {
    case "cluster":
      return names.cluster(value);
    case "clusters":
      return value.split(/,\s*/u).map(names.cluster).join(translate(locale, "card.listSeparator"));
    case "zone":
      return names.zone(value);
    case "industry":
      return names.industry(value);
    case "landUse": {
      const landUse = translateCode(locale, "landUse", value);
      return landUse === value ? value : `${value} ${landUse}`;
    }
    case "zoneKind":
      return translateCode(locale, "zoneKind", value);
    case "date":
      return formatDate(value, locale);
    default:
      return name.endsWith("On") ? formatDate(value, locale) : value;
  }
}
