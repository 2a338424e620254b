import { css, html, nothing, svg } from "lit";
import { customElement, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import type { SiteHistogram } from "../../analysis/sites/site-histogram.ts";
import type { NumberRange, RangeCriterion } from "../../domain/need.ts";
import { getNeedUnit } from "../../domain/need-unit.ts";
import { formatFigure, getUnitName } from "../../i18n/need-text.ts";
import { baseStyles } from "../shared/base-styles.ts";
import {
  getEdges,
  getHandleStep,
  moveHandle,
  type RangeEnd,
  readBound,
  toRange,
} from "./criterion-bounds.ts";
import { CriterionElement } from "./criterion-element.ts";
import { rangeStyles } from "./criterion-range-styles.ts";
import { criterionStyles } from "./criterion-styles.ts";
import { unknownLine } from "./criterion-unknown.ts";

const WIDTH = 240;
const HEIGHT = 40;
/** Bars keep this much air between them. */
const GAP = 1.5;
/** A bin that holds anything is never drawn lower than this. */
const MIN_BAR_HEIGHT = 2;

const NO_HISTOGRAM: SiteHistogram = { scale: "linear", bins: [], unknownCount: 0 };

/** What is being typed: a number field is not written into while somebody writes in it. */
interface Draft {
  readonly end: RangeEnd;
  readonly text: string;
}

/** A range of numbers: how the candidates lie, two handles over it, two numbers under it, and how many do not say. */
@customElement("park-criterion-range")
export class ParkCriterionRange extends CriterionElement<RangeCriterion> {
  static override styles = [
    baseStyles,
    criterionStyles,
    rangeStyles,
    css`
      .numbers {
        gap: 4px;
      }
      .numbers input[type] {
        flex: 1 1 0;
        width: 0;
        min-width: 44px;
        padding-inline: 4px;
      }
    `,
  ];

  @state() private draft: Draft | null = null;

  override render() {
    const histogram = this.counts?.histograms[this.criterion] ?? NO_HISTOGRAM;
    const range = this.wanted ?? {};
    return html`
      ${this.renderChart(histogram, range)}
      <div class="line numbers">
        ${this.renderNumber("min", histogram, range)}
        <span class="dim" aria-hidden="true">${this.t("need.bound.to")}</span>
        ${this.renderNumber("max", histogram, range)}
      </div>
      ${unknownLine(
        {
          count: histogram.unknownCount,
          isIncluded: this.includesUnknown,
          canInclude: this.canIncludeUnknown,
        },
        this.locale,
        this.handleUnknown,
      )}
    `;
  }

  private renderNumber(end: RangeEnd, histogram: SiteHistogram, range: NumberRange) {
    const bound = range[end];
    const text = this.draft?.end === end ? this.draft.text : bound === undefined ? "" : String(bound);
    const edges = getEdges(histogram);
    const edge = edges.at(end === "min" ? 0 : -1);
    const isBad = range.min !== undefined && range.max !== undefined && range.min > range.max;
    return html`<input
      type="number"
      inputmode="decimal"
      min="0"
      step="any"
      aria-label=${this.t(`need.bound.${end}`, { name: this.name, unit: this.unitName })}
      aria-invalid=${isBad ? "true" : "false"}
      placeholder=${edge === undefined ? "" : this.format(edge)}
      .value=${live(text)}
      @input=${(event: Event) => this.type(end, (event.currentTarget as HTMLInputElement).value)}
      @blur=${() => (this.draft = null)}
    />`;
  }

  private renderChart(histogram: SiteHistogram, range: NumberRange) {
    const { bins } = histogram;
    const edges = getEdges(histogram);
    const [first, last] = [edges[0], edges.at(-1)];
    if (first === undefined || last === undefined) return html`<div class="chart"></div>`;
    const tallest = Math.max(1, ...bins.map(({ allCount }) => allCount));
    const step = WIDTH / bins.length;
    const [from, to] = [getHandleStep(edges, range, "min"), getHandleStep(edges, range, "max")];
    const label = this.t("need.histogram", {
      name: this.name,
      min: this.format(first),
      max: this.format(last),
      unit: this.unitName,
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
          const isIn = index >= from && index < to;
          return svg`<rect class="all" x=${x} y=${HEIGHT - allHeight} width=${width} height=${allHeight} />
            <rect class="passing ${isIn ? "in" : ""}" x=${x} y=${HEIGHT - height} width=${width} height=${height} />`;
        })}
      </svg>
      ${
        bins.length < 2
          ? nothing
          : html`${this.renderHandle("min", edges, from)}${this.renderHandle("max", edges, to)}`
      }
    </div>`;
  }

  private renderHandle(end: RangeEnd, edges: readonly number[], step: number) {
    return html`<input
      type="range"
      min="0"
      max=${edges.length - 1}
      aria-label=${this.t(`need.bound.${end}`, { name: this.name, unit: this.unitName })}
      aria-valuetext="${this.format(edges[step] ?? 0)} ${this.unitName}"
      .value=${live(String(step))}
      @input=${(event: Event) =>
        this.change(
          moveHandle(edges, this.wanted ?? {}, end, Number((event.currentTarget as HTMLInputElement).value)),
        )}
    />`;
  }

  private type(end: RangeEnd, text: string): void {
    this.draft = { end, text };
    const { min, max } = this.wanted ?? {};
    const bound = readBound(text);
    this.change(end === "min" ? toRange(bound, max) : toRange(min, bound));
  }

  private change(range: NumberRange): void {
    this.ask(range.min === undefined && range.max === undefined ? undefined : range);
    // A handle may ask for what is in force already: it goes back to where it stands.
    this.requestUpdate();
  }

  private format(value: number): string {
    return formatFigure(value, getNeedUnit(this.criterion));
  }

  private get unitName(): string {
    const unit = getNeedUnit(this.criterion);
    return unit === null ? "" : getUnitName(unit, this.locale);
  }
}

function getBarHeight(count: number, tallest: number): number {
  return count === 0 ? 0 : Math.max(MIN_BAR_HEIGHT, (count / tallest) * HEIGHT);
}

declare global {
  interface HTMLElementTagNameMap {
    "park-criterion-range": ParkCriterionRange;
  }
}
