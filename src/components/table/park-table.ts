import { type ReadonlySignal } from "@preact/signals-core";
import type { Grid, GridItemModel } from "@vaadin/grid/vaadin-grid.js";
import type { GridColumn } from "@vaadin/grid/vaadin-grid-column.js";
import { html, type PropertyValues } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { keyed } from "lit/directives/keyed.js";
import type { FeatureRef, ParkLayer } from "../../domain/layer.ts";
import "../../i18n/late-messages.ts";
import { formatNumber } from "../../i18n/format.ts";
import { selectFeatures } from "../../state/actions/selection.ts";
import { focusOn, setTableOpen } from "../../state/actions/view.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { icon } from "../shared/icons.ts";
import { ParkElement } from "../shared/park-element.ts";
import { GridRows } from "./grid-rows.ts";
import { sortRows, type SortOrder } from "./sort-rows.ts";
import type { TableColumn, TableContext, TableRow } from "./table-column.ts";
import { getTableColumns } from "./table-columns.ts";
import { tableStyles } from "./table-styles.ts";
import type { ParkRecord } from "../../state/park-index.ts";

/** Plots and plants first: they are what is looked up. */
const LAYERS = ["plots", "plants", "clusters", "zones", "places"] as const satisfies readonly ParkLayer[];

const NO_RECORDS: readonly ParkRecord[] = [];

/** The same park as the map, in rows: for those who read, sort and compare, and where there is no map. */
@customElement("park-table")
export class ParkTable extends ParkElement {
  static override styles = [baseStyles, tableStyles];

  @state() private layer: ParkLayer = "plots";

  @query("vaadin-grid") private readonly gridElement!: Grid<TableRow> | null;

  private selected: ReadonlySignal<readonly FeatureRef[]> | undefined;
  private records: readonly ParkRecord[] = NO_RECORDS;
  private matched: ReadonlySet<string> | undefined;
  private rows: readonly TableRow[] = [];
  private shownSelection: readonly FeatureRef[] | undefined;

  private readonly gridRows = new GridRows<TableRow>(this, {
    getGrid: () => this.gridElement,
    sort: (orders) => this.sort(orders),
    choose: (row) => this.choose(row),
  });

  override render() {
    const data = this.app.derived.park.value;
    this.collectRows();
    this.getSelected();
    const total = data?.park[this.layer].length ?? 0;
    return html`
      <header>
        <div class="layers" role="group" aria-label=${this.t("table.layers")}>
          ${LAYERS.map(
            (layer) =>
              html`<button
                aria-pressed=${layer === this.layer ? "true" : "false"}
                @click=${() => (this.layer = layer)}
              >
                ${this.t(`table.layer.${layer}`)}
              </button>`,
          )}
        </div>
        <span class="count" role="status">${this.count(total)}</span>
        <button
          class="close"
          aria-label=${this.t("table.close")}
          @click=${() => this.send(setTableOpen(false))}
        >
          ${icon("close")}
        </button>
      </header>
      ${this.renderGrid(total)}
    `;
  }

  private count(total: number): string {
    const count = formatNumber(this.rows.length);
    return this.rows.length === total
      ? this.t("table.count", { count })
      : this.t("table.countFiltered", { count, total: formatNumber(total) });
  }

  private renderGrid(total: number) {
    const { status } = this.gridRows;
    if (status.kind === "loading") return html`<p class="say" role="status">${this.t("table.loading")}</p>`;
    if (status.kind === "failed") {
      return html`<p class="say" role="alert">${this.t("table.failed", { reason: status.reason })}</p>`;
    }
    if (total === 0) return html`<p class="say">${this.t("table.empty")}</p>`;
    return keyed(
      `${this.layer} ${this.locale}`,
      html`<vaadin-grid
        item-id-path="key"
        accessible-name=${this.t(`table.layer.${this.layer}`)}
        .dataProvider=${this.gridRows.provide}
        @cell-activate=${this.gridRows.handleActivate}
        @keydown=${this.gridRows.handleKey}
      >
        ${getTableColumns(this.layer).map((column, index) => this.renderColumn(column, index))}
      </vaadin-grid>`,
    );
  }

