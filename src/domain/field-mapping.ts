import type { ParkLayer } from "./layer.ts";

/** Units a column may be kept in; records hold m², m, tonnes, 万元 … (DESIGN, data model). */
export const SOURCE_UNITS = [
  "m2",
  "mu",
  "ha",
  "km2",
  "yuan",
  "wan-yuan",
  "yi-yuan",
  "yuan-per-m2",
  "yuan-per-mu",
  "wan-per-mu",
  "kn-per-m2",
  "kg-per-m2",
  "t-per-m2",
  "kva",
  "mva",
  "percent",
] as const;
export type SourceUnit = (typeof SOURCE_UNITS)[number];

/** The land-use code systems met in files: the 2023 guide, the third land survey's, GB 50137-2011. */
export const LAND_USE_SYSTEMS = ["guide-2023", "survey-3", "gb-50137"] as const;
export type LandUseSystem = (typeof LAND_USE_SYSTEMS)[number];

/** What becomes of one column of a file. */
export interface FieldMapping {
  /** Name in the file. */
  readonly source: string;
  /** Name of the domain's field (`id` too), or null: kept as an extra property under its own name. */
  readonly target: string | null;
  /** 0–1: how sure the dictionary is; 1 when somebody chose it. */
  readonly confidence: number;
  /** Unit the column is in, where it differs from the record's. */
  readonly unit?: SourceUnit;
  /** For choices: value in the file → value of the vocabulary, null: unknown. */
  readonly values?: Readonly<Record<string, string | null>>;
  readonly landUseSystem?: LandUseSystem;
}

/** How a file's columns become a layer's fields. */
export interface LayerMapping {
  /** Null: no layer of the park, shown as it is. */
  readonly layer: ParkLayer | null;
  /** 0–1, how sure the guess of the layer is. */
  readonly confidence: number;
  readonly fields: readonly FieldMapping[];
}
