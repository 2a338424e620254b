import { getAllocationClass } from "../domain/allocation.ts";
import type { Plot } from "../domain/plot.ts";
import { getSupervisionFlag } from "./supervision-flag.ts";

/** What a map shows on the outline and pattern of a plot, beside its land use. */
export const PLOT_STATUSES = ["available", "idle", "planned", "none"] as const;
export type PlotStatus = (typeof PLOT_STATUSES)[number];

/** Planned: in the plan and not approved, nor offered. Everything that needs no mark is `none`. */
export function getPlotStatus(plot: Plot, asOf: string): PlotStatus {
  const allocation = getAllocationClass(plot);
  if (allocation === "available") return "available";
  if (getSupervisionFlag(plot, asOf) === "idle") return "idle";
  return plot.stage === "planned" && allocation === "rest" ? "planned" : "none";
}
