import { decodeField } from "../field-kind.ts";
import { isJsonObject } from "../json-object.ts";
import { LAYER_FIELDS } from "../layer-fields.ts";
import { MENDABLE_FIELDS, type MendableField, type PlotMend } from "./project.ts";

/** True for values that a plot's record can be mended to: of their fields, or null, and nothing else. */
export function isPlotMend(values: unknown): values is PlotMend {
  return (
    isJsonObject(values) &&
    Object.entries(values).every(
      ([field, value]) => isMendable(field) && (value === null || isValueOf(field, value)),
    )
  );
}

function isMendable(field: string): field is MendableField {
  return (MENDABLE_FIELDS as readonly string[]).includes(field);
}

function isValueOf(field: MendableField, value: unknown): boolean {
  return value !== undefined && decodeField(value, LAYER_FIELDS.plots[field].kind) === value;
}
