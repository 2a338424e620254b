import type { SiteFilter } from "../../analysis/site-filter.ts";
import type { FeatureRef } from "../../domain/layer.ts";

/** The user changed a part of the filter. */
export class FilterChangedEvent extends Event {
  readonly change: Partial<SiteFilter>;

  constructor(change: Partial<SiteFilter>) {
    super("filter-changed", { bubbles: true, composed: true });
    this.change = change;
  }
}

/** The pointer or the focus is on a row, or has left the list. */
export class SiteHoveredEvent extends Event {
  readonly ref: FeatureRef | null;

  constructor(ref: FeatureRef | null) {
    super("site-hovered");
    this.ref = ref;
  }
}

/** The user chose a row; `isAdding` keeps what is selected already. */
export class SiteChosenEvent extends Event {
  readonly ref: FeatureRef;
  readonly isAdding: boolean;

  constructor(ref: FeatureRef, isAdding: boolean) {
    super("site-chosen");
    this.ref = ref;
    this.isAdding = isAdding;
  }
}

declare global {
  interface HTMLElementEventMap {
    "filter-changed": FilterChangedEvent;
    "site-hovered": SiteHoveredEvent;
    "site-chosen": SiteChosenEvent;
  }
}
