import type { Grid, GridItemModel } from "@vaadin/grid/vaadin-grid.js";
import type { GridColumn } from "@vaadin/grid/vaadin-grid-column.js";
import { html, type PropertyValues, type TemplateResult } from "lit";
import { customElement, query } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import type { CheckFinding } from "../../domain/check-finding.ts";
import { formatNumber } from "../../i18n/format.ts";
import { openFinding } from "../../state/actions/checking.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { OwnTaskElement } from "../shared/own-task-element.ts";
import { GridRows } from "../table/grid-rows.ts";
import { sortRows, type SortOrder } from "../table/sort-rows.ts";
import { tableStyles } from "../table/table-styles.ts";
import { getCheckSignals } from "./check-signals.ts";
import {
  FINDING_COLUMNS,
  type FindingColumn,
  type FindingTableContext,
  getFindingCell,
  getFindingCellText,
} from "./finding-table-rows.ts";

const NONE: readonly CheckFinding[] = [];

/** The findings that are listed, in rows to be sorted: one looked at here is shown on the map, and the other way. */
@customElement("park-findings-table")
export class ParkFindingsTable extends OwnTaskElement {
  static override styles = [baseStyles, tableStyles];

  @query("vaadin-grid") private readonly gridElement!: Grid<CheckFinding> | null;

  private rows: readonly CheckFinding[] = NONE;
  private context: FindingTableContext | null = null;
  private openKey: string | null = null;
  private shownKey: string | null = null;

  private readonly gridRows = new GridRows<CheckFinding>(this, {
    getGrid: () => this.gridElement,
    sort: (orders) => this.sort(orders),
    choose: (finding) => this.choose(finding),
  });

  override render() {
    this.collectRows();
    // Read while rendering, so that the table follows the finding that is looked at.
    this.openKey = this.app.derived.openFinding.value?.key ?? null;
    return html`<header>
        <slot name="views"></slot>
        <span class="count" role="status"
          >${this.t("check.table.count", { count: formatNumber(this.rows.length) })}</span
        >
        <slot name="views"></slot>
      </header>
      ${this.renderGrid()}`;
  }

  private renderGrid(): TemplateResult {
    const { status } = this.gridRows;
    if (status.kind === "loading") {
      return html`<p class="say" role="status">${this.t("check.table.loading")}</p>`;
    }
    if (status.kind === "failed") {
      return html`<p class="say" role="alert">${this.t("check.table.failed", { reason: status.reason })}</p>`;
    }
    if (this.rows.length === 0) return html`<p class="say">${this.t("check.table.none")}</p>`;
    return html`${keyed(
      this.locale,
      html`<vaadin-grid
        item-id-path="key"
        accessible-name=${this.t("check.table")}
        .dataProvider=${this.gridRows.provide}
        @cell-activate=${this.gridRows.handleActivate}
        @keydown=${this.gridRows.handleKey}
      >
        ${FINDING_COLUMNS.map(({ name, widthPx }) => this.renderColumn(name, widthPx))}
      </vaadin-grid>`,
    )}`;
  }

  private renderColumn(column: FindingColumn, widthPx: number): TemplateResult {
    const renderer = (
      root: HTMLElement,
      _column: GridColumn,
      { item }: GridItemModel<CheckFinding>,
    ): void => {
      root.textContent = this.context === null ? "" : getFindingCellText(item, column, this.context);
    };
    return html`<vaadin-grid-sort-column
      path=${column}
      header=${this.t(`check.table.${column}`)}
      width="${widthPx}px"
      flex-grow=${column === "areaM2" ? 0 : 1}
      resizable
      text-align=${column === "areaM2" ? "end" : "start"}
      .renderer=${renderer}
    ></vaadin-grid-sort-column>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const grid = this.gridElement;
    const key = this.openKey;
    if (grid === null || key === this.shownKey) return;
    this.shownKey = key;
    const { sorted } = this.gridRows;
    const position = sorted.findIndex((finding) => finding.key === key);
    grid.selectedItems = sorted.slice(position, position + 1);
    if (position !== -1) grid.scrollToIndex(position);
    else grid.selectedItems = [];
  }

  /** The findings as listed; the grid asks again when they, or what is said of them, are others. */
  private collectRows(): void {
    const { listed, names, places } = getCheckSignals(this.app);
    const acceptances = this.app.derived.acceptances.value;
    const { locale, context } = this;
    const isSame =
      context?.locale === locale &&
      context.names === names.value &&
      context.places === places.value &&
      context.acceptances === acceptances;
    if (isSame && this.rows === listed.value) return;
    this.rows = listed.value;
    this.context =
      names.value === null || places.value === null
        ? null
        : { locale, names: names.value, places: places.value, acceptances };
    this.gridRows.refresh();
  }

  private sort(orders: readonly SortOrder[]): readonly CheckFinding[] | null {
    const { context } = this;
    if (context === null) return null;
    const columns = new Map<string, FindingColumn>(FINDING_COLUMNS.map(({ name }) => [name, name]));
    return sortRows(
      this.rows,
      orders,
      (finding, path) => {
        const column = columns.get(path);
        return column === undefined ? null : getFindingCell(finding, column, context);
      },
      this.locale,
    );
  }

  private choose(finding: CheckFinding): void {
    this.shownKey = finding.key;
    if (this.gridElement !== null) this.gridElement.selectedItems = [finding];
    this.send(openFinding(finding.key));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-findings-table": ParkFindingsTable;
  }
}
