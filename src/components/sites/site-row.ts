import type { NearMiss } from "../../analysis/sites/near-misses.ts";
import type { SiteCandidate } from "../../analysis/sites/site-candidate.ts";
import type { SiteCatalog } from "../../analysis/sites/site-catalog.ts";
import { getMatchRefs, type SiteMatch } from "../../analysis/sites/site-match.ts";
import type { FeatureRef } from "../../domain/layer.ts";
import type { Criterion, SiteKind } from "../../domain/need.ts";
import { getVacantFloorAreaM2 } from "../../domain/plant.ts";
import { getSiteKey, type SiteKey } from "../../domain/site-key.ts";
import { toMu } from "../../domain/units.ts";
import { formatM2, formatNumber, formatPlain } from "../../i18n/format.ts";

/** A site of the list: its place among all that fit, from 1; null for what does not fit. */
export interface SiteEntry {
  readonly match: SiteMatch | NearMiss;
  readonly number: number | null;
}

/** An entry with what it is of. */
export interface SiteRow extends SiteEntry {
  readonly key: SiteKey;
  readonly kind: SiteKind;
  readonly refs: readonly FeatureRef[];
  readonly candidates: readonly SiteCandidate[];
}

export function toSiteRow(catalog: SiteCatalog, { match, number }: SiteEntry): SiteRow {
  const refs = getMatchRefs(catalog, match);
  return {
    match,
    number,
    key: getSiteKey(refs),
    kind: match.kind,
    refs,
    candidates: match.rows.flatMap((row) => catalog.candidates[row] ?? []),
  };
}

/** The columns of the list, by what a candidate is. Their units are in i18n. */
export const PLANT_COLUMNS = ["vacantArea", "clearHeight", "load", "crane", "power"] as const;
export const PLOT_COLUMNS = ["area", "areaMu", "far", "price", "power"] as const;
export type SiteColumn = (typeof PLANT_COLUMNS)[number] | (typeof PLOT_COLUMNS)[number];

export function getColumns(kind: SiteKind): readonly SiteColumn[] {
  return kind === "plant" ? PLANT_COLUMNS : PLOT_COLUMNS;
}

/** What a column answers; a cap on the floor area is asked by nobody. */
const CRITERIA: Readonly<Partial<Record<SiteColumn, Criterion>>> = {
  vacantArea: "areaM2",
  clearHeight: "clearHeightM",
  load: "floorLoadTPerM2",
  crane: "craneT",
  power: "powerKva",
  area: "areaM2",
  areaMu: "areaM2",
  price: "priceWanPerMu",
};

/** One figure of a row, ready to be read; null is unknown. */
export interface SiteCell {
  readonly column: SiteColumn;
  readonly text: string | null;
  /** True where it is not what was asked for. */
  readonly isMissed: boolean;
}

/** The figures of a site in the order of its columns; `missed` is what it does not meet. */
export function getSiteCells(row: SiteRow, missed: ReadonlySet<Criterion>): readonly SiteCell[] {
  const texts = row.kind === "plant" ? getPlantTexts(row) : getPlotTexts(row);
  return getColumns(row.kind).map((column) => {
    const criterion = CRITERIA[column];
    return {
      column,
      text: texts[column] ?? null,
      isMissed: criterion !== undefined && missed.has(criterion),
    };
  });
}

type Texts = Readonly<Partial<Record<SiteColumn, string | null>>>;

function getPlantTexts({ candidates }: SiteRow): Texts {
  const [candidate] = candidates;
  if (candidate?.kind !== "plant") return {};
  const { plant } = candidate;
  return {
    vacantArea: toText(getVacantFloorAreaM2(plant), formatM2),
    clearHeight: toText(plant.clearHeightM, formatTenths),
    load: toText(plant.floorLoadTPerM2, formatTenths),
    crane: toText(plant.craneT, formatPlain),
    power: toText(plant.powerKva, formatPlain),
  };
}

/** Adjoining plots have their joint area and mean price, and of caps and supply from the least to the most. */
function getPlotTexts({ candidates, match: { whole } }: SiteRow): Texts {
  const plots = candidates.flatMap((candidate) => (candidate.kind === "plot" ? [candidate.plot] : []));
  const areaM2 = whole?.areaM2 ?? candidates[0]?.areaM2;
  return {
    area: toText(areaM2, formatM2),
    areaMu: toText(areaM2, (m2) => formatNumber(toMu(m2), 1)),
    far: toSpread(
      plots.map(({ farMax }) => farMax),
      formatTenths,
      "≤\u00A0",
    ),
    price: toText(
      whole === undefined ? plots[0]?.priceWanPerMu : roundToTenth(whole.priceWanPerMu),
      formatTenths,
    ),
    power: toSpread(
      plots.map(({ utilities }) => utilities?.powerKva),
      formatPlain,
    ),
  };
}

/** A mean has no decimals of its own. */
function roundToTenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** One decimal at least, so that a column of such figures lines up. */
function formatTenths(value: number): string {
  return Number.isInteger(value) ? formatNumber(value, 1) : formatPlain(value);
}

function toText(value: number | null | undefined, format: (value: number) => string): string | null {
  return value === null || value === undefined || Number.isNaN(value) ? null : format(value);
}

/** One figure, or the least and the most; unknown where one of them is. */
function toSpread(
  values: readonly (number | undefined)[],
  format: (value: number) => string,
  before = "",
): string | null {
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0 || known.length < values.length) return null;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  return before + (least === most ? format(least) : `${format(least)}–${format(most)}`);
}
