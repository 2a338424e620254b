import { css, html } from "lit";
import { customElement, state } from "lit/decorators.js";
import { baseStyles } from "../shared/base-styles.ts";
import { PHONE } from "../shared/breakpoints.ts";
import { ParkElement } from "../shared/park-element.ts";

/** Stops of the sheet on a phone: peek, half, full. */
type Stop = "low" | "middle" | "high";

const DEFAULT_WIDTH_PX = 504;
const MIN_WIDTH_PX = 360;
const MAX_WIDTH_PX = 640;
const KEY_STEP_PX = 16;
/** A drag shorter than this is a tap on the handle. */
const TAP_PX = 6;

/**
 * Holds the panel: paper beside the map on a desk, a sheet with three stops over it on a phone.
 * The divider is moved by drag or arrow keys, Enter puts it back; the sheet by drag or button.
 * @fires panel-resized - the map's place has changed.
 */
@customElement("park-panel-frame")
export class ParkPanelFrame extends ParkElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: flex;
        position: relative;
        width: var(--panel-width, ${DEFAULT_WIDTH_PX}px);
        min-width: 0;
        flex: none;
        background: var(--panel);
        border-inline-end: 1px solid var(--line);
        z-index: 2;
      }
      .scroll {
        flex: 1;
        min-width: 0;
        overflow: auto;
        overscroll-behavior: contain;
        padding: 20px 24px;
        scroll-padding: 24px;
      }
      .divider {
        position: absolute;
        inset: 0 -5px 0 auto;
        width: 9px;
        cursor: col-resize;
        touch-action: none;
      }
      .divider:hover,
      .divider:focus-visible {
        background: linear-gradient(var(--accent), var(--accent)) center / 2px 100% no-repeat;
        outline: none;
        box-shadow: none;
      }
      .grip {
        display: none;
      }
      @media (max-width: 767px) {
        :host {
          position: fixed;
          inset: auto 0 var(--tab-bar, 60px) 0;
          width: auto;
          height: 45dvh;
          flex-direction: column;
          border: 0;
          border-top: 1px solid var(--line);
          border-radius: 14px 14px 0 0;
          overflow: hidden;
        }
        :host([data-stop="low"]) {
          height: 96px;
        }
        :host([data-stop="high"]) {
          height: calc(92dvh - var(--tab-bar, 60px));
        }
        .divider {
          display: none;
        }
        .grip {
          display: flex;
          align-items: center;
          justify-content: flex-end;
          flex: none;
          min-height: 44px;
          padding-inline: 20px;
          touch-action: none;
          position: relative;
        }
        .grip::before {
          content: "";
          position: absolute;
          inset: 8px auto auto calc(50% - 18px);
          width: 36px;
          height: 4px;
          border-radius: 2px;
          background: var(--line2);
        }
        .scroll {
          padding: 0 20px 20px;
        }
      }
    `,
  ];

  @state() private stop: Stop = "middle";
  private drag: { readonly startY: number; readonly startHeight: number } | null = null;

  override render() {
    const isHigh = this.stop === "high";
    return html`
      <div
        class="grip"
        @pointerdown=${this.startDrag}
        @pointermove=${this.moveDrag}
        @pointerup=${this.endDrag}
        @pointercancel=${this.endDrag}
      >
        <button
          class="link"
          aria-expanded=${this.stop === "low" ? "false" : "true"}
          @click=${() => this.setStop(isHigh ? "low" : this.stop === "low" ? "middle" : "high")}
        >
          ${this.t(isHigh ? "app.sheet.collapse" : "app.sheet.expand")}
        </button>
      </div>
      <div class="scroll" tabindex="-1"><slot></slot></div>
      <div
        class="divider"
        role="separator"
        aria-orientation="vertical"
        tabindex="0"
        aria-label=${this.t("app.panel.resize")}
        aria-valuemin=${MIN_WIDTH_PX}
        aria-valuemax=${MAX_WIDTH_PX}
        aria-valuenow=${this.getWidth()}
        @pointerdown=${this.startResize}
        @pointermove=${this.moveResize}
        @keydown=${this.handleDividerKey}
        @dblclick=${() => this.setWidth(DEFAULT_WIDTH_PX)}
      ></div>
    `;
  }

  /** Brings the sheet to where its content can be read. */
  reveal(): void {
    if (this.stop === "low") this.setStop("middle");
  }

  private getWidth(): number {
    return this.app.derived.panelWidthPx.value ?? DEFAULT_WIDTH_PX;
  }

  private setWidth(widthPx: number): void {
    const width = Math.round(Math.min(MAX_WIDTH_PX, Math.max(MIN_WIDTH_PX, widthPx)));
    this.app.commands.setPanelWidth(width);
    this.dispatchEvent(new PanelResizedEvent());
  }

  private startResize(event: PointerEvent): void {
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
  }

  private moveResize(event: PointerEvent): void {
    if (!(event.currentTarget as HTMLElement).hasPointerCapture(event.pointerId)) return;
    this.setWidth(event.clientX - this.getBoundingClientRect().left);
  }

  private handleDividerKey(event: KeyboardEvent): void {
    const step = { ArrowLeft: -KEY_STEP_PX, ArrowRight: KEY_STEP_PX }[event.key];
    if (step !== undefined) this.setWidth(this.getWidth() + step);
    else if (event.key === "Enter") this.setWidth(DEFAULT_WIDTH_PX);
    else return;
    event.preventDefault();
  }

  private startDrag(event: PointerEvent): void {
    if (!matchMedia(PHONE).matches || event.target instanceof HTMLButtonElement) return;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.drag = { startY: event.clientY, startHeight: this.clientHeight };
  }

  private moveDrag(event: PointerEvent): void {
    if (this.drag === null) return;
    this.style.height = `${this.drag.startHeight + this.drag.startY - event.clientY}px`;
  }

  private endDrag(event: PointerEvent): void {
    if (this.drag === null) return;
    const heightPx = this.drag.startHeight + this.drag.startY - event.clientY;
    const isTap = Math.abs(event.clientY - this.drag.startY) < TAP_PX;
    this.drag = null;
    this.style.height = "";
    if (!isTap) this.setStop(getNearestStop(heightPx / window.innerHeight));
  }

  private setStop(stop: Stop): void {
    this.stop = stop;
    this.dataset["stop"] = stop;
    this.dispatchEvent(new PanelResizedEvent());
  }
}

/** The stop whose share of the screen's height is nearest. */
function getNearestStop(share: number): Stop {
  if (share < 0.28) return "low";
  return share < 0.68 ? "middle" : "high";
}

/** The panel has another size, and so has the map. */
export class PanelResizedEvent extends Event {
  constructor() {
    super("panel-resized");
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-panel-frame": ParkPanelFrame;
  }
  interface HTMLElementEventMap {
    "panel-resized": PanelResizedEvent;
  }
}
