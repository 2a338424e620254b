import { AVAILABLE_NOW, type CompareField, getCompareRule } from "../domain/compare-field.ts";
import type { EnquirySite } from "../domain/enquiry-site.ts";
import { getWishes, type Need } from "../domain/need.ts";
import { getNeedConditions } from "../domain/need-conditions.ts";
import { getCompareFieldName, getCompareUnitName, getCompareValueText, getSeenText } from "./compare-text.ts";
import { formatM2, formatMu, formatPlain } from "./format.ts";
import type { Locale } from "./locale.ts";
import { getConditionText, getSiteName, getWantText, type NeedNames, toWants } from "./need-text.ts";
import { translate } from "./translate.ts";

/** A requirement in words, one condition each. */
export interface RequirementWords {
  /** Which kinds, how many plots together, every must. */
  readonly musts: readonly string[];
  /** Every wish with its weight. */
  readonly wishes: readonly string[];
}

export function getRequirementWords(need: Need, names: NeedNames): RequirementWords {
  const { locale } = names;
  return {
    musts: getNeedConditions(need)
      .filter(({ isWish }) => !isWish)
      .map((condition) => getConditionText(condition, need, names)),
    wishes: getWishes(need).map((criterion) => {
      const wish = need.wish[criterion];
      const want = getWantText(criterion, toWants(criterion, wish?.value), names);
      return translate(locale, "enquiry.wish.weight", { want, weight: formatPlain(wish?.weight ?? 0) });
    }),
  };
}

/** The lines of a mail: every must under its head, then every wish. */
export function getRequirementLines({ musts, wishes }: RequirementWords, locale: Locale): readonly string[] {
  const list = (head: string, wants: readonly string[]): readonly string[] =>
    wants.length === 0 ? [] : [head, ...wants.map((want) => `- ${want}`)];
  return [
    ...list(translate(locale, "enquiry.mail.musts"), musts),
    ...list(translate(locale, "enquiry.mail.wishes"), wishes),
  ];
}

/** The codes, where the name does not say them already. */
export function getSiteCode({ refs }: Pick<EnquirySite, "refs">, names: NeedNames): string {
  return refs.every((ref) => names.nameOf(ref) === ref.id) ? "" : refs.map(({ id }) => id).join(" + ");
}

/** What is told of a site in one line, land aside. */
const FIGURES: readonly CompareField[] = [
  "vacantFloorAreaM2",
  "clearHeightM",
  "floorLoadTPerM2",
  "craneT",
  "powerKva",
  "farMax",
  "rentYuanPerM2Month",
  "saleYuanPerM2",
  "priceWanPerMu",
];

/** The figures of a site that are known: "可租面积 8 000 m²", "净高 9 m" … */
function getSiteFigures({ kind, values }: EnquirySite, names: NeedNames): readonly string[] {
  const { locale } = names;
  const { landAreaM2, landUse, freeOn } = values;
  const named = (field: CompareField, value: string): string =>
    translate(locale, "need.labelled", { name: getCompareFieldName(field, locale), value });
  return [
    ...(typeof landAreaM2 === "number"
      ? [translate(locale, "enquiry.land", { mu: formatMu(landAreaM2), m2: formatM2(landAreaM2) })]
      : []),
    ...(kind === "plot" && Array.isArray(landUse) ? [getCompareValueText("landUse", landUse, names)] : []),
    ...FIGURES.flatMap((field) => {
      const value = values[field];
      return typeof value === "number" ? [named(field, getSeenText(field, value, names))] : [];
    }),
    ...(typeof freeOn === "string" ? [getFreeText(freeOn, named, names)] : []),
  ];
}

/** "现可入驻", "可入驻 2027-03-01". */
function getFreeText(
  freeOn: string,
  named: (field: CompareField, value: string) => string,
  names: NeedNames,
): string {
  const text = getCompareValueText("freeOn", freeOn, names);
  return freeOn === AVAILABLE_NOW ? text : named("freeOn", text);
}

/** A field with its unit, for the head of a column or row: "净高 m". The name of the land in mu says its own. */
export function getFieldHead(field: CompareField, locale: Locale): string {
  const { unit } = getCompareRule(field);
  const name = getCompareFieldName(field, locale);
  if (unit === undefined || unit === "mu") return name;
  return translate(locale, "need.quantity", { value: name, unit: getCompareUnitName(unit, locale) });
}

/** A site in one line: name, code, kind, what is known of it, the note. */
export function getSiteLine(site: EnquirySite, names: NeedNames): string {
  const { locale } = names;
  const code = getSiteCode(site, names);
  const name = getSiteName(site.refs, names);
  return [
    code === "" ? name : translate(locale, "enquiry.site.coded", { name, code }),
    translate(locale, `shortlist.siteKind.${site.refs.length > 1 ? "plots" : site.kind}`),
    ...(site.isGone ? [translate(locale, "enquiry.site.gone")] : getSiteFigures(site, names)),
    ...(site.note.trim() === "" ? [] : [translate(locale, "enquiry.note", { note: toOneLine(site.note) })]),
  ].join(translate(locale, "enquiry.separator"));
}

/** Text somebody wrote, on one line. */
export function toOneLine(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}