  private renderColumn(column: TableColumn<ParkRecord>, index: number) {
    const renderer = (root: HTMLElement, _column: GridColumn, { item }: GridItemModel<TableRow>): void =>
      this.fillCell(root, column, item);
    return html`<vaadin-grid-sort-column
      path=${column.name}
      header=${this.t(`table.column.${column.name}`)}
      width="${column.widthPx}px"
      flex-grow=${column.format === undefined ? 1 : 0}
      resizable
      ?frozen=${index === 0}
      text-align=${column.format === undefined ? "start" : "end"}
      .renderer=${renderer}
    ></vaadin-grid-sort-column>`;
  }

  private fillCell(root: HTMLElement, column: TableColumn<ParkRecord>, row: TableRow): void {
    const context = this.getContext();
    const value = context === null ? null : column.getValue(row.record, context);
    root.textContent =
      value === null
        ? this.t("card.unknown")
        : typeof value === "number"
          ? (column.format ?? String)(value)
          : value;
    root.classList.toggle("unknown", value === null);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const grid = this.gridElement;
    if (grid === null) return;
    this.showSelection(grid, changed.has("layer"));
  }

  /** What is selected on the map is selected here, and comes into view where it was not chosen here. */
  private showSelection(grid: Grid<TableRow>, isNewLayer: boolean): void {
    const refs = this.getSelected();
    if (refs === this.shownSelection && !isNewLayer) return;
    this.shownSelection = refs;
    const ids = new Set(refs.filter(({ layer }) => layer === this.layer).map(({ id }) => id));
    grid.selectedItems = this.rows.filter(({ key }) => ids.has(key));
    const first = this.gridRows.sorted.findIndex(({ key }) => ids.has(key));
    if (first !== -1) grid.scrollToIndex(first);
  }

  /** The rows of the layer that pass the filter; the grid asks again when they are others. */
  private collectRows(): void {
    const data = this.app.derived.park.value;
    const matched = this.app.derived.listedIds.value[this.layer];
    const records: readonly ParkRecord[] = data?.park[this.layer] ?? NO_RECORDS;
    if (records === this.records && matched === this.matched) return;
    this.records = records;
    this.matched = matched;
    const passing = matched === undefined ? records : records.filter(({ id }) => matched.has(id));
    this.rows = passing.map((record) => ({ key: record.id, layer: this.layer, record }));
    this.gridRows.refresh();
  }

  private sort(orders: readonly SortOrder[]): readonly TableRow[] | null {
    const context = this.getContext();
    if (context === null) return null;
    const columns = new Map<string, TableColumn<ParkRecord>>(
      getTableColumns(this.layer).map((column) => [column.name, column]),
    );
    return sortRows(
      this.rows,
      orders,
      ({ record }, path) => columns.get(path)?.getValue(record, context) ?? null,
      this.locale,
    );
  }

  private choose(row: TableRow): void {
    const { bounds } = row.record.site;
    const refs = [{ layer: row.layer, id: row.key }];
    this.shownSelection = refs;
    if (this.gridElement !== null) this.gridElement.selectedItems = [row];
    this.send(selectFeatures(refs));
    if (bounds !== null) this.send(focusOn(bounds));
  }

  private getSelected(): readonly FeatureRef[] {
    this.selected ??= this.app.store.derive(({ selection }) => selection.refs);
    return this.selected.value;
  }

  private getContext(): TableContext | null {
    const { park, index, nameOf } = this.app.derived;
    if (park.value === null || index.value === null) return null;
    const { plan } = park.value;
    return { locale: this.locale, asOf: this.app.derived.asOf.value, plan, index: index.value, nameOf };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-table": ParkTable;
  }
}
