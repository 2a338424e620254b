import { dropCutCharacter, type TextReader } from "../../text-encoding/decode-text.ts";
import type { DbfField } from "./read-dbf-header.ts";

/** What a cell of a .dbf may hold; null for an empty one. */
export type DbfValue = string | number | boolean | null;

const BLANK = 0x20;
const FIRST_NON_ASCII_BYTE = 0x80;

/** Pieces small enough for the arguments of one call. */
const MAX_CALL_BYTES = 4_096;

/** Reads the value of `field` out of the bytes of one record. */
export function readDbfValue(record: Uint8Array, field: DbfField, readText: TextReader): DbfValue {
  const cell = record.subarray(field.start, field.start + field.bytes);
  switch (field.type) {
    case "N":
    case "F":
      return toNumber(decodeCell(cell, readText));
    case "D":
      return toDay(decodeCell(cell, readText));
    case "L":
      return toBoolean(decodeCell(cell, readText));
    case "I":
    case "+":
      return cell.length === 4 ? new DataView(cell.buffer, cell.byteOffset, 4).getInt32(0, true) : null;
    case "O":
      return readDouble(cell);
    case "B":
      // Visual FoxPro keeps a double in it; elsewhere it points into a file of memos.
      return cell.length === 8 ? readDouble(cell) : null;
    case "G":
    case "M":
    case "P":
      // They point into a .dbt or .fpt.
      return null;
    default: {
      const text = decodeCell(cell, readText);
      return text === "" ? null : text;
    }
  }
}

/** The bytes of a text without the blanks and NULs round it. */
export function trimCell(cell: Uint8Array): Uint8Array {
  let end = cell.indexOf(0);
  if (end === -1) end = cell.length;
  while (end > 0 && (cell[end - 1] as number) <= BLANK) end -= 1;
  let start = 0;
  while (start < end && (cell[start] as number) <= BLANK) start += 1;
  return cell.subarray(start, end);
}

export function isAscii(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i += 1) if ((bytes[i] as number) >= FIRST_NON_ASCII_BYTE) return false;
  return true;
}

/** The text of a cell; a last character that the column cut off is left out. */
function decodeCell(cell: Uint8Array, readText: TextReader): string {
  const bytes = trimCell(cell);
  return isAscii(bytes) && bytes.length <= MAX_CALL_BYTES
    ? String.fromCharCode(...bytes)
    : dropCutCharacter(readText(bytes)).trim();
}

/** A number; a text where it has more digits than a number can hold, or is none; null for blanks and "****". */
function toNumber(text: string): number | string | null {
  if (text === "" || /^[*?]+$/.test(text)) return null;
  const value = Number(text.replace(",", "."));
  if (!Number.isFinite(value)) return /^[+-]?(nan|inf|1\.#)/i.test(text) ? null : text;
  return Number.isInteger(value) && !Number.isSafeInteger(value) && /^\d+$/.test(text) ? text : value;
}

/** "20230131" -> "2023-01-31"; null for an empty day, the text for what is none. */
function toDay(text: string): string | null {
  if (/^0*$/.test(text)) return null;
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return parts === null ? text : `${parts[1] ?? ""}-${parts[2] ?? ""}-${parts[3] ?? ""}`;
}

function toBoolean(text: string): boolean | null {
  if (/^[ty1]$/i.test(text)) return true;
  return /^[fn0]$/i.test(text) ? false : null;
}

function readDouble(cell: Uint8Array): number | null {
  if (cell.length !== 8) return null;
  const value = new DataView(cell.buffer, cell.byteOffset, 8).getFloat64(0, true);
  return Number.isFinite(value) ? value : null;
}
