import type { Criterion, Wants } from "./need.ts";
import type { NeedUnit } from "./need-unit.ts";

/** How a site answers one criterion. */
export interface Reason {
  readonly criterion: Criterion;
  readonly ok: boolean;
  /** In `unit`; a day as ISO; a standing for an industry; null is unknown. */
  readonly value: number | string | null;
  readonly wanted: Wants[Criterion];
  readonly unit: NeedUnit | null;
  /** By how much it misses, in `unit`, where that can be told. */
  readonly shortBy?: number;
  /** The plan's condition, where an industry fits on one. */
  readonly why?: string;
}
