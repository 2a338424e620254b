import type { Locator } from "@playwright/test";
import { MESSAGES } from "../../../src/i18n/messages.ts";
import type { AtlasPage } from "./atlas-page.ts";
import type { ChosenFile } from "./data-panel.ts";

type Language = "zh-CN" | "en";
type Step = "reading" | "fields" | "check" | "commit";

/** One file on its way into the park, in either language. */
export class ImportWizard {
  readonly #atlas: AtlasPage;
  readonly #language: Language;
  readonly #name: string;

  constructor(atlas: AtlasPage, name: string, language: Language = "zh-CN") {
    this.#atlas = atlas;
    this.#language = language;
    this.#name = name;
  }

  get file(): Locator {
    return this.#atlas.page
      .locator("park-user-file")
      .filter({ has: this.#atlas.page.getByRole("heading", { name: this.#name }) });
  }

  get commitButton(): Locator {
    return this.file.locator("park-import-commit .main");
  }

  async choose(...files: readonly ChosenFile[]): Promise<void> {
    await this.#atlas.page.locator("park-data-panel #files").setInputFiles(files as string[]);
    await this.file.locator("park-import-wizard").waitFor();
  }

  async goTo(step: Step): Promise<void> {
    const name = MESSAGES[this.#language][`import.step.${step}`];
    await this.file.getByRole("navigation").getByRole("button", { name }).click();
  }

  /** Waits until a reading under new choices is done. */
  async settle(): Promise<void> {
    await this.file.getByRole("progressbar").waitFor({ state: "detached" });
  }

  async takeIn(): Promise<void> {
    await this.goTo("commit");
    await this.commitButton.click();
    const name = MESSAGES[this.#language]["data.remove.label"].replace("{name}", this.#name);
    await this.file.getByRole("button", { name }).waitFor();
  }
}
