import { css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { formatNumber } from "../../i18n/format.ts";
import { getFindingTitle } from "../../i18n/finding-text.ts";
import { openFinding } from "../../state/actions/checking.ts";
import { SEVERITY_MARK } from "../data/severity-mark.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";
import { checkStyles } from "./check-styles.ts";
import { getCheckSignals } from "./check-signals.ts";
import { getFindingDetail } from "./finding-subjects.ts";

/** What the check found of one plot, hidden by the tolerance or not; each leads to its finding. */
@customElement("park-plot-findings")
export class ParkPlotFindings extends ParkElement {
  static override styles = [
    baseStyles,
    checkStyles,
    css`
      li {
        display: grid;
        grid-template-columns: 16px minmax(0, 1fr) auto;
        gap: 0 8px;
        align-items: baseline;
        padding: 2px 0;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 12px;
      }
    `,
  ];

  @property({ attribute: false }) plot = "";

  override render() {
    const { report, acceptances, openFinding: open } = this.app.derived;
    if (report.value === null) return nothing;
    const { ofPlot, names: nameSignal } = getCheckSignals(this.app);
    const findings = ofPlot(this.plot);
    const names = nameSignal.value;
    const { plot } = this;
    if (findings.length === 0 || names === null) {
      return html`<p class="dim">${this.t("check.ofPlot.none", { plot })}</p>`;
    }
    return html`<section aria-labelledby="title">
      <div class="head">
        <h2 id="title">${this.t("check.ofPlot", { plot, count: formatNumber(findings.length) })}</h2>
        <button class="link" @click=${() => this.app.commands.openSheet({ kind: "plot-evidence", plot })}>
          ${this.t("check.ofPlot.evidence")}
        </button>
      </div>
      <ul>
        ${findings.map(
          (finding) =>
            html`<li>
              <span class=${finding.severity} aria-hidden="true">${SEVERITY_MARK[finding.severity]}</span>
              <button
                class="link ${acceptances.value.has(finding.key) ? "done" : ""}"
                aria-current=${open.value?.key === finding.key ? "true" : "false"}
                @click=${() => this.send(openFinding(finding.key))}
              >
                ${getFindingTitle(finding, this.locale)}
                <span class="visually-hidden">${this.t(`check.severity.${finding.severity}`)}</span>
              </button>
              <span class="muted">${getFindingDetail(finding, this.locale, names)}</span>
            </li>`,
        )}
      </ul>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-plot-findings": ParkPlotFindings;
  }
}
