import type { ReadonlySignal } from "@preact/signals-core";
import { html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import type { SiteResult } from "../../analysis/sites/find-sites.ts";
import { getReasons } from "../../analysis/sites/site-reasons.ts";
import type { FeatureRef } from "../../domain/layer.ts";
import { getWishes, type SiteKind } from "../../domain/need.ts";
import type { SiteKey } from "../../domain/site-key.ts";
import { hoverFeature } from "../../state/actions/selection.ts";
import { getPlantSwatch, getStatusSwatch } from "../../theme/swatch.ts";
import { swatchSvg } from "../layers/swatch-svg.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";
import "../shared/park-star.ts";
import { getNeedNames } from "../../state/need-names.ts";
import { getRefKey } from "./ref-key.ts";
import { SiteChosenEvent } from "./site-events.ts";
import { siteListStyles } from "./site-list-styles.ts";
import { getSiteNote, type NotePart } from "./site-note.ts";
import { PINNED_COUNT } from "./site-pins.ts";
import {
  getColumns,
  getSiteCells,
  type SiteCell,
  type SiteColumn,
  type SiteEntry,
  type SiteRow,
  toSiteRow,
} from "./site-row.ts";

/** Keys that move in the list, and by how many rows. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -Infinity,
  End: Infinity,
};

/** A row with what is said in it: made once for as long as the question and the language stay the same. */
interface DescribedRow {
  readonly row: SiteRow;
  readonly cells: readonly SiteCell[];
  readonly note: readonly NotePart[];
}

/**
 * Sites as rows, each with the figures of its kind. Arrow keys move, Enter chooses, S stars.
 * @fires site-chosen - a row was clicked or Enter pressed on it.
 */
@customElement("park-site-list")
export class ParkSiteList extends ParkElement {
  static override styles = [baseStyles, siteListStyles];

  @property({ attribute: false }) result!: SiteResult;
  @property({ attribute: false }) entries: readonly SiteEntry[] = [];
  @property() label = "";
  /**
   * Where the figures have their names: `columns` above them, where plants are not mixed with plots and there is room;
   * `keyed` beside each.
   */
  @property() layout: "columns" | "keyed" = "columns";
  /** Shows the number of an entry in the place of its mark. */
  @property({ type: Boolean }) numbered = false;

  private hovered: ReadonlySignal<FeatureRef | null> | undefined;
  private selected: ReadonlySignal<readonly FeatureRef[]> | undefined;
  private described: readonly DescribedRow[] = [];
  private describedFor: readonly unknown[] = [];
  /** The row Tab comes to. */
  private current: SiteKey | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.hover(null);
  }

  override render() {
    const rows = this.describe();
    if (!rows.some(({ row }) => row.key === this.current)) this.current = rows[0]?.row.key ?? null;
    const plants = rows.filter(({ row }) => row.kind === "plant");
    const plots = rows.filter(({ row }) => row.kind === "plot");
    const isMixed = plants.some((row, index) => row !== rows[index]);
    const layout = isMixed ? "keyed" : this.layout;
    return html`<div
      role="grid"
      class=${layout}
      aria-multiselectable="true"
      aria-label=${this.label}
      @keydown=${this.handleKey}
      @pointerleave=${() => this.hover(null)}
      @focusout=${() => this.hover(null)}
    >
      ${
        isMixed
          ? html`<div role="rowgroup">${this.renderRows(rows)}</div>`
          : html`${this.renderGroup("plant", plants)} ${this.renderGroup("plot", plots)}`
      }
    </div>`;
  }

  /** Brings the row of a site into view, as little as needed. */
  reveal(key: SiteKey): void {
    this.findRow(key)?.scrollIntoView({ block: "nearest" });
  }

  private describe(): readonly DescribedRow[] {
    const { result, entries } = this;
    const names = getNeedNames(this.app.derived);
    const asOf = this.app.derived.asOf.value;
    const given = [result, entries, names.locale, asOf];
    if (given.every((value, index) => value === this.describedFor[index])) return this.described;
    const { catalog, need, context } = result;
    const hasWishes = getWishes(need).length > 0;
    this.described = entries.map((entry) => {
      const row = toSiteRow(catalog, entry);
      const reasons = getReasons(catalog, need, context, entry.match);
      const missed = new Set(reasons.flatMap(({ ok, criterion }) => (ok ? [] : [criterion])));
      return {
        row,
        cells: getSiteCells(row, missed),
        note: getSiteNote(row, reasons, { names, asOf, hasWishes }),
      };
    });
    this.describedFor = given;
    return this.described;
  }

  private renderGroup(kind: SiteKind, rows: readonly DescribedRow[]) {
    if (rows.length === 0) return nothing;
    const name = this.t(kind === "plant" ? "sites.list.plants" : "sites.list.plots");
    return html`<div role="rowgroup" aria-label=${name}>
      <div class="head" aria-hidden="true">
        <b>${name}</b>
        <div class="cells">
          ${getColumns(kind).map(
            (column) => html`<span>${this.t(`sites.label.${column}`)} ${this.unit(column)}</span>`,
          )}
        </div>
      </div>
      ${this.renderRows(rows)}
    </div>`;
  }

  private renderRows(rows: readonly DescribedRow[]) {
    this.hovered ??= this.app.store.derive(({ hovered }) => hovered);
    this.selected ??= this.app.store.derive(({ selection }) => selection.refs);
    const hoveredKey = this.hovered.value === null ? null : getRefKey(this.hovered.value);
    const selectedKeys = new Set(this.selected.value.map(getRefKey));
    return repeat(
      rows,
      ({ row }) => row.key,
      (described) => {
        const keys = described.row.refs.map(getRefKey);
        return this.renderRow(
          described,
          keys.every((key) => selectedKeys.has(key)),
          hoveredKey !== null && keys.includes(hoveredKey),
        );
      },
    );
  }

  private renderRow({ row, cells, note }: DescribedRow, isSelected: boolean, isHovered: boolean) {
    const { key, refs } = row;
    const isCurrent = this.current === key;
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the grid around it has the keys
    return html`<div
      role="row"
      class="row ${isHovered ? "hovered" : ""}"
      data-key=${key}
      aria-selected=${isSelected ? "true" : "false"}
      tabindex=${isCurrent ? 0 : -1}
      @click=${(event: MouseEvent) => this.choose(row, isAdding(event))}
      @focus=${() => this.moveTo(row)}
      @pointerenter=${() => this.hover(refs[0] ?? null)}
    >
      <div role="rowheader" class="title">${this.renderMark(row)}${this.renderTitle(row)}</div>
      <div role="gridcell" class="dim cluster">${this.getClusterNames(row)}</div>
      <div role="gridcell" class="star">
        <park-star .refs=${refs} tabindex=${isCurrent ? nothing : -1}></park-star>
      </div>
      <div role="gridcell" class="cells">${cells.map((cell) => this.renderCell(cell))}</div>
      <div role="gridcell" class="note">
        ${note.map(
          ({ text, isShort }, index) =>
            html`${index === 0 ? nothing : this.t("sites.separator")}<span class=${isShort ? "short" : ""}
                >${text}</span
              >`,
        )}
      </div>
    </div>`;
  }

  /** The number of its pin, else what the map shows it as. */
  private renderMark({ number, kind }: SiteRow) {
    if (this.numbered && number !== null) {
      return html`<span class="mark number ${number > PINNED_COUNT ? "" : "pinned"}">${number}</span>`;
    }
    const theme = this.app.derived.themeName.value;
    const swatch = kind === "plant" ? getPlantSwatch(true, theme) : getStatusSwatch("available", theme);
    return html`<span class="mark">${swatchSvg(swatch, kind)}</span>`;
  }

  private renderTitle({ refs }: SiteRow) {
    const names = refs.map((ref) => this.app.derived.nameOf(ref));
    const [name] = names;
    if (names.length > 1) {
      return html`<b>${this.t("sites.row.joint", { count: names.length })}</b>
        <span class="codes">${names.join(" + ")}</span>`;
    }
    const id = refs[0]?.id;
    return html`<b>${name}</b>${name === id ? nothing : html` <span class="dim code">${id}</span>`}`;
  }

  private getClusterNames({ candidates }: SiteRow): string {
    const ids = new Set(candidates.flatMap(({ plot }) => plot?.cluster ?? []));
    return [...ids]
      .map((id) => this.app.derived.nameOf({ layer: "clusters", id }))
      .join(this.t("card.listSeparator"));
  }

  private renderCell({ column, text, isMissed }: SiteCell) {
    const unit = this.unit(column);
    return html`<span class="cell ${column} ${isMissed ? "missed" : ""}"
      ><span class="key">${this.t(`sites.label.${column}`)} </span>${
        text === null
          ? html`<span class=${isMissed ? "value" : "dim"}>${this.t("card.unknown")}</span>`
          : html`<span class="value">${text}</span
              >${unit === "" ? nothing : html`<span class="key"> ${unit}</span>`}`
      }</span
    >`;
  }

  /** A floor area ratio is a number alone. */
  private unit(column: SiteColumn): string {
    return column === "far" ? "" : this.t(`sites.unit.${column}`);
  }

  private handleKey(event: KeyboardEvent): void {
    const at = this.described.findIndex(({ row }) => row.key === this.current);
    const row = this.described[at]?.row;
    if (row === undefined || event.isComposing) return;
    const isOnRow = event.target instanceof Element && event.target.matches("[role=row]");
    const step = STEPS[event.key];
    if (isOnRow && (event.key === "Enter" || event.key === " ")) {
      this.choose(row, isAdding(event));
    } else if (isOnRow && event.key.toLowerCase() === "s" && !isAdding(event) && !event.altKey) {
      this.app.commands.toggleStar(row.refs);
    } else if (step !== undefined) {
      const next = this.described[Math.min(this.described.length - 1, Math.max(0, at + step))];
      if (next !== undefined) this.findRow(next.row.key)?.focus();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  private moveTo({ key, refs }: SiteRow): void {
    this.current = key;
    this.hover(refs[0] ?? null);
    this.requestUpdate();
  }

  /** After the current drawing: a row taken away under the focus says so in the midst of it. */
  private hover(ref: FeatureRef | null): void {
    queueMicrotask(() => this.send(hoverFeature(ref)));
  }

  private choose({ key, refs }: SiteRow, isAddition: boolean): void {
    this.current = key;
    this.dispatchEvent(new SiteChosenEvent(refs, isAddition));
  }

  private findRow(key: SiteKey): HTMLElement | null {
    return this.renderRoot.querySelector(`[data-key="${CSS.escape(key)}"]`);
  }
}

function isAdding(event: MouseEvent | KeyboardEvent): boolean {
  return event.shiftKey || event.ctrlKey || event.metaKey;
}

declare global {
  interface HTMLElementTagNameMap {
    "park-site-list": ParkSiteList;
  }
}
