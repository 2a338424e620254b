/** A cell as whole units: rounded down, and whether rounding up is another choice. */
interface Cell {
  readonly floor: number;
  readonly remainder: number;
}

/** One step of a path: a unit of `column` goes from row `from` to row `to`. */
interface Step {
  readonly from: number;
  readonly to: number;
  readonly column: number;
}

/** Nearer than this to a whole unit is that unit: noise of the sums, far below what is printed. */
const WHOLE_UNIT_TOLERANCE = 1e-6;

/**
 * Rounds a table of non-negative figures to `decimals`, each cell down or up, so that every column adds up to
 * its `columnTotals` and as many rows as possible add up to their `rowTotals` (controlled rounding; units are
 * moved between rows along augmenting paths). A column total must be its true sum rounded down or up. A row
 * total further than a unit from the row's true sum is no total of this row: the rounded sum takes its place.
 */
export function roundTable(
  rows: readonly (readonly number[])[],
  rowTotals: readonly number[],
  columnTotals: readonly number[],
  decimals: number,
): number[][] {
  const scale = 10 ** decimals;
  const cells = rows.map((row) => row.map((value) => toCell(value * scale)));
  const units = cells.map((row) => row.map(({ floor }) => floor));
  columnTotals.forEach((total, column) => closeColumn(cells, units, column, Math.round(total * scale)));
  const excesses = units.map((row, index) => {
    const trueSum = sum(rows[index] ?? []) * scale;
    const total = (rowTotals[index] ?? 0) * scale;
    return sum(row) - Math.round(Math.abs(total - trueSum) < 1 ? total : trueSum);
  });
  for (
    let path = findPath(cells, units, excesses);
    path.length > 0;
    path = findPath(cells, units, excesses)
  ) {
    for (const { from, to, column } of path) {
      addUnit(units, from, column, -1);
      addUnit(units, to, column, 1);
      excesses[from] = (excesses[from] ?? 0) - 1;
      excesses[to] = (excesses[to] ?? 0) + 1;
    }
  }
  return units.map((row) => row.map((part) => part / scale));
}

function toCell(value: number): Cell {
  const nearest = Math.round(value);
  if (Math.abs(value - nearest) < WHOLE_UNIT_TOLERANCE) return { floor: nearest, remainder: 0 };
  return { floor: Math.floor(value), remainder: value - Math.floor(value) };
}

/** Rounds up the cells with the largest remainders until the column adds up to `total`. */
function closeColumn(
  cells: readonly (readonly Cell[])[],
  units: number[][],
  column: number,
  total: number,
): void {
  const order = cells
    .map((row, index) => ({ index, remainder: row[column]?.remainder ?? 0 }))
    .filter(({ remainder }) => remainder > 0)
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const missing = total - sum(units.map((row) => row[column] ?? 0));
  for (const { index } of order.slice(0, Math.max(0, missing))) addUnit(units, index, column, 1);
}

/** The shortest way to bring a unit from a row with too many to one with too few, empty where there is none. */
function findPath(
  cells: readonly (readonly Cell[])[],
  units: readonly (readonly number[])[],
  excesses: readonly number[],
): readonly Step[] {
  const reachedBy = new Map<number, Step | null>();
  const queue = excesses.flatMap((excess, row) => (excess > 0 ? [row] : []));
  for (const row of queue) reachedBy.set(row, null);
  for (const from of queue) {
    if ((excesses[from] ?? 0) < 0) return trace(reachedBy, from);
    cells.forEach((_, to) => {
      if (reachedBy.has(to)) return;
      const column = (cells[to] ?? []).findIndex(
        (_cell, index) => isUp(cells, units, from, index) && isDown(cells, units, to, index),
      );
      if (column === -1) return;
      reachedBy.set(to, { from, to, column });
      queue.push(to);
    });
  }
  return [];
}

function trace(reachedBy: ReadonlyMap<number, Step | null>, end: number): readonly Step[] {
  const path: Step[] = [];
  for (let step = reachedBy.get(end); step; step = reachedBy.get(step.from)) path.unshift(step);
  return path;
}

function isUp(
  cells: readonly (readonly Cell[])[],
  units: readonly (readonly number[])[],
  row: number,
  column: number,
) {
  const cell = cells[row]?.[column];
  return cell !== undefined && units[row]?.[column] === cell.floor + 1;
}

function isDown(
  cells: readonly (readonly Cell[])[],
  units: readonly (readonly number[])[],
  row: number,
  column: number,
) {
  const cell = cells[row]?.[column];
  return cell !== undefined && cell.remainder > 0 && units[row]?.[column] === cell.floor;
}

function addUnit(units: number[][], row: number, column: number, count: number): void {
  const parts = units[row];
  if (parts !== undefined) parts[column] = (parts[column] ?? 0) + count;
}

function sum(parts: readonly number[]): number {
  return parts.reduce((total, part) => total + part, 0);
}
