import { computed, type ReadonlySignal } from "@preact/signals-core";
import { css, html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { DEFAULT_TOLERANCE, type Tolerance } from "../../domain/tolerance.ts";
import { formatNumber, formatPlain } from "../../i18n/format.ts";
import { setFindingView, setTolerance } from "../../state/actions/checking.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";
import "../shared/park-source-mark.ts";
import { getCheckSignals } from "./check-signals.ts";
import { checkStyles } from "./check-styles.ts";
import { AXIS_STEPS, getAreaStep, getDotShares, getStepAreaM2 } from "./tolerance-axis.ts";

const UNITS = { m: "m", m2: "m²", percent: "%" } as const satisfies Record<keyof Tolerance, string>;
const FIELDS = ["m", "m2", "percent"] as const satisfies readonly (keyof Tolerance)[];
const STEP: Tolerance = { m: 0.05, m2: 1, percent: 0.1 };

/** The tolerance as the officer sets it, the pieces on its axis, and what it hides. */
@customElement("park-check-tolerance")
export class ParkCheckTolerance extends ParkElement {
  static override styles = [
    baseStyles,
    checkStyles,
    css`
      .entries {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 4px 8px;
      }
      .entry input {
        width: 44px;
        appearance: textfield;
      }
      .entry input::-webkit-inner-spin-button {
        display: none;
      }
      .axis {
        position: relative;
        height: 24px;
        margin-top: 6px;
      }
      .axis svg {
        position: absolute;
        inset: 0 8px;
        width: calc(100% - 16px);
        height: 24px;
        overflow: visible;
        pointer-events: none;
      }
      .axis circle {
        fill: var(--error);
      }
      .axis circle.hidden {
        fill: var(--ink3);
      }
      .axis input {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 24px;
        margin: 0;
        appearance: none;
        background: none;
        cursor: pointer;
      }
      .axis input::-webkit-slider-runnable-track {
        height: 2px;
        background: linear-gradient(to right, var(--accent) var(--at), var(--line2) var(--at));
      }
      .axis input::-moz-range-track {
        height: 2px;
        background: var(--line2);
      }
      .axis input::-webkit-slider-thumb {
        appearance: none;
        width: 16px;
        height: 16px;
        margin-top: -7px;
        border: 2px solid var(--accent);
        border-radius: 50%;
        background: var(--panel);
      }
      .axis input::-moz-range-thumb {
        width: 12px;
        height: 12px;
        border: 2px solid var(--accent);
        border-radius: 50%;
        background: var(--panel);
      }
      .axis input:focus-visible {
        outline: 0;
        box-shadow: none;
      }
      .axis input:focus-visible::-webkit-slider-thumb {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
      }
      .axis input:focus-visible::-moz-range-thumb {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
      }
      .ends {
        display: flex;
        justify-content: space-between;
        color: var(--ink3);
        line-height: 16px;
      }
      .hides {
        margin-top: 4px;
        display: flex;
        flex-wrap: wrap;
        gap: 0 12px;
        align-items: baseline;
      }
      @media (max-width: 767px) {
        .axis,
        .axis svg,
        .axis input {
          height: 44px;
        }
      }
    `,
  ];

  /** The step under the finger while the slider is moved: the list follows when it is let go. */
  @state() private draggedStep: number | null = null;

  private tolerance: ReadonlySignal<Tolerance> | undefined;
  private dots: ReadonlySignal<readonly number[]> | undefined;

  override render() {
    this.tolerance ??= this.app.store.derive((appState) => appState.tolerance);
    const tolerance = this.tolerance.value;
    return html`<div class="field">
      <span class="name" id="name"
        >${this.t("check.tolerance")}<park-source-mark
          heading=${this.t("check.tolerance.heading")}
          .details=${[this.t("check.tolerance.working")]}
          .source=${{ kind: "method", method: this.t("check.tolerance.reason") }}
        ></park-source-mark
      ></span>
      <div role="group" aria-labelledby="name">
        <div class="entries">
          ${FIELDS.map((field) => this.renderEntry(field, tolerance))}
          ${
            isDefault(tolerance)
              ? nothing
              : html`<button class="link" @click=${() => this.send(setTolerance(DEFAULT_TOLERANCE))}>
                  ${this.t("check.tolerance.reset")}
                </button>`
          }
        </div>
        ${this.renderAxis(tolerance)} ${this.renderHidden()}
      </div>
    </div>`;
  }

  private renderEntry(field: keyof Tolerance, tolerance: Tolerance): TemplateResult {
    return html`<span class="entry"
      ><input
        type="number"
        min="0"
        max=${field === "percent" ? 100 : nothing}
        step=${STEP[field]}
        aria-label=${this.t(`check.tolerance.${field}`)}
        .value=${String(tolerance[field])}
        @change=${(event: Event) => this.take(field, event)}
      /><span class="dim" aria-hidden="true">${UNITS[field]}</span></span
    >`;
  }

  private renderAxis({ m2 }: Tolerance): TemplateResult {
    this.dots ??= this.createDots();
    const step = this.draggedStep ?? getAreaStep(m2);
    const areaM2 = this.draggedStep === null ? m2 : getStepAreaM2(step);
    const at = step / AXIS_STEPS;
    return html`<div class="axis">
        <input
          type="range"
          min="0"
          max=${AXIS_STEPS}
          step="1"
          style="--at: calc(8px + (100% - 16px) * ${at})"
          aria-label=${this.t("check.tolerance.slider")}
          aria-valuetext=${this.t("check.tolerance.sliderValue", { m2: formatPlain(areaM2) })}
          .value=${String(step)}
          @input=${(event: Event) => (this.draggedStep = Number((event.target as HTMLInputElement).value))}
          @change=${this.drop}
        />
        <svg aria-hidden="true">${this.dots.value.map((share) => dot(share, share <= at && areaM2 > 0))}</svg>
      </div>
      <p class="ends" aria-hidden="true">
        <span>0</span>
        <b class="num">${this.t("check.tolerance.sliderValue", { m2: formatPlain(areaM2) })}</b>
        <span>${this.t("check.tolerance.max")}</span>
      </p>`;
  }

  private renderHidden(): unknown {
    const split = this.app.derived.splitFindings.value;
    if (split === null) return nothing;
    const { hidden, hiddenAreaM2 } = split;
    if (hidden.length === 0) {
      return html`<p class="hides dim">${this.t("check.tolerance.hidesNothing")}</p>`;
    }
    const { areHiddenShown } = getCheckSignals(this.app).view.value;
    return html`<p class="hides">
      <span
        >${this.t("check.tolerance.hides", {
          count: formatNumber(hidden.length),
          areaM2: formatNumber(hiddenAreaM2, hiddenAreaM2 < 1 ? 3 : 1),
        })}</span
      >
      <button
        class="link"
        aria-pressed=${areHiddenShown ? "true" : "false"}
        @click=${() => this.send(setFindingView({ areHiddenShown: !areHiddenShown }))}
      >
        ${this.t(areHiddenShown ? "check.tolerance.hide" : "check.tolerance.show")}
      </button>
    </p>`;
  }

  private take(field: keyof Tolerance, event: Event): void {
    const input = event.target as HTMLInputElement;
    const value = input.valueAsNumber;
    const current = this.app.store.state.value.tolerance;
    const isGood = Number.isFinite(value) && value >= 0 && (field !== "percent" || value <= 100);
    if (isGood) this.send(setTolerance({ ...current, [field]: value }));
    else input.value = String(current[field]);
  }

  private drop(): void {
    if (this.draggedStep === null) return;
    const m2 = getStepAreaM2(this.draggedStep);
    this.draggedStep = null;
    this.send(setTolerance({ ...this.app.store.state.value.tolerance, m2 }));
  }

  private createDots(): ReadonlySignal<readonly number[]> {
    const { report } = this.app.derived;
    return computed(() =>
      getDotShares(report.value?.findings.flatMap(({ piece }) => piece?.areaM2 ?? []) ?? []),
    );
  }
}

function dot(share: number, isHidden: boolean): SVGTemplateResult {
  return svg`<circle class=${isHidden ? "hidden" : ""} cx="${share * 100}%" cy="50%" r="2"></circle>`;
}

function isDefault({ m, m2, percent }: Tolerance): boolean {
  return m === DEFAULT_TOLERANCE.m && m2 === DEFAULT_TOLERANCE.m2 && percent === DEFAULT_TOLERANCE.percent;
}

declare global {
  interface HTMLElementTagNameMap {
    "park-check-tolerance": ParkCheckTolerance;
  }
}
