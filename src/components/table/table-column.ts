import type { ParkLayer } from "../../domain/layer.ts";
import type { Plan } from "../../domain/plan.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { MessageKey } from "../../i18n/messages.ts";
import type { Derived } from "../../state/derived.ts";
import type { ParkIndex, ParkRecord } from "../../state/park-index.ts";

/** What a cell needs beside its record. */
export interface TableContext {
  readonly locale: Locale;
  /** The day the data speak of, YYYY-MM-DD. */
  readonly asOf: string;
  readonly plan: Plan;
  readonly index: ParkIndex;
  readonly nameOf: Derived["nameOf"];
}

/** What a cell sorts by; null is unknown. */
export type CellValue = string | number | null;

/** The names of the headers: `table.column.<name>`, units included. */
export type ColumnName =
  Extract<MessageKey, `table.column.${string}`> extends `table.column.${infer Name}` ? Name : never;

/** One column of a layer's table. */
export interface TableColumn<Row> {
  readonly name: ColumnName;
  readonly getValue: (row: Row, context: TableContext) => CellValue;
  /** How its numbers are written; a column of words has none. */
  readonly format?: (value: number) => string;
  readonly widthPx: number;
}

/** A record of one of the layers, as the table holds it. */
export interface TableRow {
  readonly key: string;
  readonly layer: ParkLayer;
  readonly record: ParkRecord;
}
