import { computed, type ReadonlySignal } from "@preact/signals-core";
import type { NearMiss } from "../../analysis/sites/near-misses.ts";
import type { SiteMatch } from "../../analysis/sites/site-match.ts";
import type { FeatureRef } from "../../domain/layer.ts";
import type { Bounds } from "../../domain/site.ts";
import type { AdjoiningStatus } from "../../state/app-state.ts";
import type { App } from "../shared/app-context.ts";
import { findInView } from "./in-view.ts";
import { getRefKey } from "./ref-key.ts";
import type { SiteEntry } from "./site-row.ts";

/** Near misses shown at first: few, they stand under what fits. */
export const FIRST_NEAR_ROWS = 3;

/** What the list reads of the state, each made once so that the rest of it does not draw the list again. */
export interface SiteListSignals {
  readonly isInView: ReadonlySignal<boolean>;
  readonly selected: ReadonlySignal<readonly FeatureRef[]>;
  readonly adjoining: ReadonlySignal<AdjoiningStatus>;
  readonly shown: ReadonlySignal<readonly SiteMatch[]>;
  readonly near: ReadonlySignal<readonly NearMiss[]>;
  /** What is selected and could be had, and is not listed from the start. */
  readonly excluded: ReadonlySignal<readonly SiteEntry[]>;
}

export function createSiteListSignals({ store, derived }: Pick<App, "store" | "derived">): SiteListSignals {
  const viewBounds: ReadonlySignal<Bounds | null> = store.derive((state) =>
    state.isFilterInView ? state.viewBounds : null,
  );
  const selected = store.derive(({ selection }) => selection.refs);
  const keepInView = <Match extends SiteMatch>(matches: readonly Match[]): readonly Match[] => {
    const { value: catalog } = derived.siteCatalog;
    const { value: view } = viewBounds;
    return catalog === null || view === null ? matches : findInView(catalog, matches, view);
  };
  const shown = computed(() => keepInView(derived.matches.value));
  const near = computed(() => keepInView(derived.nearMisses.value));
  return {
    isInView: store.derive(({ isFilterInView }) => isFilterInView),
    selected,
    adjoining: store.derive(({ adjoining }) => adjoining),
    shown,
    near,
    excluded: computed((): readonly SiteEntry[] => {
      const { value: catalog } = derived.siteCatalog;
      const keys = new Set(selected.value.map(getRefKey));
      if (catalog === null || keys.size === 0) return [];
      const rows = new Set<number>();
      catalog.candidates.forEach(({ ref }, row) => {
        if (keys.has(getRefKey(ref))) rows.add(row);
      });
      const drop = (matches: readonly SiteMatch[]): void => {
        for (const match of matches) for (const row of match.rows) rows.delete(row);
      };
      drop(shown.value);
      drop(near.value.slice(0, FIRST_NEAR_ROWS));
      return [...rows].map((row) => ({
        match: { kind: row < catalog.plantCount ? "plant" : "plot", rows: [row], score: 0 },
        number: null,
      }));
    }),
  };
}
