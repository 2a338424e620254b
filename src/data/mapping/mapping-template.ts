import * as v from "valibot";
import {
  LAND_USE_SYSTEMS,
  SOURCE_UNITS,
  type FieldMapping,
  type LayerMapping,
} from "../../domain/field-mapping.ts";
import { PARK_LAYERS, type ParkLayer } from "../../domain/layer.ts";
import { readHeader } from "../../domain/field-aliases/read-header.ts";
import { isJsonObject } from "../json-object.ts";
import { describeColumn } from "./describe-column.ts";
import type { ColumnSample } from "./sample-columns.ts";
import { findTargetField, listTargets } from "./target-field.ts";

const MAX_COLUMNS = 500;
const MAX_NAME_LENGTH = 1_000;

const NameSchema = v.pipe(v.string(), v.maxLength(MAX_NAME_LENGTH));

const FieldSchema = v.strictObject({
  source: NameSchema,
  target: v.nullable(NameSchema),
  unit: v.exactOptional(v.picklist(SOURCE_UNITS)),
  values: v.exactOptional(v.record(NameSchema, v.nullable(NameSchema))),
  landUseSystem: v.exactOptional(v.picklist(LAND_USE_SYSTEMS)),
});

const TemplateSchema = v.strictObject({
  version: v.literal(1),
  layer: v.nullable(v.picklist(PARK_LAYERS)),
  fields: v.pipe(v.array(FieldSchema), v.maxLength(MAX_COLUMNS)),
});

/** A mapping as it is saved, plain JSON. */
export type MappingTemplate = v.InferOutput<typeof TemplateSchema>;

/** A `--fields` file as fields, or why it is none: a code, what was met, and what could stand there. */
export type MappingFileReading =
  | { readonly kind: "fields"; readonly fields: readonly FieldMapping[] }
  | {
      readonly kind: "fault";
      readonly reason: "not-an-object" | "target-not-text" | "target-unknown" | "target-twice";
      readonly found: string;
      readonly known: readonly string[];
    };

/** What to save of a mapping; nothing of it depends on the file's values but the tables of choices. */
export function toTemplate({ layer, fields }: LayerMapping): MappingTemplate {
  return {
    version: 1,
    layer,
    fields: fields.map(({ confidence: _, values, ...field }) => {
      return values === undefined ? field : { ...field, values: { ...values } };
    }),
  };
}

/** A saved mapping from unknown JSON, or undefined where it is none; fields the layer has not are left out. */
export function fromTemplate(json: unknown): LayerMapping | undefined {
  const result = v.safeParse(TemplateSchema, json);
  if (!result.success) return undefined;
  const { layer, fields } = result.output;
  const known = fields.filter(({ target }) => {
    return target === null || (layer !== null && findTargetField(layer, target) !== undefined);
  });
  return { layer, confidence: 1, fields: known.map((field) => ({ ...field, confidence: 1 })) };
}

/**
 * Lays what somebody chose over a suggestion: columns are found by name, else by the name without case, blanks and
 * marks; a field a choice takes is taken from the column that was suggested for it. What a choice leaves open (unit,
 * values, code system) is told from the column as in `suggestMapping`. Choices for columns the file has not are
 * passed over.
 */
export function applyTemplate(
  suggested: LayerMapping,
  chosen: readonly FieldMapping[],
  columns: readonly ColumnSample[],
): LayerMapping {
  const byName = new Map(chosen.map((field) => [field.source, field]));
  const byHeader = new Map(chosen.map((field) => [readHeader(field.source).full, field]));
  const samples = new Map(columns.map((column) => [column.name, column]));
  const choices = suggested.fields.map(({ source }) => {
    return byName.get(source) ?? byHeader.get(readHeader(source).full);
  });
  const owners = new Map<string, number>();
  choices.forEach((choice, index) => {
    if (choice === undefined || choice.target === null || owners.has(choice.target)) return;
    owners.set(choice.target, index);
  });
  const fields = suggested.fields.map((field, index): FieldMapping => {
    const choice = choices[index];
    const next =
      choice === undefined ? field : completeChoice(choice, samples.get(field.source), suggested.layer);
    const owner = next.target === null ? undefined : owners.get(next.target);
    return owner === undefined || owner === index
      ? { ...next, source: field.source }
      : { source: field.source, target: null, confidence: 1 };
  });
  return { ...suggested, fields };
}

function completeChoice(
  choice: FieldMapping,
  column: ColumnSample | undefined,
  layer: ParkLayer | null,
): FieldMapping {
  const sure = { ...choice, confidence: 1 };
  const { target } = choice;
  if (layer === null || target === null || column === undefined || column.name === target) return sure;
  const { unit } = readHeader(column.name);
  return { ...describeColumn(column, layer, { field: target, confidence: 1, unit }), ...sure };
}

/** Reads parsed JSON of the form `{"source field": "domainField" | null}`. */
export function parseMappingFile(json: unknown): MappingFileReading {
  const known = listTargets(null);
  if (!isJsonObject(json)) return { kind: "fault", reason: "not-an-object", found: typeof json, known };
  const fields: FieldMapping[] = [];
  const taken = new Set<string>();
  for (const [source, target] of Object.entries(json)) {
    if (target !== null && typeof target !== "string") {
      return { kind: "fault", reason: "target-not-text", found: source, known };
    }
    if (target !== null && !known.includes(target)) {
      return { kind: "fault", reason: "target-unknown", found: target, known };
    }
    if (target !== null && taken.has(target))
      return { kind: "fault", reason: "target-twice", found: target, known };
    if (target !== null) taken.add(target);
    fields.push({ source, target, confidence: 1 });
  }
  return { kind: "fields", fields };
}
