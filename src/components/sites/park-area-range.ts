import { css, html, nothing, svg } from "lit";
import { customElement, property } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import type { AreaHistogram } from "../../analysis/area-histogram.ts";
import type { AreaRange } from "../../analysis/site-filter.ts";
import { formatM2, formatMu } from "../../i18n/format.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";
import { FilterChangedEvent } from "./site-events.ts";

const WIDTH = 240;
const HEIGHT = 40;
/** Bars keep this much air between them. */
const GAP = 1.5;
/** A bin that holds anything is never drawn lower than this. */
const MIN_BAR_HEIGHT = 2;

/**
 * The range of areas asked for: how the areas lie, two handles over it, two numbers under it, and whether
 * what does not give its area is wanted too.
 * @fires filter-changed - with the new range.
 */
@customElement("park-area-range")
export class ParkAreaRange extends ParkElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      h3 {
        font: inherit;
        font-weight: 700;
      }
      .chart {
        position: relative;
        padding-bottom: 12px;
      }
      svg {
        display: block;
        width: 100%;
        height: 40px;
        overflow: visible;
      }
      .all {
        fill: none;
        stroke: var(--line2);
        stroke-width: 1;
        vector-effect: non-scaling-stroke;
      }
      .passing {
        fill: var(--line2);
      }
      .passing.in {
        fill: var(--accent);
      }
      input[type="range"] {
        position: absolute;
        inset: auto -8px 0;
        width: calc(100% + 16px);
        height: 24px;
        margin: 0;
        appearance: none;
        background: none;
        pointer-events: none;
      }
      input[type="range"]::-webkit-slider-thumb {
        appearance: none;
        width: 16px;
        height: 16px;
        border-radius: 50%;
        background: var(--panel);
        border: 2px solid var(--accent);
        pointer-events: auto;
        cursor: ew-resize;
      }
      input[type="range"]::-moz-range-thumb {
        box-sizing: border-box;
        width: 16px;
        height: 16px;
        border-radius: 50%;
        background: var(--panel);
        border: 2px solid var(--accent);
        pointer-events: auto;
        cursor: ew-resize;
      }
      input[type="range"]:focus-visible {
        outline: none;
        box-shadow: none;
      }
      input[type="range"]:focus-visible::-webkit-slider-thumb {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
      }
      input[type="range"]:focus-visible::-moz-range-thumb {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
      }
      .numbers {
        display: flex;
        align-items: center;
        gap: 6px;
      }
      input[type="number"] {
        width: 100%;
        min-width: 0;
        border: 1px solid transparent;
        border-radius: 4px;
        background: var(--sunk);
        padding: 1px 6px;
        text-align: end;
        appearance: textfield;
      }
      input[type="number"]::-webkit-inner-spin-button {
        display: none;
      }
      input[type="number"]:hover {
        border-color: var(--line2);
      }
      label {
        display: flex;
        align-items: center;
        gap: 6px;
        min-height: 24px;
      }
      @media (max-width: 767px) {
        label {
          min-height: 44px;
        }
        .chart {
          padding-bottom: 20px;
        }
        input[type="range"] {
          height: 44px;
          bottom: -8px;
        }
        input[type="range"]::-webkit-slider-thumb {
          width: 24px;
          height: 24px;
        }
      }
    `,
  ];

  @property({ attribute: false }) range: AreaRange = { min: null, max: null, includesUnknown: false };
  @property({ attribute: false }) histogram: AreaHistogram = { scale: "linear", bins: [] };
  @property({ type: Number }) unknownCount = 0;

  override render() {
    const { min, max } = this.range;
    return html`
      <h3>${this.t("sites.area")}<span class="unit"> m²</span></h3>
      ${this.histogram.bins.length === 0 ? nothing : this.renderChart()}
      <div class="numbers">
        <input
          type="number"
          min="0"
          step="any"
          aria-label=${this.t("sites.area.min")}
          .value=${live(min === null ? "" : String(min))}
          placeholder=${this.edgeText(0)}
          @change=${(event: Event) => this.change({ min: readNumber(event) })}
        />
        <span class="dim">${this.t("sites.area.to")}</span>
        <input
          type="number"
          min="0"
          step="any"
          aria-label=${this.t("sites.area.max")}
          .value=${live(max === null ? "" : String(max))}
          placeholder=${this.edgeText(this.histogram.bins.length)}
          @change=${(event: Event) => this.change({ max: readNumber(event) })}
        />
      </div>
      ${this.renderMu()}
      ${
        this.unknownCount === 0
          ? nothing
          : html`<label
              ><input
                type="checkbox"
                .checked=${this.range.includesUnknown}
                @change=${(event: Event) =>
                  this.change({ includesUnknown: (event.currentTarget as HTMLInputElement).checked })}
              />${this.t("sites.area.includeUnknown", { count: this.unknownCount })}</label
            >`
      }
    `;
  }

  private renderMu() {
    const { min, max } = this.range;
    if (min === null && max === null) return nothing;
    const text =
      min === null
        ? this.t("sites.area.mu.upTo", { max: formatMu(max ?? 0, 1) })
        : max === null
          ? this.t("sites.area.mu.from", { min: formatMu(min, 1) })
          : this.t("sites.area.mu.between", { min: formatMu(min, 1), max: formatMu(max, 1) });
    return html`<p class="dim">${text}</p>`;
  }

  private renderChart() {
    const { bins } = this.histogram;
    const tallest = Math.max(1, ...bins.map(({ allCount }) => allCount));
    const step = WIDTH / bins.length;
    const label = this.t("sites.area.chart", {
      bins: bins.length,
      min: this.edgeText(0),
      max: this.edgeText(bins.length),
      count: bins.reduce((sum, { count }) => sum + count, 0),
      all: bins.reduce((sum, { allCount }) => sum + allCount, 0),
    });
    return html`<div class="chart">
      <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label=${label}>
        ${bins.map(({ allCount, count }, index) => {
          const x = index * step + GAP / 2;
          const width = Math.max(1, step - GAP);
          const allHeight = getBarHeight(allCount, tallest);
          const height = getBarHeight(count, tallest);
          return svg`<rect class="all" x=${x} y=${HEIGHT - allHeight} width=${width} height=${allHeight} />
            <rect class="passing ${this.isIn(index) ? "in" : ""}" x=${x} y=${HEIGHT - height} width=${width} height=${height} />`;
        })}
      </svg>
      ${bins.length < 2 ? nothing : html`${this.renderHandle("min")}${this.renderHandle("max")}`}
    </div>`;
  }

  private renderHandle(end: "min" | "max") {
    const last = this.histogram.bins.length;
    const step = this.stepOf(end);
    return html`<input
      type="range"
      min="0"
      max=${last}
      aria-label=${this.t(`sites.area.${end}`)}
      aria-valuetext="${this.edgeText(step)} m²"
      .value=${live(String(step))}
      @input=${(event: Event) => this.moveHandle(end, Number((event.currentTarget as HTMLInputElement).value))}
    />`;
  }

  /** The edge between bins a handle stands on; without a bound it stands at its end. */
  private stepOf(end: "min" | "max"): number {
    const bound = this.range[end];
    const { bins } = this.histogram;
    if (bound === null) return end === "min" ? 0 : bins.length;
    const edges = [...bins.map(({ fromM2 }) => fromM2), bins.at(-1)?.toM2 ?? 0];
    let nearest = 0;
    edges.forEach((edge, index) => {
      if (Math.abs(edge - bound) < Math.abs((edges[nearest] ?? 0) - bound)) nearest = index;
    });
    return nearest;
  }

  /** A handle at its end asks nothing; one handle stops at the other. */
  private moveHandle(end: "min" | "max", step: number): void {
    const last = this.histogram.bins.length;
    if (end === "min") {
      const at = Math.min(step, this.stepOf("max") - 1);
      this.change({ min: at <= 0 ? null : Math.floor(this.edge(at)) });
    } else {
      const at = Math.max(step, this.stepOf("min") + 1);
      this.change({ max: at >= last ? null : Math.ceil(this.edge(at)) });
    }
  }

  private edge(step: number): number {
    const { bins } = this.histogram;
    return bins[step]?.fromM2 ?? bins.at(-1)?.toM2 ?? 0;
  }

  private edgeText(step: number): string {
    return this.histogram.bins.length === 0 ? "" : formatM2(this.edge(step));
  }

  private isIn(bin: number): boolean {
    return bin >= this.stepOf("min") && bin < this.stepOf("max");
  }

  private change(part: Partial<AreaRange>): void {
    this.dispatchEvent(new FilterChangedEvent({ areaM2: { ...this.range, ...part } }));
    // What was typed or dragged may ask for what is in force already: the fields show what is.
    this.requestUpdate();
  }
}

function getBarHeight(count: number, tallest: number): number {
  return count === 0 ? 0 : Math.max(MIN_BAR_HEIGHT, (count / tallest) * HEIGHT);
}

/** What stands in a number field; nothing, or nonsense, asks nothing. */
function readNumber(event: Event): number | null {
  const { value, valueAsNumber } = event.currentTarget as HTMLInputElement;
  return value === "" || !Number.isFinite(valueAsNumber) || valueAsNumber < 0 ? null : valueAsNumber;
}

declare global {
  interface HTMLElementTagNameMap {
    "park-area-range": ParkAreaRange;
  }
}
