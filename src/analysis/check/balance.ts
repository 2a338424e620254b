import { getAllocationClass } from "../../domain/allocation.ts";
import { STAGES } from "../../domain/stage.ts";
import type { CheckedRecords, CheckReport } from "./check-report.ts";
import { createLandCell, type LandBucket, type LandCell } from "./land-cell.ts";
import { NO_CLUSTER } from "./land-parts.ts";

/** What the rows of the balance are: land uses by the first 2, 4 or 6 digits of their code, or stages. */
export type BalanceGrouping =
  { readonly by: "landUse"; readonly level: LandUseLevel } | { readonly by: "stage" };

export const LAND_USE_LEVELS = [1, 2, 3] as const;
export type LandUseLevel = (typeof LAND_USE_LEVELS)[number];

/**
 * How far the land of a use is allocated. Current: built (a street, or started or later). Allocated: supplied or
 * handed over, not started. Left: the rest. Together they are what the layout plans for the use.
 */
export const BALANCE_CLASSES = ["current", "allocated", "left"] as const;
export type BalanceClass = (typeof BALANCE_CLASSES)[number];

/** Key of the row of plots whose use or stage is not known. */
export const UNKNOWN_KEY = "";

/** One use or stage. Sums are those of its cells. */
export interface BalanceRow {
  /** Land-use code, stage, or UNKNOWN_KEY. */
  readonly key: string;
  /** By column. */
  readonly cells: readonly LandCell[];
  /** What the layout plans: all columns. */
  readonly total: LandCell;
  readonly byClass: Readonly<Record<BalanceClass, LandCell>>;
  /** By column, then in the order of BALANCE_CLASSES. */
  readonly areasM2: readonly (readonly number[])[];
}

/**
 * One cluster, or the land that lies in no cluster and whose plots name none of the park's (`clusterId` null,
 * boundary 0).
 */
export interface BalanceColumn extends BalanceSum {
  readonly clusterId: string | null;
}

/** How a column, or the whole, closes: plots + remainder = boundary. */
export interface BalanceSum {
  readonly plots: LandCell;
  /** Null where the cluster could not be checked. */
  readonly boundaryM2: number | null;
  /** Gaps − overlaps − outside, and the error of measuring: boundary − rows. Null where the boundary is. */
  readonly remainderM2: number | null;
}

/** 用地平衡表: every checked plot by use or stage and by cluster, closing on the boundaries. Areas in m². */
export interface Balance {
  readonly grouping: BalanceGrouping;
  readonly rows: readonly BalanceRow[];
  readonly columns: readonly BalanceColumn[];
  readonly total: BalanceSum;
  readonly byClass: Readonly<Record<BalanceClass, LandCell>>;
}

type BucketGrid = ReadonlyMap<string, readonly (readonly LandBucket[])[]>;

/**
 * The balance of a report's land. Land counts in the cluster where it lies; land in no cluster counts in the cluster
 *  * its plot names.
 */
export function getBalance(report: CheckReport, grouping: BalanceGrouping): Balance {
  const { park, parts } = report;
  const clusterIds = park.clusters.map(({ id }) => id);
  const grid = fillBuckets(report, park, clusterIds, grouping);
  const cell = (buckets: readonly LandBucket[]): LandCell => createLandCell(buckets, parts, park.plots);
  const all = [...grid.values()];
  const hasNoCluster = all.some((columns) =>
    columns[clusterIds.length]?.some((bucket) => bucket.parts.length > 0),
  );
  const columnCount = clusterIds.length + (hasNoCluster ? 1 : 0);

  const boundaries = new Map(report.clusters.map(({ id, boundaryM2 }) => [id, boundaryM2]));
  const columns = Array.from({ length: columnCount }, (_, column): BalanceColumn => {
    const clusterId = clusterIds[column] ?? null;
    const boundaryM2 = clusterId === null ? 0 : (boundaries.get(clusterId) ?? null);
    return {
      clusterId,
      ...close(cell(all.flatMap((row) => row[column] ?? [])), boundaryM2),
    };
  });
  return {
    grouping,
    rows: sortKeys([...grid.keys()], grouping).map((key) => {
      const row = (grid.get(key) ?? []).slice(0, columnCount);
      return {
        key,
        cells: row.map((buckets) => cell(buckets)),
        total: cell(row.flat()),
        byClass: eachClass((index) => cell(row.flatMap((buckets) => buckets[index] ?? []))),
        areasM2: row.map((buckets) => buckets.map(({ areaM2 }) => areaM2)),
      };
    }),
    columns,
    total: close(cell(all.flat(2)), addKnown(columns.map(({ boundaryM2 }) => boundaryM2))),
    byClass: eachClass((index) => cell(all.flatMap((row) => row.flatMap((buckets) => buckets[index] ?? [])))),
  };
}

