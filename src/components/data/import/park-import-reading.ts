import { css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { FileSummary } from "../../../data/file-content.ts";
import type { ImportChoices } from "../../../data/importing/import-choices.ts";
import type { Inspection } from "../../../data/importing/inspection.ts";
import { formatNumber, formatPercent } from "../../../i18n/format.ts";
import type { UserFile } from "../../../state/app-state.ts";
import { SURE } from "../../../domain/confidence.ts";
import { baseStyles } from "../../shared/base-styles.ts";
import { ParkElement } from "../../shared/park-element.ts";
import { importStyles } from "./import-styles.ts";
import "./park-import-placing.ts";
import { toValueText } from "../../../data/importing/value-text.ts";

/** Columns of the preview: more do not fit a panel; the text shows in the first already. */
const PREVIEW_COLUMNS = 6;

/** How the file was read: format, layer, encoding with a preview, and where it lies. */
@customElement("park-import-reading")
export class ParkImportReading extends ParkElement {
  static override styles = [
    baseStyles,
    importStyles,
    css`
      .scroll td,
      .scroll th {
        max-width: 160px;
        overflow: hidden;
        text-align: start;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) file!: UserFile;
  @property({ attribute: false }) summary!: FileSummary;

  override render() {
    const { inspection } = this.summary;
    if (inspection === undefined) return nothing;
    return html`
      <div class="form">
        <span class="muted">${this.t("import.file.format")}</span>
        <div>${this.t(`import.format.${inspection.format}`)}</div>
        ${this.renderLayer(inspection)} ${this.renderEncoding(inspection)}
      </div>
      ${this.renderPreview(inspection)}
      <park-import-placing .file=${this.file} .inspection=${inspection}></park-import-placing>
    `;
  }

  private renderLayer({ layers, layer, isLayerGuessed }: Inspection) {
    if (layers.length < 2) return nothing;
    return html`<label for="layer">${this.t("import.layer")}</label>
      <div>
        <select id="layer" @change=${(event: Event) => this.choose({ layer: getValue(event) }, ["fields"])}>
          ${layers.map(
            ({ name, features }) =>
              html`<option value=${name} ?selected=${name === layer}>
                ${this.t("import.layer.option", { name, features: formatNumber(features) })}
              </option>`,
          )}
        </select>
        ${isLayerGuessed ? html`<p class="attention">${this.t("import.layer.guessed")}</p>` : nothing}
      </div>`;
  }

  private renderEncoding({ encoding, encodingCandidates }: Inspection) {
    const how = this.t(`import.encoding.how.${encoding.how}`);
    const isUnsure = encoding.confidence < SURE;
    const names = [...new Set([encoding.name, ...encodingCandidates])];
    return html`<label for="encoding">${this.t("import.encoding")}</label>
      <div>
        ${
          names.length < 2
            ? encoding.name
            : html`<select
                id="encoding"
                @change=${(event: Event) => this.choose({ encoding: getValue(event) })}
              >
                ${names.map(
                  (name) => html`<option value=${name} ?selected=${name === encoding.name}>${name}</option>`,
                )}
              </select>`
        }
        <span class=${isUnsure ? "attention" : "dim"}>
          ${how}${isUnsure ? ` · ${this.t("import.confidence", { percent: formatPercent(encoding.confidence, 0).slice(0, -1) })}` : ""}
        </span>
      </div>`;
  }

  private renderPreview({ preview }: Inspection) {
    const [first] = preview;
    if (first === undefined) return nothing;
    const columns = Object.keys(first).slice(0, PREVIEW_COLUMNS);
    if (columns.length === 0) return nothing;
    return html`<section>
      <h2 id="preview">${this.t("import.preview")}</h2>
      <div class="scroll" role="region" tabindex="0" aria-labelledby="preview">
        <table>
          <thead>
            <tr>
              ${columns.map((column) => html`<th scope="col">${column}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${preview.map(
              (row) =>
                html`<tr>
                  ${columns.map((column) => html`<td>${toValueText(row[column])}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p class="dim">${this.t("import.preview.note")}</p>
    </section>`;
  }

  /** What depends on the old choice is forgotten with it. */
  private choose(choices: ImportChoices, forget: readonly (keyof ImportChoices)[] = []): void {
    this.app.commands.setImportChoices(this.file.id, choices, forget);
  }
}

function getValue(event: Event): string {
  return (event.target as HTMLSelectElement).value;
}

declare global {
  interface HTMLElementTagNameMap {
    "park-import-reading": ParkImportReading;
  }
}
