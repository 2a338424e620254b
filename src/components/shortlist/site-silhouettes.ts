import type { ReactiveController, ReactiveControllerHost } from "lit";
import { getSilhouette, NO_SILHOUETTE, type Silhouette } from "../../analysis/sites/silhouettes.ts";
import type { ParkData } from "../../data/park-data.ts";
import type { FeatureRef } from "../../domain/layer.ts";
import { getSiteKey } from "../../domain/site-key.ts";
import { collectSiteShapes, getRefKey } from "../../state/site-shapes.ts";
import type { App } from "../shared/app-context.ts";

/** Silhouettes of sites, fetched once a park; its element renders again when they are there. */
export class SiteSilhouettes implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #data: ParkData | null = null;
  #known = new Map<string, Silhouette>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** By site; one that is on its way, or has no outline, is empty. */
  get(app: App, sites: readonly (readonly FeatureRef[])[]): readonly Silhouette[] {
    const data = app.derived.park.value;
    if (data !== this.#data) {
      this.#data = data;
      this.#known = new Map();
    }
    const missing = sites.filter((refs) => !this.#known.has(getSiteKey(refs)));
    if (data !== null && missing.length > 0) {
      for (const refs of missing) this.#known.set(getSiteKey(refs), NO_SILHOUETTE);
      void this.#fetch(app, data, missing);
    }
    return sites.map((refs) => this.#known.get(getSiteKey(refs)) ?? NO_SILHOUETTE);
  }

  async #fetch(app: App, data: ParkData, sites: readonly (readonly FeatureRef[])[]): Promise<void> {
    const index = app.derived.index.value;
    if (index === null) return;
    const known = this.#known;
    const shapes = await collectSiteShapes(data, index, sites.flat(), app.getShapes);
    for (const refs of sites) {
      known.set(getSiteKey(refs), getSilhouette(refs.flatMap((ref) => shapes.get(getRefKey(ref)) ?? [])));
    }
    if (known === this.#known) this.#host.requestUpdate();
  }
}
