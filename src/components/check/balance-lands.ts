import type { Balance } from "../../analysis/check/balance.ts";
import type { Closing, ClosingTable } from "../../analysis/check/closing.ts";
import type { LandSource } from "../shared/park-figure-button.ts";

/** What a row of the balance stands for, by column and in all. */
export interface ColumnLands {
  readonly columns: readonly LandSource[];
  readonly total: LandSource;
}

/** The land behind the row of the remainder: the pieces by which plots and boundaries differ. */
export function getRemainderLands({ columns }: Balance, { rows, total }: ClosingTable): ColumnLands {
  const rowOf = new Map(rows.map((row) => [row.clusterId, row]));
  return { columns: columns.map(({ clusterId }) => toLand(rowOf.get(clusterId))), total: toLand(total) };
}

/** The land behind the row of the boundaries: the clusters. */
export function getBoundaryLands({ columns }: Balance): ColumnLands {
  return {
    columns: columns.map(({ clusterId }) => toClusterLand(clusterId === null ? [] : [clusterId])),
    total: toClusterLand(columns.flatMap(({ clusterId }) => clusterId ?? [])),
  };
}

/** Gaps, overlaps and land outside: what the remainder is the signed sum of. */
function toLand(closing: Closing | undefined): LandSource {
  const pieces = closing === undefined ? [] : Object.values(closing.pieces).flat();
  return { count: pieces.length, refs: [], pieces };
}

function toClusterLand(ids: readonly string[]): LandSource {
  return { count: ids.length, refs: ids.map((id) => ({ layer: "clusters", id })), pieces: [] };
}
