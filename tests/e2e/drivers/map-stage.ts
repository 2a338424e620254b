import type { Locator } from "@playwright/test";
import type { AtlasPage } from "./atlas-page.ts";

/** The map with what floats on it. Places on it are shares of its width and height, from the top left. */
export class MapStage {
  private readonly atlas: AtlasPage;

  constructor(atlas: AtlasPage) {
    this.atlas = atlas;
  }

  get canvas(): Locator {
    return this.atlas.page.locator("park-map canvas");
  }

  get card(): Locator {
    return this.atlas.page.locator("park-feature-card");
  }

  /** What is selected when it is more than one feature. */
  get selectionBar(): Locator {
    return this.atlas.page.locator("park-selection-bar");
  }

  get measure(): Locator {
    return this.atlas.page.locator("park-measure-readout");
  }

  get legend(): Locator {
    return this.atlas.page.locator("park-layer-panel");
  }

  async clickAt(shareX: number, shareY: number): Promise<void> {
    const { x, y } = await this.toPoint(shareX, shareY);
    await this.atlas.page.mouse.click(x, y);
  }

  async doubleClickAt(shareX: number, shareY: number): Promise<void> {
    const { x, y } = await this.toPoint(shareX, shareY);
    await this.atlas.page.mouse.dblclick(x, y);
  }

  async pointAt(shareX: number, shareY: number): Promise<void> {
    const { x, y } = await this.toPoint(shareX, shareY);
    await this.atlas.page.mouse.move(x, y);
  }

  /** Presses one of the map's buttons by its name. */
  async press(name: string): Promise<void> {
    await this.atlas.page.locator("park-map-furniture").getByRole("button", { name }).click();
  }

  private async toPoint(shareX: number, shareY: number): Promise<{ x: number; y: number }> {
    const box = await this.canvas.boundingBox();
    if (box === null) throw new Error("the map is not there");
    return { x: box.x + box.width * shareX, y: box.y + box.height * shareY };
  }
}
