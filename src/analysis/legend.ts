import { getLandUseClass } from "../domain/land-use.ts";
import type { FeatureRef } from "../domain/layer.ts";
import type { Park } from "../domain/park.ts";
import { hasVacantFloor } from "../domain/plant.ts";
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

/** Counts what the map's legend explains, in one pass over the plots; statuses are those of the day `asOf`, YYYY-MM-DD. */
export function getLegend({ plots, plants }: Pick<Park, "plots" | "plants">, asOf: string): Legend {
  const byClass = new Map<string, FeatureRef[]>();
  const byStatus = new Map<PlotStatus, FeatureRef[]>();
  for (const plot of plots) {
    const ref: FeatureRef = { layer: "plots", id: plot.id };
    addTo(byClass, getLandUseClass(plot.landUse ?? ""), ref);
    addTo(byStatus, getPlotStatus(plot, asOf), ref);
  }
  const isMarked = (status: PlotStatus): status is MarkedStatus => status !== "none";
  return {
    landUses: [...byClass]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, refs]) => ({ code, count: toCount(refs) })),
    statuses: PLOT_STATUSES.filter(isMarked).map((status) => ({
      status,
      count: toCount(byStatus.get(status) ?? []),
    })),
    vacantPlants: countFigure("plants", plants.filter(hasVacantFloor)),
    otherPlants: countFigure(
      "plants",
      plants.filter((plant) => !hasVacantFloor(plant)),
    ),
  };
}

function addTo<Key>(groups: Map<Key, FeatureRef[]>, key: Key, ref: FeatureRef): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [ref]);
  else group.push(ref);
}

function toCount(refs: readonly FeatureRef[]): Figure {
  return { value: refs.length, refs, unknownCount: 0 };
}
