import type { ReadonlySignal } from "@preact/signals-core";
import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import "../../i18n/late-messages.ts";
import { formatDate, formatNumber } from "../../i18n/format.ts";
import { setFindingView } from "../../state/actions/checking.ts";
import type { CheckStatus, Selection } from "../../state/app-state.ts";
import { FINDING_TABS, type FindingTab } from "../../state/finding-view.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { PHONE } from "../shared/breakpoints.ts";
import { OwnTaskElement } from "../shared/own-task-element.ts";
import { getCheckSignals } from "./check-signals.ts";
import { checkStyles } from "./check-styles.ts";
import "./park-balance-pane.ts";
import "./park-check-day.ts";
import "./park-check-foot.ts";
import "./park-check-sentence.ts";
import "./park-check-status.ts";
import "./park-check-tolerance.ts";
import "./park-finding-filters.ts";
import "./park-finding-list.ts";
import "./park-gone-findings.ts";
import "./park-plot-findings.ts";

/** A park of so many plots is checked in about a second: nobody has to ask for it. */
const MAX_PLOTS_UNASKED = 20_000;

/** The check of the park: what does not add up, and where. */
@customElement("park-check-panel")
export class ParkCheckPanel extends OwnTaskElement {
  static override styles = [
    baseStyles,
    checkStyles,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 100%;
      }
      .controls {
        display: grid;
        gap: 10px;
        margin-top: 16px;
      }
      .tabs {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: center;
        gap: 4px 12px;
        margin: 20px 0 8px;
      }
      park-check-status:not([hidden]) {
        margin-top: 8px;
      }
      park-plot-findings {
        padding: 8px 0;
        margin-top: 12px;
        border-block: 1px solid var(--line);
      }
      park-balance-pane {
        margin-top: 24px;
      }
      park-finding-list,
      park-gone-findings {
        margin-top: 4px;
      }
      park-check-foot {
        position: sticky;
        /* over the padding of the paper it lies on */
        bottom: -20px;
        margin: auto -8px -20px;
        padding: 8px 8px 16px;
        background: var(--panel);
      }
      .rest {
        min-height: 20px;
      }
      @media (max-width: 767px) {
        park-check-foot {
          position: static;
          margin: auto 0 0;
          padding-inline: 0;
        }
      }
    `,
  ];

  /** Told to those who do not see it when a check has ended. */
  @state() private said = "";

  protected override readonly preparations = [() => this.app.derived.splitFindings.value];

  /** There the balance has no place under the map. */
  private readonly isPhone = matchMedia(PHONE).matches;
  private check: ReadonlySignal<CheckStatus> | undefined;
  private selection: ReadonlySignal<Selection> | undefined;
  private startedFor: unknown = null;

  override render() {
    const data = this.app.derived.park.value;
    const heading = html`<h1 class="visually-hidden">${this.t("app.view.check")}</h1>`;
    if (data === null) {
      const { park } = this.app.store.state.value;
      return html`${heading}
        <p class="muted" role="status">
          ${this.t(park.kind === "loading" ? "check.loading" : "check.noPark")}
        </p>`;
    }
    const check = this.getCheck();
    const hasReport = this.app.derived.report.value !== null;
    return html`${heading}
      <p class="visually-hidden" role="status">${this.said}</p>
      ${hasReport ? html`<park-check-sentence></park-check-sentence>` : nothing}
      <park-check-status ?hidden=${check.kind === "done" && !check.isStale}></park-check-status>
      <div class="controls">
        <park-check-day></park-check-day>
        <park-check-tolerance></park-check-tolerance>
      </div>
      ${hasReport ? this.renderFindings() : nothing}`;
  }

  private renderFindings(): TemplateResult {
    const { tab } = getCheckSignals(this.app).view.value;
    return html`${this.renderOfPlot()}
      <div class="tabs">
        <div class="segments" role="group" aria-label=${this.t("check.tabs")}>
          ${FINDING_TABS.map((name) => this.renderTab(name, tab))}
        </div>
        ${this.renderFormer()}
      </div>
      ${
        tab === "gone"
          ? html`<park-gone-findings></park-gone-findings>`
          : html`<park-finding-filters></park-finding-filters> <park-finding-list></park-finding-list>`
      }
      ${this.isPhone ? html`<park-balance-pane section></park-balance-pane>` : nothing}
      <div class="rest"></div>
      <park-check-foot></park-check-foot>`;
  }

  /** From a plot selected on the map back to what was found of it; the card of a finding has this itself. */
  private renderOfPlot(): TemplateResult | typeof nothing {
    this.selection ??= this.app.store.derive(({ selection }) => selection);
    const { refs } = this.selection.value;
    const [ref] = refs;
    if (this.app.derived.openFinding.value !== null) return nothing;
    if (ref?.layer !== "plots" || refs.length !== 1) return nothing;
    return html`<park-plot-findings .plot=${ref.id}></park-plot-findings>`;
  }

  private renderTab(name: FindingTab, tab: FindingTab): TemplateResult | typeof nothing {
    const comparison = this.app.derived.runComparison.value;
    if (comparison === null && name !== "present") return nothing;
    const shown = this.app.derived.splitFindings.value?.shown ?? [];
    const count =
      name === "present"
        ? shown.length
        : name === "fresh"
          ? shown.filter(({ key }) => comparison?.fresh.has(key) ?? false).length
          : (comparison?.gone.length ?? 0);
    return html`<button
      aria-pressed=${name === tab ? "true" : "false"}
      @click=${() => this.send(setFindingView({ tab: name }))}
    >
      ${this.t(`check.tab.${name}`)} ${formatNumber(count)}
    </button>`;
  }

  private renderFormer(): TemplateResult {
    const comparison = this.app.derived.runComparison.value;
    return html`<span class="dim"
      >${
        comparison === null
          ? this.t("check.former.none")
          : this.t("check.former", { date: formatDate(comparison.formerAsOf, this.locale) })
      }</span
    >`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.startUnasked();
    this.announce();
  }

  /** The first look at a park of usual size checks it; one whose check was ended waits to be asked. */
  private startUnasked(): void {
    const data = this.app.derived.park.value;
    const { parkId } = this.app.store.state.value;
    if (data === null || this.startedFor === parkId) return;
    if (this.getCheck().kind !== "none" || data.park.plots.length > MAX_PLOTS_UNASKED) return;
    this.startedFor = parkId;
    this.app.commands.checkPark();
  }

  private announce(): void {
    const check = this.getCheck();
    const { splitFindings, acceptances } = this.app.derived;
    const shown = splitFindings.value?.shown ?? [];
    const errors = shown.filter(({ severity, key }) => severity === "error" && !acceptances.value.has(key));
    const said =
      check.kind === "running"
        ? this.t("check.status.running")
        : check.kind === "done"
          ? this.t("check.status", {
              count: formatNumber(shown.length),
              errors: formatNumber(errors.length),
            })
          : "";
    if (said !== this.said) this.said = said;
  }

  private getCheck(): CheckStatus {
    this.check ??= this.app.store.derive(({ check }) => check);
    return this.check.value;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-check-panel": ParkCheckPanel;
  }
}
