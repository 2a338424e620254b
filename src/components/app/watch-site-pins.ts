import { computed, effect, type ReadonlySignal, signal } from "@preact/signals-core";
import { hasCriteria } from "../../domain/need.ts";
import type { App } from "../shared/app-context.ts";
import type { SitePin } from "../sites/site-pin.ts";

const NO_PINS: readonly SitePin[] = [];

export interface WatchedPins {
  readonly pins: ReadonlySignal<readonly SitePin[]>;
  readonly stop: () => void;
}

/** Pins of what fits while sites are looked for; what makes them comes when it is first wanted. */
export function watchSitePins({ store, derived }: Pick<App, "store" | "derived">): WatchedPins {
  const need = store.derive((state) => state.need);
  const isWanted = computed(() => derived.view.value === "sites" && hasCriteria(need.value));
  const make = signal<((from: Pick<App, "derived">) => readonly SitePin[]) | null>(null);
  let isComing = false;
  const stop = effect(() => {
    if (!isWanted.value || isComing) return;
    isComing = true;
    void import("../sites/site-pins.ts").then(({ getSitePins }) => {
      make.value = getSitePins;
    });
  });
  return {
    pins: computed(() => (isWanted.value ? (make.value?.({ derived }) ?? NO_PINS) : NO_PINS)),
    stop,
  };
}
