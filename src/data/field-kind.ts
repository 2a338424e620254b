import { isIsoDay } from "../domain/iso-day.ts";
import { isLandUse } from "../domain/land-use.ts";
import { isJsonObject } from "./json-object.ts";

/**
 * What a property may hold. `reference` is the id of something else, `quantity` a number not below zero,
 * `day` a day as YYYY-MM-DD, `name` {zh, en}, `column-grid` bay × span in metres ("8×24").
 */
export type FieldKind =
  | "text"
  | "texts"
  | "reference"
  | "quantity"
  | "boolean"
  | "day"
  | "name"
  | "land-use"
  | "column-grid"
  | "utilities"
  | readonly string[];

const COLUMN_GRID = /^\d+(\.\d+)?[×x]\d+(\.\d+)?$/;

const UTILITY_KEYS = ["powerKva", "waterTPerDay", "gasM3PerHour", "sewageTPerDay", "steamTPerHour"];

/** The value as a record holds it, or undefined when it is none of its kind. A list of words is an open choice of one. */
export function decodeField(value: unknown, kind: FieldKind): unknown {
  if (typeof kind !== "string") return typeof value === "string" && kind.includes(value) ? value : undefined;
  switch (kind) {
    case "text":
      return typeof value === "string" ? value : undefined;
    case "texts":
      return Array.isArray(value) && value.every((text) => typeof text === "string") ? value : undefined;
    case "reference":
      if (typeof value === "number" && Number.isFinite(value)) return String(value);
      return typeof value === "string" ? value : undefined;
    case "quantity":
      return isQuantity(value) ? value : undefined;
    case "boolean":
      return typeof value === "boolean" ? value : undefined;
    case "day":
      return typeof value === "string" && isIsoDay(value) ? value : undefined;
    case "name":
      return decodeName(value);
    case "land-use":
      return typeof value === "string" && isLandUse(value) ? value : undefined;
    case "column-grid":
      return typeof value === "string" && COLUMN_GRID.test(value) ? value : undefined;
    case "utilities":
      return decodeUtilities(value);
  }
}

function isQuantity(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}

function decodeName(value: unknown): unknown {
  if (!isJsonObject(value)) return undefined;
  const { zh, en } = value;
  return typeof zh === "string" && typeof en === "string" ? { zh, en } : undefined;
}

/** Capacities under known keys; one that is no quantity spoils the whole. */
function decodeUtilities(value: unknown): unknown {
  if (!isJsonObject(value)) return undefined;
  const entries = Object.entries(value);
  const isKnown = entries.every(([key, capacity]) => UTILITY_KEYS.includes(key) && isQuantity(capacity));
  return isKnown ? value : undefined;
}
