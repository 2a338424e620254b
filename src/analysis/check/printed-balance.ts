import { roundToTotal } from "../../domain/largest-remainder.ts";
import { type ClosedTable, roundClosedTable } from "../../domain/round-closed-table.ts";
import { type AreaUnit, M2_PER_AREA_UNIT } from "../../domain/units.ts";
import type { Balance, BalanceClass } from "./balance.ts";

/** Printed decimals of every unit: 0.01 ha is 100 m². Shares in percent have as many. */
export const BALANCE_DECIMALS = 2;

/** Of a boundary below a square metre no share is taken: it is no park. */
const MIN_BOUNDARY_M2 = 1;

/** A row as it is printed, in the unit asked for. Null where the data do not tell. */
export interface PrintedBalanceRow {
  /** By column of the balance. */
  readonly cells: readonly (number | null)[];
  readonly total: number | null;
  /** Of the boundary of all clusters, %. */
  readonly sharePercent: number | null;
  readonly byClass: Readonly<Record<BalanceClass, number | null>>;
}

/**
 * The balance as it is printed: in every column, total and class the rows and the remainder add up to the boundary,
 * in every row cells and classes add up to the total, and the shares to 100.
 */
export interface PrintedBalance {
  /** In the order of the balance's rows. */
  readonly rows: readonly PrintedBalanceRow[];
  /** The remainder is land that is left: its classes are null but for `left`. */
  readonly remainder: PrintedBalanceRow;
  readonly boundary: PrintedBalanceRow;
}

/** No printed figure is a whole last digit off the true one. */
export function getPrintedBalance(balance: Balance, unit: AreaUnit): PrintedBalance {
  const { rows, columns, total } = balance;
  const toUnit = (areaM2: number): number => areaM2 / M2_PER_AREA_UNIT[unit];
  const table = roundClosedTable(
    [
      ...rows.map((row) => row.areasM2.map((classes) => classes.map(toUnit))),
      columns.map(({ remainderM2 }) => [0, 0, toUnit(remainderM2 ?? 0)]),
    ],
    BALANCE_DECIMALS,
  );
  const shares = getShares(balance);
  const isClosed = total.boundaryM2 !== null;
  const last = rows.length;
  const known = columns.map(({ boundaryM2 }) => boundaryM2 !== null);
  return {
    rows: rows.map((_, index) => toRow(table, index, shares?.[index] ?? null)),
    remainder: {
      cells: keepKnown(table.cells[last] ?? [], known),
      total: isClosed ? (table.rowTotals[last] ?? 0) : null,
      sharePercent: shares?.[last] ?? null,
      byClass: { current: null, allocated: null, left: isClosed ? (table.splits[last]?.[2] ?? 0) : null },
    },
    boundary: {
      cells: keepKnown(table.columnTotals, known),
      total: isClosed ? table.total : null,
      sharePercent: shares === null ? null : 100,
      byClass: toClasses(table.classTotals, isClosed),
    },
  };
}

function toRow(table: ClosedTable, index: number, sharePercent: number | null): PrintedBalanceRow {
  return {
    cells: table.cells[index] ?? [],
    total: table.rowTotals[index] ?? 0,
    sharePercent,
    byClass: toClasses(table.splits[index] ?? [], true),
  };
}

/** Without a boundary nothing is known of what is left. */
function toClasses(
  parts: readonly number[],
  isClosed: boolean,
): Readonly<Record<BalanceClass, number | null>> {
  const [current = 0, allocated = 0, left = 0] = parts;
  return { current, allocated, left: isClosed ? left : null };
}

function keepKnown(parts: readonly number[], known: readonly boolean[]): readonly (number | null)[] {
  return parts.map((part, index) => (known[index] === true ? part : null));
}

/** Rows and remainder in percent of the boundary, adding up to 100; null without a boundary. */
function getShares({ rows, total }: Balance): readonly number[] | null {
  const { boundaryM2, remainderM2 } = total;
  if (boundaryM2 === null || remainderM2 === null || boundaryM2 < MIN_BOUNDARY_M2) return null;
  return roundToTotal(
    [...rows.map((row) => row.total.areaM2), remainderM2].map((areaM2) => (areaM2 / boundaryM2) * 100),
    BALANCE_DECIMALS,
  );
}
