import { css, html } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { collectDroppedFiles } from "../../data/collect-dropped-files.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";

/**
 * Where files and folders are dropped or chosen.
 * @fires files-chosen - files are there to be opened; each knows its path in a folder.
 */
@customElement("park-file-picker")
export class ParkFilePicker extends ParkElement {
  static override styles = [
    baseStyles,
    css`
      .zone {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 12px;
        padding: 16px;
        border: 1px dashed var(--line2);
        border-radius: 8px;
      }
      .zone[data-over] {
        border-color: var(--accent);
        background: var(--accent-tint);
      }
      p {
        flex: 1 1 100%;
        color: var(--ink2);
      }
      button {
        padding: 4px 12px;
        border: 1px solid var(--line2);
        border-radius: 6px;
        background: var(--panel);
        color: var(--accent);
      }
      button:hover {
        border-color: var(--accent);
      }
    `,
  ];

  @state() private isOver = false;

  @query("#files") private filesInput!: HTMLInputElement;
  @query("#folder") private folderInput!: HTMLInputElement;

  override render() {
    return html`
      <section
        class="zone"
        aria-label=${this.t("data.open.title")}
        ?data-over=${this.isOver}
        @dragenter=${this.enter}
        @dragover=${this.enter}
        @dragleave=${this.leave}
        @drop=${this.drop}
      >
        <p>${this.t("data.open.drop")}</p>
        <button @click=${() => this.filesInput.click()}>${this.t("data.open.file")}</button>
        <button @click=${() => this.folderInput.click()}>${this.t("data.open.folder")}</button>
        <input id="files" type="file" multiple hidden @change=${this.take} />
        <input id="folder" type="file" webkitdirectory hidden @change=${this.take} />
      </section>
    `;
  }

  /** The input is emptied so that the same file can be chosen again after it was mended. */
  private take(event: Event): void {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = "";
    this.give(files);
  }

  private enter(event: DragEvent): void {
    if (event.dataTransfer?.types.includes("Files") !== true) return;
    event.preventDefault();
    this.isOver = true;
  }

  private leave(): void {
    this.isOver = false;
  }

  private async drop(event: DragEvent): Promise<void> {
    this.isOver = false;
    if (event.dataTransfer === null) return;
    event.preventDefault();
    event.stopPropagation();
    this.give(await collectDroppedFiles(event.dataTransfer));
  }

  private give(files: readonly File[]): void {
    if (files.length > 0) this.dispatchEvent(new FilesChosenEvent(files));
  }
}

/** The user has dropped or chosen files. */
export class FilesChosenEvent extends Event {
  readonly files: readonly File[];

  constructor(files: readonly File[]) {
    super("files-chosen");
    this.files = files;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-file-picker": ParkFilePicker;
  }
  interface HTMLElementEventMap {
    "files-chosen": FilesChosenEvent;
  }
}
