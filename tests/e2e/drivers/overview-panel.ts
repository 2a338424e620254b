import { expect, type Locator } from "@playwright/test";
import type { AtlasPage } from "./atlas-page.ts";

/** The overview as a user reads and presses it. */
export class OverviewPanel {
  private readonly atlas: AtlasPage;

  constructor(atlas: AtlasPage) {
    this.atlas = atlas;
  }

  get panel(): Locator {
    return this.atlas.page.locator("park-overview-panel");
  }

  get sentence(): Locator {
    return this.panel.locator("park-allocation-sentence");
  }

  /** The row of a cluster, or of the total, by its first words. */
  row(name: string): Locator {
    return this.panel
      .locator("park-allocation-table")
      .getByRole("row")
      .filter({
        has: this.atlas.page.getByRole("rowheader", { name }),
      });
  }

  /** Presses the figure of the sentence that reads `text`. */
  async pressFigure(text: string): Promise<void> {
    await this.sentence.getByRole("button", { name: text }).first().click();
  }

  /** Opens the source of the first figure about `what` and gives what it says. */
  async readSource(what: string): Promise<string> {
    await this.panel.getByRole("button", { name: what }).first().click();
    const popover = this.atlas.page.locator("[popover]:popover-open");
    await expect(popover).toBeVisible();
    return popover.innerText();
  }
}
