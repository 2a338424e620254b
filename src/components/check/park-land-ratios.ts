import { css, html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { LandRatio } from "../../analysis/check/land-ratios.ts";
import type { Figure } from "../../analysis/figure.ts";
import { type AreaUnit, M2_PER_AREA_UNIT } from "../../domain/units.ts";
import { formatNumber, formatPercent } from "../../i18n/format.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";
import "../shared/park-figure-button.ts";
import "../shared/park-source-mark.ts";
import { balanceTableStyles } from "./balance-table-styles.ts";

const DECIMALS = 2;

/** The ratios of intensive land use, each with what it divides by what, and the plots that lack the datum. */
@customElement("park-land-ratios")
export class ParkLandRatios extends ParkElement {
  static override styles = [
    baseStyles,
    balanceTableStyles,
    css`
      .note {
        margin-top: 8px;
        max-width: 72em;
        color: var(--ink3);
      }
    `,
  ];

  @property({ attribute: false }) ratios: readonly LandRatio[] = [];
  @property() unit: AreaUnit = "ha";

  override render() {
    return html`<table>
        <caption class="visually-hidden">
          ${this.t("balance.ratios.caption")}
        </caption>
        <thead>
          <tr>
            ${(["name", "value", "numerator", "denominator", "missing"] as const).map(
              (column) => html`<th scope="col">${this.t(`balance.ratios.${column}`)}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${this.ratios.map((ratio) => this.renderRatio(ratio))}
        </tbody>
      </table>
      <p class="note">${this.t("balance.letters")}</p>
      <p class="note">${this.t("balance.ratios.note")}</p>`;
  }

  private renderRatio(ratio: LandRatio): TemplateResult {
    const { code, numerator, denominator, missing } = ratio;
    const name = this.t(`balance.ratio.${code}`);
    const isMoney = ratio.unit === "wan-per-ha" || ratio.unit === "wan-per-mu";
    return html`<tr>
      <th scope="row">
        ${name}<park-source-mark
          heading=${name}
          .details=${this.describe(ratio)}
          .source=${{ kind: "method", method: this.t(`balance.formula.${code}`) }}
        ></park-source-mark>
      </th>
      <td class="total">${this.renderValue(ratio)}</td>
      <td>${this.renderFigure(numerator, isMoney, name, "numerator")}</td>
      <td>${this.renderFigure(denominator, false, name, "denominator")}</td>
      <td>
        ${
          missing.refs.length === 0
            ? html`<span class="dim">${this.t("balance.ratios.missing.none")}</span>`
            : html`<park-figure-button
                text=${this.t("balance.ratios.missing.count", { count: formatNumber(missing.refs.length) })}
                label=${this.t("balance.ratios.missing.label", {
                  ratio: name,
                  datum: this.t(`balance.datum.${missing.datum}`),
                })}
                .refs=${missing.refs}
              ></park-figure-button>`
        }
      </td>
    </tr>`;
  }

  private renderValue({ value, unit }: LandRatio): unknown {
    if (value === null) return html`<span class="lacking">${this.t("balance.lacking")}</span>`;
    if (unit === "share") return formatPercent(value, DECIMALS);
    const text = formatNumber(value, DECIMALS);
    return unit === "ratio"
      ? text
      : html`${text}<span class="unit">${this.t(`balance.ratioUnit.${unit}`)}</span>`;
  }

  private renderFigure(
    { value, refs }: Figure,
    isMoney: boolean,
    row: string,
    column: "numerator" | "denominator",
  ): TemplateResult {
    if (refs.length === 0) return html`<span class="lacking">${this.t("balance.lacking")}</span>`;
    return html`<park-figure-button
        text=${formatNumber(isMoney ? value : value / M2_PER_AREA_UNIT[this.unit], DECIMALS)}
        label=${this.t("balance.cell", { row, column: this.t(`balance.ratios.${column}`) })}
        .refs=${refs}
      ></park-figure-button
      ><span class="unit">${this.t(isMoney ? "balance.wan" : `balance.unit.${this.unit}`)}</span>`;
  }

  private describe({ missing }: LandRatio): readonly string[] {
    const count = missing.refs.length;
    if (count === 0) return [];
    return [
      this.t("balance.ratios.missing.note", {
        datum: this.t(`balance.datum.${missing.datum}`),
        count: formatNumber(count),
      }),
    ];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-land-ratios": ParkLandRatios;
  }
}
