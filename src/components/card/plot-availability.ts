import type { Plot } from "../../domain/plot.ts";
import { isSitePlot } from "../../domain/site-candidates.ts";

/** When a plot can be had. */
export type PlotAvailability =
  | { readonly kind: "now" }
  | { readonly kind: "from"; readonly day: string }
  /** Offered, and nobody says when. */
  | { readonly kind: "offered" }
  /** To be had by its stage alone: nothing says that it is offered. */
  | { readonly kind: "by-stage"; readonly stage: "approved" | "reserved" }
  | { readonly kind: "none" };

/** On the day `asOf` (YYYY-MM-DD). A day that is stated counts before the stage. */
export function getPlotAvailability(plot: Plot, asOf: string): PlotAvailability {
  const { available, availableOn, stage } = plot;
  if (!isSitePlot(plot)) return { kind: "none" };
  if (availableOn !== undefined) {
    return availableOn <= asOf ? { kind: "now" } : { kind: "from", day: availableOn };
  }
  if (available === true) return { kind: "offered" };
  return { kind: "by-stage", stage: stage === "reserved" ? "reserved" : "approved" };
}
