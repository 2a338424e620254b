import { encodeTexts } from "./encode-texts.ts";
import type { ExportOptions } from "./export-format.ts";
import type { ExportTable } from "./export-table.ts";
import { guardCell } from "./formula-safe.ts";
import { type FlatCell, flattenTable } from "./flat-table.ts";
import { projectGeometry } from "./project-geometry.ts";
import { toWkt } from "./wkt-text.ts";

/** Spreadsheet programs know UTF-8 by it. */
const BYTE_ORDER_MARK = "\ufeff";
const LINE_END = "\r\n";

/** Name of the column of shapes. */
export const WKT_COLUMN = "wkt";

/**
 * RFC 4180 in UTF-8 with a byte-order mark. No cell of text is a formula when the file is opened in a spreadsheet.
 * Shapes as WKT and the notes above the header only where the options ask for them.
 */
export function writeCsv(table: ExportTable, options: ExportOptions): Promise<Uint8Array> {
  return Promise.resolve(encodeTexts(listTexts(table, options)));
}

function* listTexts(table: ExportTable, options: ExportOptions): Generator<string> {
  const columns = flattenTable(table);
  yield BYTE_ORDER_MARK;
  if (options.hasNotes === true) {
    for (const [label, value] of table.notes) yield toCellText(`# ${label}: ${value}`) + LINE_END;
  }
  const heads = [...columns.map(({ key }) => key), ...(options.hasWkt === true ? [WKT_COLUMN] : [])];
  yield heads.map(toCellText).join(",") + LINE_END;
  for (const [index, { geometry }] of table.rows.entries()) {
    const cells = columns.map((column) => toCellText(column.cells[index] ?? null));
    if (options.hasWkt === true) {
      const shape = projectGeometry(geometry, options.crs);
      cells.push(shape === null ? "" : quote(toWkt(shape)));
    }
    yield cells.join(",") + LINE_END;
  }
}

function toCellText(cell: FlatCell): string {
  if (cell === null) return "";
  return typeof cell === "string" ? quote(guardCell(cell)) : String(cell);
}

/** Spaces at the ends are quoted too: some readers trim bare ones. */
function quote(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
