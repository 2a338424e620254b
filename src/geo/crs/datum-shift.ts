import { parseDefinition, type CrsParameters } from "./crs-definition.ts";
import type { CrsEntry } from "./crs-entry.ts";
import type { CrsRefusalReason } from "./crs.ts";

/** The way from a system's datum to WGS 84 (CGCS2000): the definition that takes it, and how far it may be off. */
export type DatumShift =
  { readonly definition: string; readonly accuracyM: number | null } | { readonly refused: CrsRefusalReason };

/** GRS80 and its copies: WGS 84's ellipsoid to 0.1 mm. */
const MODERN_AXIS_M = 6_378_137;
const MODERN_RF = 298.2572;
const MODERN_RF_TOLERANCE = 1e-4;

/** Highest a county plane of Minnesota or Wisconsin lifts that ellipsoid, m; the degrees stay those of NAD83. */
const MAX_LIFT_M = 1000;

/** Accuracies up to this go without saying, m. */
const EXPECTED_ACCURACY_M = 1;

/** What a Helmert shift nobody rates may be off, m: usual for whole countries with three and with seven numbers. */
const UNRATED_3_PARAMETER_M = 10;
const UNRATED_7_PARAMETER_M = 5;

/**
 * Published shifts in place of grids, by base system (EPSG transformations 1314, 1777, 1564), with their stated
 * accuracies in m.
 */
const PUBLISHED_SHIFTS: Readonly<Record<number, { readonly towgs84: string; readonly accuracyM: number }>> = {
  // OSGB36
  4277: { towgs84: "446.448,-125.157,542.06,0.15,0.247,0.842,-20.489", accuracyM: 2 },
  // DHDN
  4314: { towgs84: "598.1,73.7,418.2,0.202,0.045,-2.455,6.7", accuracyM: 3 },
  // NZGD49
  4272: { towgs84: "59.47,-5.04,187.44,0.47,-0.1,1.024,-4.5993", accuracyM: 4 },
};

/** How an entry's datum comes to WGS 84. */
export function getDatumShift(entry: CrsEntry, definition: string, parameters: CrsParameters): DatumShift {
  if (parameters.grids !== null) {
    const published = entry.base === null ? undefined : PUBLISHED_SHIFTS[entry.base];
    if (published === undefined) return { refused: "grid-needed" };
    const shift = `+towgs84=${published.towgs84}`;
    return { definition: definition.replace(/\+nadgrids=\S+/, shift), accuracyM: published.accuracyM };
  }
  if (!hasKnownDatum(parameters)) return { refused: "shift-unknown" };
  return { definition, accuracyM: rateShift(entry.accuracyM, parameters) };
}

/** True where degrees of the datum are, or are brought to, degrees of WGS 84. */
export function hasKnownDatum(parameters: Pick<CrsParameters, "a" | "rf" | "towgs84" | "isWgs84">): boolean {
  return parameters.towgs84 !== null || parameters.isWgs84 || hasModernEllipsoid(parameters);
}

export function hasModernEllipsoid({ a, rf }: Pick<CrsParameters, "a" | "rf">): boolean {
  const liftM = a - MODERN_AXIS_M;
  return liftM > -0.01 && liftM < MAX_LIFT_M && Math.abs(rf - MODERN_RF) < MODERN_RF_TOLERANCE;
}

/** What a shift may be off, m: as stated, else by its kind; null for a metre or less. */
export function rateShift(
  statedM: number | null,
  { towgs84 }: Pick<CrsParameters, "towgs84">,
): number | null {
  if (statedM !== null) return towgs84 !== null && statedM > EXPECTED_ACCURACY_M ? statedM : null;
  if (towgs84 === null || towgs84.every((value) => value === 0)) return null;
  return towgs84.slice(3).some((value) => value !== 0) ? UNRATED_7_PARAMETER_M : UNRATED_3_PARAMETER_M;
}

/** The parameters of an entry; null where it has no definition. */
export function getEntryParameters(entry: CrsEntry): CrsParameters | null {
  return entry.definition === null ? null : parseDefinition(entry.definition);
}
