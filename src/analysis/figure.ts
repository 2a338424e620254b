import type { FeatureRef, ParkLayer } from "../domain/layer.ts";

/**
 * A figure with the features it was made of: the sum over `refs` is `value`.
 * Its unit is in the name of the field that holds it.
 */
export interface Figure {
  readonly value: number;
  readonly refs: readonly FeatureRef[];
  /** How many of the features have no value and count as nothing in the sum. */
  readonly unknownCount: number;
}

/** Sums `getValue` over records of one layer; null and undefined are unknown. */
export function sumFigure<Row extends { readonly id: string }>(
  layer: ParkLayer,
  rows: readonly Row[],
  getValue: (row: Row) => number | null | undefined,
): Figure {
  let value = 0;
  let unknownCount = 0;
  for (const row of rows) {
    const part = getValue(row);
    if (part === null || part === undefined) unknownCount += 1;
    else value += part;
  }
  return { value, refs: toRefs(layer, rows), unknownCount };
}

/** The number of records of one layer, as a figure. */
export function countFigure(layer: ParkLayer, rows: readonly { readonly id: string }[]): Figure {
  return { value: rows.length, refs: toRefs(layer, rows), unknownCount: 0 };
}

/** The sum of figures: of their values, refs and unknown counts. */
export function addFigures(figures: readonly Figure[]): Figure {
  return {
    value: figures.reduce((sum, figure) => sum + figure.value, 0),
    refs: ([] as FeatureRef[]).concat(...figures.map(({ refs }) => refs)),
    unknownCount: figures.reduce((sum, figure) => sum + figure.unknownCount, 0),
  };
}

function toRefs(layer: ParkLayer, rows: readonly { readonly id: string }[]): FeatureRef[] {
  return rows.map(({ id }) => ({ layer, id }));
}
