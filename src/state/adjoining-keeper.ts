import { effect, untracked } from "@preact/signals-core";
import type { ParkData } from "../data/park-data.ts";
import { isSitePlot } from "../domain/site-candidates.ts";
import { setAdjoining } from "./actions/adjoining.ts";
import { findAdjoiningInWorker } from "./adjoining-client.ts";
import { collectGeometries, type ShapeKeeper } from "./collect-geometries.ts";
import type { Derived } from "./derived.ts";
import type { Store } from "./store.ts";

/** Finds out which plots adjoin whenever a need asks for several together and the plots are others than before. */
export function keepAdjoining(
  store: Store,
  derived: Pick<Derived, "park">,
  keeper: ShapeKeeper,
  find = findAdjoiningInWorker,
): void {
  const isAsked = store.derive(({ need }) => need.combine > 1);
  let running: AbortController | null = null;

  const run = async ({ park, shapes }: ParkData): Promise<void> => {
    const { plots } = park;
    const { adjoining } = store.state.value;
    if (adjoining.kind !== "none" && adjoining.plots === plots) return;
    running?.abort();
    const current = new AbortController();
    running = current;
    store.update(setAdjoining({ kind: "running", plots }));
    try {
      const candidates = plots.filter(isSitePlot);
      const shapeOf = await collectGeometries(shapes.plots, keeper);
      const geometries = candidates.map(({ site }) => shapeOf.get(site.index) ?? null);
      const found = await find(geometries, current.signal);
      const pairs = found.map(({ a, b, overlapM2 }) => ({
        a: candidates[a]?.id ?? "",
        b: candidates[b]?.id ?? "",
        overlapM2,
      }));
      if (!current.signal.aborted) store.update(setAdjoining({ kind: "known", plots, pairs }));
    } catch (error) {
      if (current.signal.aborted) return;
      const reason = error instanceof Error ? error.message : String(error);
      store.update(setAdjoining({ kind: "failed", plots, reason }));
    }
  };

  effect(() => {
    const data = derived.park.value;
    if (isAsked.value && data !== null) untracked(() => void run(data));
  });
}
