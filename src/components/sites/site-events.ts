import type { FeatureRef } from "../../domain/layer.ts";

/** The user chose a site: one plant, one plot, or adjoining plots that stand together. */
export class SiteChosenEvent extends Event {
  readonly refs: readonly FeatureRef[];
  /** True where what is selected already stays so. */
  readonly isAdding: boolean;

  constructor(refs: readonly FeatureRef[], isAdding: boolean) {
    super("site-chosen", { bubbles: true, composed: true });
    this.refs = refs;
    this.isAdding = isAdding;
  }
}

declare global {
  interface HTMLElementEventMap {
    "site-chosen": SiteChosenEvent;
  }
}
