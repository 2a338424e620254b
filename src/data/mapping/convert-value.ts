import { readColumnGrid } from "../../domain/column-grid.ts";
import { readDay } from "../../domain/day-text.ts";
import { readChoice, readYesNo } from "../../domain/field-aliases/choice-words.ts";
import { isBlankWord } from "../../domain/field-aliases/table-words.ts";
import type { FieldMapping, LandUseSystem, SourceUnit } from "../../domain/field-mapping.ts";
import { translateLandUse } from "../../domain/land-use-systems/translate-land-use.ts";
import type { ParkLayer } from "../../domain/layer.ts";
import { readNumberText } from "../../domain/number-text.ts";
import { convertUnit, getRecordUnit, readUnit } from "../../domain/source-unit.ts";
import { dropReservedKeys } from "../json-object.ts";
import { isPlain } from "./plain-value.ts";
import { decodeField, type FieldKind } from "../field-kind.ts";

/** A value as the record holds it, and what was done to it beyond reading. */
export interface ConvertedValue {
  readonly value: unknown;
  /** The unit it came in, where it was another. */
  readonly unit?: SourceUnit;
  /** The code system it was translated from, where that changed it. */
  readonly landUseSystem?: LandUseSystem;
}

/** Kinds whose values may be long; any other value of this length is none. */
const TEXT_KINDS: readonly FieldKind[] = ["text", "texts", "name"];
const MAX_VALUE_LENGTH = 1_000;

/** "blank": the cell says that nothing is known; "unreadable": it says something nobody could read. */
export type Conversion = ConvertedValue | "blank" | "unreadable";

const LIST_SEPARATORS = /[;；|\n]+/;

/** `value` as a value of the kind `kind`, by what `mapping` says of its column. */
export function convertValue(
  value: unknown,
  kind: FieldKind,
  layer: ParkLayer,
  target: string,
  mapping: FieldMapping,
): Conversion {
  if (value === null || value === undefined || value === "") return "blank";
  const mapped = readMappedValue(value, mapping);
  if (mapped !== undefined) {
    const decoded = mapped === null ? undefined : decodeField(mapped, kind);
    return decoded === undefined ? "unreadable" : { value: decoded };
  }
  if (typeof value === "string" && value.length > MAX_VALUE_LENGTH && !TEXT_KINDS.includes(kind))
    return "unreadable";
  if (kind === "quantity") return convertQuantity(value, target, mapping.unit);
  if (kind === "land-use") return convertLandUse(value, mapping);
  const decoded = decodeField(value, kind);
  if (decoded !== undefined && typeof value !== "string") return { value: decoded };
  if (typeof value === "string" && isBlankWord(value)) return "blank";
  const converted = decoded ?? convertText(value, kind, layer, target);
  return converted === undefined ? "unreadable" : { value: converted };
}

/** What the mapping's own table says of the value: null for unknown, undefined for nothing. */
function readMappedValue(value: unknown, { values }: FieldMapping): string | boolean | null | undefined {
  if (values === undefined || !isPlain(value)) return undefined;
  const key = String(value);
  if (!Object.hasOwn(values, key)) return undefined;
  const word = values[key];
  if (word === "true" || word === "false") return word === "true";
  return word;
}

function convertQuantity(value: unknown, target: string, unit: SourceUnit | undefined): Conversion {
  if (typeof value === "number") return toQuantity(value, target, unit);
  if (typeof value !== "string") return "unreadable";
  if (isBlankWord(value)) return "blank";
  const number = readNumberText(value);
  if (number === undefined || contradicts(number.bound, target)) return "unreadable";
  if (number.rest === "") return toQuantity(number.value, target, unit);
  const own = readUnit(number.rest);
  // A cell that names its unit knows better than its column.
  return own === undefined || own === "other" ? "unreadable" : toQuantity(number.value, target, own ?? unit);
}

/** "≥1.0" is no upper limit of a ratio, "≤36" no lower one. */
function contradicts(bound: "least" | "most" | undefined, target: string): boolean {
  return (bound === "least" && target.endsWith("Max")) || (bound === "most" && target.endsWith("Min"));
}

function toQuantity(number: number, target: string, unit: SourceUnit | undefined): Conversion {
  const recordUnit = getRecordUnit(target);
  // A share of 1 is what the record keeps; "percent" is the only other way to write it.
  const isRecordUnit = unit === undefined || (unit === recordUnit && unit !== "percent");
  const value = isRecordUnit ? number : recordUnit && convertUnit(number, unit, recordUnit);
  if (value === undefined || decodeField(value, "quantity") === undefined) return "unreadable";
  return isRecordUnit ? { value } : { value, unit };
}

function convertLandUse(value: unknown, { landUseSystem }: FieldMapping): Conversion {
  if (typeof value !== "string" && typeof value !== "number") return "unreadable";
  if (typeof value === "string" && isBlankWord(value)) return "blank";
  // Where nobody told, codes are taken for the record's own: none becomes another by a guess.
  const system = landUseSystem ?? "guide-2023";
  const code = translateLandUse(value, system);
  if (code === undefined) return "unreadable";
  return code === value || system === "guide-2023" ? { value: code } : { value: code, landUseSystem: system };
}

/** A text, number or truth value of another kind than the record's, or undefined. */
function convertText(value: unknown, kind: FieldKind, layer: ParkLayer, target: string): unknown {
  if (!isPlain(value)) return undefined;
  const text = String(value).trim();
  if (typeof kind !== "string") {
    const word = readChoice(layer, target, text);
    return word !== undefined && kind.includes(word) ? word : undefined;
  }
  switch (kind) {
    case "text":
    case "reference":
      return text;
    case "texts":
      return (
        readJsonText(text, kind) ??
        text
          .split(LIST_SEPARATORS)
          .map((part) => part.trim())
          .filter((part) => part !== "")
      );
    case "boolean":
      return readYesNo(text);
    case "day":
      return typeof value === "boolean" ? undefined : readDay(value);
    case "name":
      return readJsonText(text, kind) ?? { zh: text, en: text };
    case "utilities":
      return readJsonText(text, kind);
    case "column-grid":
      return readColumnGrid(text);
    case "quantity":
    case "land-use":
      return undefined;
  }
}

/** What stood in a record as an object or list and went through a table as the text of it. */
function readJsonText(text: string, kind: FieldKind): unknown {
  if (!/^[{[]/.test(text) || text.length > MAX_VALUE_LENGTH) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    dropReservedKeys(value);
    return decodeField(value, kind);
  } catch {
    return undefined;
  }
}
