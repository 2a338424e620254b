import { html, nothing, type PropertyValues } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { SiteCandidate, SiteKind } from "../../analysis/site-catalog.ts";
import type { FeatureRef } from "../../domain/layer.ts";
import { isLandUse } from "../../domain/land-use.ts";
import { formatDate, formatPlain } from "../../i18n/format.ts";
import { isSameFeature } from "../../state/actions/selection.ts";
import { getPlantSwatch, getStatusSwatch } from "../../theme/swatch.ts";
import { swatchSvg } from "../layers/swatch-svg.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";
import { getRefKey } from "./ref-key.ts";
import { SiteChosenEvent, SiteHoveredEvent } from "./site-events.ts";
import { siteListStyles } from "./site-list-styles.ts";
import { getSiteCells, PLANT_COLUMNS, PLOT_COLUMNS, type SiteCell, type SiteColumn } from "./site-row.ts";

/** Keys that move in the list, and by how many rows. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
};

/**
 * Candidates as rows: plants, then plots, each with the figures of its kind. Arrow keys move, Enter chooses.
 * @fires site-hovered - the pointer is on a row, or has left the list.
 * @fires site-chosen - a row was clicked or Enter pressed on it.
 */
@customElement("park-site-list")
export class ParkSiteList extends ParkElement {
  static override styles = [baseStyles, siteListStyles];

  @property({ attribute: false }) candidates: readonly SiteCandidate[] = [];
  /** Keys of what is selected; see ref-key.ts. */
  @property({ attribute: false }) selectedKeys: ReadonlySet<string> = new Set();
  @property({ attribute: false }) hovered: FeatureRef | null = null;
  /** The day the data speak of, YYYY-MM-DD. */
  @property() asOf = "";
  @property() label = "";
  /** Leaves out the headers: a few rows under a title of their own. */
  @property({ type: Boolean }) bare = false;

  /** The row Tab comes to. */
  private current: FeatureRef | null = null;

  override render() {
    const plants = this.candidates.filter(({ kind }) => kind === "plant");
    const plots = this.candidates.filter(({ kind }) => kind === "plot");
    return html`<div
      role="listbox"
      aria-multiselectable="true"
      aria-label=${this.label}
      @keydown=${this.handleKey}
      @pointerleave=${() => this.hover(null)}
      @focusout=${() => this.hover(null)}
    >
      ${this.renderGroup("plant", plants)} ${this.renderGroup("plot", plots)}
    </div>`;
  }

