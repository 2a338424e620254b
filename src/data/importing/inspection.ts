import type { Geometry } from "geojson";
import type { FieldMapping } from "../../domain/field-mapping.ts";
import type { ParkLayer } from "../../domain/layer.ts";
import type { Repair, RepairCode } from "../../domain/repair.ts";
import type { Bounds } from "../../domain/site.ts";
import type { FormatName } from "../formats/format-name.ts";
import type { EncodingReading } from "../formats/source-dataset.ts";
import type { Placing } from "./placing.ts";

/** One of the layers of a file. */
export interface InspectedLayer {
  readonly name: string;
  /** GeoJSON type of its geometries, "Mixed", or null for attributes only. */
  readonly geometry: string | null;
  readonly features: number;
}

export type ColumnType = "text" | "number" | "boolean" | "day" | "mixed" | "empty" | "object";

/** A column of the layer that was read, and what becomes of it. */
export interface InspectedField extends FieldMapping {
  readonly type: ColumnType;
  /** The first value that is there, as a text; empty for none. */
  readonly sample: string;
}

/** A row that cannot enter the park, as its file has it. */
export interface RejectedRow {
  /** Row in the user's program, or position in the file from 1. */
  readonly row: number;
  /** 0-based index of the feature. */
  readonly feature: number;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Placed: longitude, latitude in degrees; null where it is of no use. */
  readonly geometry: Geometry | null;
}

/** What a file turned out to be, and what was made of it under the choices in force. */
export interface Inspection {
  readonly format: FormatName;
  readonly encoding: EncodingReading;
  /** Encodings in which the text can be read at all, best first; empty where the format fixes it. */
  readonly encodingCandidates: readonly string[];
  readonly layers: readonly InspectedLayer[];
  /** Name of the layer that was read. */
  readonly layer: string;
  /** True when the file has several and nobody chose. */
  readonly isLayerGuessed: boolean;
  readonly placing: Placing;
  readonly fields: readonly InspectedField[];
  /** The first rows as the file has them. */
  readonly preview: readonly Readonly<Record<string, unknown>>[];
  /** The layer of the park the fields belong to; null: to be looked at only. */
  readonly suggestedLayer: ParkLayer | null;
  readonly bounds: Bounds | null;
  readonly repairs: readonly Repair[];
  /** Features whose vertices were not snapped, because that would have spoilt them. */
  readonly unsnappedCount: number;
  /** True when vertices lie too densely for any to be snapped. */
  readonly isTooDenseToSnap: boolean;
  /** Repairs that would mend something, with the number of findings they answer. */
  readonly proposals: readonly { readonly code: RepairCode; readonly count: number }[];
  readonly rejectedCount: number;
  /** Columns of the file, in its order: the head of the list of errors. */
  readonly columns: readonly string[];
}
