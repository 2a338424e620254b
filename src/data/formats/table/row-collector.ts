import { unguardCell } from "../../export/formula-safe.ts";
import { refuseLimit } from "./table-refusal.ts";
import { MAX_COLUMNS, MAX_EXTRA_ROWS, MAX_FEATURES, type TableRow } from "./table-row.ts";

/** The rows of a delimited text, and the numbers of those whose quotes are broken. */
export interface DelimitedText {
  readonly rows: readonly TableRow[];
  readonly brokenQuoteRows: readonly number[];
}

/** Lines of a spreadsheet, blank ones too. */
const MAX_LINES = 1_048_576;

/** Trailing delimiters of a spreadsheet's used range are let pass up to here; what holds something is counted. */
const MAX_CELLS = 20 * MAX_COLUMNS;

/** `="0123"`: how Excel is told that a code is no number. */
const FORMULA_TEXT = /^="([^"]*)"$/;

/** Takes the rows of a text one after another: numbers them as Excel does, leaves out empty ones, trims the cells. */
export class RowCollector {
  readonly rows: TableRow[] = [];
  /** Rows so far, empty ones too. */
  count = 0;

  /** @throws Refusal over the limits of UX §8. */
  take(cells: readonly string[]): void {
    this.count += 1;
    if (this.count > MAX_LINES) throw refuseLimit("features", this.count, MAX_FEATURES);
    if (cells.length > MAX_CELLS) throw refuseLimit("properties", cells.length, MAX_COLUMNS);
    const read = cells.map(readCell);
    while (read.length > 0 && read[read.length - 1] === null) read.pop();
    if (read.length === 0) return;
    this.rows.push({ row: this.count, cells: read });
    const rows = this.rows.length;
    if (rows > MAX_FEATURES + MAX_EXTRA_ROWS) throw refuseLimit("features", rows, MAX_FEATURES);
  }
}

function readCell(cell: string): string | null {
  const text = cell.trim();
  if (text === "") return null;
  return FORMULA_TEXT.exec(text)?.[1] ?? unguardCell(text);
}
