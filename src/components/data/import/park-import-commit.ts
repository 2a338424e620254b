import { html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { type ImportPreview, type KeyedRecord, previewImport } from "../../../analysis/import-preview.ts";
import type { FileContent, FileSummary, LayerPart } from "../../../data/file-content.ts";
import { IMPORT_MODES, type ImportMode } from "../../../domain/import-mode.ts";
import { formatNumber } from "../../../i18n/format.ts";
import type { UserFile } from "../../../state/app-state.ts";
import { baseStyles } from "../../shared/base-styles.ts";
import { ParkElement } from "../../shared/park-element.ts";
import { getAttention, type ImportStep } from "./import-step.ts";
import { importStyles } from "./import-styles.ts";
import { toValueText } from "../../../data/importing/value-text.ts";

/** Changed records listed at once. */
const LISTED = 10;

/** The last step: how the rows enter the park, what that changes, and the press that does it. */
@customElement("park-import-commit")
export class ParkImportCommit extends ParkElement {
  static override styles = [baseStyles, importStyles];

  @property({ attribute: false }) file!: UserFile;
  @property({ attribute: false }) summary!: FileSummary;
  @property({ attribute: false }) content: FileContent | null = null;

  @state() private chosenMode: ImportMode | null = null;

  #preview: { readonly of: readonly unknown[]; readonly made: ImportPreview } | undefined;

  override render() {
    const { content } = this;
    if (content === null) return html`<p>${this.t(this.getBlock())}</p>`;
    if (content.kind === "park")
      return html`<p>${this.t("import.commit.park")}</p>
        ${this.renderButton(this.t("import.commit.park.button"), "replace")}`;
    const rows = content.kind === "layer" ? content.part.records.length : content.features.length;
    if (rows === 0) return html`<p>${this.t("import.commit.empty")}</p>`;
    return html`
      ${this.renderUnsure()}
      ${content.kind === "layer" ? this.renderLayer(content.part) : html`<p>${this.t("import.commit.other")}</p>`}
      ${this.renderButton(this.nameButton(rows), this.mode)}
    `;
  }

  /** Attributes alone can only update; everything else replaces unless somebody says otherwise. */
  private get mode(): ImportMode {
    if (this.chosenMode !== null) return this.chosenMode;
    return this.summary.inspection?.placing.how === "none" ? "update" : "replace";
  }

  private getBlock() {
    const { inspection } = this.summary;
    return inspection !== undefined && !inspection.placing.isPlaced
      ? "import.commit.blocked"
      : "import.commit.empty";
  }

  private nameButton(rows: number): string {
    const count = formatNumber(rows);
    const rejected = this.summary.inspection?.rejectedCount ?? 0;
    return rejected > 0 ? this.t("import.commit.valid", { count }) : this.t("import.commit", { count });
  }

  private renderUnsure() {
    const steps = [...getAttention(this.summary)].filter((step) => step !== "check");
    if (steps.length === 0) return nothing;
    const what = steps
      .map((step: ImportStep) => this.t(`import.step.${step}`))
      .join(this.t("card.listSeparator"));
    return html`<p class="attention">${this.t("import.unsure", { what })}</p>`;
  }

  private renderLayer(part: LayerPart) {
    const current = this.getCurrent(part);
    const isTooLarge = this.isInTiles(part);
    return html`<fieldset>
        <legend>${this.t("import.mode")}</legend>
        ${IMPORT_MODES.map(
          (mode) =>
            html`<label class="check">
              <input
                type="radio"
                name="mode"
                value=${mode}
                .checked=${mode === this.mode}
                ?disabled=${isTooLarge && mode !== "replace"}
                @change=${() => {
                  this.chosenMode = mode;
                }}
              />
              ${this.t(`import.mode.${mode}`)}
            </label>`,
        )}
      </fieldset>
      ${isTooLarge ? html`<p class="dim">${this.t("import.mode.tooLarge")}</p>` : this.renderPreview(current, part)}`;
  }

  private renderPreview(current: readonly KeyedRecord[], part: LayerPart) {
    const { added, changed, unchanged, removed, leftOut } = this.getPreview(current, part.records);
    return html`<p>
        ${this.t("import.commit.say", {
          added: formatNumber(added.length),
          changed: formatNumber(changed.length),
          unchanged: formatNumber(unchanged.length),
          removed: formatNumber(removed.length),
        })}
      </p>
      ${
        leftOut.length === 0
          ? nothing
          : html`<p class="attention">
              ${this.t("import.commit.leftOut", {
                count: formatNumber(leftOut.length),
                why: this.t(`import.commit.leftOut.${this.mode}`),
              })}
              <span class="dim">${leftOut.slice(0, LISTED).join(", ")}</span>
            </p>`
      }
      ${
        changed.length === 0
          ? nothing
          : html`<details>
              <summary>${this.t("import.commit.changes")}</summary>
              <ul>
                ${changed.slice(0, LISTED).map(
                  ({ id, fields, isReshaped }) =>
                    html`<li>
                      <b>${id}</b>
                      ${fields.map(
                        ({ field, from, to }) =>
                          html`<div class="muted">
                            ${this.nameCode("field", field)}: <s>${toValueText(from) || "—"}</s> →
                            ${toValueText(to) || "—"}
                          </div>`,
                      )}
                      ${isReshaped ? html`<div class="muted">${this.t("import.commit.shape")}</div>` : nothing}
                    </li>`,
                )}
              </ul>
              ${
                changed.length > LISTED
                  ? html`<p class="dim">
                      ${this.t("import.commit.more", { count: formatNumber(changed.length - LISTED) })}
                    </p>`
                  : nothing
              }
            </details>`
      }`;
  }

  private renderButton(name: string, mode: ImportMode) {
    const { isReadOnly } = this.app.store.state.value;
    return html`<div>
      <button
        class="press main"
        ?disabled=${isReadOnly}
        @click=${() => this.app.commands.commitImport(this.file.id, mode)}
      >
        ${name}
      </button>
      <p class="dim">${this.t(isReadOnly ? "import.commit.readOnly" : "import.commit.undo")}</p>
    </div>`;
  }

  private getCurrent({ layer }: LayerPart): readonly KeyedRecord[] {
    return this.app.derived.park.value?.park[layer] ?? [];
  }

  /** Shapes that stay in a worker cannot be merged here. */
  private isInTiles({ layer }: LayerPart): boolean {
    const { content } = this;
    const current = this.app.derived.park.value?.shapes[layer];
    return current?.kind === "tiles" || (content?.kind === "layer" && content.shapes.kind === "tiles");
  }

  /** Made once for the same records and mode. */
  private getPreview(current: readonly KeyedRecord[], incoming: readonly KeyedRecord[]): ImportPreview {
    const of = [current, incoming, this.mode];
    if (this.#preview === undefined || of.some((part, i) => part !== this.#preview?.of[i])) {
      this.#preview = { of, made: previewImport(current, incoming, this.mode) };
    }
    return this.#preview.made;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-import-commit": ParkImportCommit;
  }
}
