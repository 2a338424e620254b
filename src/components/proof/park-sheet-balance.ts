import { html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import {
  BALANCE_CLASSES,
  type BalanceColumn,
  getBalance,
  UNKNOWN_KEY,
} from "../../analysis/check/balance.ts";
import {
  BALANCE_DECIMALS,
  getPrintedBalance,
  type PrintedBalanceRow,
} from "../../analysis/check/printed-balance.ts";
import type { Plan } from "../../domain/plan.ts";
import { formatHa, formatNumber } from "../../i18n/format.ts";
import { ProofPage } from "./proof-page.ts";

/** More columns than this do not fit on A4: the table keeps to its totals. */
const MAX_COLUMNS = 6;

/** 用地平衡表 as it is printed: level 1 of the land-use guide, hectares, closing on the boundaries. */
@customElement("park-sheet-balance")
export class ParkSheetBalance extends ProofPage {
  override render() {
    const report = this.app.derived.report.value;
    const { data } = this;
    if (report === null || data === null) return nothing;
    const balance = getBalance(report, { by: "landUse", level: 1 });
    const printed = getPrintedBalance(balance, "ha");
    const columns = balance.columns.length > MAX_COLUMNS ? [] : balance.columns;
    return html`<table>
      <caption>
        ${this.renderNote(data.plan)}
      </caption>
      <thead>
        <tr>
          <th class="text">${this.t("proof.column.landUse")}</th>
          ${columns.map((column) => html`<th>${this.nameColumn(column)}</th>`)}
          <th>${this.t("proof.report.total")}</th>
          <th>${this.t("proof.report.balance.share")}</th>
          ${BALANCE_CLASSES.map((each) => html`<th>${this.t(`proof.report.balance.${each}`)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${balance.rows.map(({ key }, index) =>
          this.renderRow(this.nameUse(key), printed.rows[index], columns.length, ""),
        )}
        ${this.renderRow(this.t("proof.report.balance.remainder"), printed.remainder, columns.length, "")}
        ${this.renderRow(this.t("proof.report.balance.boundary"), printed.boundary, columns.length, "total")}
      </tbody>
    </table>`;
  }

  private renderNote({ plannedAreaM2, builtAreaM2, builtYear }: Plan): string {
    const built =
      builtAreaM2 === undefined || builtYear === undefined
        ? ""
        : this.t("proof.report.balance.built", { year: builtYear, area: formatHa(builtAreaM2) });
    return this.t("proof.report.balance.note", { planned: formatHa(plannedAreaM2), built });
  }

  private renderRow(
    name: string,
    row: PrintedBalanceRow | undefined,
    columnCount: number,
    kind: string,
  ): TemplateResult | typeof nothing {
    if (row === undefined) return nothing;
    const figures = [
      ...row.cells.slice(0, columnCount),
      row.total,
      row.sharePercent,
      ...BALANCE_CLASSES.map((each) => row.byClass[each]),
    ];
    return html`<tr class=${kind}>
      <td class="text">${name}</td>
      ${figures.map(
        (figure) =>
          html`<td class="num">${figure === null ? "" : formatNumber(figure, BALANCE_DECIMALS)}</td>`,
      )}
    </tr>`;
  }

  private nameColumn({ clusterId }: BalanceColumn): string {
    return clusterId === null
      ? this.t("proof.report.balance.noCluster")
      : this.app.derived.nameOf({ layer: "clusters", id: clusterId });
  }

  private nameUse(key: string): string {
    return key === UNKNOWN_KEY
      ? this.t("proof.report.balance.unknown")
      : `${key} ${this.nameCode("landUse", key)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-sheet-balance": ParkSheetBalance;
  }
}
