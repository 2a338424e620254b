import type { SiteResult } from "../analysis/sites/find-sites.ts";
import type { ParkLayer } from "../domain/layer.ts";

/** A plant that passes keeps its plot in sight. */
export function getMatchedIds(result: SiteResult): Readonly<Partial<Record<ParkLayer, ReadonlySet<string>>>> {
  const { plots, plants } = getFilteredIds(result);
  const shown = new Set(plots);
  const { candidates, plantCount } = result.catalog;
  for (const row of result.rows) {
    if (row >= plantCount) continue;
    const plot = candidates[row]?.plot?.id;
    if (plot !== undefined) shown.add(plot);
  }
  return { plots: shown, plants };
}

/** Every plant and plot that fits, alone or with its neighbours. */
export function getFilteredIds({ catalog, rows, combinations }: SiteResult): {
  readonly plots: ReadonlySet<string>;
  readonly plants: ReadonlySet<string>;
} {
  const plots = new Set<string>();
  const plants = new Set<string>();
  const add = (row: number): void => {
    const ref = catalog.candidates[row]?.ref;
    if (ref !== undefined) (ref.layer === "plants" ? plants : plots).add(ref.id);
  };
  rows.forEach(add);
  for (const combination of combinations) combination.rows.forEach(add);
  return { plots, plants };
}
