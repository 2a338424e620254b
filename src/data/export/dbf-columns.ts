import { getShortFieldName } from "../../domain/short-field-name.ts";
import type { ParkLayer } from "../../domain/layer.ts";
import type { ByteEncoder } from "./byte-encoder.ts";
import type { FlatCell, FlatColumn } from "./flat-table.ts";
import { shortenNames } from "./short-names.ts";

/** A character field of dBase III holds no more. */
const MAX_TEXT_BYTES = 254;

/** Longest shortest decimal form of a double: -1.2345678901234567e-300. */
const MAX_NUMBER_CHARACTERS = 24;

/** The header counts the bytes of a record in two bytes; one is the mark of a deleted record. */
const MAX_RECORD_BYTES = 0xffff - 1;

/** Readers take a number field of up to 15 digits without decimals for whole numbers. */
const MAX_WHOLE_DIGITS = 15;

/** A column of a .dbf file. */
export interface DbfColumn {
  /** At most ten bytes. */
  readonly name: string;
  readonly column: FlatColumn;
  /** C text, N decimal number, F number with exponents, L truth value, D day. */
  readonly type: "C" | "N" | "F" | "L" | "D";
  readonly width: number;
  readonly decimals: number;
}

/**
 * How the columns lie in a .dbf file: names of ten bytes (those of the park's own fields fixed, see
 * short-field-name.ts), texts as wide as the widest, at most 254 bytes, and less where the record would not hold
 * them all.
 */
export function layOutDbf(
  columns: readonly FlatColumn[],
  layer: ParkLayer | null,
  encoder: ByteEncoder,
): DbfColumn[] {
  const wanted = columns.map(({ key }) => (layer === null ? key : getShortFieldName(key)));
  const names = shortenNames(wanted, encoder);
  const laidOut = columns.map((column, index): DbfColumn => ({
    name: names[index] as string,
    column,
    ...getFieldType(column, encoder),
  }));
  return fitRecord(laidOut);
}

function getFieldType(
  { kind, cells }: FlatColumn,
  encoder: ByteEncoder,
): Pick<DbfColumn, "type" | "width" | "decimals"> {
  switch (kind) {
    case "boolean":
      return { type: "L", width: 1, decimals: 0 };
    case "day":
      return cells.every((cell) => cell === null || isDbfDay(cell))
        ? { type: "D", width: 8, decimals: 0 }
        : { type: "C", width: getTextWidth(cells, encoder), decimals: 0 };
    case "number":
      return getNumberType(cells);
    case "text":
      return { type: "C", width: getTextWidth(cells, encoder), decimals: 0 };
  }
}

/** A day with a year of four digits, which is all a date field holds. */
function isDbfDay(cell: FlatCell): boolean {
  return typeof cell === "string" && /^\d{4}-\d{2}-\d{2}$/.test(cell);
}

function getTextWidth(cells: readonly FlatCell[], encoder: ByteEncoder): number {
  const scratch = new Uint8Array(MAX_TEXT_BYTES);
  let width = 1;
  for (const cell of cells) {
    if (typeof cell !== "string" || width === MAX_TEXT_BYTES) continue;
    const { read, written } = encoder.encodeInto(cell, scratch);
    width = read < cell.length ? MAX_TEXT_BYTES : Math.max(width, written);
  }
  return width;
}

function getNumberType(cells: readonly FlatCell[]): Pick<DbfColumn, "type" | "width" | "decimals"> {
  let width = 1;
  let decimals = 0;
  let hasExponent = false;
  for (const cell of cells) {
    if (typeof cell !== "number") continue;
    const text = String(cell);
    hasExponent ||= text.includes("e");
    width = Math.max(width, text.length);
    const point = text.indexOf(".");
    if (point >= 0) decimals = Math.max(decimals, text.length - point - 1);
  }
  if (decimals === 0 && !hasExponent && width <= MAX_WHOLE_DIGITS) return { type: "N", width, decimals };
  return {
    type: hasExponent ? "F" : "N",
    width: MAX_NUMBER_CHARACTERS,
    decimals: Math.min(Math.max(decimals, 1), MAX_WHOLE_DIGITS),
  };
}

/** Takes width off the widest texts until the record is no longer than its header can say. */
function fitRecord(columns: readonly DbfColumn[]): DbfColumn[] {
  const sum = (limit: number): number =>
    columns.reduce((bytes, { type, width }) => bytes + (type === "C" ? Math.min(width, limit) : width), 0);
  let limit = MAX_TEXT_BYTES;
  while (sum(limit) > MAX_RECORD_BYTES) limit -= 1;
  return columns.map((column) =>
    column.type === "C" && column.width > limit ? { ...column, width: limit } : column,
  );
}
