import { isStreet } from "./land-use.ts";
import type { Plot } from "./plot.ts";
import { hasReached } from "./stage.ts";

/** Where a plot stands against the plan; every plot is in exactly one class. */
export const ALLOCATION_CLASSES = ["built", "in-process", "available", "rest"] as const;
export type AllocationClass = (typeof ALLOCATION_CLASSES)[number];

/**
 * Built: a street, or stage started or later. In process: supplied or handed over, not started.
 * Available: offered to investors (`available`). Rest: everything else, water and reserve included.
 */
export function getAllocationClass(plot: Plot): AllocationClass {
  if (plot.landUse !== undefined && isStreet(plot.landUse)) return "built";
  if (plot.stage !== undefined && hasReached(plot.stage, "started")) return "built";
  if (plot.stage !== undefined && hasReached(plot.stage, "supplied")) return "in-process";
  return plot.available === true ? "available" : "rest";
}
