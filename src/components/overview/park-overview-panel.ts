import { css, html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import type { AllocationSummary } from "../../analysis/allocation-summary.ts";
import { formatDate, formatNumber, formatPercent } from "../../i18n/format.ts";
import { showView } from "../../state/actions/view.ts";
import { nextTask } from "../../state/next-task.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { eyebrowStyles } from "../shared/eyebrow-styles.ts";
import { ParkElement } from "../shared/park-element.ts";
import "../shared/park-figure-button.ts";
import "../shared/park-source-mark.ts";
import { getOverviewFigures, type OverviewFigures } from "./overview-element.ts";
import "./park-allocation-bullet.ts";
import "./park-allocation-sentence.ts";
import "./park-allocation-table.ts";
import "./park-balance-notes.ts";
import "./park-contradiction-list.ts";
import "./park-project-list.ts";
import "./park-supply-mode-list.ts";
import "./park-utility-list.ts";
import "./park-vacant-plant-list.ts";
import "./park-zone-list.ts";

/** The overview: land and plants against the plan, then what the plan says of zones, projects and utilities. */
@customElement("park-overview-panel")
export class ParkOverviewPanel extends ParkElement {
  static override styles = [
    baseStyles,
    eyebrowStyles,
    css`
      :host {
        display: block;
      }
      .eyebrow {
        white-space: nowrap;
      }
      park-allocation-sentence {
        margin-top: 6px;
      }
      park-allocation-bullet {
        margin-top: 16px;
      }
      park-allocation-table {
        margin-top: 20px;
      }
      park-balance-notes {
        margin-top: 8px;
      }
      .section {
        display: block;
        margin-top: 24px;
      }
    `,
  ];

  /** A large park takes its time here: in a task of its own. */
  protected override async scheduleUpdate(): Promise<void> {
    await nextTask();
    await super.scheduleUpdate();
  }

  override render() {
    const figures = getOverviewFigures(this.app.derived);
    return figures === null ? this.renderNoPark() : this.renderPark(figures);
  }

  private renderNoPark(): TemplateResult {
    const { park } = this.app.store.state.value;
    return html`<h1 class="visually-hidden">${this.t("app.view.overview")}</h1>
      <p class="muted" role="status">
        ${this.t(park.kind === "loading" ? "app.loading" : "overview.noPark")}
      </p>`;
  }

  private renderPark(figures: OverviewFigures): TemplateResult {
    const { park, summary } = figures;
    return html`
      <h1 class="visually-hidden">${this.t("app.view.overview")}</h1>
      <div class="eyebrow">
        <span>${this.t("overview.asOf", { date: formatDate(park.manifest.asOf, this.locale) })}</span>
        ${this.renderCompleteness(summary)}
      </div>
      <park-allocation-sentence .figures=${figures}></park-allocation-sentence>
      <park-allocation-bullet .figures=${figures}></park-allocation-bullet>
      <park-allocation-table .figures=${figures}></park-allocation-table>
      <park-balance-notes .figures=${figures}></park-balance-notes>
      <park-vacant-plant-list class="section" .figures=${figures}></park-vacant-plant-list>
      <park-zone-list class="section" .figures=${figures}></park-zone-list>
      <park-supply-mode-list class="section" .figures=${figures}></park-supply-mode-list>
      <park-project-list class="section" .figures=${figures}></park-project-list>
      <park-contradiction-list class="section" .figures=${figures}></park-contradiction-list>
      <park-utility-list class="section" .figures=${figures}></park-utility-list>
      <p class="section">
        <button class="link" @click=${() => this.send(showView("about"))}>${this.t("overview.about")}</button>
      </p>
    `;
  }

  private renderCompleteness({ completeness }: AllocationSummary): TemplateResult | typeof nothing {
    const { share, plotCount, stagedCount, unstaged } = completeness;
    if (share === null) return nothing;
    const text = formatPercent(share);
    const label = this.t("overview.completeness.unstaged");
    return html`<span
      >${this.t("overview.completeness")}
      <park-figure-button text=${text} label=${label} .refs=${unstaged}></park-figure-button
      ><park-source-mark
        heading=${`${this.t("overview.completeness")} ${text}`}
        .source=${{
          kind: "method",
          method: this.t("overview.method.completeness", {
            staged: formatNumber(stagedCount),
            plots: formatNumber(plotCount),
          }),
        }}
      ></park-source-mark
    ></span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-overview-panel": ParkOverviewPanel;
  }
}