  /** Brings the row of a feature into view, as little as needed. */
  reveal(ref: FeatureRef): void {
    this.findRow(ref)?.scrollIntoView({ block: "nearest" });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("candidates")) return;
    const { current } = this;
    const isThere = current !== null && this.candidates.some(({ ref }) => isSameFeature(ref, current));
    if (!isThere) this.current = this.candidates[0]?.ref ?? null;
  }

  private renderGroup(kind: SiteKind, candidates: readonly SiteCandidate[]) {
    if (candidates.length === 0) return nothing;
    const columns = kind === "plant" ? PLANT_COLUMNS : PLOT_COLUMNS;
    const name = this.t(kind === "plant" ? "sites.list.plants" : "sites.list.plots");
    return html`<div role="group" aria-label=${name}>
      <div class="head" aria-hidden="true" ?hidden=${this.bare}>
        <b>${name}</b>
        <div class="cells">
          ${columns.map(
            (column) => html`<span>${this.t(`sites.label.${column}`)} ${this.unit(column)}</span>`,
          )}
        </div>
      </div>
      ${candidates.map((candidate) => this.renderRow(candidate))}
    </div>`;
  }

  private renderRow(candidate: SiteCandidate) {
    const { ref, kind } = candidate;
    const isSelected = this.selectedKeys.has(getRefKey(ref));
    const isHovered = this.hovered !== null && isSameFeature(this.hovered, ref);
    const theme = this.app.derived.themeName.value;
    const swatch = kind === "plant" ? getPlantSwatch(true, theme) : getStatusSwatch("available", theme);
    const name = this.app.derived.nameOf(ref);
    const cluster = candidate.plot?.cluster;
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the listbox around it has the keys
    return html`<div
      role="option"
      class="row ${isHovered ? "hovered" : ""}"
      data-ref=${getRefKey(ref)}
      aria-selected=${isSelected ? "true" : "false"}
      tabindex=${this.current !== null && isSameFeature(this.current, ref) ? 0 : -1}
      @click=${(event: MouseEvent) => this.choose(ref, event.shiftKey || event.ctrlKey || event.metaKey)}
      @focus=${() => this.moveTo(ref)}
      @pointerenter=${() => this.hover(ref)}
    >
      <div class="title">
        ${swatchSvg(swatch, kind)} <b>${name}</b>
        ${name === ref.id ? nothing : html`<span class="dim code">${ref.id}</span>`}
      </div>
      ${
        cluster === undefined
          ? nothing
          : html`<div class="dim cluster">
              ${this.app.derived.nameOf({ layer: "clusters", id: cluster })}
            </div>`
      }
      <div class="cells">${getSiteCells(candidate).map((cell) => this.renderCell(cell))}</div>
      <div class="note">${this.renderNote(candidate)}</div>
    </div>`;
  }

  private renderCell({ column, text }: SiteCell) {
    const unit = this.unit(column);
    return html`<span class="cell ${column}"
      ><span class="key">${this.t(`sites.label.${column}`)} </span>${
        text === null
          ? html`<span class="dim">${this.t("card.unknown")}</span>`
          : html`<span class="value">${text}</span
              >${unit === "" ? nothing : html`<span class="key"> ${unit}</span>`}`
      }</span
    >`;
  }

  /** A floor area ratio is a number alone. */
  private unit(column: SiteColumn): string {
    return column === "far" ? "" : this.t(`sites.unit.${column}`);
  }

  private renderNote(candidate: SiteCandidate): string {
    const parts =
      candidate.kind === "plant"
        ? [this.rent(candidate.plant), this.availability("plant", candidate.plant.availableOn)]
        : [this.landUse(candidate.plot.landUse), this.availability("plot", candidate.plot.availableOn)];
    return parts.join(this.t("sites.separator"));
  }

  private rent({
    rentYuanPerM2Month,
    saleYuanPerM2,
  }: {
    readonly rentYuanPerM2Month?: number;
    readonly saleYuanPerM2?: number;
  }): string {
    if (rentYuanPerM2Month !== undefined) {
      return this.t("sites.row.rent", { price: formatPlain(rentYuanPerM2Month) });
    }
    return saleYuanPerM2 === undefined
      ? this.t("sites.row.rentUnknown")
      : this.t("sites.row.sale", { price: formatPlain(saleYuanPerM2) });
  }

  private landUse(code: string | undefined): string {
    if (code === undefined) return this.t("sites.row.landUseUnknown");
    return isLandUse(code) ? this.t(`landUse.${code}`) : code;
  }

  private availability(kind: SiteKind, day: string | undefined): string {
    if (day === undefined) return this.t(`sites.row.availableUnknown.${kind}`);
    return day <= this.asOf
      ? this.t(`sites.row.availableNow.${kind}`)
      : this.t(`sites.row.availableOn.${kind}`, { day: formatDate(day, this.locale) });
  }

  private handleKey(event: KeyboardEvent): void {
    const current = this.current;
    if (current === null) return;
    if (event.key === "Enter" || event.key === " ") {
      this.choose(current, event.shiftKey || event.ctrlKey || event.metaKey);
    } else {
      const step = STEPS[event.key];
      if (step === undefined) return;
      const index = this.candidates.findIndex(({ ref }) => isSameFeature(ref, current));
      const next = this.candidates[Math.min(this.candidates.length - 1, Math.max(0, index + step))];
      if (next !== undefined) this.findRow(next.ref)?.focus();
    }
    event.preventDefault();
  }

  private moveTo(ref: FeatureRef): void {
    this.current = ref;
    this.hover(ref);
    this.requestUpdate();
  }

  private hover(ref: FeatureRef | null): void {
    this.dispatchEvent(new SiteHoveredEvent(ref));
  }

  private choose(ref: FeatureRef, isAdding: boolean): void {
    this.current = ref;
    this.dispatchEvent(new SiteChosenEvent(ref, isAdding));
  }

  private findRow(ref: FeatureRef): HTMLElement | null {
    return this.renderRoot.querySelector(`[data-ref="${CSS.escape(getRefKey(ref))}"]`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-site-list": ParkSiteList;
  }
}
