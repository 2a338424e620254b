import { isLandUse } from "../domain/land-use.ts";
import type { FeatureRef } from "../domain/layer.ts";
import {
  type ChoiceCriterion,
  type Criterion,
  isNeedCriterion,
  isRangeCriterion,
  type Need,
  type NumberRange,
  type PlaceWithinKm,
  type SiteKind,
  type Wants,
  type Within,
} from "../domain/need.ts";
import { getNeedConditions, type NeedCondition } from "../domain/need-conditions.ts";
import { getNeedUnit, type NeedUnit } from "../domain/need-unit.ts";
import type { Reason } from "../domain/reason.ts";
import { formatDate, formatLonLat, formatM2, formatNumber, formatPlain } from "./format.ts";
import type { Locale } from "./locale.ts";
import { translate, translateCode } from "./translate.ts";

/** What is needed to name what a need speaks of. */
export interface NeedNames {
  readonly locale: Locale;
  readonly nameOf: (ref: FeatureRef) => string;
  readonly industryName: (id: string) => string;
}

/** How a site answers a criterion. Where `ok` is left out nobody says whether it does. */
export type ReasonHead = Omit<Reason, "ok"> & Partial<Pick<Reason, "ok">>;

/** "3 号厂房", "A-01 + A-02". */
export function getSiteName(refs: readonly FeatureRef[], { nameOf }: NeedNames): string {
  return refs.map(nameOf).join(" + ");
}

/** "净高". */
export function getCriterionName(criterion: Criterion, locale: Locale): string {
  return translate(locale, `need.criterion.${criterion}`);
}

/** "m", "元/m²·月". */
export function getUnitName(unit: NeedUnit, locale: Locale): string {
  return translate(locale, `need.unit.${unit}`);
}

export function getKindName(kind: SiteKind, locale: Locale): string {
  return translate(locale, `need.kind.${kind}`);
}

/** A number in the unit of a criterion, as many decimals as it is worth saying. */
export function formatFigure(value: number, unit: NeedUnit | null): string {
  if (unit === "m2") return formatM2(value);
  return unit === "km" ? formatNumber(value, getKmDecimals(value)) : formatPlain(value);
}

function getKmDecimals(km: number): number {
  return km < 1 ? 2 : 1;
}

/** "≥ 9", "8 000–12 000": without the unit. Empty for a range without bounds. */
function getRangeText({ min, max }: NumberRange, locale: Locale): string {
  const [from, to] = [formatPlain(min ?? 0), formatPlain(max ?? 0)];
  if (min !== undefined && max !== undefined) {
    return translate(locale, "need.range.between", { min: from, max: to });
  }
  if (min !== undefined) return translate(locale, "need.range.from", { min: from });
  return max === undefined ? "" : translate(locale, "need.range.upTo", { max: to });
}

/** An answer of a list of answers; "" is "未提供". */
export function getAnswerText(criterion: ChoiceCriterion, value: string, names: NeedNames): string {
  const { locale } = names;
  if (value === "") return translate(locale, "need.notGiven");
  switch (criterion) {
    case "cluster":
      return names.nameOf({ layer: "clusters", id: value });
    case "landUse":
      return isLandUse(value) ? `${value} ${translate(locale, `landUse.${value}`)}` : value;
    case "industry":
      return names.industryName(value);
    case "supplyMode":
      return translateCode(locale, "supplyMode", value);
  }
}

/** What is wanted under a criterion: "净高 ≥ 9 m". Empty where `wants` does not ask it. */
export function getWantText(criterion: Criterion, wants: Wants, names: NeedNames): string {
  const { locale } = names;
  if (isRangeCriterion(criterion)) {
    const range = wants[criterion];
    const value = range === undefined ? "" : getRangeText(range, locale);
    return value === "" ? "" : label(criterion, withUnit(value, getNeedUnit(criterion), locale), locale);
  }
  switch (criterion) {
    case "landUse":
    case "industry":
    case "cluster":
    case "supplyMode":
      return wants[criterion] === undefined
        ? ""
        : label(criterion, joinAnswers(criterion, wants[criterion], names), locale);
    case "availableBy":
      return wants.availableBy === undefined
        ? ""
        : translate(locale, "need.want.availableBy", { day: formatDate(wants.availableBy, locale) });
    case "placeWithinKm":
      return wants.placeWithinKm === undefined
        ? ""
        : translate(locale, "need.want.placeWithinKm", {
            place: getTargetName(wants.placeWithinKm, names),
            max: formatPlain(wants.placeWithinKm.max),
          });
    case "within":
      return wants.within === undefined ? "" : getWithinText(wants.within, names);
    case "verifiedWithinDays":
      return wants.verifiedWithinDays === undefined
        ? ""
        : translate(locale, "need.want.verifiedWithinDays", { days: formatPlain(wants.verifiedWithinDays) });
    case "text":
      return wants.text === undefined ? "" : translate(locale, "need.want.text", { text: wants.text.trim() });
  }
}

