import { ALLOCATION_CLASSES, getAllocationClass, type AllocationClass } from "../domain/allocation.ts";
import { getPlannedIndustries, getTargetOutput100MYuan } from "../domain/cluster-industries.ts";
import type { Cluster } from "../domain/cluster.ts";
import type { FeatureRef } from "../domain/layer.ts";
import type { Park } from "../domain/park.ts";
import { getVacantFloorAreaM2, hasVacantFloor, type Plant } from "../domain/plant.ts";
import type { Plan } from "../domain/plan.ts";
import type { Plot } from "../domain/plot.ts";
import { addFigures, countFigure, sumFigure, type Figure } from "./figure.ts";

/** What both a cluster's row and the total row say. Areas in m², every figure with its features. */
export interface AllocationFigures {
  /** Of the cluster polygons. */
  readonly areaM2: Figure;
  /** Cluster area as a share (0–1) of the planned area. */
  readonly shareOfPlan: number;
  /** Of the plots, by allocation class; every plot is in exactly one. */
  readonly byClassM2: Readonly<Record<AllocationClass, Figure>>;
  readonly plotsM2: Figure;
  /** Cluster area less plots: land of no plot where positive, overlap or overhang where negative. */
  readonly remainderM2: number;
  readonly plantCount: Figure;
  readonly floorAreaM2: Figure;
  readonly vacantPlantCount: Figure;
  readonly vacantFloorAreaM2: Figure;
  /** 2025 output the plan wants, 100 million yuan; null where it states none. */
  readonly targetOutput100MYuan: number | null;
}

/** One cluster. `cluster` is absent in the row of plots and plants that belong to no cluster of the park. */
export interface AllocationRow extends AllocationFigures {
  readonly cluster?: Cluster;
  /** Ids of the industries the plan places here. */
  readonly industries: readonly string[];
}

export interface AllocationSummary {
  readonly rows: readonly AllocationRow[];
  readonly total: AllocationFigures;
  readonly plannedAreaM2: number;
  /** Planned area less the clusters. */
  readonly planMinusClustersM2: number;
  /** Built plots as a share (0–1) of the planned area. */
  readonly builtShareOfPlan: number;
  readonly completeness: Completeness;
  /** Ids of clusters the plan names and the park has no polygon of. */
  readonly missingClusters: readonly string[];
}

/** How many plots have a stage. The share is null where there are no plots. */
interface Completeness {
  readonly plotCount: number;
  readonly stagedCount: number;
  readonly share: number | null;
  readonly unstaged: readonly FeatureRef[];
}

interface Members {
  readonly clusters: Cluster[];
  readonly plots: Plot[];
  readonly plants: Plant[];
}

/** Land and plants of each cluster and of the park against the plan, in the order of the clusters' file. */
export function getAllocationSummary(park: Park, plan: Plan): AllocationSummary {
  const rows = [...groupByCluster(park).values()].map((members) => toRow(members, plan));
  const total = addRows(rows, plan);
  return {
    rows,
    total,
    plannedAreaM2: plan.plannedAreaM2,
    planMinusClustersM2: plan.plannedAreaM2 - total.areaM2.value,
    builtShareOfPlan: total.byClassM2.built.value / plan.plannedAreaM2,
    completeness: getCompleteness(park.plots),
    missingClusters: Object.keys(plan.clusterIndustries).filter(
      (id) => !park.clusters.some((cluster) => cluster.id === id),
    ),
  };
}

/** Members by cluster id; under undefined what belongs to no cluster of the park, where there is any. */
function groupByCluster(park: Park): ReadonlyMap<string | undefined, Members> {
  const groups = new Map<string | undefined, Members>();
  const open = (id: string | undefined): Members => {
    const group = groups.get(id) ?? { clusters: [], plots: [], plants: [] };
    groups.set(id, group);
    return group;
  };
  for (const cluster of park.clusters) open(cluster.id).clusters.push(cluster);
  const known = new Set<string | undefined>(groups.keys());
  const withPlants = new Set(park.plants.map(({ plot }) => plot));
  const clusterOfPlot = new Map<string, string | undefined>();
  for (const plot of park.plots) {
    const id = known.has(plot.cluster) ? plot.cluster : undefined;
    if (withPlants.has(plot.id) && !clusterOfPlot.has(plot.id)) clusterOfPlot.set(plot.id, id);
    open(id).plots.push(plot);
  }
  for (const plant of park.plants) {
    open(plant.plot === undefined ? undefined : clusterOfPlot.get(plant.plot)).plants.push(plant);
  }
  return groups;
}

function toRow({ clusters, plots, plants }: Members, plan: Plan): AllocationRow {
  const [cluster] = clusters;
  const areaM2 = sumFigure("clusters", clusters, ({ site }) => site.areaM2);
  const byClass = eachClass((): Plot[] => []);
  for (const plot of plots) byClass[getAllocationClass(plot)].push(plot);
  const byClassM2 = eachClass((name) => sumFigure("plots", byClass[name], ({ site }) => site.areaM2));
  const plotsM2 = addFigures(Object.values(byClassM2));
  const vacantPlants = plants.filter(hasVacantFloor);
  return {
    ...(cluster !== undefined && { cluster }),
    industries: cluster === undefined ? [] : getPlannedIndustries(plan, cluster.id).map(({ id }) => id),
    areaM2,
    shareOfPlan: areaM2.value / plan.plannedAreaM2,
    byClassM2,
    plotsM2,
    remainderM2: areaM2.value - plotsM2.value,
    plantCount: countFigure("plants", plants),
    floorAreaM2: sumFigure("plants", plants, (plant) => plant.floorAreaM2),
    vacantPlantCount: countFigure("plants", vacantPlants),
    vacantFloorAreaM2: sumFigure("plants", vacantPlants, getVacantFloorAreaM2),
    targetOutput100MYuan: cluster === undefined ? null : getTargetOutput100MYuan(plan, cluster.id),
  };
}

function addRows(rows: readonly AllocationRow[], plan: Plan): AllocationFigures {
  const add = (read: (row: AllocationRow) => Figure): Figure => addFigures(rows.map(read));
  const areaM2 = add((row) => row.areaM2);
  const plotsM2 = add((row) => row.plotsM2);
  const targets = rows.flatMap(({ targetOutput100MYuan }) => targetOutput100MYuan ?? []);
  return {
    areaM2,
    shareOfPlan: areaM2.value / plan.plannedAreaM2,
    byClassM2: eachClass((name) => add((row) => row.byClassM2[name])),
    plotsM2,
    remainderM2: areaM2.value - plotsM2.value,
    plantCount: add((row) => row.plantCount),
    floorAreaM2: add((row) => row.floorAreaM2),
    vacantPlantCount: add((row) => row.vacantPlantCount),
    vacantFloorAreaM2: add((row) => row.vacantFloorAreaM2),
    targetOutput100MYuan: targets.length === 0 ? null : targets.reduce((sum, target) => sum + target, 0),
  };
}

function eachClass<Value>(read: (name: AllocationClass) => Value): Record<AllocationClass, Value> {
  return Object.fromEntries(ALLOCATION_CLASSES.map((name) => [name, read(name)])) as Record<
    AllocationClass,
    Value
  >;
}

function getCompleteness(plots: readonly Plot[]): Completeness {
  const unstaged = plots.filter(({ stage }) => stage === undefined);
  const stagedCount = plots.length - unstaged.length;
  return {
    plotCount: plots.length,
    stagedCount,
    share: plots.length === 0 ? null : stagedCount / plots.length,
    unstaged: unstaged.map(({ id }) => ({ layer: "plots", id })),
  };
}
