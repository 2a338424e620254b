import type { Locator } from "@playwright/test";
import type { AtlasPage } from "./atlas-page.ts";

/** A file made on the spot. */
export interface MadeFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A file for the file dialog: made on the spot, or one on the disk by its path. */
export type ChosenFile = string | MadeFile;

/** The view in which users open their own files, as they see it. */
export class DataPanel {
  readonly #atlas: AtlasPage;

  constructor(atlas: AtlasPage) {
    this.#atlas = atlas;
  }

  get panel(): Locator {
    return this.#atlas.page.locator("park-data-panel");
  }

  /** The sentence the view begins with. */
  get sentence(): Locator {
    return this.panel.locator(".say");
  }

  async show(): Promise<void> {
    await this.#atlas.page.getByRole("button", { name: "数据", exact: true }).click();
  }

  async chooseFiles(...files: readonly ChosenFile[]): Promise<void> {
    const chooser = this.#atlas.page.waitForEvent("filechooser");
    await this.panel.getByRole("button", { name: "选择文件", exact: true }).click();
    await (await chooser).setFiles(files as string[]);
  }

  async chooseFolder(path: string): Promise<void> {
    const chooser = this.#atlas.page.waitForEvent("filechooser");
    await this.panel.getByRole("button", { name: "选择文件夹", exact: true }).click();
    await (await chooser).setFiles(path);
  }

  /** One of the opened files by its name. */
  getFile(name: string): Locator {
    return this.panel
      .locator("park-user-file")
      .filter({ has: this.#atlas.page.getByRole("heading", { name }) });
  }

  /** Goes to a step of a file's import. */
  async goToStep(name: string, step: string): Promise<void> {
    await this.getFile(name).getByRole("navigation").getByRole("button", { name: step }).click();
  }

  /** Takes a draft into the park, at the last step of its import. */
  async takeIn(name: string): Promise<void> {
    const file = this.getFile(name);
    await this.goToStep(name, "并入");
    await file.locator("park-import-commit .main").click();
    await file.getByRole("button", { name: `移除 ${name}` }).waitFor();
  }

  async remove(name: string): Promise<void> {
    await this.panel.getByRole("button", { name: `移除 ${name}` }).click();
  }
}

/** A GeoJSON file made of features. */
export function makeGeoJson(name: string, features: readonly unknown[]): MadeFile {
  return makeText(name, JSON.stringify({ type: "FeatureCollection", features }));
}

export function makeText(name: string, text: string): MadeFile {
  return { name, mimeType: "application/geo+json", buffer: Buffer.from(text) };
}
