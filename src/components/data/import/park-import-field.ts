import { css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { InspectedField } from "../../../data/importing/inspection.ts";
import { findTargetField, listTargets } from "../../../data/mapping/target-field.ts";
import {
  type FieldMapping,
  LAND_USE_SYSTEMS,
  SOURCE_UNITS,
  type SourceUnit,
} from "../../../domain/field-mapping.ts";
import type { ParkLayer } from "../../../domain/layer.ts";
import { formatPercent } from "../../../i18n/format.ts";
import { SURE } from "../../../domain/confidence.ts";
import { baseStyles } from "../../shared/base-styles.ts";
import { ParkElement } from "../../shared/park-element.ts";
import { importStyles } from "./import-styles.ts";
import { FieldMappedEvent } from "./field-mapped-event.ts";

/**
 * One column of a file: a sample, the field it becomes, and what its values mean.
 * @fires field-mapped - the user gave it another meaning.
 */
@customElement("park-import-field")
export class ParkImportField extends ParkElement {
  static override styles = [
    baseStyles,
    importStyles,
    css`
      :host {
        gap: 4px;
      }
      b {
        overflow-wrap: anywhere;
      }
      .sample {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        max-width: 14em;
      }
    `,
  ];

  @property({ attribute: false }) field!: InspectedField;
  @property({ attribute: false }) layer: ParkLayer = "plots";

  override render() {
    const { source, target, sample, confidence } = this.field;
    return html`
      <div class="row">
        <b>${source}</b>
        <span class="dim sample">${sample}</span>
      </div>
      <div class="row">
        <select
          aria-label=${this.t("import.fields.target.label", { column: source })}
          @change=${this.takeTarget}
        >
          <option value="" ?selected=${target === null}>${this.t("import.fields.keep")}</option>
          ${listTargets(this.layer).map(
            (name) =>
              html`<option value=${name} ?selected=${name === target}>
                ${this.nameCode("field", name)}
              </option>`,
          )}
        </select>
        ${
          target === null || confidence >= SURE
            ? nothing
            : html`<span class="attention">
                ${this.t("import.fields.check")} ·
                ${this.t("import.confidence", { percent: formatPercent(confidence, 0).slice(0, -1) })}
              </span>`
        }
      </div>
      ${target === null ? nothing : html`${this.renderUnit()} ${this.renderSystem()} ${this.renderValues()}`}
    `;
  }

  private renderUnit() {
    const { source, unit } = this.field;
    if (unit === undefined) return nothing;
    return html`<div class="row">
      <span class="muted">${this.t("import.fields.unit")}</span>
      <select aria-label=${this.t("import.fields.unit.label", { column: source })} @change=${this.takeUnit}>
        ${getKin(unit).map(
          (choice) =>
            html`<option value=${choice} ?selected=${choice === unit}>${this.t(`unit.${choice}`)}</option>`,
        )}
      </select>
    </div>`;
  }

  private renderSystem() {
    const { landUseSystem } = this.field;
    if (landUseSystem === undefined) return nothing;
    return html`<label class="row">
      <span class="muted">${this.t("import.fields.system")}</span>
      <select
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          const system = LAND_USE_SYSTEMS.find((name) => name === value);
          if (system !== undefined) this.give({ landUseSystem: system });
        }}
      >
        ${LAND_USE_SYSTEMS.map(
          (system) =>
            html`<option value=${system} ?selected=${system === landUseSystem}>
              ${this.t(`import.fields.system.${system}`)}
            </option>`,
        )}
      </select>
    </label>`;
  }

  private renderValues() {
    const { source, target, values } = this.field;
    const entries = Object.entries(values ?? {});
    if (entries.length === 0 || target === null) return nothing;
    const choices = [...new Set(entries.flatMap(([, value]) => value ?? []))];
    return html`<details ?open=${entries.some(([, value]) => value === null)}>
      <summary class="muted">${this.t("import.fields.values")}</summary>
      ${entries.map(
        ([from, to]) =>
          html`<div class="row">
            <span>${from}</span>
            <span aria-hidden="true">→</span>
            <select
              aria-label=${this.t("import.fields.values.label", { column: source, value: from })}
              @change=${(event: Event) => {
                const { value } = event.target as HTMLSelectElement;
                this.give({ values: { ...values, [from]: value === "" ? null : value } });
              }}
            >
              <option value="" ?selected=${to === null}>${this.t("import.fields.values.none")}</option>
              ${getVocabulary(this.layer, target, choices).map(
                (choice) =>
                  html`<option value=${choice} ?selected=${choice === to}>
                    ${this.nameCode(target, choice)}
                  </option>`,
              )}
            </select>
          </div>`,
      )}
    </details>`;
  }

  private takeTarget(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    const { source } = this.field;
    this.dispatchEvent(new FieldMappedEvent({ source, target: value === "" ? null : value, confidence: 1 }));
  }

  private takeUnit(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    const unit = SOURCE_UNITS.find((name) => name === value);
    if (unit !== undefined) this.give({ unit });
  }

  private give(change: Partial<FieldMapping>): void {
    const { type: _type, sample: _sample, ...mapping } = this.field;
    this.dispatchEvent(new FieldMappedEvent({ ...mapping, ...change, confidence: 1 }));
  }
}

const UNIT_KINDS: readonly (readonly SourceUnit[])[] = [
  ["m2", "mu", "ha", "km2"],
  ["yuan", "wan-yuan", "yi-yuan"],
  ["yuan-per-m2", "yuan-per-mu", "wan-per-mu"],
  ["t-per-m2", "kn-per-m2", "kg-per-m2"],
  ["kva", "mva"],
  ["percent"],
];

/** The units a column in `unit` could be in instead. */
function getKin(unit: SourceUnit): readonly SourceUnit[] {
  return UNIT_KINDS.find((kind) => kind.includes(unit)) ?? [unit];
}

/** What a choice of the field may be: its vocabulary, yes and no, or the values that were recognised. */
function getVocabulary(layer: ParkLayer, target: string, known: readonly string[]): readonly string[] {
  const kind = findTargetField(layer, target)?.kind;
  if (kind === "boolean") return ["true", "false"];
  return kind === undefined || typeof kind === "string" ? known : kind;
}

declare global {
  interface HTMLElementTagNameMap {
    "park-import-field": ParkImportField;
  }
}
