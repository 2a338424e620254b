import type { Criterion, Need } from "../../domain/need.ts";
import { getNeedConditions } from "../../domain/need-conditions.ts";

/** A column of the filter. */
export type FilterField = "combine" | Criterion;

/** All columns beside the kinds, in their order. */
export const FILTER_FIELDS = [
  "cluster",
  "areaM2",
  "clearHeightM",
  "floorLoadTPerM2",
  "craneT",
  "powerKva",
  "rentYuanPerM2Month",
  "availableBy",
  "priceWanPerMu",
  "landUse",
  "industry",
  "supplyMode",
  "placeWithinKm",
  "within",
  "verifiedWithinDays",
  "combine",
  "text",
] as const satisfies readonly FilterField[];

const FIRST_FIELDS: ReadonlySet<FilterField> = new Set<FilterField>(FILTER_FIELDS.slice(0, 8));

/** True for a column that stands there before anything is asked. */
export function isFirstField(field: FilterField): boolean {
  return FIRST_FIELDS.has(field);
}

/** The columns shown: the first ones, those in force, and those the user added. */
export function getShownFields(need: Need, added: ReadonlySet<FilterField>): readonly FilterField[] {
  const asked = new Set<string>(getNeedConditions(need).map(({ asks }) => asks));
  return FILTER_FIELDS.filter((field) => isFirstField(field) || added.has(field) || asked.has(field));
}

/** The columns that can be added. */
export function getHiddenFields(shown: readonly FilterField[]): readonly FilterField[] {
  return FILTER_FIELDS.filter((field) => !shown.includes(field));
}
