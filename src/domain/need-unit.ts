import type { Criterion } from "./need.ts";

/** Units figures of criteria are given in. */
export type NeedUnit = "m2" | "m" | "t/m2" | "t" | "kVA" | "yuan/m2/month" | "wan/mu" | "km" | "day";

const UNITS: Readonly<Partial<Record<Criterion, NeedUnit>>> = {
  areaM2: "m2",
  clearHeightM: "m",
  floorLoadTPerM2: "t/m2",
  craneT: "t",
  powerKva: "kVA",
  rentYuanPerM2Month: "yuan/m2/month",
  priceWanPerMu: "wan/mu",
  placeWithinKm: "km",
  availableBy: "day",
  verifiedWithinDays: "day",
};

/** The unit of a criterion, null where it has none. */
export function getNeedUnit(criterion: Criterion): NeedUnit | null {
  return UNITS[criterion] ?? null;
}
