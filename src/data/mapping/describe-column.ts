import { readChoice, readYesNo } from "../../domain/field-aliases/choice-words.ts";
import { isBlankWord } from "../../domain/field-aliases/table-words.ts";
import type { FieldMatch } from "../../domain/field-aliases/find-field-words.ts";
import type { FieldMapping } from "../../domain/field-mapping.ts";
import { tellLandUseSystem } from "../../domain/land-use-systems/tell-land-use-system.ts";
import type { ParkLayer } from "../../domain/layer.ts";
import { convertUnit, getRecordUnit } from "../../domain/source-unit.ts";
import type { Field } from "../layer-fields.ts";
import { convertValue } from "./convert-value.ts";
import type { ColumnSample } from "./sample-columns.ts";
import { findTargetField, isChoice } from "./target-field.ts";

/** Less of a column's values than this are readable as the field: the header means something else. */
const MIN_READABLE = 0.5;
/** A choice with more different values is none. */
const MAX_CHOICES = 50;
/** A price without its unit may be in any. */
const UNIT_MATTERS = "priceWanPerMu";
const NO_UNIT_FACTOR = 0.6;
/** Somebody has to say which system the codes are of. */
const AMBIGUOUS_CONFIDENCE = 0.45;

/**
 * The mapping of a column onto a field its header may stand for, with its unit, values and code system, or undefined
 * where unit or values say that it is something else.
 */
export function describeColumn(
  column: ColumnSample,
  layer: ParkLayer,
  { field: target, confidence, unit }: FieldMatch,
): FieldMapping | undefined {
  const field = findTargetField(layer, target);
  if (field === undefined) return undefined;
  const mapping: FieldMapping = { source: column.name, target, confidence };
  if (field.kind === "quantity") return describeQuantity(column, layer, mapping, unit);
  // "公顷" behind a code or a name: the column is a quantity, not that.
  if (unit !== undefined && unit !== null) return undefined;
  if (field.kind === "land-use") return describeLandUse(column, mapping);
  if (isChoice(field.kind) || field.kind === "boolean") return describeChoice(column, layer, mapping, field);
  return weigh(column, layer, mapping);
}

function describeQuantity(
  column: ColumnSample,
  layer: ParkLayer,
  mapping: FieldMapping,
  unit: FieldMatch["unit"],
): FieldMapping | undefined {
  const target = mapping.target ?? "";
  const recordUnit = getRecordUnit(target);
  if (unit === "other") return undefined;
  if (unit === undefined || unit === null || (unit === recordUnit && unit !== "percent")) {
    const guessed = recordUnit === "percent" && isInPercent(column) ? ({ unit: "percent" } as const) : {};
    const factor = target === UNIT_MATTERS && unit === undefined ? NO_UNIT_FACTOR : 1;
    const confidence = mapping.confidence * factor;
    return weigh(column, layer, { ...mapping, ...guessed, confidence });
  }
  if (recordUnit === undefined || convertUnit(1, unit, recordUnit) === undefined) return undefined;
  return weigh(column, layer, { ...mapping, unit });
}

/** A ratio of more than 1 is in percent. */
function isInPercent({ samples }: ColumnSample): boolean {
  const numbers = samples.map((value) => (typeof value === "string" ? Number.parseFloat(value) : value));
  return numbers.filter((value) => typeof value === "number" && value > 1).length > numbers.length / 2;
}

function describeLandUse(column: ColumnSample, mapping: FieldMapping): FieldMapping | undefined {
  if (column.type === "empty") return { ...mapping, confidence: mapping.confidence / 2 };
  const { system, confidence, isAmbiguous } = tellLandUseSystem(column.distinct);
  if (system === null) return undefined;
  const both = Math.min(mapping.confidence, confidence);
  if (isAmbiguous) return { ...mapping, confidence: Math.min(both, AMBIGUOUS_CONFIDENCE) };
  return { ...mapping, confidence: both, landUseSystem: system };
}

/** Every different value with the word of the vocabulary it stands for, null where nobody knows. */
function describeChoice(
  { distinct, type }: ColumnSample,
  layer: ParkLayer,
  mapping: FieldMapping,
  { kind }: Field,
): FieldMapping | undefined {
  if (type === "empty") return { ...mapping, confidence: mapping.confidence / 2 };
  if (distinct.length === 0 || distinct.length > MAX_CHOICES) return undefined;
  const values: Record<string, string | null> = {};
  let known = 0;
  for (const value of distinct) {
    const word = readWord(layer, mapping.target ?? "", kind, value);
    if (word !== null) known += 1;
    values[value] = word;
  }
  const share = known / distinct.length;
  if (share < MIN_READABLE) return undefined;
  return { ...mapping, confidence: mapping.confidence * (0.5 + share / 2), values };
}

function readWord(layer: ParkLayer, target: string, kind: Field["kind"], value: string): string | null {
  if (kind === "boolean") {
    const answer = readYesNo(value);
    return answer === undefined ? null : String(answer);
  }
  const word = readChoice(layer, target, value);
  if (word !== undefined) return word;
  return isChoice(kind) && kind.includes(value) ? value : null;
}

/** Lowers the confidence by the share of values that cannot be read; undefined where most cannot. */
function weigh(column: ColumnSample, layer: ParkLayer, mapping: FieldMapping): FieldMapping | undefined {
  if (column.samples.every(isBlank)) return { ...mapping, confidence: mapping.confidence / 2 };
  const share = getReadableShare(column, layer, mapping);
  return share < MIN_READABLE
    ? undefined
    : { ...mapping, confidence: mapping.confidence * (0.5 + share / 2) };
}

/** Share of the values of a column that say something and can be read as the field it is mapped to; 0–1. */
export function getReadableShare({ samples }: ColumnSample, layer: ParkLayer, mapping: FieldMapping): number {
  const target = mapping.target ?? "";
  const field = findTargetField(layer, target);
  if (field === undefined) return 0;
  const conversions = samples.map((value) => convertValue(value, field.kind, layer, target, mapping));
  const said = conversions.filter((conversion) => conversion !== "blank");
  if (said.length === 0) return 0;
  return said.filter((conversion) => conversion !== "unreadable").length / said.length;
}

function isBlank(value: unknown): boolean {
  return typeof value === "string" && isBlankWord(value);
}
