import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { getBounds, getJointBounds } from "../../geo/bounds.ts";
import { formatHa, formatKm2, formatM2, formatMu } from "../../i18n/format.ts";
import { clearSelection } from "../../state/actions/selection.ts";
import { focusOn } from "../../state/actions/view.ts";
import { getRecordBounds } from "../../state/park-index.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { icon } from "../shared/icons.ts";
import { ParkElement } from "../shared/park-element.ts";

/** From this area on a sum is told in km². */
const KM2_FROM_M2 = 1_000_000;

/** What is selected when it is more than one feature: how many, and what they add up to. */
@customElement("park-selection-bar")
export class ParkSelectionBar extends ParkElement {
  static override styles = [
    baseStyles,
    css`
      div {
        display: flex;
        align-items: center;
        gap: 12px;
        background: var(--panel);
        border: 1px solid var(--accent);
        border-radius: 6px;
        padding: 4px 4px 4px 12px;
        white-space: nowrap;
      }
    `,
  ];

  override render() {
    const { count } = this.app.derived.selectedSum.value;
    if (count < 2) return nothing;
    return html`<div role="status">
      <span>${this.sentence("app.selection", { count: html`<b>${count}</b>`, sum: this.renderSum() })}</span>
      <button class="link" @click=${this.zoom}>${this.t("app.zoomTo")}</button>
      <button aria-label=${this.t("app.selection.clear")} @click=${() => this.send(clearSelection())}>
        ${icon("close")}
      </button>
    </div>`;
  }

  private renderSum() {
    const { kind, areaM2 } = this.app.derived.selectedSum.value;
    if (kind === "floor") return html`<b>${formatM2(areaM2)}</b> m²`;
    return areaM2 >= KM2_FROM_M2
      ? html`<b>${formatKm2(areaM2)}</b> km²`
      : html`<b>${formatHa(areaM2)}</b> ${this.t("app.unit.ha")} · ${formatMu(areaM2)}
          ${this.t("app.unit.mu")}`;
  }

  private zoom(): void {
    const { pieces } = this.app.store.state.value.selection;
    const bounds = getJointBounds([
      getRecordBounds(this.app.derived.selectedRecords.value),
      ...pieces.map(({ geometry }) => getBounds(geometry)),
    ]);
    if (bounds !== null) this.send(focusOn(bounds));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-selection-bar": ParkSelectionBar;
  }
}
