import { roundClosedTable } from "../../domain/round-closed-table.ts";
import type { CheckReport, ClusterLand } from "../check/check-report.ts";

/** What a boundary is made of, in order, each with its sign: the terms add up to it. */
export const CLOSING_TERMS = ["plots", "overlap", "gap", "outside", "residual"] as const;
export type ClosingTerm = (typeof CLOSING_TERMS)[number];

/** How the land of a cluster adds up, as it is printed, m². */
export interface ClosingRow {
  /** Null for the sum of all clusters. */
  readonly clusterId: string | null;
  readonly boundaryM2: number;
  /** Signed: overlap and outside are taken off. */
  readonly terms: Readonly<Record<ClosingTerm, number>>;
}

/** Printed decimals, m². */
export const CLOSING_DECIMALS = 2;

/**
 * The identity of every cluster that could be checked and of all together, rounded so that the printed terms add up to
 * the printed boundary in every row, and the rows to the last one.
 */
export function getClosingTable({ clusters }: Pick<CheckReport, "clusters">): readonly ClosingRow[] {
  const known = clusters.filter(({ boundaryM2 }) => boundaryM2 !== null);
  const table = roundClosedTable(
    known.map((land) => getTerms(land).map((term) => [term])),
    CLOSING_DECIMALS,
  );
  const toRow = (clusterId: string | null, terms: readonly number[], boundaryM2: number): ClosingRow => ({
    clusterId,
    boundaryM2,
    terms: Object.fromEntries(CLOSING_TERMS.map((term, index) => [term, terms[index] ?? 0])) as Record<
      ClosingTerm,
      number
    >,
  });
  const rows = known.map(({ id }, index) => toRow(id, table.cells[index] ?? [], table.rowTotals[index] ?? 0));
  return known.length < 2 ? rows : [...rows, toRow(null, table.columnTotals, table.total)];
}

function getTerms({ plotsM2, overlapM2, gapM2, outsideM2, residualM2 }: ClusterLand): readonly number[] {
  return [plotsM2, -overlapM2, gapM2, -outsideM2, residualM2];
}
