import { css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { FileContent, FileRole, FileSummary } from "../../../data/file-content.ts";
import type { InspectedField } from "../../../data/importing/inspection.ts";
import type { FieldMapping } from "../../../domain/field-mapping.ts";
import { PARK_LAYERS, type ParkLayer } from "../../../domain/layer.ts";
import { formatNumber } from "../../../i18n/format.ts";
import type { UserFile } from "../../../state/app-state.ts";
import { baseStyles } from "../../shared/base-styles.ts";
import { ParkElement } from "../../shared/park-element.ts";
import { importStyles } from "./import-styles.ts";
import type { FieldMappedEvent } from "./field-mapped-event.ts";
import "./park-import-field.ts";

const ROLES = [...PARK_LAYERS, "other"] as const satisfies readonly FileRole[];

/** What the file is taken for, and which of its columns become which fields; a mapping is kept as a template. */
@customElement("park-import-fields")
export class ParkImportFields extends ParkElement {
  static override styles = [
    baseStyles,
    importStyles,
    css`
      ul.fields > li {
        padding-block: 8px;
        border-top: 1px solid var(--line);
      }
      ul.fields > li:last-child {
        border-bottom: 1px solid var(--line);
      }
    `,
  ];

  @property({ attribute: false }) file!: UserFile;
  @property({ attribute: false }) summary!: FileSummary;
  @property({ attribute: false }) content: FileContent | null = null;

  @state() private savedName = "";

  override render() {
    const { inspection } = this.summary;
    if (inspection === undefined) return nothing;
    const { fields, suggestedLayer } = inspection;
    const layer = this.getLayer(suggestedLayer);
    const mapped = fields.filter(({ target }) => target !== null).length;
    return html`
      <div class="row">
        <label for="role">${this.t("import.role")}</label>
        <select id="role" @change=${this.takeRole}>
          ${ROLES.map(
            (role) =>
              html`<option value=${role} ?selected=${role === (layer ?? "other")}>
                ${this.t(`data.role.${role}`)}
              </option>`,
          )}
        </select>
      </div>
      ${
        layer === null
          ? nothing
          : html`<p class="muted">
                ${this.t("import.fields.say", {
                  mapped: formatNumber(mapped),
                  kept: formatNumber(fields.length - mapped),
                })}
              </p>
              <ul class="fields">
                ${fields.map(
                  (field) =>
                    html`<li>
                      <park-import-field
                        .field=${field}
                        .layer=${layer}
                        @field-mapped=${({ mapping }: FieldMappedEvent) => this.takeField(mapping)}
                      ></park-import-field>
                    </li>`,
                )}
              </ul>
              ${this.renderTemplates(fields)}`
      }
    `;
  }

  private renderTemplates(fields: readonly InspectedField[]) {
    const templates = this.app.store.state.value.mappingTemplates;
    return html`<section>
      <h2>${this.t("import.template")}</h2>
      ${
        templates.length === 0
          ? nothing
          : html`<div class="row">
              <label for="template">${this.t("import.template.use")}</label>
              <select id="template" @change=${this.takeTemplate}>
                <option value="">${this.t("import.template.none")}</option>
                ${templates.map(({ name }) => html`<option value=${name}>${name}</option>`)}
              </select>
            </div>`
      }
      <form class="row" @submit=${(event: Event) => this.saveTemplate(event, fields)}>
        <label for="template-name">${this.t("import.template.name")}</label>
        <input id="template-name" name="name" type="text" size="14" required />
        <button class="press" type="submit">${this.t("import.template.save")}</button>
      </form>
      <p class="muted" role="status">
        ${this.savedName === "" ? "" : this.t("import.template.saved", { name: this.savedName })}
      </p>
    </section>`;
  }

  private getLayer(suggested: ParkLayer | null): ParkLayer | null {
    const { content } = this;
    if (content?.kind === "layer") return content.part.layer;
    const { role } = this.file.choices;
    return PARK_LAYERS.find((layer) => layer === role) ?? (role === undefined ? suggested : null);
  }

  private takeRole(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    const role = ROLES.find((choice) => choice === value);
    if (role !== undefined) this.app.commands.setImportChoices(this.file.id, { role }, ["fields"]);
  }

  /** Only what differs from the dictionary is kept as a choice. */
  private takeField(mapping: FieldMapping): void {
    const others = (this.file.choices.fields ?? []).filter(
      ({ source, target }) => source !== mapping.source && (target === null || target !== mapping.target),
    );
    this.app.commands.setImportChoices(this.file.id, { fields: [...others, mapping] });
  }

  private takeTemplate(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    if (value !== "") this.app.commands.useMappingTemplate(this.file.id, value);
  }

  private saveTemplate(event: Event, fields: readonly InspectedField[]): void {
    event.preventDefault();
    const entry = new FormData(event.target as HTMLFormElement).get("name");
    const name = typeof entry === "string" ? entry.trim() : "";
    const { inspection } = this.summary;
    if (name === "" || inspection === undefined) return;
    this.app.commands.saveMappingTemplate(name, {
      layer: this.getLayer(inspection.suggestedLayer),
      confidence: 1,
      fields: fields.map(({ type: _type, sample: _sample, ...mapping }) => mapping),
    });
    this.savedName = name;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-import-fields": ParkImportFields;
  }
}
