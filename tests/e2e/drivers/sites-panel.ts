import type { Locator } from "@playwright/test";
import type { AtlasPage } from "./atlas-page.ts";

/** The list of vacant plants and available plots with its filters. */
export class SitesPanel {
  private readonly atlas: AtlasPage;

  constructor(atlas: AtlasPage) {
    this.atlas = atlas;
  }

  get panel(): Locator {
    return this.atlas.page.locator("park-sites-panel");
  }

  get sentence(): Locator {
    return this.panel.locator("park-sites-sentence");
  }

  get rows(): Locator {
    return this.panel.locator("park-site-list [data-ref]");
  }

  /** Chooses an answer of a facet by its name. */
  async choose(answer: string): Promise<void> {
    await this.panel.getByRole("checkbox", { name: answer }).check();
  }
}
