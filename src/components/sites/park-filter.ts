import type { ReadonlySignal } from "@preact/signals-core";
import { html, nothing, type PropertyValues } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { isEmptyNeed, type Need } from "../../domain/need.ts";
import { getNeedConditions } from "../../domain/need-conditions.ts";
import "../../i18n/late-messages.ts";
import { formatNumber } from "../../i18n/format.ts";
import { clearNeed, dropCriteria, setCombine } from "../../state/actions/need.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { PHONE } from "../shared/breakpoints.ts";
import { ParkElement } from "../shared/park-element.ts";
import type { FieldToggledEvent } from "./criterion-events.ts";
import { type FilterField, getHiddenFields, getShownFields } from "./criterion-fields.ts";
import { keepEscape } from "./criterion-panel.ts";
import { filterStyles } from "./criterion-filter-styles.ts";
import { NeedChangedEvent } from "./need-changed-event.ts";
import type { ParkCriterion } from "./park-criterion.ts";
import "./park-criterion.ts";
import "./park-criterion-kinds.ts";
import "./park-criterion-menu.ts";
import "./park-drawn-area.ts";
import "./park-site-chips.ts";

/** Columns with long names in them. */
const WIDE_FIELDS: ReadonlySet<FilterField> = new Set<FilterField>([
  "landUse",
  "industry",
  "supplyMode",
  "within",
  "placeWithinKm",
]);

/**
 * The requirement as it is asked of vacant plants and available plots: one column a criterion, must or wish, counted
 * while it is typed. On a phone one row with what is in force, and a step of its own behind it. Without a park a
 * sentence says so. It takes everything from the app around it.
 * @fires need-changed - the requirement is another one, whoever changed it; `need` has it.
 */
@customElement("park-filter")
export class ParkFilter extends ParkElement {
  static override styles = [baseStyles, filterStyles];

  @state() private isPhone = false;
  @state() private isOpen = false;
  @query("dialog") private readonly dialog!: HTMLDialogElement | null;

  private readonly phone = matchMedia(PHONE);
  private signals: FilterSignals | undefined;
  private toldNeed: Need | undefined;
  /** Columns that were added or in force: they stay while their value is being written anew. */
  private kept: ReadonlySet<FilterField> = new Set();

  override connectedCallback(): void {
    super.connectedCallback();
    this.isPhone = this.phone.matches;
    this.phone.addEventListener("change", this.handleWidth);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.phone.removeEventListener("change", this.handleWidth);
    this.isOpen = false;
  }

  override render() {
    if (this.app.derived.park.value === null) {
      return html`<p class="say">${this.t("need.filter.empty")}</p>`;
    }
    const need = this.getSignals().need.value;
    const fields = getShownFields(need, this.kept);
    this.kept = new Set(fields);
    return this.isPhone ? this.renderPhone(need, fields) : this.renderStrip(need, fields);
  }

  private renderStrip(need: Need, fields: readonly FilterField[]) {
    return html`<section class="strip" aria-label=${this.t("need.filter")}>
      <div class="columns">
        <park-criterion-kinds class="kinds"></park-criterion-kinds>
        ${this.renderFields(fields)}
        <div class="actions">${this.renderMenu(fields)} ${this.renderClear(need)}</div>
      </div>
      <park-site-chips></park-site-chips>
    </section>`;
  }

  private renderPhone(need: Need, fields: readonly FilterField[]) {
    const count = getNeedConditions(need).length;
    return html`<section class="row" aria-label=${this.t("need.filter")}>
        <button class="open" aria-haspopup="dialog" @click=${() => (this.isOpen = true)}>
          ${count === 0 ? this.t("need.filter.open") : this.t("need.filter.open.count", { count })}
        </button>
        ${
          this.getSignals().isDrawing.value
            ? html`<park-drawn-area class="drawing"></park-drawn-area>`
            : html`<park-site-chips></park-site-chips>`
        }
      </section>
      <dialog
        aria-labelledby="title"
        @cancel=${this.close}
        @close=${this.close}
        @drawing-asked=${this.close}
        @keydown=${keepEscape}
      >
        ${this.isOpen ? this.renderSteps(need, fields) : nothing}
      </dialog>`;
  }

