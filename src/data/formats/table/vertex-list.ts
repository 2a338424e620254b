import { isBlankCell, type Cell, type TableRow } from "./table-row.ts";

/** Columns of a list of boundary points, by index. */
export interface VertexColumns {
  readonly code: number;
  readonly order: number;
  /** Rings of one plot, where the list numbers them: the first is the outside. */
  readonly ring: number | undefined;
}

/** The boundary of one plot: the rows that make it, in the order of its points. */
export interface VertexGroup {
  readonly code: Cell;
  readonly rings: readonly (readonly TableRow[])[];
}

/** Fewer points enclose nothing. */
const MIN_VERTICES = 3;

/**
 * True where rows are boundary points of plots (界址点成果表) and not plots with a running number: most codes stand
 * in three rows or more. A code that stands only in its first row (merged cells) counts for the rows below.
 */
export function isVertexList(rows: readonly TableRow[], { code }: VertexColumns): boolean {
  const counts = new Map<Cell, number>();
  let current: Cell = null;
  for (const { cells } of rows) {
    const cell = cells[code] ?? null;
    if (!isBlankCell(cell)) current = cell;
    counts.set(current, (counts.get(current) ?? 0) + 1);
  }
  counts.delete(null);
  if (counts.size === 0) return false;
  const whole = [...counts.values()].filter((count) => count >= MIN_VERTICES).length;
  return whole * 2 > counts.size;
}

/**
 * The rows of each code, in the order the codes first appear; points in the order of their numbers where all are
 * numbers and different, else as they stand (a list may end with its first point).
 */
export function groupVertices(rows: readonly TableRow[], columns: VertexColumns): readonly VertexGroup[] {
  const groups = new Map<Cell, Map<Cell, TableRow[]>>();
  let current: Cell = null;
  for (const row of rows) {
    const cell = row.cells[columns.code] ?? null;
    if (!isBlankCell(cell)) current = cell;
    const rings = groups.get(current) ?? new Map<Cell, TableRow[]>();
    groups.set(current, rings);
    const ring = columns.ring === undefined ? null : (row.cells[columns.ring] ?? null);
    const list = rings.get(ring) ?? [];
    rings.set(ring, list);
    list.push(row);
  }
  return [...groups].map(([code, rings]) => ({
    code,
    rings: [...rings.values()].map((ring) => sortVertices(ring, columns.order)),
  }));
}

function sortVertices(rows: readonly TableRow[], order: number): readonly TableRow[] {
  const numbers = rows.map(({ cells }) => toOrder(cells[order] ?? null));
  if (numbers.includes(undefined) || new Set(numbers).size < numbers.length) return rows;
  return rows
    .map((row, index) => ({ row, number: numbers[index] ?? 0 }))
    .sort((a, b) => a.number - b.number)
    .map(({ row }) => row);
}

/** The number in "J12", "12" or 12. */
function toOrder(cell: Cell): number | undefined {
  const digits = /^[A-Za-z]?(\d{1,9})$/.exec(String(cell ?? ""))?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The ring with its first position at the end too, where it is not there yet. */
export function closeRing(positions: readonly [number, number][]): [number, number][] {
  const first = positions[0];
  const last = positions[positions.length - 1];
  if (first === undefined || last === undefined) return [];
  const isClosed = positions.length > 1 && first[0] === last[0] && first[1] === last[1];
  return isClosed ? [...positions] : [...positions, first];
}
