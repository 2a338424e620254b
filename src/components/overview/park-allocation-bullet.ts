import { css, html, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { ALLOCATION_CLASSES, type AllocationClass } from "../../domain/allocation.ts";
import { toKm2 } from "../../domain/units.ts";
import { formatKm2, formatMu, formatNumber, formatPlain } from "../../i18n/format.ts";
import { baseStyles } from "../shared/base-styles.ts";
import "../shared/park-figure-button.ts";
import "../shared/park-source-mark.ts";
import { OverviewElement } from "./overview-element.ts";
import { type BulletLayout, type BulletMark, getBulletLayout } from "./bullet-layout.ts";
import { isKnown } from "./printed-allocation.ts";

/** Heights in px: a line of labels, the bar, the axis with its numbers. */
const LABEL_LINE_PX = 18;
const BAR_TOP_PX = 28;
const BAR_PX = 20;
const AXIS_PX = 22;
/** Where the source marks beside the labels stand. */
const MARK_BASE_PX = 20;
/** How far the marks of plan and reference reach beyond the bar. */
const MARK_OVERHANG_PX = 6;

/** Colour of a part, by the token of its name. */
const FILL: Readonly<Record<AllocationClass, string>> = {
  built: "var(--built)",
  "in-process": "var(--in-process)",
  available: "var(--available-bar)",
  rest: "var(--rest)",
};

/**
 * Bullet chart: the parts of the land end to end against the plan's tick. The picture is one image with all its
 * numbers in words; the legend under it names the parts, and each selects its plots.
 */
@customElement("park-allocation-bullet")
export class ParkAllocationBullet extends OverviewElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      figure {
        position: relative;
      }
      svg {
        display: block;
        width: 100%;
        overflow: visible;
        font-size: 12px;
        font-variant-numeric: tabular-nums;
      }
      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: 0 16px;
        margin-top: 2px;
      }
      .legend li {
        display: flex;
        align-items: center;
        gap: 5px;
        min-height: 24px;
        white-space: nowrap;
      }
      park-source-mark {
        position: absolute;
        margin: 0;
      }
      park-source-mark.end {
        transform: translateX(6px);
      }
      park-source-mark.start {
        transform: translateX(calc(-100% - 6px));
      }
      .swatch {
        width: 10px;
        height: 10px;
        flex: none;
      }
      .excess {
        color: var(--error);
      }
      .excess .swatch {
        background: repeating-linear-gradient(135deg, var(--error) 0 1.5px, transparent 1.5px 4px);
      }
      @media (max-width: 767px) {
        .legend li {
          min-height: 32px;
        }
      }
    `,
  ];

  protected override renderFigures() {
    const { total, completeness } = this.summary;
    if (completeness.stagedCount === 0 || !isKnown(total.plotsM2)) return nothing;
    const { plannedAreaM2, builtAreaM2 } = this.plan;
    const layout = getBulletLayout(
      {
        built: toKm2(total.byClassM2.built.value),
        "in-process": toKm2(total.byClassM2["in-process"].value),
        available: toKm2(total.byClassM2.available.value),
        rest: toKm2(total.byClassM2.rest.value),
      },
      toKm2(plannedAreaM2),
      builtAreaM2 === undefined ? null : toKm2(builtAreaM2),
    );
    const excessM2 = total.plotsM2.value - plannedAreaM2;
    return html`<figure>
      ${this.renderPicture(layout, excessM2)}
      ${builtAreaM2 === undefined || layout.reference === null ? nothing : this.renderReferenceSource(builtAreaM2, layout.reference, layout.isCrowded)}
      ${this.renderPlanSource(layout.plan)}
      <ul class="legend">
        ${ALLOCATION_CLASSES.map((name) => this.renderLegend(name))}
        ${
          isShown(excessM2)
            ? html`<li class="excess">
                <span class="swatch"></span>${this.t("overview.bullet.excess", { area: formatKm2(excessM2) })}
              </li>`
            : nothing
        }
      </ul>
    </figure>`;
  }

  private renderPicture(layout: BulletLayout, excessM2: number): TemplateResult {
    const barTop = BAR_TOP_PX + (layout.isCrowded ? LABEL_LINE_PX : 0);
    const axisY = barTop + BAR_PX + 0.5;
    return html`<svg role="img" aria-label=${this.describe(excessM2)} height=${barTop + BAR_PX + AXIS_PX}>
      <defs>
        <pattern id="over" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0V5" stroke="var(--error)" stroke-width="2.5" />
        </pattern>
      </defs>
      ${layout.segments.map(
        ({ name, start, length }) =>
          svg`<rect x=${percent(start)} y=${barTop} width=${percent(length)} height=${BAR_PX}
            fill=${FILL[name]} stroke="var(--panel)" stroke-width="1" />`,
      )}
      ${
        layout.excess === null || !isShown(excessM2)
          ? nothing
          : svg`<rect x=${percent(layout.excess.start)} y=${barTop} width=${percent(layout.excess.length)}
              height=${BAR_PX} fill="url(#over)" />`
      }
      <line x1="0" x2="100%" y1=${axisY} y2=${axisY} stroke="var(--line2)" />
      ${layout.ticks.map(
        ({ at, km2, isLabelled }, index) =>
          svg`<line x1=${percent(at)} x2=${percent(at)} y1=${axisY} y2=${axisY + 4} stroke="var(--line2)" />
            <text x=${percent(at)} y=${axisY + 17} fill="var(--ink3)"
              text-anchor=${index === 0 ? "start" : "middle"}>${isLabelled ? formatPlain(km2) : ""}</text>`,
      )}
      <text x="100%" y=${axisY + 17} text-anchor="end" fill="var(--ink3)">km²</text>
      ${layout.reference === null ? nothing : this.renderReference(layout.reference, barTop)}
      ${this.renderPlan(layout, barTop)}
    </svg>`;
  }

  private renderReference({ at, anchor }: BulletMark, barTop: number): SVGTemplateResult {
    return svg`${renderTick(at, barTop, "var(--ink)", 1.5)}
      <text x=${percent(at)} dx=${anchor === "end" ? -5 : 5} y=${barTop - 11} text-anchor=${anchor}
        fill="var(--ink2)">${this.getReferenceLabel()}</text>`;
  }

  private renderPlan({ plan: { at, anchor }, isCrowded }: BulletLayout, barTop: number): SVGTemplateResult {
    const y = barTop - 11 - (isCrowded ? LABEL_LINE_PX : 0);
    return svg`${renderTick(at, barTop, "var(--accent)", 2.5, isCrowded ? LABEL_LINE_PX : 0)}
      <text x=${percent(at)} dx=${anchor === "end" ? 2 : -1} y=${y} text-anchor=${anchor} fill="var(--accent)"
        font-weight="700">${this.t("overview.bullet.plan", { area: formatPlain(toKm2(this.plan.plannedAreaM2)) })}</text>`;
  }

  private renderLegend(name: AllocationClass): TemplateResult {
    const figure = this.summary.total.byClassM2[name];
    return html`<li>
      <span class="swatch" style="background:${FILL[name]}"></span>
      <span class="muted">${this.t(`allocationClass.${name}`)}</span>
      <park-figure-button
        text=${formatNumber(this.printed.total.byClassKm2[name] ?? 0, 2)}
        label=${this.t(`allocationClass.${name}`)}
        .refs=${figure.refs}
      ></park-figure-button>
    </li>`;
  }

  /** Behind its tick, where the label has left room. */
  private renderReferenceSource(
    builtAreaM2: number,
    { at, anchor }: BulletMark,
    isCrowded: boolean,
  ): TemplateResult {
    const top = MARK_BASE_PX + (isCrowded ? LABEL_LINE_PX : 0);
    return html`<park-source-mark
      class=${anchor}
      style="left:${percent(at)};top:${top}px"
      heading=${`${this.getReferenceLabel()} km²`}
      equals=${this.t("overview.equals.mu", { mu: formatMu(builtAreaM2, 0) })}
      .source=${{ kind: "plan", section: this.plan.sections?.builtAreaM2 }}
    ></park-source-mark>`;
  }

  private renderPlanSource({ at, anchor }: BulletMark): TemplateResult {
    const { plannedAreaM2, sections } = this.plan;
    return html`<park-source-mark
      class=${anchor}
      style="left:${percent(at)};top:${MARK_BASE_PX}px"
      heading=${this.t("overview.plan.heading", { area: formatPlain(toKm2(plannedAreaM2)) })}
      equals=${this.t("overview.equals.mu", { mu: formatMu(plannedAreaM2, 0) })}
      .source=${{ kind: "plan", section: sections?.plannedAreaM2 }}
    ></park-source-mark>`;
  }

  private getReferenceLabel(): string {
    const { builtAreaM2 = 0, builtYear } = this.plan;
    const area = formatPlain(toKm2(builtAreaM2));
    return builtYear === undefined
      ? this.t("overview.bullet.reference", { area })
      : this.t("overview.bullet.referenceYear", { area, year: builtYear });
  }

  private describe(excessM2: number): string {
    const area = (name: AllocationClass): string => formatNumber(this.printed.total.byClassKm2[name] ?? 0, 2);
    const parts = this.t("overview.bullet.label", {
      built: area("built"),
      inProcess: area("in-process"),
      available: area("available"),
      rest: area("rest"),
      plan: formatPlain(toKm2(this.plan.plannedAreaM2)),
    });
    const more = [
      ...(this.plan.builtAreaM2 === undefined ? [] : [`${this.getReferenceLabel()} km²`]),
      ...(isShown(excessM2) ? [this.t("overview.bullet.excess", { area: formatKm2(excessM2) })] : []),
    ];
    return [parts, ...more].join(this.t("overview.separator"));
  }
}

function renderTick(
  at: number,
  barTop: number,
  stroke: string,
  width: number,
  raisePx = 0,
): SVGTemplateResult {
  return svg`<line x1=${percent(at)} x2=${percent(at)} y1=${barTop - MARK_OVERHANG_PX - raisePx}
    y2=${barTop + BAR_PX + MARK_OVERHANG_PX} stroke=${stroke} stroke-width=${width} />`;
}

function percent(share: number): string {
  return `${share * 100}%`;
}

/** An excess that prints as 0.00 km² is none. */
function isShown(excessM2: number): boolean {
  return toKm2(excessM2) >= 0.005;
}

declare global {
  interface HTMLElementTagNameMap {
    "park-allocation-bullet": ParkAllocationBullet;
  }
}
