import { zipSync } from "fflate";
import readXlsxFile from "read-excel-file/universal";
import { readArchive } from "../archive/read-archive.ts";
import { Refusal, type Format, type FormatOptions } from "./format.ts";
import type { SourceDataset, SourceFile } from "./source-dataset.ts";
import { readTable } from "./table/read-table.ts";
import { refuseTable } from "./table/table-refusal.ts";
import { isBlankCell, type Cell, type TableRow } from "./table/table-row.ts";
import { checkSheet, dropOtherSheets } from "./table/xlsx-parts.ts";

const WORKBOOK = "xl/workbook.xml";
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;
/** What a table needs of a workbook; pictures, charts, comments and links elsewhere stay packed. */
const NEEDED =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|[^/]*(?:strings|styles)[^/]*\.xml|worksheets\/[^/]+\.xml)$/i;

const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0];

/** Before this year a cell in a date's format holds a time of day alone. */
const FIRST_YEAR = 1900;

/** Sheets of an Office Open XML workbook: each that is seen and holds something is a layer. Formulas count as their values. */
export const xlsx: Format = { read: readWorkbook };

async function readWorkbook(files: readonly SourceFile[], options: FormatOptions): Promise<SourceDataset> {
  const [file] = files;
  if (file === undefined || file.bytes.length === 0) throw refuseTable("xlsx", "empty-file");
  if (OLE_MAGIC.every((byte, index) => file.bytes[index] === byte)) throw refuseTable("xlsx", "old-excel");
  const workbook = await checkWorkbook(file.bytes, options);
  const layers = (await readSheets(workbook)).flatMap(({ name, rows }) => {
    return rows.length === 0 ? [] : [readTable(name, rows, { isTextOnly: false })];
  });
  if (layers.length === 0) throw refuseTable("xlsx", "empty-file");
  return {
    format: "xlsx",
    encoding: { name: "UTF-8", how: "format", confidence: 1 },
    layers: layers.map(({ layer }) => layer),
    findings: layers.flatMap(({ layer, findings }) =>
      findings.map((finding) => ({ ...finding, layer: layer.name })),
    ),
  };
}

/**
 * The needed parts of a workbook, unpacked within the limits, looked at and packed again without compression: the
 * reader behind inflates without limits, and larger parts in a worker made of text, which the page forbids.
 */
async function checkWorkbook(bytes: Uint8Array, { onProgress }: FormatOptions): Promise<ArrayBuffer> {
  const parts = await readArchive(bytes, {
    wants: (path) => NEEDED.test(path),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  if (!parts.has(WORKBOOK)) throw refuseTable("xlsx", "not-a-workbook");
  const encoder = new TextEncoder();
  const checked: Record<string, Uint8Array> = {};
  for (const [path, part] of parts) {
    const text = decodeXml(part);
    if (path === WORKBOOK) checked[path] = encoder.encode(dropOtherSheets(text));
    else checked[path] = SHEET.test(path) ? encoder.encode(checkSheet(text)) : part;
  }
  return zipSync(checked, { level: 0 }).slice().buffer;
}

function decodeXml(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  // Office writes UTF-8; the reader behind knows nothing else either.
  if (isWide) throw refuseTable("xlsx", "not-a-workbook");
  return new TextDecoder().decode(bytes);
}

async function readSheets(
  workbook: ArrayBuffer,
): Promise<readonly { readonly name: string; readonly rows: readonly TableRow[] }[]> {
  try {
    const sheets = await readXlsxFile(workbook);
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: toRows(data) }));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw refuseTable("xlsx", error instanceof Error ? error.message.slice(0, 200) : "not-a-workbook");
  }
}

/** `data` has no rows for a sheet that is a chart. */
function toRows(data: readonly (readonly unknown[])[] | undefined): TableRow[] {
  return (data ?? []).flatMap((values, index) => {
    const cells = values.map(toCell);
    return cells.every(isBlankCell) ? [] : [{ row: index + 1, cells }];
  });
}

function toCell(value: unknown): Cell {
  if (typeof value === "string") return value.trim();
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "boolean") return value;
  return value instanceof Date ? toDayText(value) : null;
}

/** A day as YYYY-MM-DD, with a time of day as YYYY-MM-DDThh:mm:ss, a time of day alone as hh:mm:ss. */
function toDayText(date: Date): string | null {
  if (!Number.isFinite(date.getTime())) return null;
  // A time of day is a fraction of a day, and comes out a millisecond short.
  const rounded = new Date(Math.round(date.getTime() / 1000) * 1000);
  const [day = "", time = ""] = rounded.toISOString().slice(0, 19).split("T");
  if (rounded.getUTCFullYear() < FIRST_YEAR) return time;
  return time === "00:00:00" ? day : `${day}T${time}`;
}
