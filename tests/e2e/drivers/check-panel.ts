import type { Download, Locator } from "@playwright/test";
import { MESSAGES } from "../../../src/i18n/messages.ts";
import type { AtlasPage } from "./atlas-page.ts";

type Language = "zh-CN" | "en";

/** The check of the park as an officer meets it, in either language. */
export class CheckPanel {
  readonly #atlas: AtlasPage;
  readonly #language: Language;

  constructor(atlas: AtlasPage, language: Language = "zh-CN") {
    this.#atlas = atlas;
    this.#language = language;
  }

  get panel(): Locator {
    return this.#atlas.page.locator("park-check-panel");
  }

  get sentence(): Locator {
    return this.panel.locator("park-check-sentence");
  }

  get list(): Locator {
    return this.panel.locator("park-finding-list");
  }

  get card(): Locator {
    return this.#atlas.page.locator("park-finding-card");
  }

  get balance(): Locator {
    return this.#atlas.page.locator("park-balance-pane");
  }

  /** The pages to be printed. */
  get sheet(): Locator {
    return this.#atlas.page.locator("park-proof-sheet");
  }

  get dayField(): Locator {
    return this.panel.locator("park-check-day input");
  }

  get exportButtons(): Locator {
    return this.panel.locator("park-check-foot [role=group]").getByRole("button");
  }

  /** Goes to the view by the rail and waits until the park is checked. */
  async show(): Promise<void> {
    await this.#atlas.page.getByRole("button", { name: this.#say("app.view.check"), exact: true }).click();
    await this.settle();
  }

  /** Waits until a check has ended. */
  async settle(): Promise<void> {
    await this.sentence.waitFor();
    await this.panel.getByRole("progressbar").waitFor({ state: "detached" });
  }

  get progress(): Locator {
    return this.panel.getByRole("progressbar");
  }

  /** Asks for a check of a park that is too large to be checked unasked. */
  async start(): Promise<void> {
    await this.panel.getByRole("button", { name: this.#say("check.start"), exact: true }).click();
  }

  /** Ends a check under way; how long it took until nothing of it was there, ms. */
  async cancel(): Promise<number> {
    return this.panel
      .getByRole("button", { name: this.#say("check.cancel"), exact: true })
      .evaluate(async (button: HTMLElement) => {
        const root = button.getRootNode();
        const start = performance.now();
        button.click();
        while (root instanceof ShadowRoot && root.querySelector("progress") !== null) {
          await new Promise((resolve) => setTimeout(resolve, 0));
        }
        return performance.now() - start;
      });
  }

  async setDay(day: string): Promise<void> {
    await this.dayField.fill(day);
    await this.dayField.blur();
  }

  async setToleranceM2(areaM2: number): Promise<void> {
    const field = this.panel.getByLabel(this.#say("check.tolerance.m2"), { exact: true });
    await field.fill(String(areaM2));
    await field.blur();
  }

  async checkAgain(): Promise<void> {
    await this.panel.getByRole("button", { name: this.#say("check.again") }).click();
    await this.settle();
  }

  /** A code's line in the list. */
  getCode(code: "plots-overlap" | "cluster-gap" | "area-mismatch"): Locator {
    const title = MESSAGES[this.#language][`finding.${code}.title`];
    return this.list.locator("[role=row].code").filter({ hasText: title }).first();
  }

  /** The line of a finding by what it is about. */
  getFinding(subjects: string): Locator {
    return this.list.locator("[role=row].finding").filter({ hasText: subjects }).first();
  }

  async openCode(code: "plots-overlap" | "cluster-gap" | "area-mismatch"): Promise<void> {
    const row = this.getCode(code);
    if ((await row.getAttribute("aria-expanded")) === "false") await row.locator(".name").click();
  }

  async read(subjects: string): Promise<void> {
    await this.getFinding(subjects).locator(".name").click();
    await this.card.locator("article").waitFor();
  }

  /** Opens a code and looks at the first of its findings, the largest. */
  async readLargest(code: "plots-overlap" | "cluster-gap" | "area-mismatch"): Promise<void> {
    await this.openCode(code);
    await this.getCode(code)
      .locator("xpath=following-sibling::*[1][contains(@class, 'finding')]")
      .locator(".name")
      .click();
    await this.card.locator("article").waitFor();
  }

  async accept(reason: string, by: string): Promise<void> {
    await this.card.getByRole("button", { name: this.#say("check.card.accept") }).click();
    const dialog = this.#atlas.page.getByRole("dialog", { name: this.#say("check.accept.title") });
    await dialog.getByLabel(this.#say("check.accept.reason")).fill(reason);
    await dialog.getByLabel(this.#say("check.accept.by")).fill(by);
    await dialog.getByRole("button", { name: this.#say("check.accept.save") }).click();
    await dialog.waitFor({ state: "hidden" });
  }

  async export(format: "XLSX" | "CSV" | "GeoJSON"): Promise<Download> {
    const download = this.#atlas.page.waitForEvent("download");
    await this.exportButtons.filter({ hasText: format }).click();
    return download;
  }

  async previewReport(): Promise<void> {
    await this.panel.getByRole("button", { name: this.#say("check.foot.report") }).click();
    await this.sheet.locator("dialog[open], [role=dialog]").first().waitFor();
  }

  #say(key: keyof typeof MESSAGES.en): string {
    return MESSAGES[this.#language][key];
  }
}
