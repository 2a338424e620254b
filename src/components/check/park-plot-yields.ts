import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import {
  type PlotYield,
  type PlotYields,
  sortYields,
  YIELD_CODES,
  type YieldCode,
} from "../../analysis/check/plot-yields.ts";
import type { FeatureRef } from "../../domain/layer.ts";
import { formatMu, formatNumber } from "../../i18n/format.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";
import "../shared/park-figure-button.ts";
import "../shared/park-source-mark.ts";
import { balanceTableStyles } from "./balance-table-styles.ts";
import { choiceButtons, choiceStyles } from "./choice-buttons.ts";

/** Who looks for the least or the most productive land reads the head of the list. */
const SHOWN_ROWS = 30;
const ORDERS = ["lowest", "highest"] as const;
const DECIMALS = 2;

/** 亩均税收 and 亩均投资 by plot, the lowest or the highest first. */
@customElement("park-plot-yields")
export class ParkPlotYields extends ParkElement {
  static override styles = [
    baseStyles,
    balanceTableStyles,
    choiceStyles,
    css`
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 16px;
        padding-bottom: 6px;
        color: var(--ink2);
      }
      tbody th:first-child {
        white-space: nowrap;
      }
      th button {
        min-height: 24px;
        color: var(--accent);
      }
      th[aria-sort] button {
        color: var(--ink);
        font-weight: 700;
      }
      /* A phone has room for the figures; the use stands on the plot's card. */
      @media (max-width: 767px) {
        .use {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) yields!: PlotYields;

  @state() private code: YieldCode = "tax";
  @state() private order: (typeof ORDERS)[number] = "lowest";

  /** By plot, so that a row keeps the shape it selects. */
  private readonly refs = new WeakMap<PlotYield, readonly FeatureRef[]>();

  override render() {
    const { rows } = this.yields;
    if (rows.length === 0) return html`<p class="muted">${this.t("balance.yields.none")}</p>`;
    const sorted = sortYields(rows, this.code, this.order);
    const shown = sorted.slice(0, SHOWN_ROWS);
    return html`
      <div class="head">
        ${choiceButtons(
          this.t("balance.yields.order"),
          ORDERS,
          this.order,
          (order) => this.t(`balance.yields.${order}`),
          (order) => (this.order = order),
        )}
        <span role="status"
          >${
            sorted.length === 0
              ? this.t("balance.yields.noneOfThis")
              : this.t("balance.yields.count", {
                  shown: formatNumber(shown.length),
                  total: formatNumber(sorted.length),
                })
          }<park-source-mark
            heading=${this.t("balance.yields.caption")}
            .source=${{ kind: "method", method: this.t("balance.yields.method") }}
          ></park-source-mark
        ></span>
        ${this.renderUntaxed()}
      </div>
      ${sorted.length === 0 ? nothing : this.renderTable(shown)}
    `;
  }

  private renderUntaxed(): TemplateResult | typeof nothing {
    const { untaxed } = this.yields;
    if (untaxed.length === 0) return nothing;
    const label = this.t("balance.yields.untaxed");
    return html`<span
      >${this.sentence("balance.yields.untaxedCount", {
        plots: html`<park-figure-button
          text=${this.t("balance.yields.plots", { count: formatNumber(untaxed.length) })}
          label=${label}
          .refs=${untaxed}
        ></park-figure-button>`,
      })}</span
    >`;
  }

  private renderTable(rows: readonly PlotYield[]): TemplateResult {
    return html`<table>
      <caption class="visually-hidden">
        ${this.t("balance.yields.caption")}
      </caption>
      <thead>
        <tr>
          <th scope="col">${this.t("balance.yields.plot")}</th>
          <th scope="col" class="use">${this.t("balance.yields.use")}</th>
          <th scope="col">${this.t("balance.yields.areaDue")}</th>
          ${YIELD_CODES.map((code) => this.renderSortHead(code))}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => this.renderRow(row))}
      </tbody>
    </table>`;
  }

  private renderSortHead(code: YieldCode): TemplateResult {
    const isSorted = code === this.code;
    return html`<th
      scope="col"
      aria-sort=${isSorted ? (this.order === "lowest" ? "ascending" : "descending") : nothing}
    >
      <button @click=${() => (this.code = code)}>${this.t(`balance.yields.${code}`)}</button>
      <span class="unit">${this.t("balance.yields.unit")}</span>
    </th>`;
  }

  private renderRow(row: PlotYield): TemplateResult {
    const { plot, areaDueM2, wanPerMu } = row;
    const name = this.app.derived.nameOf({ layer: "plots", id: plot.id });
    return html`<tr>
      <th scope="row">
        <park-figure-button
          text=${name}
          label=${this.t("balance.yields.plot")}
          .refs=${this.getRefs(row)}
        ></park-figure-button>
      </th>
      <td class="use">
        ${plot.landUse === undefined ? this.renderUnknown() : this.nameCode("landUse", plot.landUse)}
      </td>
      <td>${formatMu(areaDueM2)}</td>
      ${YIELD_CODES.map((code) => {
        const value = wanPerMu[code];
        return html`<td class=${code === this.code ? "total" : ""}>
          ${value === undefined ? this.renderUnknown() : formatNumber(value, DECIMALS)}
        </td>`;
      })}
    </tr>`;
  }

  private renderUnknown(): TemplateResult {
    return html`<span class="dim" aria-hidden="true">—</span
      ><span class="visually-hidden">${this.t("overview.unknown")}</span>`;
  }

  private getRefs(row: PlotYield): readonly FeatureRef[] {
    const refs = this.refs.get(row) ?? [{ layer: "plots", id: row.plot.id }];
    this.refs.set(row, refs);
    return refs;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-plot-yields": ParkPlotYields;
  }
}
