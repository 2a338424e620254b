import type { Reason } from "../../domain/reason.ts";
import { isLandUse } from "../../domain/land-use.ts";
import type { Criterion, SiteKind } from "../../domain/need.ts";
import type { Plant } from "../../domain/plant.ts";
import type { Plot } from "../../domain/plot.ts";
import { formatDate, formatPercent, formatPlain } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { getShortfallText, getValueText, type NeedNames } from "../../i18n/need-text.ts";
import { translate } from "../../i18n/translate.ts";
import type { SiteRow } from "./site-row.ts";

/** A part of what is said under a row; `isShort` where it is not what was asked for. */
export interface NotePart {
  readonly text: string;
  readonly isShort: boolean;
}

export interface NoteContext {
  readonly names: NeedNames;
  /** The day the data speak of, YYYY-MM-DD. */
  readonly asOf: string;
  /** True where wishes were asked: then it is told how many are met. */
  readonly hasWishes: boolean;
}

/** Criteria that no column and no other part of the note answers: told where they are asked and met. */
const TOLD_WHEN_MET: ReadonlySet<Criterion> = new Set<Criterion>([
  "placeWithinKm",
  "supplyMode",
  "verifiedWithinDays",
]);

/** What a row says in words: what it is short of, how many wishes it meets, what else was asked, terms and date. */
export function getSiteNote(
  row: SiteRow,
  reasons: readonly Reason[],
  { names, asOf, hasWishes }: NoteContext,
): readonly NotePart[] {
  const { locale } = names;
  const missed = reasons.filter(({ ok }) => !ok);
  /** Unknown where it was asked for: the same words are not said again. */
  const isToldUnknown = (criterion: Criterion): boolean =>
    missed.some((reason) => reason.criterion === criterion && reason.value === null);
  return [
    ...(hasWishes && row.number !== null
      ? [plain(translate(locale, "sites.row.score", { share: formatPercent(row.match.score, 0) }))]
      : []),
    ...missed.map((reason) => ({ text: getMissText(reason, names, row.kind), isShort: true })),
    ...reasons.flatMap((reason) => tellMet(reason, names)),
    ...(row.kind === "plant"
      ? getPlantParts(row, asOf, isToldUnknown, locale)
      : getPlotParts(row, asOf, isToldUnknown, locale)
    ).map(plain),
  ];
}

function plain(text: string): NotePart {
  return { text, isShort: false };
}

function getMissText(reason: Reason, names: NeedNames, kind: SiteKind): string {
  return reason.shortBy === undefined
    ? getValueText(reason, names)
    : getShortfallText(reason, names.locale, kind);
}

function tellMet(reason: Reason, names: NeedNames): NotePart[] {
  const { criterion, ok, value, why } = reason;
  if (!ok) return [];
  if (criterion === "industry" && value === "conditional") {
    const text = getValueText(reason, names);
    return [plain(why === undefined ? text : translate(names.locale, "sites.row.why", { text, why }))];
  }
  return TOLD_WHEN_MET.has(criterion) ? [plain(getValueText(reason, names))] : [];
}

type IsTold = (criterion: Criterion) => boolean;

function getPlantParts({ candidates }: SiteRow, asOf: string, isTold: IsTold, locale: Locale): string[] {
  const [candidate] = candidates;
  if (candidate?.kind !== "plant") return [];
  const { plant } = candidate;
  return [
    ...(isTold("rentYuanPerM2Month") ? [] : [getRentText(plant, locale)]),
    ...(isTold("availableBy") ? [] : [getDayText("plant", plant.availableOn, asOf, locale)]),
  ];
}

/** Adjoining plots can be had together on the last of their days, and not at all known where one does not say. */
function getPlotParts({ candidates }: SiteRow, asOf: string, isTold: IsTold, locale: Locale): string[] {
  const plots = candidates.flatMap((candidate) => (candidate.kind === "plot" ? [candidate.plot] : []));
  const days = plots.map(({ availableOn }) => availableOn);
  const known = days.filter((day) => day !== undefined).sort();
  const day = known.length === days.length ? known.at(-1) : undefined;
  return [
    joinOnce(plots.map(({ landUse }) => getLandUseText(landUse, locale))),
    ...(isTold("availableBy")
      ? []
      : [
          joinOnce(plots.flatMap((plot) => getStandingText(plot, locale) ?? [])),
          getDayText("plot", day, asOf, locale),
        ]),
  ].filter((text) => text !== "");

  function joinOnce(texts: readonly string[]): string {
    return [...new Set(texts)].join(translate(locale, "card.listSeparator"));
  }
}

/** A plot nobody says is available is on the list by its stage, and says so. */
function getStandingText({ available, stage }: Plot, locale: Locale): string | null {
  return available === undefined && (stage === "approved" || stage === "reserved")
    ? translate(locale, `sites.row.stage.${stage}`)
    : null;
}

function getRentText({ rentYuanPerM2Month, saleYuanPerM2 }: Plant, locale: Locale): string {
  if (rentYuanPerM2Month !== undefined) {
    return translate(locale, "sites.row.rent", { price: formatPlain(rentYuanPerM2Month) });
  }
  return saleYuanPerM2 === undefined
    ? translate(locale, "sites.row.rentUnknown")
    : translate(locale, "sites.row.sale", { price: formatPlain(saleYuanPerM2) });
}

function getLandUseText(code: string | undefined, locale: Locale): string {
  if (code === undefined) return translate(locale, "sites.row.landUseUnknown");
  return isLandUse(code) ? translate(locale, `landUse.${code}`) : code;
}

function getDayText(kind: SiteKind, day: string | undefined, asOf: string, locale: Locale): string {
  if (day === undefined) return translate(locale, `sites.row.availableUnknown.${kind}`);
  return day <= asOf
    ? translate(locale, `sites.row.availableNow.${kind}`)
    : translate(locale, `sites.row.availableOn.${kind}`, { day: formatDate(day, locale) });
}
