import type { Name } from "./name.ts";
import type { ProjectState } from "./plot.ts";
import type { SupplyMode } from "./supply-mode.ts";
import type { ZoneKind } from "./zone.ts";

/** One industry the plan names; `parent` makes it a part of another. */
export interface Industry {
  readonly id: string;
  readonly name: Name;
  /** 2025 output target in 100 million yuan (亿元). */
  readonly targetOutput100MYuan?: number;
  readonly parent?: string;
  /** Section of the plan that states it. */
  readonly section?: string;
}

/** What the plan wants made in a cluster. */
export interface ClusterIndustries {
  readonly allowed: readonly string[];
  readonly conditional?: readonly { readonly industry: string; readonly why: string }[];
}

/**
 * Land uses of the 2023 guide a cluster may have, as codes of any level that stand for all below them; the longest that
 * fits a plot's code decides. `basis` says what the list rests on where the plan has no such table.
 */
export interface ClusterLandUses {
  readonly allowed: readonly string[];
  readonly conditional?: readonly { readonly landUse: string; readonly why: string }[];
  readonly section?: string;
  readonly basis?: string;
}

/** What a control index limits: the index's name, and whether `limit` is its least or its greatest value. */
export const CONTROL_INDICES = [
  "coverage-min",
  "office-share-max",
  "green-ratio-max",
  "investment-min",
  "tax-min",
] as const;
export type ControlIndexCode = (typeof CONTROL_INDICES)[number];

/**
 * One control index a plot is held to, as someone with the text before them filled it in: never from memory.
 * For plots of the `industries` (and their parts) and of the `landUses` (codes of any level), where both are given of
 * both; where neither is given for industrial land (1001).
 */
export interface ControlIndex {
  readonly code: ControlIndexCode;
  /** Percent for shares, 万元/公顷 of investment, 万元/亩 of tax. */
  readonly limit: number;
  readonly industries?: readonly string[];
  readonly landUses?: readonly string[];
  readonly source: string;
  /** Day of the source, YYYY-MM-DD. */
  readonly date: string;
  readonly document?: string;
}

/** One statement of the plan with a quantity, and the section it stands in. Null where the plan prints a dash. */
export interface PlanFigure {
  readonly id: string;
  readonly subject: string;
  readonly quantity: number | string | readonly string[] | null;
  readonly unit: string;
  readonly year: number | string;
  readonly section: string;
}

/** Conflict: one must be wrong. Scope: the two speak of different things. Agreement: checked, and they agree. */
export const CONTRADICTION_KINDS = ["conflict", "scope", "agreement"] as const;
type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];

/** Two places of the plan that do not agree, or seem not to: both values are kept. */
export interface Contradiction {
  readonly id: string;
  readonly kind: ContradictionKind;
  readonly subject: string;
  readonly values: readonly { readonly value: string; readonly section: string }[];
  readonly note?: string;
}

/** A functional zone the plan names, without geometry. */
export interface PlanZone {
  readonly id: string;
  readonly name: Name;
  readonly kind: ZoneKind;
  readonly clusters: readonly string[];
  readonly content: string;
  readonly section: string;
}

/** A project the plan names. */
export interface KeyProject {
  readonly id: string;
  readonly name: Name;
  readonly industry: string;
  /** Absent where the plan does not say. */
  readonly state?: ProjectState;
  /** True for what the plan hopes to bring in. */
  readonly toAttract?: boolean;
  readonly capacity?: string;
  readonly section: string;
}

/** A way of supplying land the plan names. */
export interface PlanSupplyMode {
  readonly mode: SupplyMode;
  readonly section: string;
}

export const UTILITY_KINDS = ["power", "gas", "water", "sewage", "rail", "network", "energy"] as const;
export type UtilityKind = (typeof UTILITY_KINDS)[number];

/** Power, gas, water … as the plan states them. */
export interface PlanUtility {
  readonly id: string;
  readonly kind: UtilityKind;
  readonly subject: string;
  readonly quantity: number | string;
  readonly unit: string;
  readonly year: number | string;
  readonly section: string;
}

/** The adopted plan: figures and rules, no geometry. Areas in m². */
export interface Plan {
  readonly version: 1;
  readonly id: string;
  readonly name: Name;
  readonly document: string;
  readonly plannedAreaM2: number;
  readonly builtAreaM2?: number;
  readonly builtYear?: number;
  readonly plantFloorAreaM2?: number;
  readonly standardPlantFloorAreaM2?: number;
  readonly industries: readonly Industry[];
  readonly clusterIndustries: Readonly<Record<string, ClusterIndustries>>;
  readonly clusterLandUses?: Readonly<Record<string, ClusterLandUses>>;
  /** Land uses a zone of a kind holds, instead of the program's own table. */
  readonly zoneLandUses?: Readonly<Partial<Record<ZoneKind, readonly string[]>>>;
  /** The first that fits a plot is the one it is held to, of each code. */
  readonly controlIndices?: readonly ControlIndex[];
  readonly figures: readonly PlanFigure[];
  /** Which section states which of the plan's own headline quantities. */
  readonly sections?: Readonly<Partial<Record<PlanQuantity, string>>>;
  readonly zones?: readonly PlanZone[];
  readonly supplyModes?: readonly PlanSupplyMode[];
  readonly keyProjects?: readonly KeyProject[];
  readonly utilities?: readonly PlanUtility[];
  readonly contradictions?: readonly Contradiction[];
}

/** The plan's quantities that carry a source mark on the screen. */
export const PLAN_QUANTITIES = [
  "plannedAreaM2",
  "builtAreaM2",
  "plantFloorAreaM2",
  "standardPlantFloorAreaM2",
  "clusterIndustries",
  "vacantPlantsFirst",
] as const;
export type PlanQuantity = (typeof PLAN_QUANTITIES)[number];
