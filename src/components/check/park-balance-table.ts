import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import {
  type Balance,
  BALANCE_CLASSES,
  type BalanceClass,
  type BalanceGrouping,
  type BalanceRow,
  LAND_USE_LEVELS,
  UNKNOWN_KEY,
} from "../../analysis/check/balance.ts";
import type { Closing, ClosingTable } from "../../analysis/check/closing.ts";
import {
  BALANCE_DECIMALS,
  type PrintedBalance,
  type PrintedBalanceRow,
} from "../../analysis/check/printed-balance.ts";
import { formatNumber } from "../../i18n/format.ts";
import { getLandUseSwatch } from "../../theme/swatch.ts";
import { swatchSvg } from "../layers/swatch-svg.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";
import type { LandSource } from "../shared/park-figure-button.ts";
import "../shared/park-figure-button.ts";
import "../shared/park-source-mark.ts";
import { balanceTableStyles } from "./balance-table-styles.ts";

/** What a figure of the last two rows stands for, by column and in all. */
interface ColumnLands {
  readonly columns: readonly LandSource[];
  readonly total: LandSource;
}

const GROUPINGS: readonly BalanceGrouping[] = [
  ...LAND_USE_LEVELS.map((level) => ({ by: "landUse", level }) as const),
  { by: "stage" },
];

/**
 * 用地平衡表: uses or stages by cluster, closed on the boundaries by a row for the remainder.
 * @fires grouping-changed - other rows are wanted.
 */
@customElement("park-balance-table")
export class ParkBalanceTable extends ParkElement {
  static override styles = [
    baseStyles,
    balanceTableStyles,
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
      select {
        height: 24px;
        border: 1px solid var(--line2);
        border-radius: 4px;
        background: var(--panel);
        color: var(--ink2);
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
        select {
          height: 44px;
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
    const { columns } = this.balance;
    const rowOf = new Map(this.closing.rows.map((row) => [row.clusterId, row]));
    this.remainders = {
      columns: columns.map(({ clusterId }) => toLand(rowOf.get(clusterId))),
      total: toLand(this.closing.total),
    };
    const clusters = columns.flatMap(({ clusterId }) => clusterId ?? []);
    this.boundaries = {
      columns: columns.map(({ clusterId }) => toClusterLand(clusterId === null ? [] : [clusterId])),
      total: toClusterLand(clusters),
    };
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
        <th scope="col">${this.renderGroupings()}</th>
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

  private renderGroupings(): TemplateResult {
    const { grouping: shown } = this.balance;
    return html`<select aria-label=${this.t("balance.rows")} @change=${this.changeGrouping}>
      ${GROUPINGS.map(
        (grouping, index) =>
          html`<option value=${index} ?selected=${isSameGrouping(grouping, shown)}>
            ${this.t(
              grouping.by === "stage" ? "balance.rows.stage" : `balance.rows.landUse.${grouping.level}`,
            )}
          </option>`,
      )}
    </select>`;
  }

  private changeGrouping(event: Event): void {
    const grouping = GROUPINGS[Number((event.currentTarget as HTMLSelectElement).value)];
    if (grouping !== undefined) this.dispatchEvent(new GroupingChangedEvent(grouping));
  }

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
      <td class="muted">${this.renderShare(printed.sharePercent)}</td>
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
      <td>${this.renderShare(printed.sharePercent, true)}</td>
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
      <td>${this.renderShare(printed.sharePercent)}</td>
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

  /** A dash where there is no land at all; a figure that rounds to 0.00 is printed as such. */
  private renderFigure(
    value: number | null | undefined,
    land: LandSource | undefined,
    row: string,
    column: string,
    isSigned = false,
  ): unknown {
    if (value === null || value === undefined) {
      return html`<span class="lacking">${this.t("balance.lacking")}</span>`;
    }
    if (value === 0 && land !== undefined && land.count === 0 && !isSigned) {
      return html`<span class="dim" aria-hidden="true">—</span><span class="visually-hidden">0</span>`;
    }
    return html`<park-figure-button
      text=${print(value, isSigned)}
      label=${this.t("balance.cell", { row, column })}
      .land=${land ?? null}
    ></park-figure-button>`;
  }

  private renderShare(percent: number | null, isSigned = false): unknown {
    return percent === null
      ? html`<span class="lacking">${this.t("balance.lacking")}</span>`
      : print(percent, isSigned);
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

function isSameGrouping(a: BalanceGrouping, b: BalanceGrouping): boolean {
  return a.by === "stage" ? b.by === "stage" : b.by === "landUse" && a.level === b.level;
}

function print(value: number, isSigned: boolean): string {
  const text = formatNumber(value, BALANCE_DECIMALS);
  return isSigned && value > 0 ? `+${text}` : text;
}

/** Gaps, overlaps and land outside: what the remainder is the signed sum of. */
function toLand(closing: Closing | undefined): LandSource {
  const pieces = closing === undefined ? [] : Object.values(closing.pieces).flat();
  return { count: pieces.length, refs: [], pieces };
}

function toClusterLand(ids: readonly string[]): LandSource {
  return { count: ids.length, refs: ids.map((id) => ({ layer: "clusters", id })), pieces: [] };
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
