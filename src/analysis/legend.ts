import { getLandUseClass } from "../domain/land-use.ts";
import type { Park } from "../domain/park.ts";
import { hasVacantFloor } from "../domain/plant.ts";
import type { Plot } from "../domain/plot.ts";
import { countFigure, type Figure } from "./figure.ts";
import { getPlotStatus, PLOT_STATUSES, type PlotStatus } from "./plot-status.ts";

/** What is drawn, counted: every entry with the features it stands for. */
export interface Legend {
  /** Level-1 land-use classes that occur, by code; the empty code stands for plots without a use. */
  readonly landUses: readonly { readonly code: string; readonly count: Figure }[];
  /** Statuses that carry a mark, whether they occur or not. */
  readonly statuses: readonly { readonly status: MarkedStatus; readonly count: Figure }[];
  readonly vacantPlants: Figure;
  readonly otherPlants: Figure;
}

export type MarkedStatus = Exclude<PlotStatus, "none">;

/** Counts what the map's legend explains. Statuses are those of the park's data date. */
export function getLegend(park: Park): Legend {
  const byClass = groupPlots(park.plots, (plot) => getLandUseClass(plot.landUse ?? ""));
  const byStatus = groupPlots(park.plots, (plot) => getPlotStatus(plot, park.manifest.asOf));
  const isMarked = (status: PlotStatus): status is MarkedStatus => status !== "none";
  return {
    landUses: [...byClass.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, plots]) => ({ code, count: countFigure("plots", plots) })),
    statuses: PLOT_STATUSES.filter(isMarked).map((status) => ({
      status,
      count: countFigure("plots", byStatus.get(status) ?? []),
    })),
    vacantPlants: countFigure("plants", park.plants.filter(hasVacantFloor)),
    otherPlants: countFigure(
      "plants",
      park.plants.filter((plant) => !hasVacantFloor(plant)),
    ),
  };
}

function groupPlots<Key>(
  plots: readonly Plot[],
  getKey: (plot: Plot) => Key,
): ReadonlyMap<Key, readonly Plot[]> {
  const groups = new Map<Key, Plot[]>();
  for (const plot of plots) {
    const key = getKey(plot);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [plot]);
    else group.push(plot);
  }
  return groups;
}
