import type { ReadonlySignal } from "@preact/signals-core";
import type { Shortlist } from "../../domain/shortlist.ts";
import type { App } from "../shared/app-context.ts";

/** What the elements of the shortlist read of the state. */
export interface ShortlistSignals {
  readonly shortlist: ReadonlySignal<Shortlist>;
  readonly former: ReadonlySignal<Shortlist | null>;
  readonly isCompareOpen: ReadonlySignal<boolean>;
}

export function createShortlistSignals({ store }: App): ShortlistSignals {
  return {
    shortlist: store.derive((state) => state.shortlist),
    former: store.derive((state) => state.formerShortlist),
    isCompareOpen: store.derive((state) => state.isCompareOpen),
  };
}
