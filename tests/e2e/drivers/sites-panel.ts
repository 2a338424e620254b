import type { Locator } from "@playwright/test";
import type { AtlasPage } from "./atlas-page.ts";

/** The list of vacant plants and available plots that fit, with what nearly fits, and the filter beside it. */
export class SitesPanel {
  private readonly atlas: AtlasPage;

  constructor(atlas: AtlasPage) {
    this.atlas = atlas;
  }

  get panel(): Locator {
    return this.atlas.page.locator("park-sites-panel");
  }

  get filter(): Locator {
    return this.atlas.page.locator("park-filter");
  }

  get sentence(): Locator {
    return this.panel.locator("park-sites-sentence");
  }

  /** What fits; `data-key` of a row is its site key: `plants:ID`, `plots:ID`, `plots:ID+ID`. */
  get rows(): Locator {
    return this.panel.locator("#results [data-key]");
  }

  get nearRows(): Locator {
    return this.panel.locator("park-near-misses [data-key]");
  }

  /** What is selected and not listed. */
  get excludedRows(): Locator {
    return this.panel.locator("#excluded [data-key]");
  }

  /** Ways to bring more by dropping criteria. */
  get relaxations(): Locator {
    return this.panel.locator("park-site-relaxations button");
  }

  /** The star of a row. */
  star(row: Locator): Locator {
    return row.locator("park-star button");
  }

  /** Chooses an answer of a facet by its name. */
  async choose(answer: string): Promise<void> {
    await this.filter.getByRole("checkbox", { name: answer }).check();
  }

  /** The column of a criterion. */
  criterion(field: string): Locator {
    return this.filter.locator(`park-criterion.${field}`);
  }

  /** Asks for a criterion between bounds, "" is open. */
  async askBetween(field: string, min: string, max: string): Promise<void> {
    const numbers = this.criterion(field).locator("input[type=number]");
    await numbers.first().fill(min);
    await numbers.last().fill(max);
  }

  /** Makes a wish of a must, or a must of a wish. */
  async toggleWish(field: string): Promise<void> {
    await this.criterion(field).getByRole("button").first().click();
  }

  /** The site keys of what fits, in order. */
  async listKeys(): Promise<string[]> {
    return this.rows.evaluateAll((rows) => rows.map((row) => row.getAttribute("data-key") ?? ""));
  }

  get tray(): Locator {
    return this.atlas.page.locator("park-shortlist-tray");
  }

  get comparison(): Locator {
    return this.atlas.page.locator("park-compare");
  }

  get enquiry(): Locator {
    return this.atlas.page.locator("park-enquiry-dialog dialog");
  }
}
