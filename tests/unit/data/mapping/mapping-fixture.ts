import type { LayerMapping } from "../../../../src/domain/field-mapping.ts";
import { sampleColumns, type ColumnSample } from "../../../../src/data/mapping/sample-columns.ts";
import { suggestMapping, type MappingHints } from "../../../../src/data/mapping/suggest-mapping.ts";

export type Row = Readonly<Record<string, unknown>>;

export function sample(rows: readonly Row[]): readonly ColumnSample[] {
  return sampleColumns(rows.map((properties) => ({ properties })));
}

export function suggest(rows: readonly Row[], fileName = "", hints: MappingHints = {}): LayerMapping {
  return suggestMapping(sample(rows), fileName, hints);
}

/** Source → target of what is mapped. */
export function listTargetsOf(mapping: LayerMapping): Readonly<Record<string, string>> {
  const mapped = mapping.fields.flatMap(({ source, target }) =>
    target === null ? [] : [[source, target] as const],
  );
  return Object.fromEntries(mapped);
}