/** A condition of a need in words; a wish says that it is one, and a must when unknown passes it. */
export function getConditionText({ asks, isWish }: NeedCondition, need: Need, names: NeedNames): string {
  const { locale } = names;
  if (asks === "kinds") return need.kinds.map((kind) => getKindName(kind, locale)).join("");
  if (asks === "combine") return translate(locale, `need.combine.${need.combine}`);
  if (isWish) {
    const wished = isNeedCriterion(asks) ? toWants(asks, need.wish[asks]?.value) : {};
    return translate(locale, "need.wish", { want: getWantText(asks, wished, names) });
  }
  const want = getWantText(asks, need.must, names);
  return need.includesUnknown.includes(asks) ? translate(locale, "need.includesUnknown", { want }) : want;
}

/** A whole need, one text a condition. */
export function getNeedTexts(need: Need, names: NeedNames): readonly string[] {
  return getNeedConditions(need).map((condition) => getConditionText(condition, need, names));
}

/** What a site gives under a criterion: "净高 8.2 m", "净高 — 未提供". */
export function getValueText(reason: ReasonHead, names: NeedNames): string {
  const { criterion, value, wanted, ok, unit } = reason;
  const { locale } = names;
  const wants = toWants(criterion, wanted);
  if (isRangeCriterion(criterion)) {
    return value === null
      ? getUnknownText(criterion, locale)
      : label(criterion, withUnit(formatFigure(Number(value), unit), unit, locale), locale);
  }
  switch (criterion) {
    case "within":
      return getPlacementText(ok, wants.within, names);
    case "text":
      return translate(locale, ok === false ? "need.value.text.out" : "need.value.text.in", {
        text: (wants.text ?? "").trim(),
      });
    case "industry":
      return getStandingText(value, joinAnswers(criterion, wants.industry ?? [], names), locale);
    case "availableBy":
      return value === null
        ? translate(locale, "need.value.availableUnstated")
        : translate(locale, "need.value.availableOn", { day: formatDate(String(value), locale) });
    case "landUse":
    case "cluster":
    case "supplyMode":
      return value === null
        ? getUnknownText(criterion, locale)
        : label(criterion, joinAnswers(criterion, String(value).split(CODE_SEPARATOR), names), locale);
    case "placeWithinKm":
      return value === null || wants.placeWithinKm === undefined
        ? getUnknownText(criterion, locale)
        : translate(locale, "need.value.placeWithinKm", {
            place: getTargetName(wants.placeWithinKm, names),
            distance: formatFigure(Number(value), unit),
          });
    case "verifiedWithinDays":
      return value === null
        ? getUnknownText(criterion, locale)
        : translate(locale, value === 1 ? "need.value.verifiedDays.one" : "need.value.verifiedDays", {
            days: formatFigure(Number(value), unit),
          });
  }
}

/** Between the codes of several plots that stand together. */
const CODE_SEPARATOR = ", ";

/** "净高 — 未提供". */
function getUnknownText(criterion: Criterion, locale: Locale): string {
  return translate(locale, "need.unknown", { name: getCriterionName(criterion, locale) });
}

function getStandingText(standing: ReasonHead["value"], industry: string, locale: Locale): string {
  const known = (["allowed", "conditional", "not-allowed"] as const).find((kind) => kind === standing);
  return translate(locale, `need.value.industry.${known ?? "unknown"}`, { industry });
}

function getPlacementText(ok: boolean | undefined, within: Within | undefined, names: NeedNames): string {
  const { locale } = names;
  if (within === undefined || ok === undefined) return getUnknownText("within", locale);
  const place = "ref" in within ? names.nameOf(within.ref) : translate(locale, "need.value.ring");
  return translate(locale, ok ? "need.value.within.in" : "need.value.within.out", { place });
}

