import * as v from "valibot";
import {
  type FieldMapping,
  LAND_USE_SYSTEMS,
  type LayerMapping,
  SOURCE_UNITS,
} from "../../domain/field-mapping.ts";
import { PARK_LAYERS } from "../../domain/layer.ts";

const confidence = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** A column of a file as it was kept. */
export const fieldMappingSchema = v.object({
  source: v.string(),
  target: v.nullable(v.string()),
  confidence,
  unit: v.exactOptional(v.picklist(SOURCE_UNITS)),
  values: v.exactOptional(v.record(v.string(), v.nullable(v.string()))),
  landUseSystem: v.exactOptional(v.picklist(LAND_USE_SYSTEMS)),
} satisfies Record<keyof FieldMapping, unknown>);

/** A mapping of columns as it was kept. */
export const layerMappingSchema = v.object({
  layer: v.nullable(v.picklist(PARK_LAYERS)),
  confidence,
  fields: v.array(fieldMappingSchema),
} satisfies Record<keyof LayerMapping, unknown>);
