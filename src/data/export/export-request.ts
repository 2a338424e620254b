import type { Geometry } from "geojson";
import type { ParkLayer } from "../../domain/layer.ts";
import type { Park } from "../../domain/park.ts";
import type { Plan } from "../../domain/plan.ts";
import type { EncodableRecord } from "./encode-records.ts";
import type { ExportFormat, ExportOptions, ShapefileEncoding } from "./export-format.ts";
import type { ExportNote, ExportTable } from "./export-table.ts";
import type { Loss } from "./loss.ts";

/** What is said of a table beside its rows. */
export interface ExportHead {
  readonly name: string;
  readonly title: string;
  readonly layer: ParkLayer | null;
  readonly notes: readonly ExportNote[];
  readonly isSketch: boolean;
}

/** How a table goes out; plain values, so that it can be sent to a worker. */
export interface ExportSettings {
  readonly format: ExportFormat;
  /** EPSG number; without it longitude and latitude on CGCS2000. */
  readonly epsg?: number;
  readonly encoding?: ShapefileEncoding;
  readonly hasWkt?: boolean;
  readonly notesTitle?: string;
  readonly isForPublication: boolean;
}

/** What a format cannot hold, and what is left out for publication. */
export interface ExportCheck {
  readonly losses: readonly Loss[];
  readonly leftOut: readonly string[];
}

/** Rows on their way to the writer; `geometries` are those of `records`, in their order. */
export interface ExportRun {
  readonly records: readonly EncodableRecord[];
  readonly geometries: readonly (Geometry | null)[];
}

/** What the page asks of the exporter: rows in runs, then what they lose, or the file. */
export type ExportRequest =
  | { readonly kind: "begin"; readonly head: ExportHead }
  | { readonly kind: "rows"; readonly run: ExportRun }
  | { readonly kind: "check"; readonly serial: number; readonly settings: ExportSettings }
  | {
      readonly kind: "write";
      readonly serial: number;
      readonly settings: ExportSettings;
      /** Milliseconds since the epoch. */
      readonly nowMs: number;
    }
  | {
      readonly kind: "park";
      readonly serial: number;
      readonly park: Park;
      readonly plan: Plan;
      readonly geometries: Readonly<Partial<Record<ParkLayer, readonly (Geometry | null)[]>>>;
      readonly nowMs: number;
    }
  | {
      /** A table that is no layer, ready to be written. */
      readonly kind: "table";
      readonly serial: number;
      readonly table: ExportTable;
      readonly format: ExportFormat;
      readonly options: TableOptions;
      readonly nowMs: number;
    };

/** How a table that is ready goes out. */
export type TableOptions = Pick<ExportOptions, "hasNotes" | "notesTitle">;

export type ExportReply =
  | { readonly kind: "check"; readonly serial: number; readonly check: ExportCheck }
  | { readonly kind: "file"; readonly serial: number; readonly bytes: Uint8Array }
  | { readonly kind: "failed"; readonly serial: number; readonly reason: string };
