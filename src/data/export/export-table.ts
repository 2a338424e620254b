import type { Geometry } from "geojson";
import type { ParkLayer } from "../../domain/layer.ts";

/** What a column holds: `day` is YYYY-MM-DD, `json` anything nested. */
export type ExportFieldKind = "text" | "number" | "boolean" | "day" | "json";

/** One column of what goes out. */
export interface ExportField {
  /** Name of the property. */
  readonly key: string;
  readonly kind: ExportFieldKind;
  /** Unit of the numbers as it is printed: "m²". */
  readonly unit?: string;
}

/** One feature of what goes out. */
export interface ExportRow {
  readonly id: string;
  /** Longitude, latitude in degrees, CGCS2000. */
  readonly geometry: Geometry | null;
  /** By the `key` of the fields, `id` among them; what is unknown is absent. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** A note that goes with the data, already in the reader's language: sources, as-of day, filter, count … */
export type ExportNote = readonly [label: string, value: string];

/** Features on their way out, the same for every format. */
export interface ExportTable {
  /** Stem of the file's name, as `toFileStem` makes it. */
  readonly name: string;
  readonly title: string;
  /** Null: no layer of the park. */
  readonly layer: ParkLayer | null;
  readonly fields: readonly ExportField[];
  readonly rows: readonly ExportRow[];
  readonly notes: readonly ExportNote[];
  /** True when the shapes are a sketch; the label itself is one of the notes. */
  readonly isSketch: boolean;
}
