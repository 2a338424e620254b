import type { Geometry } from "geojson";
import { toDecimalText } from "../export/decimal-text.ts";
import { guardCell } from "../export/formula-safe.ts";
import { toWkt } from "../export/wkt-text.ts";

/** Columns the list of errors has beside those of the file: where the row was, what is wrong with it, its shape. */
export const ROW_COLUMN = "_row";
export const ERRORS_COLUMN = "_errors";
export const SHAPE_COLUMN = "wkt";

/** By this mark Excel knows UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";
const LINE_END = "\r\n";
const SENTENCE_GAP = " ";

/** A row that cannot be taken. */
export interface ErrorRow {
  /** As the user's program counts it. */
  readonly row: number;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Longitude, latitude in degrees. */
  readonly geometry: Geometry | null;
  /** Sentences in the user's language. */
  readonly errors: readonly string[];
}

/**
 * The rows of an import that cannot be taken as CSV, to be mended in a spreadsheet and dropped again: `columns`, then
 * `_row`, `_errors` and the shape as WKT with every digit. UTF-8 with a byte-order mark, RFC 4180, no text a formula
 * (`guardCell`). Columns of those names that a file has from an earlier list are written anew; nested values go out
 * as JSON text. A shape of more than 32,767 characters is written in full, though Excel cuts it.
 */
export function writeErrorsCsv(rows: readonly ErrorRow[], columns: readonly string[]): Uint8Array {
  const own = columns.filter((column) => ![ROW_COLUMN, ERRORS_COLUMN, SHAPE_COLUMN].includes(column));
  const lines = [[...own, ROW_COLUMN, ERRORS_COLUMN, SHAPE_COLUMN].map(toCell)];
  for (const { row, properties, geometry, errors } of rows) {
    lines.push([
      ...own.map((column) => toCell(Object.hasOwn(properties, column) ? properties[column] : null)),
      String(row),
      toCell(errors.join(SENTENCE_GAP)),
      geometry === null ? "" : quote(toWkt(geometry)),
    ]);
  }
  const text = lines.map((cells) => cells.join(",") + LINE_END).join("");
  return new TextEncoder().encode(BYTE_ORDER_MARK + text);
}

function toCell(value: unknown): string {
  if (typeof value === "string") return quote(guardCell(value));
  if (typeof value === "number") return Number.isFinite(value) ? toDecimalText(value) : "";
  if (typeof value === "boolean") return String(value);
  return typeof value === "object" && value !== null ? quote(guardCell(JSON.stringify(value))) : "";
}

/** Blanks at the ends are quoted too: some readers trim bare ones. */
function quote(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
