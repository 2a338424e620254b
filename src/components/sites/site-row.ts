import type { SiteCandidate } from "../../analysis/site-catalog.ts";
import { getVacantFloorAreaM2 } from "../../domain/plant.ts";
import { toMu } from "../../domain/units.ts";
import { formatM2, formatNumber, formatPlain } from "../../i18n/format.ts";

/** The columns of the list, by what a candidate is. Their units are in i18n. */
export const PLANT_COLUMNS = ["vacantArea", "clearHeight", "load", "crane", "power"] as const;
export const PLOT_COLUMNS = ["area", "areaMu", "far", "price", "power"] as const;
export type SiteColumn = (typeof PLANT_COLUMNS)[number] | (typeof PLOT_COLUMNS)[number];

/** One figure of a row, ready to be read; null is unknown. */
export interface SiteCell {
  readonly column: SiteColumn;
  readonly text: string | null;
}

/** The figures of a candidate in the order of its columns. */
export function getSiteCells(candidate: SiteCandidate): readonly SiteCell[] {
  if (candidate.kind === "plant") {
    const { plant } = candidate;
    return [
      toCell("vacantArea", getVacantFloorAreaM2(plant), formatM2),
      toCell("clearHeight", plant.clearHeightM, formatTenths),
      toCell("load", plant.floorLoadTPerM2, formatTenths),
      toCell("crane", plant.craneT, formatPlain),
      toCell("power", plant.powerKva, formatPlain),
    ];
  }
  const { plot, areaM2 } = candidate;
  return [
    toCell("area", areaM2, formatM2),
    toCell("areaMu", areaM2, (m2) => formatNumber(toMu(m2), 1)),
    toCell("far", plot.farMax, (far) => `≤\u00A0${formatTenths(far)}`),
    toCell("price", plot.priceWanPerMu, formatTenths),
    toCell("power", plot.utilities?.powerKva, formatPlain),
  ];
}

/** One decimal at least, so that a column of such figures lines up. */
function formatTenths(value: number): string {
  return Number.isInteger(value) ? formatNumber(value, 1) : formatPlain(value);
}

function toCell(
  column: SiteColumn,
  value: number | null | undefined,
  format: (value: number) => string,
): SiteCell {
  return { column, text: value === null || value === undefined ? null : format(value) };
}
