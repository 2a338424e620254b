import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { CheckReport } from "../../analysis/check/check-report.ts";
import { filterFindings, type FindingFilter, hasFindingFilter } from "../../analysis/check/finding-filter.ts";
import { createFindingPlaces } from "../../analysis/check/finding-places.ts";
import type { SplitFindings } from "../../analysis/check/split-by-tolerance.ts";
import {
  CLOSING_TERMS,
  getClosingTable,
  getPrintedClosing,
  type PrintedClosing,
} from "../../analysis/check/closing.ts";
import { countByCode } from "../../analysis/sheet/finding-counts.ts";
import type { CheckFinding } from "../../domain/check-finding.ts";
import type { Severity } from "../../domain/finding.ts";
import { formatNumber } from "../../i18n/format.ts";
import { getFindingTitle } from "../../i18n/finding-text.ts";
import { getToleranceText } from "../../i18n/tolerance-text.ts";
import { getFindingFilterWords } from "../../state/finding-filter-words.ts";
import { SEVERITY_MARK } from "../data/severity-mark.ts";
import { ProofPage } from "./proof-page.ts";
import "./park-finding-table.ts";
import "./park-sheet-balance.ts";

/** Of a m², as areas are printed. */
const CLOSING_DECIMALS = 2;

/** What is printed of the findings one by one: some eighty pages, which nobody reads beyond. */
const MAX_LISTED = 2000;

/** The report of a check: figures, what the tolerance hides, counts, the balance, every finding, the method. */
@customElement("park-report-pages")
export class ParkReportPages extends ProofPage {
  @property({ attribute: false }) filter!: FindingFilter;

  override render() {
    const { report, splitFindings, acceptances } = this.app.derived;
    const { data } = this;
    if (report.value === null || splitFindings.value === null || data === null) {
      return html`<section class="paper"><p>${this.t("proof.noReport")}</p></section>`;
    }
    const places = createFindingPlaces(data.park);
    const { shown } = splitFindings.value;
    const listed = filterFindings(shown, this.filter, acceptances.value, places);
    const kind = this.t("proof.report");
    return html`
      <section class="paper">
        ${this.renderHead(kind)}
        <h1>${kind}</h1>
        ${this.renderSummary(report.value, splitFindings.value, listed)}
        <h2>${this.t("proof.report.counts")}</h2>
        ${this.renderCounts(listed)}
        <h2>${this.t("proof.report.closing")}</h2>
        ${this.renderClosing(report.value)}
        <div class="whole">
          <h2>${this.t("proof.report.balance")}</h2>
          <park-sheet-balance></park-sheet-balance>
        </div>
        ${this.renderFoot()}
      </section>
      <section class="paper">
        ${this.renderHead(kind)}
        <h2>${this.t("proof.report.list")}</h2>
        ${
          listed.length > MAX_LISTED
            ? html`<p>
                ${this.t("proof.report.list.more", {
                  shown: formatNumber(MAX_LISTED),
                  count: formatNumber(listed.length),
                })}
              </p>`
            : nothing
        }
        ${
          listed.length === 0
            ? html`<p>${this.t("proof.findings.none")}</p>`
            : html`<park-finding-table .findings=${listed.slice(0, MAX_LISTED)}></park-finding-table>`
        }
        <h2>${this.t("proof.basis")}</h2>
        <dl>
          ${this.row(this.t("proof.tolerance"), getToleranceText(this.app.store.state.value.tolerance, this.locale))}
          ${this.renderMethodRows()} ${this.renderBasisRows(report.value)}
        </dl>
        ${this.renderFoot()}
      </section>
    `;
  }

  private renderSummary(
    report: CheckReport,
    { shown, hidden, hiddenAreaM2 }: SplitFindings,
    listed: readonly CheckFinding[],
  ): TemplateResult {
    const count = (severity: Severity): string =>
      formatNumber(shown.filter((finding) => finding.severity === severity).length);
    const nameCluster = (id: string): string => this.app.derived.nameOf({ layer: "clusters", id });
    return html`
      <p class="say">
        ${this.t("proof.report.say", {
          count: formatNumber(shown.length),
          error: count("error"),
          warning: count("warning"),
          info: count("info"),
        })}
      </p>
      <p>
        ${this.t("proof.report.checked", {
          checked: formatNumber(report.checked),
          notChecked: formatNumber(report.notChecked),
        })}
        ${
          hidden.length === 0
            ? nothing
            : this.t("proof.report.hidden", {
                count: formatNumber(hidden.length),
                area: formatNumber(hiddenAreaM2, 2),
              })
        }
      </p>
      <p>
        ${this.t("proof.filter")}${this.t("proof.colon")}${getFindingFilterWords(this.filter, this.locale, nameCluster)}
        ${
          hasFindingFilter(this.filter)
            ? this.t("proof.report.filtered", {
                count: formatNumber(listed.length),
                total: formatNumber(shown.length),
              })
            : nothing
        }
      </p>
    `;
  }

  private renderCounts(listed: readonly CheckFinding[]): TemplateResult {
    const counts = countByCode(listed, this.app.derived.acceptances.value);
    if (counts.length === 0) return html`<p>${this.t("proof.findings.none")}</p>`;
    return html`<table>
      <thead>
        <tr>
          <th class="text">${this.t("proof.column.finding")}</th>
          <th>${this.t("proof.column.count")}</th>
          <th>m²</th>
          <th>${this.t("proof.column.accepted")}</th>
        </tr>
      </thead>
      <tbody>
        ${counts.map(
          ({ code, severity, count, accepted, areaM2 }) =>
            html`<tr class=${severity}>
              <td class="text">
                <span class="mark" aria-hidden="true">${SEVERITY_MARK[severity]}</span>
                ${getFindingTitle({ code }, this.locale)}
              </td>
              <td class="num">${formatNumber(count)}</td>
              <td class="num">${areaM2 === null ? this.t("card.unknown") : formatNumber(areaM2, 2)}</td>
              <td class="num">${formatNumber(accepted)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  private renderClosing(report: CheckReport): TemplateResult {
    const closing = getClosingTable(report);
    const printed = getPrintedClosing(closing, CLOSING_DECIMALS);
    return html`<table>
      <caption>
        ${this.t("proof.report.closing.note")}
      </caption>
      <thead>
        <tr>
          <th class="text">${this.t("proof.column.cluster")}</th>
          <th>${this.t("proof.report.boundary")}</th>
          ${CLOSING_TERMS.map((term) => html`<th>${this.t(`proof.report.${term}`)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${closing.rows.map(({ clusterId }, index) => {
          const row = printed.rows[index];
          return row === undefined ? nothing : this.renderClosingRow(this.nameCluster(clusterId), row);
        })}
        ${this.renderClosingRow(this.t("proof.report.total"), printed.total, "total")}
      </tbody>
    </table>`;
  }

  private renderClosingRow(name: string, { boundaryM2, termsM2 }: PrintedClosing, kind = ""): TemplateResult {
    return html`<tr class=${kind}>
      <td class="text">${name}</td>
      <td class="num">
        ${boundaryM2 === null ? this.t("proof.noData") : formatNumber(boundaryM2, CLOSING_DECIMALS)}
      </td>
      ${CLOSING_TERMS.map(
        (term) => html`<td class="num">${formatNumber(termsM2[term], CLOSING_DECIMALS)}</td>`,
      )}
    </tr>`;
  }

  private nameCluster(id: string | null): string {
    return id === null
      ? this.t("proof.report.balance.noCluster")
      : this.app.derived.nameOf({ layer: "clusters", id });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-report-pages": ParkReportPages;
  }
}
