import { readDay } from "../../domain/day-text.ts";
import type { ColumnType } from "../importing/inspection.ts";

import { isPlain } from "./plain-value.ts";

/** One column as its values show it. */
export interface ColumnSample {
  readonly name: string;
  readonly type: ColumnType;
  /** The first values that are there, as the file has them. */
  readonly samples: readonly unknown[];
  /** The different values, as texts in code-point order; cut off where there are more than a choice would have. */
  readonly distinct: readonly string[];
}

/** A table shows no more, and a file with more is refused elsewhere. */
const MAX_COLUMNS = 500;
/** Rows looked at, spread over the file: a list sorted by use shows all its uses. */
const MAX_ROWS = 2_000;
const MAX_SAMPLES = 50;
/** More different values are no choice. */
const MAX_DISTINCT = 200;
const MAX_TEXT_LENGTH = 200;
const MAX_DAY_LENGTH = 40;

interface Column {
  readonly samples: unknown[];
  readonly distinct: Set<string>;
  readonly kinds: Set<ColumnType>;
}

/** What is in each column, in the order the columns first appear; up to 500 of them, from up to 2,000 rows. */
export function sampleColumns(
  features: readonly { readonly properties: Readonly<Record<string, unknown>> | null }[],
): readonly ColumnSample[] {
  const columns = new Map<string, Column>();
  const step = Math.max(1, features.length / MAX_ROWS);
  for (let at = 0; at < features.length; at += step) {
    const properties = features[Math.floor(at)]?.properties ?? {};
    for (const [name, value] of Object.entries(properties)) {
      const column = columns.get(name) ?? addColumn(columns, name);
      if (column !== undefined) takeValue(column, value);
    }
  }
  return [...columns].map(([name, { samples, distinct, kinds }]) => ({
    name,
    type: kinds.size > 1 ? "mixed" : ([...kinds][0] ?? "empty"),
    samples,
    distinct: [...distinct].sort(),
  }));
}

function addColumn(columns: Map<string, Column>, name: string): Column | undefined {
  if (columns.size === MAX_COLUMNS) return undefined;
  const column: Column = { samples: [], distinct: new Set(), kinds: new Set() };
  columns.set(name, column);
  return column;
}

function takeValue({ samples, distinct, kinds }: Column, value: unknown): void {
  if (value === null || value === undefined || value === "") return;
  kinds.add(getKind(value));
  if (samples.length < MAX_SAMPLES) samples.push(value);
  if (!isPlain(value) || distinct.size === MAX_DISTINCT) return;
  distinct.add(String(value).slice(0, MAX_TEXT_LENGTH));
}

function getKind(value: unknown): ColumnType {
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "boolean";
  if (typeof value !== "string") return "object";
  // Eight digits alone are a code as likely as a day.
  return value.length <= MAX_DAY_LENGTH && /\D/.test(value) && readDay(value) !== undefined ? "day" : "text";
}
