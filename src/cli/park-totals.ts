import { getAllocationClass } from "../domain/allocation.ts";
import type { Park } from "../domain/park.ts";
import type { Sited } from "../domain/site.ts";

/** Headline areas of a park, m², unrounded. What could not be measured is left out. */
export interface ParkTotals {
  readonly clustersM2: number;
  /** Cluster id → m². */
  readonly byCluster: Readonly<Record<string, number>>;
  readonly plotsM2: number;
  readonly builtM2: number;
  readonly plantFloorAreaM2: number;
  readonly standardPlantFloorAreaM2: number;
}

export function getParkTotals({ clusters, plots, plants }: Park): ParkTotals {
  const byCluster = new Map<string, number>();
  for (const cluster of clusters) {
    byCluster.set(cluster.id, (byCluster.get(cluster.id) ?? 0) + (cluster.site.areaM2 ?? 0));
  }
  const standard = plants.filter((plant) => plant.standard === true);
  const sumFloorM2 = (some: typeof plants): number =>
    some.reduce((sum, { floorAreaM2 }) => sum + (floorAreaM2 ?? 0), 0);
  return {
    clustersM2: sumAreaM2(clusters),
    byCluster: Object.fromEntries(byCluster),
    plotsM2: sumAreaM2(plots),
    builtM2: sumAreaM2(plots.filter((plot) => getAllocationClass(plot) === "built")),
    plantFloorAreaM2: sumFloorM2(plants),
    standardPlantFloorAreaM2: sumFloorM2(standard),
  };
}

function sumAreaM2(records: readonly Sited[]): number {
  return records.reduce((sum, { site }) => sum + (site.areaM2 ?? 0), 0);
}
