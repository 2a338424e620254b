import { css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { FileContent, FileSummary, ReadingProgress } from "../../data/file-content.ts";
import { parseReadingFailure } from "../../data/reading-failure.ts";
import type { Plan } from "../../domain/plan.ts";
import { formatName, formatNumber } from "../../i18n/format.ts";
import { translateCode } from "../../i18n/translate.ts";
import { getReadStatus } from "../../state/actions/files.ts";
import type { ReadStatus, UserFile } from "../../state/app-state.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";
import "./import/park-import-wizard.ts";
import "./park-file-features.ts";
import "./park-file-figures.ts";
import "./park-file-findings.ts";

const BYTES_PER_KB = 1_000;
const BYTES_PER_MB = 1_000_000;

/** One file or folder of the user: how far it is read, what it holds, what is wrong with it. */
@customElement("park-user-file")
export class ParkUserFile extends ParkElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        gap: 12px;
      }
      header,
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 4px 12px;
      }
      h3 {
        font-size: inherit;
        line-height: inherit;
        font-weight: 700;
        overflow-wrap: anywhere;
      }
      header .link,
      .row .link {
        margin-inline-start: auto;
      }
      progress {
        display: block;
        width: 100%;
        height: 4px;
        appearance: none;
        border: 0;
        background: var(--line);
      }
      progress::-webkit-progress-bar {
        background: var(--line);
      }
      progress::-webkit-progress-value {
        background: var(--accent);
      }
      progress::-moz-progress-bar {
        background: var(--accent);
      }
      .refused {
        color: var(--error);
        font-weight: 700;
      }
    `,
  ];

  @property({ attribute: false }) file!: UserFile;
  /** True when a file opened later takes the place of what this one gives. */
  @property({ attribute: false }) isCovered = false;
  /** True while nothing of the file is in the park. */
  @property({ attribute: false }) isDraft = true;

  override render() {
    const { name, sizeBytes, status } = this.file;
    const isReading = status.kind === "reading";
    return html`
      <header>
        <h3>${name}</h3>
        <span class="dim">${formatSize(sizeBytes)}</span>
        ${this.renderEnd(isReading)}
      </header>
      ${isReading ? this.renderProgress(status.progress) : nothing} ${this.renderStatus()}
    `;
  }

  private renderEnd(isReading: boolean) {
    const { name } = this.file;
    if (isReading || this.isDraft) {
      return html`<button
        class="link"
        aria-label=${this.t(isReading ? "data.cancel.label" : "import.discard.label", { name })}
        @click=${this.discard}
      >
        ${this.t(isReading ? "data.cancel" : "import.discard")}
      </button>`;
    }
    return html`<button
      class="link"
      aria-label=${this.t("data.remove.label", { name })}
      ?disabled=${this.app.store.state.value.isReadOnly}
      @click=${this.removeFile}
    >
      ${this.t("data.remove")}
    </button>`;
  }

  private renderStatus() {
    const { status } = this.file;
    if (status.kind === "failed") {
      return html`
        <p role="alert">
          <span class="refused">${this.t("data.failed")}</span> ${this.sayFailure(status.reason)}
        </p>
      `;
    }
    const read = getReadStatus(status);
    if (read === undefined) return nothing;
    return this.isDraft ? this.renderDraft(read) : this.renderTaken(read);
  }

  private renderDraft(read: ReadStatus) {
    const summary = read.kind === "open" ? read.content : read.summary;
    return html`
      ${
        read.kind === "refused"
          ? html`<p role="alert">
              <span class="refused">${this.t("data.refused")}</span> ${this.t("data.refused.todo")}
            </p>`
          : nothing
      }
      ${
        summary.inspection === undefined && read.kind === "refused"
          ? this.renderFindings(summary, null)
          : html`<park-import-wizard
              .file=${this.file}
              .summary=${summary}
              .content=${read.kind === "open" ? read.content : null}
            ></park-import-wizard>`
      }
    `;
  }

  private renderTaken(read: ReadStatus) {
    return read.kind === "open" ? this.renderContent(read.content) : this.renderFindings(read.summary, null);
  }

  private renderProgress({ step, done, total }: ReadingProgress) {
    const show = (count: number): string =>
      step === "reading" ? formatNumber(count / BYTES_PER_MB, 1) : formatNumber(count);
    return html`<div>
      <progress
        aria-label=${this.t("data.progress.label", { name: this.file.name })}
        max="1"
        .value=${total > 0 ? done / total : 0}
      ></progress>
      <p class="muted">${this.t(`data.progress.${step}`, { done: show(done), total: show(total) })}</p>
    </div>`;
  }

  private renderContent(content: FileContent) {
    const role = content.kind === "layer" ? content.part.layer : content.kind;
    return html`
      <p class="muted" role="status">${this.t(`data.effect.${this.isCovered ? "covered" : role}`)}</p>
      ${content.kind === "park" ? this.renderPlan(content.data.plan) : nothing}
      <park-file-figures .content=${content}></park-file-figures>
      ${this.renderFindings(content, content)}
      ${
        content.kind === "park"
          ? nothing
          : html`<park-file-features .fileId=${this.file.id} .content=${content}></park-file-features>`
      }
    `;
  }

  private renderPlan({ name, id }: Plan) {
    return html`<p class="muted">
      ${this.t("data.effect.plan", { plan: formatName(name, this.locale, id) })}
    </p>`;
  }

  private renderFindings(summary: FileSummary, content: FileContent | null) {
    return html`<park-file-findings .summary=${summary} .content=${content}></park-file-findings>`;
  }

  private sayFailure(reason: string): string {
    const { failure, detail } = parseReadingFailure(reason);
    switch (failure) {
      case "unreadable":
        return this.t("data.failed.unreadable");
      case "too-large": {
        const [size = "", limit = ""] = detail
          .split("/")
          .map((bytes) => formatNumber(Number(bytes) / BYTES_PER_MB));
        return this.t("data.failed.too-large", { size, limit });
      }
      case "unknown-format":
        return this.t("data.failed.unknown-format", {
          looks: translateCode(this.locale, "format.looks", detail),
          accepted: this.t("import.accepted"),
        });
      case "park-unreadable":
        return this.t("data.failed.park-unreadable", { detail });
      case "reader-failed":
        return this.t("data.failed.reader-failed", { detail });
    }
  }

  private discard(): void {
    this.app.commands.discardFile(this.file.id);
  }

  private removeFile(): void {
    this.app.commands.removeFile(this.file.id);
  }
}

function formatSize(sizeBytes: number): string {
  return sizeBytes < BYTES_PER_MB
    ? `${formatNumber(Math.ceil(sizeBytes / BYTES_PER_KB))} kB`
    : `${formatNumber(sizeBytes / BYTES_PER_MB, 1)} MB`;
}

declare global {
  interface HTMLElementTagNameMap {
    "park-user-file": ParkUserFile;
  }
}
