import { encodeTexts } from "./encode-texts.ts";
import type { ExportOptions } from "./export-format.ts";
import type { ExportTable } from "./export-table.ts";
import { flattenTable, type FlatColumn } from "./flat-table.ts";
import { projectGeometry } from "./project-geometry.ts";
import { toWkt } from "./wkt-text.ts";
import { WKT_COLUMN } from "./write-csv.ts";
import {
  MAX_CELL_CHARACTERS,
  SharedTexts,
  toCellXml,
  toColumnName,
  toTextCellXml,
  XLSX_STYLE,
} from "./xlsx-cells.ts";
import { getSheetXml, getWorkbookParts, toSheetName } from "./xlsx-parts.ts";
import { zipFiles } from "./zip-files.ts";

/** Width of a column in digits: room for its name, not more than half a screen. */
const MIN_WIDTH = 6;
const MAX_WIDTH = 60;

/** Rows looked at for the width of a column. */
const WIDTH_ROWS = 1_000;

/**
 * A workbook (ECMA-376) of two sheets: the rows under a frozen header with the units in it, numbers, truth values and
 * days as such, and the notes. Shapes as WKT where the options ask for them.
 */
export async function writeXlsx(table: ExportTable, options: ExportOptions): Promise<Uint8Array> {
  const columns = flattenTable(table);
  const all = options.hasWkt === true ? [...columns, createWktColumn(table, options)] : columns;
  const dataSheet = toSheetName(table.title, []);
  const notesSheet = toSheetName(options.notesTitle ?? "notes", [dataSheet]);
  const files: Record<string, Uint8Array> = {};
  for (const [path, text] of Object.entries(getWorkbookParts(dataSheet, notesSheet))) {
    files[path] = encodeTexts([text]);
  }
  const texts = new SharedTexts();
  files["xl/worksheets/sheet1.xml"] = encodeTexts(
    getSheetXml(listDataRows(table, all, texts), all.map(getWidth), true),
  );
  files["xl/worksheets/sheet2.xml"] = encodeTexts(
    getSheetXml(listNoteRows(table, texts), getNoteWidths(table), false),
  );
  files["xl/sharedStrings.xml"] = encodeTexts(texts.toXml());
  return zipFiles(files, options.now);
}

/** Name of a column with its unit: "areaRegisteredM2 (m²)". */
function getHeaderText({ key, unit }: Pick<FlatColumn, "key" | "unit">): string {
  return unit === undefined ? key : `${key} (${unit})`;
}

function createWktColumn({ rows }: ExportTable, { crs }: ExportOptions): FlatColumn {
  const cells = rows.map(({ geometry }) => {
    const shape = projectGeometry(geometry, crs);
    const wkt = shape === null ? "" : toWkt(shape);
    // Half of a shape is no shape.
    return wkt === "" || wkt.length > MAX_CELL_CHARACTERS ? null : wkt;
  });
  return { key: WKT_COLUMN, kind: "text", cells, field: WKT_COLUMN, isJsonText: false };
}

function* listDataRows(
  { rows }: ExportTable,
  columns: readonly FlatColumn[],
  texts: SharedTexts,
): Generator<string> {
  const names = columns.map((_, index) => toColumnName(index));
  const heads = columns.map((column, index) =>
    toTextCellXml(getHeaderText(column), XLSX_STYLE.header, `${names[index]}1`, texts),
  );
  yield `<row r="1">${heads.join("")}</row>`;
  for (let index = 0; index < rows.length; index += 1) {
    const number = index + 2;
    const cells = columns.map(({ cells, kind }, column) =>
      toCellXml(cells[index] ?? null, kind === "day", `${names[column]}${number}`, texts),
    );
    yield `<row r="${number}">${cells.join("")}</row>`;
  }
}

function* listNoteRows({ notes }: ExportTable, texts: SharedTexts): Generator<string> {
  for (const [index, [label, value]] of notes.entries()) {
    const number = index + 1;
    const head = toTextCellXml(label, XLSX_STYLE.header, `A${number}`, texts);
    yield `<row r="${number}">${head}${toTextCellXml(value, XLSX_STYLE.plain, `B${number}`, texts)}</row>`;
  }
}

function getNoteWidths({ notes }: ExportTable): number[] {
  return notes.length === 0 ? [] : [0, 1].map((side) => fitWidth(notes.map((note) => note[side] ?? "")));
}

function getWidth(column: FlatColumn): number {
  const cells = column.cells.slice(0, WIDTH_ROWS).map((cell) => (cell === null ? "" : String(cell)));
  return fitWidth([getHeaderText(column), ...cells]);
}

function fitWidth(texts: readonly string[]): number {
  const widest = texts.reduce((width, text) => Math.max(width, measure(text)), 0);
  return Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, widest + 2));
}

/** Width of a text in digits; a Chinese character is two wide. */
function measure(text: string): number {
  let width = 0;
  for (const character of text.slice(0, MAX_WIDTH)) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}
