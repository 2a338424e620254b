import { guardCell } from "./formula-safe.ts";

/** What the file of a shapefile's field names is called after its stem. */
export const LEGEND_SUFFIX = "_fields.csv";

/** A field of a shapefile: its ten bytes, the name it stands for, the unit of its numbers. */
export interface LegendRow {
  readonly name: string;
  readonly field: string;
  readonly unit?: string;
}

/** The full names of fields as a CSV beside a shapefile (UTF-8 with a byte-order mark). */
export function writeFieldLegend(rows: readonly LegendRow[]): Uint8Array {
  const lines = [
    ["name", "field", "unit"],
    ...rows.map(({ name, field, unit }) => [name, field, unit ?? ""].map(guardCell)),
  ];
  const text = lines.map((cells) => cells.map(quote).join(",") + "\r\n").join("");
  return new TextEncoder().encode(`\ufeff${text}`);
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
