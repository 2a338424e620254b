import type { RawFinding } from "../../domain/check-finding.ts";
import type { Park } from "../../domain/park.ts";
import type { Plan } from "../../domain/plan.ts";

/** What the records of a park are checked against. */
export interface RecordCheckInput {
  readonly park: Pick<Park, "clusters" | "plots" | "plants" | "zones">;
  /** Without a plan nothing is said of uses, industries and indices. */
  readonly plan: Plan | null;
  /** The day all clocks are read for, YYYY-MM-DD. */
  readonly asOf: string;
  /**
   * Plot id → id of the zone it lies in; the smallest where zones lie in one another. Without it nothing is said of
   * zones.
   */
  readonly zoneOfPlot?: ReadonlyMap<string, string>;
}

/** One question asked of the records: no geometry beyond `site.areaM2` and `site.centroid`. */
export type RecordCheck = (input: RecordCheckInput) => readonly RawFinding[];
