import { html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { BalanceGrouping } from "../../analysis/check/balance.ts";
import type { CheckReport } from "../../analysis/check/check-report.ts";
import { getPrintedBalance } from "../../analysis/check/printed-balance.ts";
import type { Plan } from "../../domain/plan.ts";
import { AREA_UNITS, type AreaUnit, M2_PER_AREA_UNIT } from "../../domain/units.ts";
import { formatDate, formatMu, formatNumber, formatPlain } from "../../i18n/format.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { icon } from "../shared/icons.ts";
import { OwnTaskElement } from "../shared/own-task-element.ts";
import "../shared/park-source-mark.ts";
import { balancePaneStyles } from "./balance-pane-styles.ts";
import { CheckedPark } from "./checked-park.ts";
import { choiceButtons, choiceStyles } from "./choice-buttons.ts";
import type { GroupingChangedEvent } from "./park-balance-table.ts";
import "./park-balance-table.ts";
import "./park-closing-identity.ts";
import "./park-land-ratios.ts";
import "./park-plot-yields.ts";

const PANE_VIEWS = ["table", "ratios", "yields"] as const;
type PaneView = (typeof PANE_VIEWS)[number];

/**
 * What the check says of the land as a whole: the balance with its closing line, the ratios, and what plots yield.
 * @slot views - what else there is to be looked at in its place.
 * @fires balance-closed - the pane is not wanted any longer.
 */
@customElement("park-balance-pane")
export class ParkBalancePane extends OwnTaskElement {
  static override styles = [baseStyles, choiceStyles, balancePaneStyles];

  /** True where what is around it opens and closes it. */
  @property({ type: Boolean, reflect: true, attribute: "embedded" }) isEmbedded = false;
  /** True as a part of a panel: no height of its own, nothing to close. */
  @property({ type: Boolean, reflect: true, attribute: "section" }) isSection = false;

  @state() private view: PaneView = "table";
  @state() private unit: AreaUnit = "ha";
  @state() private grouping: BalanceGrouping = { by: "landUse", level: 1 };

  protected override readonly preparations = [
    () => this.view === "table" && this.getChecked()?.getBalance(this.grouping),
    () => this.view === "table" && this.getChecked()?.getClosing(),
  ];

  private checked: CheckedPark | null = null;

  override render() {
    const checked = this.getChecked();
    return checked === null ? this.renderNothing() : this.renderChecked(checked);
  }

  private getChecked(): CheckedPark | null {
    const report = this.app.derived.report.value;
    if (report === null) return null;
    if (this.checked?.report !== report) this.checked = new CheckedPark(report);
    return this.checked;
  }

  private renderNothing(): TemplateResult {
    const isRunning = this.app.store.state.value.check.kind === "running";
    return html`
      <header>
        <h2 class="hint">${this.t("balance.title")}</h2>
        ${this.renderClose()}
      </header>
      <p class="say" role="status">
        ${this.t(isRunning ? "balance.running" : "balance.none")}
        ${isRunning ? nothing : this.renderRun(this.t("balance.run"))}
      </p>
    `;
  }

  private renderRun(name: string): TemplateResult {
    return html`<button class="link" @click=${() => this.app.commands.checkPark()}>${name}</button>`;
  }

  private renderChecked(checked: CheckedPark): TemplateResult {
    const plan = this.app.derived.park.value?.plan;
    return html`
      <h2 class="visually-hidden">${this.t("balance.title")}</h2>
      <header>
        <div class="views" role="group" aria-label=${this.t("balance.view")}>
          ${PANE_VIEWS.map(
            (view) =>
              html`<button
                aria-pressed=${view === this.view ? "true" : "false"}
                @click=${() => (this.view = view)}
              >
                ${this.t(`balance.view.${view}`)}
              </button>`,
          )}
          <slot name="views"></slot>
        </div>
        <span class="hint">${this.t("balance.hint")}</span>
        ${this.view === "table" && plan !== undefined ? this.renderPlan(plan) : nothing}
        ${
          this.view === "yields"
            ? nothing
            : choiceButtons(
                this.t("balance.unit"),
                AREA_UNITS,
                this.unit,
                (unit) => this.t(`balance.unit.${unit}`),
                (unit) => (this.unit = unit),
              )
        }
        ${this.renderClose()}
      </header>
      ${this.renderNotes(checked.report)} ${this.renderView(checked)}
    `;
  }

  private renderView(checked: CheckedPark): TemplateResult {
    switch (this.view) {
      case "table":
        return this.renderBalance(checked);
      case "ratios":
        return html`<div class="scroll">
          <park-land-ratios .ratios=${checked.getRatios()} unit=${this.unit}></park-land-ratios>
        </div>`;
      case "yields":
        return html`<div class="scroll">
          <park-plot-yields .yields=${checked.getYields()}></park-plot-yields>
        </div>`;
    }
  }

  private renderBalance(checked: CheckedPark): TemplateResult {
    const balance = checked.getBalance(this.grouping);
    if (balance.columns.length === 0) return html`<p class="say">${this.t("balance.empty")}</p>`;
    const closing = checked.getClosing();
    return html`
      <div class="scroll">
        <park-balance-table
          .balance=${balance}
          .printed=${getPrintedBalance(balance, this.unit)}
          .closing=${closing}
          @grouping-changed=${({ grouping }: GroupingChangedEvent) => (this.grouping = grouping)}
        ></park-balance-table>
      </div>
      <park-closing-identity class="foot" .closing=${closing} .balance=${balance}></park-closing-identity>
    `;
  }

  /** The plan's own areas, beside what was measured. */
  private renderPlan({ plannedAreaM2, builtAreaM2, builtYear, sections }: Plan): TemplateResult {
    return html`<span class="plan">
      ${this.renderPlanArea("balance.plan.planned", plannedAreaM2, sections?.plannedAreaM2)}
      ${
        builtAreaM2 === undefined
          ? nothing
          : builtYear === undefined
            ? this.renderPlanArea("balance.plan.built", builtAreaM2, sections?.builtAreaM2)
            : this.renderPlanArea("balance.plan.builtYear", builtAreaM2, sections?.builtAreaM2, builtYear)
      }
    </span>`;
  }

  private renderPlanArea(
    key: "balance.plan.planned" | "balance.plan.built" | "balance.plan.builtYear",
    areaM2: number,
    section: string | undefined,
    year?: number,
  ): TemplateResult {
    const unit = this.t(`balance.unit.${this.unit}`);
    const area = formatPlain(areaM2 / M2_PER_AREA_UNIT[this.unit]);
    const heading = this.sentence(key, { area: `${area} ${unit}`, year: String(year) }).join("");
    return html`<span
      >${this.sentence(key, { area: html`<b>${area}</b>`, year })}<span class="unit">${unit}</span
      ><park-source-mark
        heading=${heading}
        equals=${this.t("overview.equals.mu", { mu: formatMu(areaM2, 0) })}
        .source=${{ kind: "plan", section }}
      ></park-source-mark
    ></span>`;
  }

  /** That the park has changed since, and how many plots are not in the table. */
  private renderNotes({ asOf, notChecked }: CheckReport): TemplateResult {
    const { check } = this.app.store.state.value;
    const isStale = check.kind === "done" && check.isStale;
    return html`
      ${
        isStale
          ? html`<p class="note" role="status">
              ${this.t("balance.stale", { date: formatDate(asOf, this.locale) })}
              ${this.renderRun(this.t("balance.rerun"))}
            </p>`
          : nothing
      }
      ${
        notChecked > 0
          ? html`<p class="note">${this.t("balance.notChecked", { count: formatNumber(notChecked) })}</p>`
          : nothing
      }
    `;
  }

  private renderClose(): TemplateResult | typeof nothing {
    if (this.isSection || this.isEmbedded) return nothing;
    return html`<button
      class="close"
      aria-label=${this.t("balance.close")}
      @click=${() => this.dispatchEvent(new BalanceClosedEvent())}
    >
      ${icon("close")}
    </button>`;
  }
}

/** The balance is not wanted any longer. */
export class BalanceClosedEvent extends Event {
  constructor() {
    super("balance-closed");
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-balance-pane": ParkBalancePane;
  }
  interface HTMLElementEventMap {
    "balance-closed": BalanceClosedEvent;
  }
}
