import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import {
  type Balance,
  BALANCE_CLASSES,
  type BalanceClass,
  type BalanceGrouping,
  type BalanceRow,
  UNKNOWN_KEY,
} from "../../analysis/check/balance.ts";
import type { ClosingTable } from "../../analysis/check/closing.ts";
import { type PrintedBalance, type PrintedBalanceRow } from "../../analysis/check/printed-balance.ts";
import { getLandUseSwatch } from "../../theme/swatch.ts";
import { swatchSvg } from "../layers/swatch-svg.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";
import type { LandSource } from "../shared/park-figure-button.ts";
import "../shared/park-source-mark.ts";
import { balanceFigure, balanceShare } from "./balance-cell.ts";
import { balanceGroupingSelect, balanceGroupingStyles } from "./balance-grouping-select.ts";
import { type ColumnLands, getBoundaryLands, getRemainderLands } from "./balance-lands.ts";
import { balanceTableStyles } from "./balance-table-styles.ts";

/**
 * 用地平衡表: uses or stages by cluster, closed on the boundaries by a row for the remainder.
 * @fires grouping-changed - other rows are wanted.
 */
@customElement("park-balance-table")
export class ParkBalanceTable extends ParkElement {
  static override styles = [
    baseStyles,
    balanceTableStyles,
    balanceGroupingStyles,
    css`
      tfoot {
        position: sticky;
        bottom: 0;
        z-index: 2;
      }
      tfoot tr:first-child > * {
        border-top: 1px solid var(--line2);
        font-weight: 400;
      }
      tfoot .total {
        font-weight: 700;
      }
      tfoot tr:last-child > * {
        border-top: 1px solid var(--ink);
        font-weight: 700;
      }
      .use {
        display: flex;
        align-items: baseline;
      }
      .use svg {
        flex: none;
      }
      .open,
      .open th b {
        color: var(--error);
      }
      .open .lacking {
        color: var(--ink3);
      }
      .formula {
        color: var(--ink3);
        margin-inline-start: 8px;
      }
      @media (max-width: 767px) {
        tfoot {
          position: static;
        }
        .formula {
          display: block;
          margin: 0;
        }
      }
    `,
  ];

  @property({ attribute: false }) balance!: Balance;
  @property({ attribute: false }) printed!: PrintedBalance;
  @property({ attribute: false }) closing!: ClosingTable;

