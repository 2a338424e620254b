import type { CellValue } from "./table-column.ts";

export interface SortOrder {
  readonly path: string;
  readonly direction?: "asc" | "desc" | null;
}

/**
 * Rows in the order asked for; equal ones keep theirs, and unknown ones stand last whichever way the rest runs.
 * `getValue` reads the value of a column of a row; it is asked once a row and column.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  orders: readonly SortOrder[],
  getValue: (row: Row, path: string) => CellValue,
  locale: string,
): readonly Row[] {
  const active = orders.filter(({ direction }) => direction === "asc" || direction === "desc");
  if (active.length === 0) return rows;
  const collator = new Intl.Collator(locale, { numeric: true });
  const keyed = rows.map((row) => ({ row, values: active.map(({ path }) => getValue(row, path)) }));
  keyed.sort((a, b) => {
    for (const [index, { direction }] of active.entries()) {
      const order = compare(a.values[index] ?? null, b.values[index] ?? null, direction === "desc", collator);
      if (order !== 0) return order;
    }
    return 0;
  });
  return keyed.map(({ row }) => row);
}

/** True for two lists that ask for the same order. */
export function isSameOrder(a: readonly SortOrder[], b: readonly SortOrder[]): boolean {
  const describe = (orders: readonly SortOrder[]): string =>
    JSON.stringify(orders.map(({ path, direction }) => [path, direction ?? null]));
  return describe(a) === describe(b);
}

function compare(a: CellValue, b: CellValue, isDescending: boolean, collator: Intl.Collator): number {
  if (isUnknown(a) || isUnknown(b)) return Number(isUnknown(a)) - Number(isUnknown(b));
  if (a === b) return 0;
  const order =
    typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
  return isDescending ? -order : order;
}

/** A column that says nothing of a row may do so by an empty text. */
function isUnknown(value: CellValue): boolean {
  return value === null || value === "";
}
