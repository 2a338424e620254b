import { hasContactText, isPrivateField } from "../../domain/private-field.ts";
import { LAYER_FIELDS } from "../layer-fields.ts";
import type { ExportField, ExportRow, ExportTable } from "./export-table.ts";
import type { Loss } from "./loss.ts";
import { LossList } from "./loss-list.ts";
import { roundGeometry } from "./round-geometry.ts";

/** About a metre: enough to see where, too little to measure by. */
const PUBLISHED_DECIMALS = 5;

/** A table that may be shown to anybody, and what was taken from it. */
export interface Publication {
  readonly table: ExportTable;
  /** Keys of the fields left out. */
  readonly leftOut: readonly string[];
  /** Shapes that did not outlast the rounding. */
  readonly losses: readonly Loss[];
}

/**
 * The table for publication: coordinates of five decimals, without fields of holders, contacts and money, and
 * without extra properties that look like one by their name, by a name inside them, or by a telephone number or
 * mailing address in a value.
 */
export function forPublication(table: ExportTable): Publication {
  const leftOut = table.fields.filter((field) => isWithheld(field, table)).map(({ key }) => key);
  const withheld = new Set(leftOut);
  const list = new LossList();
  const rows = table.rows.map((row, index): ExportRow => {
    const kept = Object.entries(row.values).filter(([key]) => !withheld.has(key));
    return { id: row.id, geometry: roundShape(row, index, list), values: Object.fromEntries(kept) };
  });
  const fields = table.fields.filter(({ key }) => !withheld.has(key));
  return { table: { ...table, fields, rows }, leftOut, losses: list.finish() };
}

function isWithheld({ key }: ExportField, { layer, rows }: ExportTable): boolean {
  if (key === "id") return false;
  if (isPrivateField(key)) return true;
  if (layer !== null && Object.hasOwn(LAYER_FIELDS[layer], key)) return false;
  return rows.some(({ values }) => isTelling(values[key]));
}

/** True where a value names or reaches somebody, however deep inside it. */
function isTelling(value: unknown): boolean {
  const open: unknown[] = [value];
  while (open.length > 0) {
    const current = open.pop();
    if (typeof current === "string" && hasContactText(current)) return true;
    if (typeof current !== "object" || current === null) continue;
    for (const [key, child] of Object.entries(current)) {
      if (isPrivateField(key)) return true;
      open.push(child);
    }
  }
  return false;
}

function roundShape({ geometry }: ExportRow, index: number, list: LossList): ExportRow["geometry"] {
  if (geometry === null) return null;
  const rounded = roundGeometry(geometry, PUBLISHED_DECIMALS);
  if (rounded.kind === "geometry") return rounded.geometry;
  list.add(rounded.kind === "collapsed" ? "geometry-collapsed" : "geometry-invalid-rounded", index);
  return null;
}