/** By how much a site misses, rounded up: "净高差 0.8 m", "少 0.3 公顷", "远 1.2 km", "晚 30 天". */
export function getShortfallText(reason: ReasonHead, locale: Locale, kind: SiteKind): string {
  const { criterion, value, wanted, unit, shortBy } = reason;
  const name = getCriterionName(criterion, locale);
  if (shortBy === undefined) {
    return value === null ? getUnknownText(criterion, locale) : translate(locale, "need.short.not", { name });
  }
  const amount = formatShortfall(shortBy, unit, locale);
  if (criterion === "placeWithinKm") return translate(locale, "need.short.far", { amount });
  if (criterion === "availableBy") return translate(locale, "need.short.late", { amount });
  const { min, max }: NumberRange =
    (isRangeCriterion(criterion) ? toWants(criterion, wanted)[criterion] : null) ?? {};
  const isOver = max !== undefined && typeof value === "number" && value > max;
  if (criterion === "areaM2") {
    const isMuch = ((isOver ? max : min) ?? 0) >= HA_FROM_M2 && shortBy >= LEAST_HA_M2;
    // Floor is told in square metres, whatever its size.
    const isLand = kind === "plot" && isMuch;
    const [small, large] = isLand
      ? (["need.short.landSmall", "need.short.landLarge"] as const)
      : (["need.short.areaSmall", "need.short.areaLarge"] as const);
    const area = isLand ? formatHectares(shortBy, locale) : amount;
    return translate(locale, isOver ? large : small, { name, amount: area });
  }
  if (criterion === "rentYuanPerM2Month" || criterion === "priceWanPerMu") {
    return translate(locale, isOver ? "need.short.dear" : "need.short.cheap", { name, amount });
  }
  return translate(locale, isOver ? "need.short.over" : "need.short.by", { name, amount });
}

const M2_PER_HA = 10_000;
/** Asked for in hectares from one hectare on; a small shortfall stays in m². */
const HA_FROM_M2 = M2_PER_HA;
const LEAST_HA_M2 = 1000;
/** One hundredth of a hectare is 100 m². */
const HA_DECIMALS = 2;
/** What subtracting two figures leaves behind is no shortfall. */
const ROUNDING_SLACK = 1e-9;
/** A shortfall in these is told in whole ones. */
const WHOLE_UNITS: ReadonlySet<NeedUnit | null> = new Set<NeedUnit>(["m2", "kVA", "day"]);

function formatShortfall(shortBy: number, unit: NeedUnit | null, locale: Locale): string {
  const decimals = WHOLE_UNITS.has(unit) ? 0 : unit === "km" ? getKmDecimals(shortBy) : 2;
  const rounded = roundUp(shortBy, decimals);
  return unit === "day" && rounded === 1
    ? quantity(formatPlain(rounded), translate(locale, "need.unit.day.one"), locale)
    : withUnit(formatPlain(rounded), unit, locale);
}

function formatHectares(areaM2: number, locale: Locale): string {
  const hectares = roundUp(areaM2 / M2_PER_HA, HA_DECIMALS);
  return quantity(formatPlain(hectares), translate(locale, "need.unit.ha"), locale);
}

/** Up in the last decimal, so that adding it is enough; never 0. */
function roundUp(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.max(1, Math.ceil(value * scale - ROUNDING_SLACK * Math.max(1, value * scale))) / scale;
}

/** One criterion as the only thing wanted. */
export function toWants(criterion: Criterion, value: Wants[Criterion]): Wants {
  return { [criterion]: value };
}

function joinAnswers(criterion: ChoiceCriterion, values: readonly string[], names: NeedNames): string {
  return values
    .map((value) => getAnswerText(criterion, value, names))
    .join(translate(names.locale, "need.listSeparator"));
}

function getTargetName(to: PlaceWithinKm, names: NeedNames): string {
  return "place" in to ? names.nameOf({ layer: "places", id: to.place }) : formatLonLat(to.point);
}

function getWithinText(within: Within, names: NeedNames): string {
  const { locale } = names;
  return "ref" in within
    ? translate(locale, "need.want.within.ref", { place: names.nameOf(within.ref) })
    : translate(locale, "need.want.within.ring", { count: within.ring.length });
}

function label(criterion: Criterion, value: string, locale: Locale): string {
  return translate(locale, "need.labelled", { name: getCriterionName(criterion, locale), value });
}

function withUnit(value: string, unit: NeedUnit | null, locale: Locale): string {
  return unit === null ? value : quantity(value, getUnitName(unit, locale), locale);
}

function quantity(value: string, unit: string, locale: Locale): string {
  return translate(locale, "need.quantity", { value, unit });
}
