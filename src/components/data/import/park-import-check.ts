import { html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { FileContent, FileSummary } from "../../../data/file-content.ts";
import { formatNumber } from "../../../i18n/format.ts";
import type { UserFile } from "../../../state/app-state.ts";
import { baseStyles } from "../../shared/base-styles.ts";
import { ParkElement } from "../../shared/park-element.ts";
import "../park-file-figures.ts";
import { importStyles } from "./import-styles.ts";
import "./park-import-repairs.ts";
import "./park-import-report.ts";

/** What was found row by row, what can be mended here, and the rows that cannot, to be mended in Excel. */
@customElement("park-import-check")
export class ParkImportCheck extends ParkElement {
  static override styles = [baseStyles, importStyles];

  @property({ attribute: false }) file!: UserFile;
  @property({ attribute: false }) summary!: FileSummary;
  @property({ attribute: false }) content: FileContent | null = null;

  override render() {
    const { inspection, featureCount, findings } = this.summary;
    const rejected = inspection?.rejectedCount ?? 0;
    return html`
      ${
        inspection === undefined
          ? nothing
          : html`<p>
              ${this.t("import.check.say", {
                rows: formatNumber(featureCount),
                valid: formatNumber(featureCount - rejected),
              })}
            </p>`
      }
      ${this.content === null ? nothing : html`<park-file-figures .content=${this.content}></park-file-figures>`}
      ${
        inspection === undefined
          ? nothing
          : html`<park-import-repairs .file=${this.file} .inspection=${inspection}></park-import-repairs>`
      }
      ${
        findings.length === 0
          ? html`<p class="muted">${this.t("import.check.clean")}</p>`
          : html`<park-import-report .summary=${this.summary} .content=${this.content}></park-import-report>`
      }
      ${
        rejected === 0
          ? nothing
          : html`<div>
              <button class="press" @click=${() => this.app.commands.downloadErrors(this.file.id)}>
                ${this.t("import.errors.download")}
              </button>
              <p class="dim">${this.t("import.errors.note")}</p>
            </div>`
      }
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-import-check": ParkImportCheck;
  }
}
