import { css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { getMapSheet } from "../../state/map-sheet.ts";
import { getParkBounds } from "../../state/park-index.ts";
import { ParkElement } from "../shared/park-element.ts";

const MM_PER_M = 1000;

/** What a map sheet would show, as a dashed rectangle around the middle of the map, while one is being made. */
@customElement("park-sheet-frame")
export class ParkSheetFrame extends ParkElement {
  static override styles = css`
    :host {
      position: absolute;
      inset: 0;
      overflow: hidden;
      pointer-events: none;
    }
    div {
      position: absolute;
      inset: 50% auto auto 50%;
      translate: -50% -50%;
      box-sizing: border-box;
      border: 1.5px dashed var(--accent);
      outline: 1px solid color-mix(in srgb, var(--panel) 70%, transparent);
    }
  `;

  /** Ground metres per CSS pixel; null until the map is there. */
  @property({ attribute: false }) metresPerPixel: number | null = null;

  override render() {
    const park = this.app.derived.park.value?.park;
    const bounds = park === undefined ? null : getParkBounds(park);
    if (this.app.store.state.value.view !== "sheet" || bounds === null || this.metresPerPixel === null) {
      return nothing;
    }
    const { layout, scale } = getMapSheet(this.app.store.state.value, bounds);
    const pxPerMm = scale / MM_PER_M / this.metresPerPixel;
    const { widthMm, heightMm } = layout.map;
    return html`<div style=${`width: ${widthMm * pxPerMm}px; height: ${heightMm * pxPerMm}px`}></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-sheet-frame": ParkSheetFrame;
  }
}
