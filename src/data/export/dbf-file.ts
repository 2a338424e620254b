import { createFinding } from "../create-finding.ts";
import { Refusal } from "../formats/format.ts";
import type { ByteEncoder } from "./byte-encoder.ts";
import type { DbfColumn } from "./dbf-columns.ts";
import type { FlatCell } from "./flat-table.ts";

const HEADER_BYTES = 32;
const FIELD_BYTES = 32;
const DBASE_III = 0x03;
const HEADER_END = 0x0d;
const FILE_END = 0x1a;
const SPACE = 0x20;

/** What a tab can hold beside its zip; dBase itself ends at 2 GB. */
const MAX_FILE_BYTES = 1_000_000_000;

/**
 * A .dbf file (dBase III) with the cells of `rows`, positions in the columns' cells.
 * `now` is the day its header tells.
 * @throws Refusal when the table is too large for one.
 */
export function writeDbf(
  columns: readonly DbfColumn[],
  rows: readonly number[],
  encoder: ByteEncoder,
  now: Date,
): Uint8Array {
  const recordBytes = columns.reduce((sum, { width }) => sum + width, 1);
  const headerBytes = HEADER_BYTES + columns.length * FIELD_BYTES + 1;
  const size = headerBytes + rows.length * recordBytes + 1;
  if (size > MAX_FILE_BYTES) {
    const figures = { what: "bytes", value: size, limit: MAX_FILE_BYTES };
    throw new Refusal(createFinding("limit-exceeded", { figures }));
  }
  const bytes = new Uint8Array(size);
  writeHeader(bytes, { columns, rowCount: rows.length, headerBytes, recordBytes, encoder, now });
  let offset = headerBytes;
  bytes.fill(SPACE, offset);
  for (const row of rows) {
    offset += 1;
    for (const { column, type, width, decimals } of columns) {
      writeCell(
        column.cells[row] ?? null,
        { type, decimals },
        bytes.subarray(offset, offset + width),
        encoder,
      );
      offset += width;
    }
  }
  bytes[offset] = FILE_END;
  return bytes;
}

interface Header {
  readonly columns: readonly DbfColumn[];
  readonly rowCount: number;
  readonly headerBytes: number;
  readonly recordBytes: number;
  readonly encoder: ByteEncoder;
  readonly now: Date;
}

function writeHeader(bytes: Uint8Array, header: Header): void {
  const { columns, now, encoder } = header;
  const view = new DataView(bytes.buffer);
  bytes[0] = DBASE_III;
  bytes.set([now.getUTCFullYear() - 1900, now.getUTCMonth() + 1, now.getUTCDate()], 1);
  view.setUint32(4, header.rowCount, true);
  view.setUint16(8, header.headerBytes, true);
  view.setUint16(10, header.recordBytes, true);
  bytes[29] = encoder.languageDriver;
  columns.forEach(({ name, type, width, decimals }, index) => {
    const start = HEADER_BYTES + index * FIELD_BYTES;
    encoder.encodeInto(name, bytes.subarray(start, start + 10));
    bytes[start + 11] = type.charCodeAt(0);
    bytes[start + 16] = width;
    bytes[start + 17] = decimals;
  });
  bytes[header.headerBytes - 1] = HEADER_END;
}

/** `target` holds spaces, which is how dBase says nothing. */
function writeCell(
  cell: FlatCell,
  { type, decimals }: Pick<DbfColumn, "type" | "decimals">,
  target: Uint8Array,
  encoder: ByteEncoder,
): void {
  if (cell === null) {
    if (type === "L") writeAscii("?", target, 0);
    return;
  }
  switch (type) {
    case "C":
      // A zero ends a text for many readers.
      encoder.encodeInto(String(cell).replaceAll("\u0000", ""), target);
      return;
    case "L":
      writeAscii(cell === true ? "T" : "F", target, 0);
      return;
    case "D":
      writeAscii(String(cell).replaceAll("-", ""), target, 0);
      return;
    case "N":
    case "F": {
      const text = toNumberText(cell, decimals);
      writeAscii(text, target, target.length - text.length);
    }
  }
}

/** Whole numbers too long for a counter are written as measures, or readers take them for codes. */
function toNumberText(cell: FlatCell, decimals: number): string {
  const text = String(cell);
  const isLong = typeof cell === "number" && Math.abs(cell) > Number.MAX_SAFE_INTEGER && !text.includes("e");
  return isLong && decimals > 0 ? `${text}.0` : text;
}

function writeAscii(text: string, target: Uint8Array, offset: number): void {
  for (let i = 0; i < text.length; i += 1) target[offset + i] = text.charCodeAt(i);
}
