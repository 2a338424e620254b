import type { FeatureRef } from "../../domain/layer.ts";
import { readSiteKey, type SiteKey } from "../../domain/site-key.ts";

/** Other sites stand side by side than before. */
export class CompareChangedEvent extends Event {
  /** By site: one plant, one plot, or adjoining plots. */
  readonly sites: readonly (readonly FeatureRef[])[];

  constructor(compared: readonly SiteKey[]) {
    super("compare-changed", { bubbles: true, composed: true });
    this.sites = compared.flatMap((key) => {
      const refs = readSiteKey(key);
      return refs === null ? [] : [refs];
    });
  }
}

declare global {
  interface HTMLElementEventMap {
    "compare-changed": CompareChangedEvent;
  }
}
