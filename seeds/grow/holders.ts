import { hasReached } from "../../src/domain/stage.ts";
import { enterprises } from "../control-lines/enterprises.ts";
import type { PlotRecord } from "./plot-cards.ts";

/** Writes the plan's enterprises on plots of their cluster and industry: the largest that produce. */
export function placeHolders(
  plots: readonly PlotRecord[],
  getAreaM2: (plot: PlotRecord) => number,
): PlotRecord[] {
  const holders = new Map<string, string>();
  for (const { name, cluster, industry } of enterprises) {
    const free = plots.filter(
      (plot) =>
        plot.cluster === cluster &&
        plot.industry === industry &&
        plot.stage !== undefined &&
        hasReached(plot.stage, "completed") &&
        !holders.has(plot.id),
    );
    const [largest] = free.sort((a, b) => getAreaM2(b) - getAreaM2(a));
    if (largest === undefined) throw new Error(`no plot for ${name}`);
    holders.set(largest.id, name);
  }
  return plots.map((plot) => {
    const holder = holders.get(plot.id);
    return holder === undefined ? plot : { ...plot, holder };
  });
}
