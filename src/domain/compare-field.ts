/** What is laid side by side of sites, in the order it is read. */
export const COMPARE_GROUPS = ["basic", "plan", "facilities", "terms", "limits"] as const;
export type CompareGroup = (typeof COMPARE_GROUPS)[number];

/** Units a row is in, equal across it. */
export type CompareUnit =
  | "m2"
  | "mu"
  | "m"
  | "percent"
  | "t/m2"
  | "kN/m2"
  | "t"
  | "kVA"
  | "t/d"
  | "m3/h"
  | "t/h"
  | "yuan/m2/month"
  | "yuan/m2"
  | "wan/mu"
  | "km";

/** What is best in a row; rows without one are a matter of taste. */
export type BestDirection = "highest" | "lowest" | "earliest" | "nearest";

export type CompareKind = "number" | "text" | "code" | "codes" | "boolean" | "day" | "freeOn";

interface FieldRule {
  readonly group: CompareGroup;
  /** `codes` is a list; `freeOn` a day, or `AVAILABLE_NOW`. */
  readonly kind: CompareKind;
  readonly unit?: CompareUnit;
  readonly best?: BestDirection;
  /** The kind of site that has it; both without. */
  readonly of?: "plant" | "plot";
}

/** A value of a `freeOn` row: to be had now, without a date. */
export const AVAILABLE_NOW = "now";

export const COMPARE_FIELDS = {
  siteKind: { group: "basic", kind: "code" },
  code: { group: "basic", kind: "codes" },
  cluster: { group: "basic", kind: "codes" },
  onPlot: { group: "basic", kind: "text", of: "plant" },
  available: { group: "basic", kind: "boolean" },
  plantState: { group: "basic", kind: "code", of: "plant" },
  stage: { group: "basic", kind: "codes", of: "plot" },
  vacantFloorAreaM2: { group: "basic", kind: "number", unit: "m2", best: "highest", of: "plant" },
  floorAreaM2: { group: "basic", kind: "number", unit: "m2", of: "plant" },
  storeys: { group: "basic", kind: "number", of: "plant" },
  divisible: { group: "basic", kind: "boolean", of: "plant" },
  landAreaM2: { group: "basic", kind: "number", unit: "m2", best: "highest", of: "plot" },
  landAreaMu: { group: "basic", kind: "number", unit: "mu", of: "plot" },
  landUse: { group: "plan", kind: "codes" },
  farMin: { group: "plan", kind: "number", of: "plot" },
  farMax: { group: "plan", kind: "number", best: "highest", of: "plot" },
  heightLimitM: { group: "plan", kind: "number", unit: "m", best: "highest", of: "plot" },
  greenRatioMaxPercent: { group: "plan", kind: "number", unit: "percent", of: "plot" },
  industries: { group: "plan", kind: "codes" },
  industriesOnCondition: { group: "plan", kind: "codes" },
  clearHeightM: { group: "facilities", kind: "number", unit: "m", best: "highest", of: "plant" },
  floorLoadTPerM2: { group: "facilities", kind: "number", unit: "t/m2", best: "highest", of: "plant" },
  floorLoadKnPerM2: { group: "facilities", kind: "number", unit: "kN/m2", of: "plant" },
  columnGridM: { group: "facilities", kind: "text", unit: "m", of: "plant" },
  craneT: { group: "facilities", kind: "number", unit: "t", best: "highest", of: "plant" },
  freightLiftT: { group: "facilities", kind: "number", unit: "t", best: "highest", of: "plant" },
  powerKva: { group: "facilities", kind: "number", unit: "kVA", best: "highest" },
  waterTPerDay: { group: "facilities", kind: "number", unit: "t/d", best: "highest", of: "plot" },
  gasM3PerHour: { group: "facilities", kind: "number", unit: "m3/h", best: "highest", of: "plot" },
  sewageTPerDay: { group: "facilities", kind: "number", unit: "t/d", best: "highest", of: "plot" },
  steamTPerHour: { group: "facilities", kind: "number", unit: "t/h", best: "highest", of: "plot" },
  fireHazardClass: { group: "facilities", kind: "code", of: "plant" },
  fireResistance: { group: "facilities", kind: "code", of: "plant" },
  rentYuanPerM2Month: {
    group: "terms",
    kind: "number",
    unit: "yuan/m2/month",
    best: "lowest",
    of: "plant",
  },
  saleYuanPerM2: { group: "terms", kind: "number", unit: "yuan/m2", best: "lowest", of: "plant" },
  priceWanPerMu: { group: "terms", kind: "number", unit: "wan/mu", best: "lowest", of: "plot" },
  priceYuanPerM2: { group: "terms", kind: "number", unit: "yuan/m2", of: "plot" },
  supplyMode: { group: "terms", kind: "codes" },
  freeOn: { group: "terms", kind: "freeOn", best: "earliest" },
  stationKm: { group: "limits", kind: "number", unit: "km", best: "nearest" },
  airportKm: { group: "limits", kind: "number", unit: "km", best: "nearest" },
  interchangeKm: { group: "limits", kind: "number", unit: "km", best: "nearest" },
  geometryStatus: { group: "limits", kind: "codes" },
  source: { group: "limits", kind: "text" },
  verifiedOn: { group: "limits", kind: "day" },
  contact: { group: "limits", kind: "text" },
  note: { group: "limits", kind: "text" },
} as const satisfies Readonly<Record<string, FieldRule>>;

export type CompareField = keyof typeof COMPARE_FIELDS;

export const COMPARE_FIELD_NAMES = Object.keys(COMPARE_FIELDS) as readonly CompareField[];

export function getCompareRule(field: CompareField): FieldRule {
  return COMPARE_FIELDS[field];
}

/** A value of a compared site; null is unknown. */
export type CompareValue = number | string | boolean | readonly string[] | null;

/** Fields that are remembered of a starred site, so that a change of the data can be told. */
export const SEEN_FIELDS = [
  "available",
  "plantState",
  "stage",
  "vacantFloorAreaM2",
  "floorAreaM2",
  "landAreaM2",
  "landUse",
  "farMin",
  "farMax",
  "heightLimitM",
  "clearHeightM",
  "floorLoadTPerM2",
  "craneT",
  "freightLiftT",
  "powerKva",
  "rentYuanPerM2Month",
  "saleYuanPerM2",
  "priceWanPerMu",
  "supplyMode",
  "freeOn",
  "contact",
] as const satisfies readonly CompareField[];
