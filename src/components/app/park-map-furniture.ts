import { css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { LonLat } from "../../domain/site.ts";
import { formatLonLat } from "../../i18n/format.ts";
import { startMeasuring, stopMeasuring } from "../../state/actions/measuring.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { icon } from "../shared/icons.ts";
import { ParkElement } from "../shared/park-element.ts";
import { getScaleBar } from "./scale-bar.ts";
import "./park-measure-readout.ts";
import "./park-plane-coordinates.ts";

/**
 * What lies on the map beside the map itself: 示意, scale, north, buttons, coordinates.
 * @fires zoom-requested - one step in or out.
 * @fires fit-requested - the whole park.
 */
@customElement("park-map-furniture")
export class ParkMapFurniture extends ParkElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        position: absolute;
        inset: 0;
        pointer-events: none;
        font-size: 12px;
        line-height: 16px;
      }
      :host > * {
        position: absolute;
      }
      .chip {
        background: var(--panel);
        border-radius: 6px;
        padding: 5px 10px;
      }
      .sketch {
        inset: 16px auto auto 16px;
        color: var(--ink2);
      }
      .sketch b {
        font-weight: 400;
        color: var(--ink);
        border: 1px solid var(--ink2);
        border-radius: 3px;
        padding: 0 5px;
        margin-inline-end: 8px;
        display: inline-block;
      }
      .sketch b:lang(zh) {
        letter-spacing: 0.12em;
        text-indent: 0.12em;
      }
      .foot {
        inset: auto auto 16px 16px;
        display: flex;
        align-items: flex-end;
        gap: 8px;
      }
      .scale {
        display: flex;
        align-items: flex-end;
        gap: 12px;
      }
      .north {
        text-align: center;
        line-height: 14px;
      }
      .bar {
        display: flex;
        align-items: flex-end;
        gap: 8px;
        line-height: 12px;
      }
      .bar svg {
        display: block;
        overflow: visible;
      }
      .buttons {
        inset: auto auto 64px 16px;
        display: flex;
        pointer-events: auto;
        border: 1px solid var(--line);
        border-radius: 6px;
        background: var(--panel);
        color: var(--ink2);
      }
      .buttons button {
        width: 32px;
        height: 32px;
        display: grid;
        place-items: center;
      }
      .buttons button + button {
        border-inline-start: 1px solid var(--line);
      }
      .buttons button[aria-pressed="true"] {
        color: var(--accent);
        background: var(--accent-tint);
      }
      .readout {
        color: var(--ink2);
        display: flex;
        gap: 16px;
      }
      park-measure-readout {
        inset: 56px auto auto 16px;
        pointer-events: auto;
      }
      @media (max-width: 767px) {
        .sketch {
          inset: calc(76px + var(--filter-row, 0px)) auto auto 12px;
        }
        .foot {
          inset: calc(112px + var(--filter-row, 0px)) auto auto 12px;
        }
        .north,
        .readout {
          display: none;
        }
        .buttons {
          inset: calc(76px + var(--filter-row, 0px)) 12px auto auto;
          flex-direction: column;
        }
        .buttons button + button {
          border-inline-start: 0;
          border-top: 1px solid var(--line);
        }
        .buttons button {
          width: 44px;
          height: 44px;
        }
        park-measure-readout {
          inset: calc(152px + var(--filter-row, 0px)) auto auto 12px;
        }
      }
    `,
  ];

  /** Ground metres per CSS pixel; null until the map is there. */
  @property({ attribute: false }) metresPerPixel: number | null = null;
  @property({ attribute: false }) pointer: LonLat | null = null;

  override render() {
    const status = this.app.derived.park.value?.park.manifest.geometryStatus;
    return html`
      ${
        status === "schematic"
          ? html`<p class="sketch chip"><b>${this.t("app.sketch")}</b>${this.t("app.sketch.note")}</p>`
          : nothing
      }
      ${this.renderButtons()}
      <div class="foot">
        <div class="scale chip">
          <span class="north" aria-hidden="true">▲<br />${this.t("app.north")}</span>
          ${this.renderScale()}
        </div>
        ${this.renderReadout()}
      </div>
      <park-measure-readout .pointer=${this.pointer}></park-measure-readout>
    `;
  }

  private renderReadout() {
    if (this.pointer === null) return nothing;
    return html`<p class="readout chip">
      <span>${formatLonLat(this.pointer)}</span>
      <park-plane-coordinates .at=${this.pointer}></park-plane-coordinates>
    </p>`;
  }

  private renderScale() {
    if (this.metresPerPixel === null) return nothing;
    const bar = getScaleBar(this.metresPerPixel);
    return html`<span class="bar">
      <svg width=${bar.widthPx} height="7" aria-hidden="true">
        <path d="M.5 0v6.500h${bar.widthPx - 1}V0M${bar.widthPx / 2} 3v3" fill="none" stroke="currentColor" />
      </svg>
      <span>${bar.label}</span>
    </span>`;
  }

  private renderButtons() {
    const measuring = this.app.store.state.value.measuring?.kind;
    const button = (
      name: string,
      shape: Parameters<typeof icon>[0],
      action: () => void,
      isPressed?: boolean,
    ) =>
      html`<button
        aria-label=${name}
        title=${name}
        aria-pressed=${isPressed === undefined ? nothing : isPressed ? "true" : "false"}
        @click=${action}
      >
        ${icon(shape)}
      </button>`;
    const toggle = (kind: "length" | "area") =>
      this.send(measuring === kind ? stopMeasuring() : startMeasuring(kind));
    return html`<div class="buttons" role="group" aria-label=${this.t("app.map.tools")}>
      ${button(this.t("app.map.zoomIn"), "plus", () => this.dispatchEvent(new ZoomRequestedEvent("in")))}
      ${button(this.t("app.map.zoomOut"), "minus", () => this.dispatchEvent(new ZoomRequestedEvent("out")))}
      ${button(this.t("app.map.fit"), "fit", () => this.dispatchEvent(new FitRequestedEvent()))}
      ${button(this.t("app.measure.length"), "length", () => toggle("length"), measuring === "length")}
      ${button(this.t("app.measure.area"), "area", () => toggle("area"), measuring === "area")}
    </div>`;
  }
}

/** One zoom step is wanted. */
export class ZoomRequestedEvent extends Event {
  readonly direction: "in" | "out";

  constructor(direction: "in" | "out") {
    super("zoom-requested");
    this.direction = direction;
  }
}

/** The whole park is wanted. */
export class FitRequestedEvent extends Event {
  constructor() {
    super("fit-requested");
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-map-furniture": ParkMapFurniture;
  }
  interface HTMLElementEventMap {
    "zoom-requested": ZoomRequestedEvent;
    "fit-requested": FitRequestedEvent;
  }
}
