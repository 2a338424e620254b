import type { AdjoiningPair } from "../analysis/sites/adjoining.ts";
import { getRows, type SiteCatalog } from "../analysis/sites/site-catalog.ts";
import type { AdjoiningPlots } from "./app-state.ts";

/** Rows of the catalog for ids of plots; a pair of what cannot be had is left out. */
export function toAdjoiningPairs(
  catalog: SiteCatalog,
  pairs: readonly AdjoiningPlots[],
): readonly AdjoiningPair[] {
  const { from, to } = getRows(catalog, "plot");
  const rowOf = new Map<string, number>();
  for (let row = from; row < to; row += 1) {
    const id = catalog.candidates[row]?.ref.id;
    if (id !== undefined && !rowOf.has(id)) rowOf.set(id, row);
  }
  return pairs.flatMap(({ a, b, overlapM2 }) => {
    const [first, second] = [rowOf.get(a), rowOf.get(b)];
    if (first === undefined || second === undefined) return [];
    return [{ a: Math.min(first, second), b: Math.max(first, second), overlapM2 }];
  });
}
