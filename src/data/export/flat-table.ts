import type { ExportField, ExportTable } from "./export-table.ts";
import { listNestedColumns, readNestedCell, type NestedColumn } from "./nested-columns.ts";

export type FlatCell = string | number | boolean | null;

/** A column of a format that holds no nested values. */
export interface FlatColumn {
  readonly key: string;
  readonly kind: "text" | "number" | "boolean" | "day";
  readonly unit?: string;
  /** By row. Cells of a text column are texts, and so on; null where there is nothing. */
  readonly cells: readonly FlatCell[];
  /** Key of the field it is made of. */
  readonly field: string;
  /** True where nested values are written as JSON text. */
  readonly isJsonText: boolean;
}

/** Put before the name of an extra property that has the name of a nested column. */
const OTHER_PREFIX = "other.";

/**
 * The table with scalar cells only. A `name` goes out as `name.zh` and `name.en`, `utilities` as
 * `utilities.powerKva` … (`restoreProperties` reads them back); anything else nested as JSON text. Numbers that are
 * not finite are nothing.
 */
export function flattenTable(table: ExportTable): FlatColumn[] {
  const nestedOf = new Map(table.fields.map(({ key }) => [key, listNestedColumns(table, key)]));
  const taken = new Set([...nestedOf.values()].flat().map(({ key }) => key));
  return table.fields.flatMap((field) => {
    const nested = nestedOf.get(field.key) ?? [];
    const columns = nested.map((column) => readNested(table, field, column));
    const rest = flattenField(table, field, (value) => nested[0]?.isHeld(value) !== true);
    if (nested.length > 0 && rest.cells.every((cell) => cell === null)) return columns;
    let { key } = rest;
    while (taken.has(key)) key = OTHER_PREFIX + key;
    taken.add(key);
    return [...columns, { ...rest, key }];
  });
}

function readNested(table: ExportTable, field: ExportField, column: NestedColumn): FlatColumn {
  return {
    key: column.key,
    kind: column.kind,
    ...(column.unit === undefined ? {} : { unit: column.unit }),
    cells: table.rows.map(({ values }) => readNestedCell(values[field.key], column)),
    field: field.key,
    isJsonText: false,
  };
}

function flattenField(
  { rows }: ExportTable,
  { key, kind, unit }: ExportField,
  isWanted: (value: unknown) => boolean,
): FlatColumn {
  const cells = rows.map(({ values }) => {
    const value = values[key];
    return value === undefined || value === null || !isWanted(value) ? null : toCell(value, kind);
  });
  const isJsonText = kind === "json";
  return {
    key,
    kind: isJsonText ? "text" : kind,
    ...(unit === undefined ? {} : { unit }),
    cells,
    field: key,
    isJsonText,
  };
}

function toCell(value: unknown, kind: ExportField["kind"]): FlatCell {
  if (kind === "number") return typeof value === "number" && Number.isFinite(value) ? value : null;
  if (kind === "boolean") return typeof value === "boolean" ? value : null;
  return typeof value === "string" ? value : JSON.stringify(value);
}