  private renderSteps(need: Need, fields: readonly FilterField[]) {
    const count = this.app.derived.sites.value?.matchCount ?? 0;
    return html`<header>
        <h2 id="title">${this.t("need.filter")}</h2>
        <button class="link" @click=${this.close}>${this.t("need.filter.done")}</button>
      </header>
      <div class="steps">
        <park-criterion-kinds></park-criterion-kinds>
        ${this.renderFields(fields)} ${this.renderMenu(fields)}
      </div>
      <footer>
        ${this.renderClear(need)}
        <button class="see" @click=${this.close}>
          ${
            count === 0
              ? this.t("need.filter.see.none")
              : this.t("need.filter.see", { count: formatNumber(count) })
          }
        </button>
      </footer>`;
  }

  private renderFields(fields: readonly FilterField[]) {
    return repeat(
      fields,
      (field) => field,
      (field) =>
        html`<park-criterion
          class="${WIDE_FIELDS.has(field) ? "list" : field}"
          .field=${field}
          @field-toggled=${this.toggleField}
        ></park-criterion>`,
    );
  }

  private renderMenu(fields: readonly FilterField[]) {
    return html`<park-criterion-menu
      .fields=${getHiddenFields(fields)}
      @field-toggled=${this.toggleField}
    ></park-criterion-menu>`;
  }

  private renderClear(need: Need) {
    return html`<button class="link" ?disabled=${isEmptyNeed(need)} @click=${this.clear}>
      ${this.t("need.filter.clear")}
    </button>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.dialog !== null && this.dialog.open !== this.isOpen) {
      if (this.isOpen) this.dialog.showModal();
      else this.dialog.close();
    }
    const need = this.getSignals().need.peek();
    if (this.toldNeed !== undefined && this.toldNeed !== need) this.dispatchEvent(new NeedChangedEvent(need));
    this.toldNeed = need;
  }

  private clear(): void {
    this.kept = new Set();
    this.send(clearNeed());
  }

  private readonly close = (): void => {
    this.isOpen = false;
  };

  private readonly handleWidth = ({ matches }: MediaQueryListEvent): void => {
    this.isPhone = matches;
    this.isOpen = false;
  };

  private async toggleField({ field, isWanted }: FieldToggledEvent): Promise<void> {
    const kept = new Set(this.kept);
    if (isWanted) kept.add(field);
    else kept.delete(field);
    this.kept = kept;
    this.requestUpdate();
    if (isWanted) {
      await this.updateComplete;
      const column = this.findColumn(field);
      column?.focus();
      // In the next frame the column has its height.
      requestAnimationFrame(() => column?.scrollIntoView({ block: "nearest", inline: "nearest" }));
    } else {
      this.send(field === "combine" ? setCombine(1) : dropCriteria([field]));
      await this.updateComplete;
      this.renderRoot.querySelector("park-criterion-menu")?.focus();
    }
  }

  private findColumn(field: FilterField): ParkCriterion | undefined {
    return [...this.renderRoot.querySelectorAll("park-criterion")].find((column) => column.field === field);
  }

  private getSignals(): FilterSignals {
    this.signals ??= {
      need: this.app.store.derive(({ need }) => need),
      isDrawing: this.app.store.derive(({ measuring }) => measuring?.kind === "area"),
    };
    return this.signals;
  }
}

interface FilterSignals {
  readonly need: ReadonlySignal<Need>;
  readonly isDrawing: ReadonlySignal<boolean>;
}

declare global {
  interface HTMLElementTagNameMap {
    "park-filter": ParkFilter;
  }
}
