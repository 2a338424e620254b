import { css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { FileContent, FileSummary } from "../../../data/file-content.ts";
import { formatNumber } from "../../../i18n/format.ts";
import type { UserFile } from "../../../state/app-state.ts";
import { baseStyles } from "../../shared/base-styles.ts";
import { ParkElement } from "../../shared/park-element.ts";
import "../park-file-figures.ts";
import { getAttention, getFirstStep, IMPORT_STEPS, type ImportStep } from "./import-step.ts";
import { importStyles } from "./import-styles.ts";
import "./park-import-check.ts";
import "./park-import-commit.ts";
import "./park-import-fields.ts";
import "./park-import-reading.ts";

/** One file on its way into the park: read, mapped, checked, and then taken in or not. */
@customElement("park-import-wizard")
export class ParkImportWizard extends ParkElement {
  static override styles = [
    baseStyles,
    importStyles,
    css`
      ol {
        display: flex;
        border-bottom: 1px solid var(--line2);
      }
      ol > li {
        flex: 1 1 0;
      }
      ol button {
        width: 100%;
        padding: 6px 2px;
        border-bottom: 2px solid transparent;
        color: var(--ink2);
        text-align: center;
      }
      ol button[aria-current="step"] {
        border-bottom-color: var(--accent);
        color: var(--ink);
        font-weight: 700;
      }
      .dot {
        color: var(--warning);
      }
      .foot {
        display: flex;
        justify-content: space-between;
        padding-top: 4px;
      }
    `,
  ];

  @property({ attribute: false }) file!: UserFile;
  @property({ attribute: false }) summary!: FileSummary;
  /** Null when nothing of the file can be taken as it stands. */
  @property({ attribute: false }) content: FileContent | null = null;

  /** Null until somebody chose a step: then the first that needs somebody. */
  @state() private chosen: ImportStep | null = null;

  override render() {
    const step = this.chosen ?? getFirstStep(this.summary);
    const attention = getAttention(this.summary);
    return html`
      <p role="status">${this.say()}</p>
      <nav aria-label=${this.t("import.steps")}>
        <ol>
          ${IMPORT_STEPS.map(
            (name) =>
              html`<li>
                <button aria-current=${name === step ? "step" : nothing} @click=${() => this.go(name)}>
                  ${this.t(`import.step.${name}`)}${
                    attention.has(name)
                      ? html`<span class="dot" aria-hidden="true"> ●</span
                          ><span class="visually-hidden">${this.t("import.step.attention")}</span>`
                      : nothing
                  }
                </button>
              </li>`,
          )}
        </ol>
      </nav>
      ${this.renderStep(step)} ${this.renderFoot(step)}
    `;
  }

  private say(): string {
    const { inspection, featureCount } = this.summary;
    const { name } = this.file;
    if (inspection !== undefined && !inspection.placing.isPlaced)
      return this.t("import.say.unplaced", { name });
    if (this.content === null) return this.t("import.say.refused", { name });
    const layer =
      this.content.kind === "layer"
        ? this.t(`data.role.${this.content.part.layer}`)
        : this.content.kind === "park" ? this.t("data.role.park") : this.t("import.layer.other"); // prettier-ignore
    const rows = formatNumber(featureCount);
    const rejected = inspection?.rejectedCount ?? 0;
    const ready = this.t("import.say.ready", { name, rows, layer });
    return rejected === 0
      ? ready
      : `${ready}${this.t("import.say.rejected", { rejected: formatNumber(rejected) })}`;
  }

  private renderStep(step: ImportStep) {
    switch (step) {
      case "reading":
        return html`<park-import-reading .file=${this.file} .summary=${this.summary}></park-import-reading>`;
      case "fields":
        return html`<park-import-fields
          .file=${this.file}
          .summary=${this.summary}
          .content=${this.content}
        ></park-import-fields>`;
      case "check":
        return html`<park-import-check
          .file=${this.file}
          .summary=${this.summary}
          .content=${this.content}
        ></park-import-check>`;
      case "commit":
        return html`<park-import-commit
          .file=${this.file}
          .summary=${this.summary}
          .content=${this.content}
        ></park-import-commit>`;
    }
  }

  private renderFoot(step: ImportStep) {
    const position = IMPORT_STEPS.indexOf(step);
    const next = IMPORT_STEPS[position + 1];
    const back = IMPORT_STEPS[position - 1];
    return html`<div class="foot">
      ${
        back === undefined
          ? html`<span></span>`
          : html`<button class="link" @click=${() => this.go(back)}>${this.t("import.back")}</button>`
      }
      ${
        next === undefined
          ? nothing
          : html`<button class="press" @click=${() => this.go(next)}>
              ${this.t("import.next", { step: this.t(`import.step.${next}`) })}
            </button>`
      }
    </div>`;
  }

  private go(step: ImportStep): void {
    this.chosen = step;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-import-wizard": ParkImportWizard;
  }
}
