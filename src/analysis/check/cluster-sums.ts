import type { Park } from "../../domain/park.ts";
import type { Plot } from "../../domain/plot.ts";
import { type LandParts, NO_CLUSTER } from "./land-parts.ts";

/** What a report calls plots whose record does not say: a word to be read, where a row of the balance has no code. */
const UNKNOWN_NAME = "unknown";

/** The land a cluster answers for, m², by the plots' own codes; each adds up to `plotsM2` of the cluster. */
export interface ClusterSums {
  readonly byLandUse: Readonly<Record<string, number>>;
  readonly byStage: Readonly<Record<string, number>>;
}

/** Land counts in the cluster where it lies; land in no cluster in the plot's own. In the order of the clusters. */
export function getClusterSums(
  { clusters, plots }: Pick<Park, "clusters" | "plots">,
  parts: LandParts,
): ClusterSums[] {
  const positions = new Map<string, number>();
  clusters.forEach(({ id }, position) => {
    if (!positions.has(id)) positions.set(id, position);
  });
  const getOwn = ({ cluster }: Plot): number =>
    cluster === undefined ? NO_CLUSTER : (positions.get(cluster) ?? NO_CLUSTER);
  const sums = clusters.map(() => ({
    byLandUse: new Map<string, number>(),
    byStage: new Map<string, number>(),
  }));
  parts.plots.forEach((position, part) => {
    const plot = plots[position];
    if (plot === undefined) return;
    const cluster = parts.clusters[part] as number;
    const sum = sums[cluster === NO_CLUSTER ? getOwn(plot) : cluster];
    const areaM2 = parts.areasM2[part] as number;
    if (sum === undefined) return;
    add(sum.byLandUse, plot.landUse ?? UNKNOWN_NAME, areaM2);
    add(sum.byStage, plot.stage ?? UNKNOWN_NAME, areaM2);
  });
  return sums.map(({ byLandUse, byStage }) => ({
    byLandUse: toSortedRecord(byLandUse),
    byStage: toSortedRecord(byStage),
  }));
}

function add(sums: Map<string, number>, key: string, areaM2: number): void {
  sums.set(key, (sums.get(key) ?? 0) + areaM2);
}

function toSortedRecord(sums: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}
