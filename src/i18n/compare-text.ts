import {
  AVAILABLE_NOW,
  type BestDirection,
  type CompareField,
  type CompareGroup,
  type CompareUnit,
  type CompareValue,
  getCompareRule,
} from "../domain/compare-field.ts";
import { isLandUse } from "../domain/land-use.ts";
import { formatDate, formatNumber, formatPlain } from "./format.ts";
import type { NeedNames } from "./need-text.ts";
import { translate, translateCode } from "./translate.ts";
import type { Locale } from "./locale.ts";

/** "净高". */
export function getCompareFieldName(field: CompareField, locale: Locale): string {
  return translate(locale, `shortlist.field.${field}`);
}

export function getCompareGroupName(group: CompareGroup, locale: Locale): string {
  return translate(locale, `shortlist.group.${group}`);
}

/** "元/m²·月". */
export function getCompareUnitName(unit: CompareUnit, locale: Locale): string {
  return translate(locale, `shortlist.unit.${unit}`);
}

/** "最大", "最低"; empty for a row where nothing is best. */
export function getBestName(field: CompareField, locale: Locale): string {
  const best: BestDirection | undefined = getCompareRule(field).best;
  return best === undefined ? "" : translate(locale, `shortlist.best.${best}`);
}

/** A value as it stands in a cell, without its unit: "10.5", "— 未提供", "二类工业用地". */
export function getCompareValueText(field: CompareField, value: CompareValue, names: NeedNames): string {
  const { locale } = names;
  if (value === null) return translate(locale, "card.unknown");
  if (typeof value === "number") return formatFigure(field, value);
  if (typeof value === "boolean") return translate(locale, value ? "shortlist.yes" : "shortlist.no");
  if (typeof value === "string") return getTextOf(field, value, names);
  if (value.length === 0) return translate(locale, "shortlist.compare.none");
  return value.map((code) => getCodeText(field, code, names)).join(translate(locale, "card.listSeparator"));
}

/** A value that was remembered of a starred site, with its unit: "10.5 m". */
export function getSeenText(
  field: CompareField,
  value: number | string | boolean | null,
  names: NeedNames,
): string {
  const { kind, unit } = getCompareRule(field);
  const isList = kind === "codes" && typeof value === "string";
  const text = getCompareValueText(field, isList ? value.split(SEEN_SEPARATOR) : value, names);
  return unit === undefined || value === null
    ? text
    : translate(names.locale, "need.quantity", { value: text, unit: getCompareUnitName(unit, names.locale) });
}

/** Between the codes of a remembered list. */
const SEEN_SEPARATOR = ", ";

/** Decimals of what is computed; what was entered keeps its own. */
const DECIMALS: Readonly<Partial<Record<CompareField, number>>> = {
  vacantFloorAreaM2: 0,
  floorAreaM2: 0,
  landAreaM2: 0,
  landAreaMu: 2,
  floorLoadKnPerM2: 1,
  priceYuanPerM2: 0,
  stationKm: 1,
  airportKm: 1,
  interchangeKm: 1,
};

function formatFigure(field: CompareField, value: number): string {
  const decimals = DECIMALS[field];
  return decimals === undefined ? formatPlain(value) : formatNumber(value, decimals);
}

function getTextOf(field: CompareField, value: string, names: NeedNames): string {
  const { kind } = getCompareRule(field);
  if (kind === "freeOn" && value === AVAILABLE_NOW) return translate(names.locale, "shortlist.now");
  if (kind === "day" || kind === "freeOn") return formatDate(value, names.locale);
  return kind === "code" ? getCodeText(field, value, names) : value;
}

function getCodeText(field: CompareField, code: string, { locale, nameOf, industryName }: NeedNames): string {
  if (field === "cluster") return nameOf({ layer: "clusters", id: code });
  if (field === "industries" || field === "industriesOnCondition") return industryName(code);
  if (field === "landUse") {
    return isLandUse(code) ? `${code} ${translate(locale, `landUse.${code}`)}` : code;
  }
  if (field === "siteKind") return translateCode(locale, "shortlist.siteKind", code);
  return field === "code" ? code : translateCode(locale, field, code);
}