/** By row key: for every cluster, and last for no cluster, one bucket a class. */
function fillBuckets(
  { parts }: CheckReport,
  { plots }: CheckedRecords,
  clusterIds: readonly string[],
  grouping: BalanceGrouping,
): BucketGrid {
  const columnOf = new Map(clusterIds.map((id, index) => [id, index]));
  const grid = new Map<string, LandBucket[][]>();
  /** By the code or stage as it is: plots have few of them. */
  const rowOf = new Map<string | undefined, LandBucket[][]>();
  const findRow = (value: string | undefined): LandBucket[][] => {
    const key = getKey(value, grouping);
    const row = grid.get(key) ?? makeRow(clusterIds.length + 1);
    grid.set(key, row);
    rowOf.set(value, row);
    return row;
  };
  for (let part = 0; part < parts.plots.length; part += 1) {
    const plot = plots[parts.plots[part] ?? -1];
    if (plot === undefined) continue;
    const value = grouping.by === "stage" ? plot.stage : plot.landUse;
    const row = rowOf.get(value) ?? findRow(value);
    const cluster = parts.clusters[part] ?? NO_CLUSTER;
    const column = cluster === NO_CLUSTER ? (columnOf.get(plot.cluster ?? "") ?? clusterIds.length) : cluster;
    const bucket = row[column]?.[CLASS_INDEX[getAllocationClass(plot)]];
    if (bucket === undefined) continue;
    bucket.parts.push(part);
    bucket.areaM2 += parts.areasM2[part] ?? 0;
  }
  return grid;
}

const CLASS_INDEX = { built: 0, "in-process": 1, available: 2, rest: 2 } as const;

function makeRow(columnCount: number): LandBucket[][] {
  return Array.from({ length: columnCount }, () => BALANCE_CLASSES.map(() => ({ parts: [], areaM2: 0 })));
}

/** A code shorter than the level stays under its own. */
function getKey(value: string | undefined, grouping: BalanceGrouping): string {
  if (value === undefined) return UNKNOWN_KEY;
  return grouping.by === "stage" ? value : value.slice(0, 2 * grouping.level);
}

/** Codes in their order, stages in the order of a plot's life, the unknown last. */
function sortKeys(keys: readonly string[], { by }: BalanceGrouping): readonly string[] {
  const known = keys.filter((key) => key !== UNKNOWN_KEY);
  const sorted = by === "stage" ? STAGES.filter((stage) => known.includes(stage)) : known.sort();
  return keys.includes(UNKNOWN_KEY) ? [...sorted, UNKNOWN_KEY] : sorted;
}

function close(plots: LandCell, boundaryM2: number | null): BalanceSum {
  return { plots, boundaryM2, remainderM2: boundaryM2 === null ? null : boundaryM2 - plots.areaM2 };
}

function addKnown(parts: readonly (number | null)[]): number | null {
  return parts.reduce((sum, part) => (sum === null || part === null ? null : sum + part), 0);
}

function eachClass(read: (index: number) => LandCell): Record<BalanceClass, LandCell> {
  return { current: read(0), allocated: read(1), left: read(2) };
}
