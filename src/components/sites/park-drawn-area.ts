import type { ReadonlySignal } from "@preact/signals-core";
import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { getDrawnRing, takeDrawnArea } from "../../state/actions/drawn-area.ts";
import { stopMeasuring } from "../../state/actions/measuring.ts";
import type { Measuring } from "../../state/app-state.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";

/** While an area is drawn on the map: what to do there, and when it is finished the press that takes it. */
@customElement("park-drawn-area")
export class ParkDrawnArea extends ParkElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 0 12px;
      }
    `,
  ];

  private measuring: ReadonlySignal<Measuring | null> | undefined;

  override render() {
    this.measuring ??= this.app.store.derive(({ measuring }) => measuring);
    const { value: measuring } = this.measuring;
    if (measuring?.kind !== "area") return nothing;
    const ring = getDrawnRing(measuring);
    return html`<p class="dim" role="status">${ring === null ? this.t("need.within.drawing") : nothing}</p>
      <div class="actions">
        ${
          ring === null
            ? nothing
            : html`<button class="link" @click=${() => this.send(takeDrawnArea())}>
                ${this.t("need.within.take")}
              </button>`
        }
        <button class="link" @click=${() => this.send(stopMeasuring())}>${this.t("need.within.stop")}</button>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-drawn-area": ParkDrawnArea;
  }
}
