import { getByteEncoder, type ByteEncoder } from "./byte-encoder.ts";
import { layOutDbf, type DbfColumn } from "./dbf-columns.ts";
import type { ExportFormat, ExportOptions } from "./export-format.ts";
import type { ExportTable } from "./export-table.ts";
import { flattenTable, type FlatColumn } from "./flat-table.ts";
import type { Loss } from "./loss.ts";
import { LossList } from "./loss-list.ts";
import { projectGeometry } from "./project-geometry.ts";
import { MAX_NAME_BYTES } from "./short-names.ts";
import { getShapeClass } from "./shp-file.ts";
import { toWkt } from "./wkt-text.ts";
import { nameGpkgColumns } from "./write-geopackage.ts";
import { groupByShape } from "./write-shapefile.ts";
import { MAX_CELL_CHARACTERS, toDaySerial } from "./xlsx-cells.ts";
import { dropNotXml } from "./xml-text.ts";

/** What the format cannot hold of the table, in the order of its columns; told before anything is written. */
export function findLosses(
  table: ExportTable,
  format: ExportFormat,
  options: Omit<ExportOptions, "now">,
): Loss[] {
  const list = new LossList();
  findNumberLosses(table, list);
  if (format === "geojson") return list.finish();
  const columns = flattenTable(table);
  for (const column of columns) findFlatLosses(table, column, list, format !== "gpkg");
  switch (format) {
    case "csv":
      findSheetGeometryLosses(table, options, list);
      if (options.hasNotes !== true && table.notes.length > 0) {
        list.addWhole("notes-left-out", table.notes.length);
      }
      break;
    case "xlsx":
      for (const column of columns) findCellLosses(column, list);
      findSheetGeometryLosses(table, options, list);
      if (options.hasWkt === true) findLongWkt(table, options, list);
      break;
    case "kml":
      for (const column of columns) findControlCharacters(column, (text) => dropNotXml(text) !== text, list);
      break;
    case "gpkg":
      findUnplaced(table, options, list);
      for (const column of columns) findControlCharacters(column, hasZero, list);
      findRenamed(columns, nameGpkgColumns(columns), list);
      break;
    case "shapefile":
      findUnplaced(table, options, list);
      findShapefileLosses(table, columns, getByteEncoder(options.encoding ?? "utf-8"), list);
  }
  return list.finish();
}

function findNumberLosses({ fields, rows }: ExportTable, list: LossList): void {
  for (const { key } of fields) {
    rows.forEach(({ values }, row) => {
      const value = values[key];
      if (typeof value === "number" && !Number.isFinite(value))
        list.add("number-not-finite", row, { field: key });
    });
  }
}

/** What no flat format holds. */
function findFlatLosses(
  { rows }: ExportTable,
  column: FlatColumn,
  list: LossList,
  isEmptyNull: boolean,
): void {
  const { key, field, kind, isJsonText } = column;
  if (key !== field && !key.startsWith(`${field}.`)) {
    list.addWhole("name-changed", 1, { field, becomes: key });
  }
  column.cells.forEach((cell, row) => {
    if (cell === "" && isEmptyNull) list.add("empty-text-as-null", row, { field: key });
    if (cell === null || kind !== "text") return;
    const value = rows[row]?.values[field];
    if (typeof value === "number" || typeof value === "boolean") {
      list.add("mixed-as-text", row, { field: key });
    } else if (isJsonText && typeof value === "object") {
      list.add("nested-as-text", row, { field: key });
    }
  });
}

function findCellLosses(column: FlatColumn, list: LossList): void {
  const { key, kind, cells } = column;
  findControlCharacters(column, (text) => dropNotXml(text) !== text, list);
  cells.forEach((cell, row) => {
    if (typeof cell !== "string") return;
    if (cell.length > MAX_CELL_CHARACTERS)
      list.add("cell-cut", row, { field: key, limit: MAX_CELL_CHARACTERS });
    if (kind === "day" && toDaySerial(cell) === undefined) list.add("day-as-text", row, { field: key });
  });
}

function findControlCharacters(
  { key, cells }: FlatColumn,
  hasSome: (text: string) => boolean,
  list: LossList,
): void {
  cells.forEach((cell, row) => {
    if (typeof cell === "string" && hasSome(cell)) list.add("control-character-dropped", row, { field: key });
  });
}

function hasZero(text: string): boolean {
  return text.includes("\u0000");
}

/** CSV and XLSX have shapes only as a column of WKT. */
function findSheetGeometryLosses(
  table: ExportTable,
  options: Pick<ExportOptions, "hasWkt" | "crs">,
  list: LossList,
): void {
  if (options.hasWkt === true) {
    findUnplaced(table, options, list);
    return;
  }
  table.rows.forEach(({ geometry }, row) => {
    if (geometry !== null) list.add("geometry-left-out", row);
  });
}

function findLongWkt({ rows }: ExportTable, { crs }: Pick<ExportOptions, "crs">, list: LossList): void {
  rows.forEach(({ geometry }, row) => {
    const shape = projectGeometry(geometry, crs);
    if (shape !== null && toWkt(shape).length > MAX_CELL_CHARACTERS) list.add("geometry-dropped", row);
  });
}

/** Shapes with a position that has no place in the system. */
function findUnplaced({ rows }: ExportTable, { crs }: Pick<ExportOptions, "crs">, list: LossList): void {
  rows.forEach(({ geometry }, row) => {
    if (geometry !== null && projectGeometry(geometry, crs) === null) list.add("geometry-dropped", row);
  });
}

function findRenamed(columns: readonly FlatColumn[], names: readonly string[], list: LossList): void {
  columns.forEach(({ key }, index) => {
    const name = names[index] ?? key;
    if (name !== key) list.addWhole("name-changed", 1, { field: key, becomes: name });
  });
}

function findShapefileLosses(
  table: ExportTable,
  columns: readonly FlatColumn[],
  encoder: ByteEncoder,
  list: LossList,
): void {
  for (const laidOut of layOutDbf(columns, table.layer, encoder)) {
    const { name, column } = laidOut;
    if (name !== column.key) {
      list.addWhole("name-shortened", 1, { field: column.key, becomes: name, limit: MAX_NAME_BYTES });
    }
    if (laidOut.type === "C") findDbfTextLosses(laidOut, encoder, list);
  }
  table.rows.forEach(({ geometry }, row) => {
    if (geometry !== null && getShapeClass(geometry) === null) list.add("geometry-dropped", row);
  });
  const groups = groupByShape(table);
  if (groups.length > 1) list.addWhole("geometry-split", groups.length);
}

function findDbfTextLosses({ column, width }: DbfColumn, encoder: ByteEncoder, list: LossList): void {
  const scratch = new Uint8Array(width);
  const field = column.key;
  findControlCharacters(column, hasZero, list);
  column.cells.forEach((cell, row) => {
    if (typeof cell !== "string") return;
    const text = cell.replaceAll("\u0000", "");
    const { read, replaced } = encoder.encodeInto(text, scratch);
    if (read < text.length) list.add("text-cut", row, { field, limit: width });
    if (replaced > 0) list.add("character-replaced", row, { field });
    // Spaces fill a field of a .dbf, so nobody can tell them from the text's own.
    if (/^ | $/.test(text)) list.add("space-trimmed", row, { field });
  });
}
