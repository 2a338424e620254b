import type { ReadonlySignal } from "@preact/signals-core";
import { css, html, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import {
  isAskedOf,
  isNeedCriterion,
  isRangeCriterion,
  type Criterion,
  type Need,
  SITE_KINDS,
} from "../../domain/need.ts";
import { getNeedUnit } from "../../domain/need-unit.ts";
import { getUnitName } from "../../i18n/need-text.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { icon } from "../shared/icons.ts";
import { ParkElement } from "../shared/park-element.ts";
import { FieldToggledEvent } from "./criterion-events.ts";
import { getFieldName } from "./criterion-field-name.ts";
import { type FilterField, isFirstField } from "./criterion-fields.ts";
import { askFor, getMode, getWanted, getWeight, WISH_WEIGHTS } from "./criterion-value.ts";
import "./park-criterion-age.ts";
import "./park-criterion-choice.ts";
import "./park-criterion-combine.ts";
import "./park-criterion-day.ts";
import "./park-criterion-distance.ts";
import "./park-criterion-range.ts";
import "./park-criterion-text.ts";
import "./park-criterion-within.ts";

/** Criteria whose unit stands in what they say. */
const WITHOUT_UNIT: ReadonlySet<FilterField> = new Set<FilterField>([
  "availableBy",
  "verifiedWithinDays",
  "placeWithinKm",
]);

/**
 * A column of the filter: the name of the criterion with its unit, must or wish, and under it what is wanted.
 * @fires field-toggled - the column is to go, and what it asks with it.
 */
@customElement("park-criterion")
export class ParkCriterion extends ParkElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      header {
        display: flex;
        align-items: center;
        gap: 8px;
        min-height: 24px;
        white-space: nowrap;
      }
      h3 {
        margin-inline-end: auto;
        font: inherit;
        font-weight: 700;
      }
      .unit {
        font-size: inherit;
        margin-inline-start: 4px;
      }
      .mode {
        color: var(--ink2);
      }
      .mode:hover {
        color: var(--accent);
      }
      .mode.wish {
        color: var(--accent);
      }
      select {
        min-height: 24px;
        border: 1px solid transparent;
        border-radius: 4px;
        background: var(--sunk);
        color: var(--ink);
        color-scheme: inherit;
      }
      .remove {
        display: inline-flex;
        align-items: center;
        justify-content: center;
        width: 24px;
        margin-inline-start: -4px;
        color: var(--ink2);
      }
      .remove svg {
        width: 14px;
        height: 14px;
      }
      @media (max-width: 767px) {
        header {
          min-height: 44px;
        }
        .remove {
          width: 44px;
        }
        .mode {
          min-width: 44px;
          text-align: end;
        }
      }
    `,
  ];

  @property({ attribute: false }) field: FilterField = "areaM2";

  /** How a value is asked for that is not there yet. */
  @state() private prefersWish = false;
  @query(".body") private readonly body!: HTMLElement | null;

  private need: ReadonlySignal<Need> | undefined;

  override render() {
    this.need ??= this.app.store.derive(({ need }) => need);
    const { field } = this;
    const name = getFieldName(field, this.locale);
    const only = this.getOnlyText();
    return html`<div
      role="group"
      aria-label=${only === null ? name : this.t("need.group.only", { name, only })}
    >
      <header>
        <h3 title=${only ?? nothing}>${name}${this.renderUnit()}</h3>
        ${field === "combine" ? nothing : this.renderMode(field, this.need.value, name)}
        ${
          isFirstField(field)
            ? nothing
            : html`<button
                class="remove"
                aria-label=${this.t("need.filter.remove", { name })}
                title=${this.t("need.filter.remove", { name })}
                @click=${() => this.dispatchEvent(new FieldToggledEvent(field, false))}
              >
                ${icon("close")}
              </button>`
        }
      </header>
      ${this.renderBody(field, this.need.value)}
    </div>`;
  }

  /** The first field of the column. */
  override focus(): void {
    void this.updateComplete.then(() => this.body?.focus());
  }

  private renderUnit() {
    const { field } = this;
    const unit = field === "combine" || WITHOUT_UNIT.has(field) ? null : getNeedUnit(field);
    return unit === null ? nothing : html`<span class="unit">${getUnitName(unit, this.locale)}</span>`;
  }

  private getOnlyText(): string | null {
    const { field } = this;
    if (field === "combine") return this.t("need.only.plot");
    const [kind, ...others] = SITE_KINDS.filter((each) => isAskedOf(field, each));
    return kind === undefined || others.length > 0 ? null : this.t(`need.only.${kind}`);
  }

  private renderMode(criterion: Criterion, need: Need, name: string) {
    if (!isNeedCriterion(criterion)) return nothing;
    const isWish = this.isWish(criterion, need);
    const mode = this.t(isWish ? "need.mode.wish" : "need.mode.must");
    const other = this.t(isWish ? "need.mode.must" : "need.mode.wish");
    return html`${isWish && getMode(need, criterion) === "wish" ? this.renderWeight(criterion, need, name) : nothing}
      <button
        class="mode ${isWish ? "wish" : ""}"
        aria-label=${this.t("need.mode.change", { name, mode, other })}
        @click=${() => this.setWish(criterion, need, !isWish)}
      >
        ${mode}
      </button>`;
  }

  private renderWeight(criterion: Criterion, need: Need, name: string) {
    const weight = getWeight(need, criterion);
    const weights = [...new Set([...WISH_WEIGHTS, weight])].sort((a, b) => a - b);
    return html`<select
      aria-label=${this.t("need.weight", { name })}
      @change=${(event: Event) => {
        const chosen = Number((event.currentTarget as HTMLSelectElement).value);
        this.send(askFor(need, criterion, getWanted(need, criterion), true, chosen));
      }}
    >
      ${weights.map(
        (each) =>
          html`<option value=${each} .selected=${each === weight}>
            ${this.t("need.weight.value", { weight: each })}
          </option>`,
      )}
    </select>`;
  }

  private renderBody(field: FilterField, need: Need) {
    const isWish = field !== "combine" && this.isWish(field, need);
    if (field !== "combine" && isRangeCriterion(field)) {
      return html`<park-criterion-range
        class="body"
        .criterion=${field}
        .isWish=${isWish}
      ></park-criterion-range>`;
    }
    switch (field) {
      case "combine":
        return html`<park-criterion-combine class="body"></park-criterion-combine>`;
      case "landUse":
      case "industry":
      case "cluster":
      case "supplyMode":
        return html`<park-criterion-choice
          class="body"
          .criterion=${field}
          .isWish=${isWish}
        ></park-criterion-choice>`;
      case "availableBy":
        return html`<park-criterion-day
          class="body"
          .criterion=${field}
          .isWish=${isWish}
        ></park-criterion-day>`;
      case "placeWithinKm":
        return html`<park-criterion-distance
          class="body"
          .criterion=${field}
          .isWish=${isWish}
        ></park-criterion-distance>`;
      case "within":
        return html`<park-criterion-within class="body" .criterion=${field}></park-criterion-within>`;
      case "verifiedWithinDays":
        return html`<park-criterion-age class="body" .criterion=${field}></park-criterion-age>`;
      case "text":
        return html`<park-criterion-text class="body" .criterion=${field}></park-criterion-text>`;
    }
  }

  /** As it is asked; where nothing is asked, as it was last. */
  private isWish(criterion: Criterion, need: Need): boolean {
    const mode = getMode(need, criterion);
    return mode === null ? this.prefersWish : mode === "wish";
  }

  private setWish(criterion: Criterion, need: Need, isWish: boolean): void {
    this.prefersWish = isWish;
    const wanted = getWanted(need, criterion);
    if (wanted !== undefined) this.send(askFor(need, criterion, wanted, isWish));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-criterion": ParkCriterion;
  }
}