  private remainders: ColumnLands | undefined;
  private boundaries: ColumnLands | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("closing") && !changed.has("balance")) return;
    this.remainders = getRemainderLands(this.balance, this.closing);
    this.boundaries = getBoundaryLands(this.balance);
  }

  override render() {
    const { rows, grouping } = this.balance;
    return html`<table class=${grouping.by === "landUse" ? `level-${grouping.level}` : ""}>
      <caption class="visually-hidden">
        ${this.t("balance.title")}
      </caption>
      ${this.renderHead()}
      <tbody>
        ${rows.map((row, index) => {
          const printed = this.printed.rows[index];
          return printed === undefined ? nothing : this.renderRow(row, printed);
        })}
      </tbody>
      <tfoot>
        ${this.renderRemainder()} ${this.renderBoundary()}
      </tfoot>
    </table>`;
  }

  private renderHead(): TemplateResult {
    return html`<thead>
      <tr>
        <th scope="col">${balanceGroupingSelect(this.locale, this.balance.grouping, this.askFor)}</th>
        ${this.columnNames.map((name) => html`<th scope="col">${name}</th>`)}
        <th scope="col">
          ${this.t("balance.column.total")}${this.renderMark(
            this.t("balance.column.total"),
            [
              this.t("balance.method.total"),
              ...BALANCE_CLASSES.map((name) => this.t(`balance.method.${name}`)),
              this.t("balance.method.place"),
            ],
            this.t("balance.method.area"),
          )}
        </th>
        <th scope="col">${this.t("balance.column.share")}</th>
        ${BALANCE_CLASSES.map(
          (name, index) =>
            html`<th scope="col" class=${index === 0 ? "apart" : ""}>
              ${this.t(`balance.column.${name}`)}
            </th>`,
        )}
      </tr>
    </thead>`;
  }

  private readonly askFor = (grouping: BalanceGrouping): void => {
    this.dispatchEvent(new GroupingChangedEvent(grouping));
  };

  private renderRow(row: BalanceRow, printed: PrintedBalanceRow): TemplateResult {
    const name = this.getRowName(row.key);
    return html`<tr>
      <th scope="row">${this.renderRowHead(row.key, name)}</th>
      ${row.cells.map(
        (cell, column) =>
          html`<td>
            ${this.renderFigure(printed.cells[column], cell, name, this.columnNames[column] ?? "")}
          </td>`,
      )}
      <td class="total">
        ${this.renderFigure(printed.total, row.total, name, this.t("balance.column.total"))}
      </td>
      <td class="muted">${balanceShare(this.locale, printed.sharePercent)}</td>
      ${BALANCE_CLASSES.map((each) => this.renderClass(printed, each, row.byClass[each], name))}
    </tr>`;
  }

  private renderRemainder(): TemplateResult {
    const printed = this.printed.remainder;
    const name = this.t("balance.row.remainder");
    const isOpen = [...printed.cells, printed.total].some((value) => value !== 0);
    return html`<tr class=${isOpen ? "open" : ""}>
      <th scope="row">
        <b>${name}</b
        >${this.renderMark(name, [this.t("balance.method.remainder")], this.t("balance.closing.method"))}<span
          class="formula"
          >${this.t("balance.row.remainder.formula")}</span
        >
      </th>
      ${printed.cells.map(
        (value, column) =>
          html`<td>
            ${this.renderFigure(value, this.remainders?.columns[column], name, this.columnNames[column] ?? "", true)}
          </td>`,
      )}
      <td class="total">
        ${this.renderFigure(printed.total, this.remainders?.total, name, this.t("balance.column.total"), true)}
      </td>
      <td>${balanceShare(this.locale, printed.sharePercent, true)}</td>
      <td class="apart"></td>
      <td></td>
      <td>
        ${this.renderFigure(printed.byClass.left, this.remainders?.total, name, this.t("balance.column.left"), true)}
      </td>
    </tr>`;
  }

  private renderBoundary(): TemplateResult {
    const printed = this.printed.boundary;
    const name = this.t("balance.row.boundary");
    const { byClass } = this.balance;
    return html`<tr>
      <th scope="row">${name}${this.renderMark(name, [], this.t("balance.method.boundary"))}</th>
      ${printed.cells.map(
        (value, column) =>
          html`<td>
            ${this.renderFigure(value, this.boundaries?.columns[column], name, this.columnNames[column] ?? "")}
          </td>`,
      )}
      <td>
        ${this.renderFigure(printed.total, this.boundaries?.total, name, this.t("balance.column.total"))}
      </td>
      <td>${balanceShare(this.locale, printed.sharePercent)}</td>
      ${BALANCE_CLASSES.map((each) =>
        this.renderClass(printed, each, each === "left" ? undefined : byClass[each], name),
      )}
    </tr>`;
  }

  private renderClass(
    printed: PrintedBalanceRow,
    name: BalanceClass,
    land: LandSource | undefined,
    row: string,
  ): TemplateResult {
    return html`<td class=${name === "current" ? "apart" : ""}>
      ${this.renderFigure(printed.byClass[name], land, row, this.t(`balance.column.${name}`))}
    </td>`;
  }

  private renderFigure(
    value: number | null | undefined,
    land: LandSource | undefined,
    row: string,
    column: string,
    isSigned = false,
  ): unknown {
    return balanceFigure(this.locale, value, land, this.t("balance.cell", { row, column }), isSigned);
  }

  private renderRowHead(key: string, name: string): unknown {
    if (this.balance.grouping.by === "stage") return name;
    const { landUseStyle } = this.app.store.state.value;
    const swatch = getLandUseSwatch(key, this.app.derived.themeName.value, landUseStyle);
    return html`<span class="use"
      >${swatchSvg(swatch, `use-${key}`)}<span class="code">${key}</span><span>${name}</span></span
    >`;
  }

  private getRowName(key: string): string {
    const { by } = this.balance.grouping;
    return key === UNKNOWN_KEY ? this.t(`balance.row.unknown.${by}`) : this.nameCode(by, key);
  }

  private get columnNames(): readonly string[] {
    return this.balance.columns.map(({ clusterId }) =>
      clusterId === null
        ? this.t("balance.column.noCluster")
        : this.app.derived.nameOf({ layer: "clusters", id: clusterId }),
    );
  }

  private renderMark(heading: string, details: readonly string[], method: string): TemplateResult {
    return html`<park-source-mark
      class="mark"
      heading=${heading}
      .details=${details}
      .source=${{ kind: "method", method }}
    ></park-source-mark>`;
  }
}

/** Other rows of the balance are wanted. */
export class GroupingChangedEvent extends Event {
  readonly grouping: BalanceGrouping;

  constructor(grouping: BalanceGrouping) {
    super("grouping-changed");
    this.grouping = grouping;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-balance-table": ParkBalanceTable;
  }
  interface HTMLElementEventMap {
    "grouping-changed": GroupingChangedEvent;
  }
}
