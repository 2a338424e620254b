/** What a cell of a table holds; null for nothing. */
export type Cell = string | number | boolean | null;

/** A row of a table that is not empty. */
export interface TableRow {
  /** Its number in the user's program, from 1. */
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** UX §8: more columns or rows are no table of plots. */
export const MAX_COLUMNS = 500;
export const MAX_FEATURES = 200_000;

/** Title and note rows that may lie around the data. */
export const MAX_EXTRA_ROWS = 1_000;

export function isBlankCell(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || cell === "";
}

/** "A", "Z", "AA" … of a 0-based column, as spreadsheets name them. */
export function getColumnLetters(index: number): string {
  let letters = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
