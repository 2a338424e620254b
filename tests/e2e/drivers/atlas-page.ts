import type { Locator, Page } from "@playwright/test";
import { mkdirSync } from "node:fs";
import { join } from "node:path";

const SCREENSHOT_FOLDER = join(import.meta.dirname, "../../../.cache/screenshots");

/** The map in software, with all of the park in it. */
const MAP_TIMEOUT_MS = 45_000;

/** The app as a user meets it. Further drivers take this one and speak of their own panel. */
export class AtlasPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The root element; Playwright's locators look through open shadow roots. */
  get app(): Locator {
    return this.page.locator("park-app");
  }

  /** Opens the app at a link, "" for the start page. Reloads even where only the hash differs. */
  async open(hash = ""): Promise<void> {
    const isOpen = this.page.url().startsWith("http");
    await this.page.goto(`./${hash}`);
    if (isOpen) await this.page.reload();
  }

  /** Opens the app and waits for its first map. */
  async openWithMap(hash = ""): Promise<void> {
    await this.open(hash);
    await this.waitForMap();
  }

  /** Follows a link in the open page, as a press on it would. */
  async follow(hash: string): Promise<void> {
    await this.page.goto(`./${hash}`);
  }

  /** Waits until the panel of the view and the legend are drawn, whatever the map does. */
  async waitForPanel(): Promise<void> {
    await this.page.locator("park-panel-frame > *").first().waitFor();
    await this.page.locator("park-layer-panel").waitFor();
  }

  /** Waits until everything the map was asked for is drawn. */
  async waitForMap(): Promise<void> {
    await this.page.waitForFunction(() => document.documentElement.dataset["map"] === "idle", undefined, {
      timeout: MAP_TIMEOUT_MS,
    });
  }

  /** The part of the address after "#", decoded. */
  getHash(): string {
    return decodeURIComponent(new URL(this.page.url()).hash.slice(1));
  }

  /** Saves a picture for somebody to look at; returns its path. */
  async takeScreenshot(name: string): Promise<string> {
    mkdirSync(SCREENSHOT_FOLDER, { recursive: true });
    const path = join(SCREENSHOT_FOLDER, `${name}.png`);
    await this.page.screenshot({ path });
    return path;
  }
}
