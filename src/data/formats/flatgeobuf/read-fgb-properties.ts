import { ColumnType } from "flatgeobuf/lib/mjs/flat-geobuf/column-type.js";

/** A column as it becomes a property. */
export interface FgbColumn {
  readonly name: string;
  readonly type: ColumnType;
}

/** JSON within a column nested deeper than this stays text. */
const MAX_JSON_DEPTH = 64;

const decoder = new TextDecoder();

/**
 * The properties of a feature: pairs of a column's number and its value, one behind the other (`feature.fbs`). Binary
 * values are left out; a whole number with more digits than a number holds becomes a text.
 * @throws RangeError for bytes that are no such pairs.
 */
export function readFgbProperties(
  bytes: Uint8Array | null,
  columns: readonly FgbColumn[],
): Record<string, unknown> {
  // Every column is there, as in the other formats, though the file leaves out what has no value.
  const properties: Record<string, unknown> = {};
  for (const { name, type } of columns) if (type !== ColumnType.Binary) properties[name] = null;
  if (bytes === null) return properties;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // A byte left over is no column's number; GDAL passes over it too.
  for (let at = 0; at + 2 <= bytes.length;) {
    const column = columns[view.getUint16(at, true)];
    if (column === undefined) throw new RangeError("column");
    at += 2;
    const { value, length } = readValue(view, at, column.type);
    if (value !== undefined) properties[column.name] = value;
    at += length;
  }
  return properties;
}

function readValue(
  view: DataView,
  at: number,
  type: ColumnType,
): { readonly value: unknown; readonly length: number } {
  switch (type) {
    case ColumnType.Bool:
      return { value: view.getUint8(at) !== 0, length: 1 };
    case ColumnType.Byte:
      return { value: view.getInt8(at), length: 1 };
    case ColumnType.UByte:
      return { value: view.getUint8(at), length: 1 };
    case ColumnType.Short:
      return { value: view.getInt16(at, true), length: 2 };
    case ColumnType.UShort:
      return { value: view.getUint16(at, true), length: 2 };
    case ColumnType.Int:
      return { value: view.getInt32(at, true), length: 4 };
    case ColumnType.UInt:
      return { value: view.getUint32(at, true), length: 4 };
    case ColumnType.Long:
      return { value: toInteger(view.getBigInt64(at, true)), length: 8 };
    case ColumnType.ULong:
      return { value: toInteger(view.getBigUint64(at, true)), length: 8 };
    case ColumnType.Float:
      return { value: toFinite(view.getFloat32(at, true)), length: 4 };
    case ColumnType.Double:
      return { value: toFinite(view.getFloat64(at, true)), length: 8 };
    case ColumnType.String:
    case ColumnType.DateTime:
    case ColumnType.Json:
    case ColumnType.Binary:
      return readSized(view, at, type);
    default:
      throw new RangeError("column type");
  }
}

/** Texts and what is written like one: its length in bytes, then itself. */
function readSized(
  view: DataView,
  at: number,
  type: ColumnType,
): { readonly value: unknown; readonly length: number } {
  const bytes = view.getUint32(at, true);
  const length = 4 + bytes;
  if (at + length > view.byteLength) throw new RangeError("text");
  if (type === ColumnType.Binary) return { value: undefined, length };
  const text = decoder.decode(new Uint8Array(view.buffer, view.byteOffset + at + 4, bytes));
  return { value: type === ColumnType.Json ? parseJson(text) : text, length };
}

function toInteger(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}

function toFinite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** The value, or the text where it is no JSON or is nested too deep to hand on. */
function parseJson(text: string): unknown {
  let depth = 0;
  for (const bracket of text.match(/[[{\]}]/g) ?? []) {
    depth += bracket === "[" || bracket === "{" ? 1 : -1;
    if (depth > MAX_JSON_DEPTH) return text;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
