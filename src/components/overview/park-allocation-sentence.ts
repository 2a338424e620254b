import { html, css, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import type { Figure } from "../../analysis/figure.ts";
import type { AllocationClass } from "../../domain/allocation.ts";
import { toKm2 } from "../../domain/units.ts";
import { formatKm2, formatMu, formatNumber, formatPercent, formatPlain } from "../../i18n/format.ts";
import { baseStyles } from "../shared/base-styles.ts";
import "../shared/park-figure-button.ts";
import "../shared/park-source-mark.ts";
import { OverviewElement } from "./overview-element.ts";

/** The answer in a sentence: how much is built, of how much planned, and what the rest is. */
@customElement("park-allocation-sentence")
export class ParkAllocationSentence extends OverviewElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      /* Lines break between phrases, not inside words. */
      .say {
        line-height: 38px;
        word-break: keep-all;
        overflow-wrap: anywhere;
      }
      .keep {
        white-space: nowrap;
      }
    `,
  ];

  protected override renderFigures() {
    return html`<p class="say">${this.renderSentence()}</p>`;
  }

  private renderSentence(): unknown {
    const { total, completeness, builtShareOfPlan } = this.summary;
    const plan = this.renderPlan();
    if (completeness.stagedCount > 0) {
      return this.sentence("overview.say", {
        plan,
        built: this.renderClass("built", "big", true),
        share: html`<span class="big">${formatPercent(builtShareOfPlan)}</span>`,
        inProcess: this.renderClass("in-process", "part", false),
        available: this.renderClass("available", "part", false),
        rest: this.renderClass("rest", "part", true),
      });
    }
    if (completeness.plotCount > 0) {
      return this.sentence("overview.say.unstaged", {
        plan,
        plots: formatNumber(completeness.plotCount),
        area: this.renderArea(total.plotsM2, this.t("overview.plots.all"), this.t("overview.method.plots")),
      });
    }
    if (total.areaM2.refs.length > total.areaM2.unknownCount) {
      return this.sentence("overview.say.clusters", {
        plan,
        clusters: this.renderArea(
          total.areaM2,
          this.t("overview.clusters.all"),
          this.t("overview.method.clusters"),
        ),
        share: html`<span class="big">${formatPercent(total.shareOfPlan)}</span>`,
      });
    }
    return this.sentence("overview.say.nothing", { plan });
  }

  private renderPlan(): TemplateResult {
    const { plannedAreaM2, sections } = this.plan;
    const km2 = formatPlain(toKm2(plannedAreaM2));
    return html`<span class="keep"
      >${km2}<span class="unit">km²</span
      ><park-source-mark
        heading=${this.t("overview.plan.heading", { area: km2 })}
        equals=${this.t("overview.equals.mu", { mu: formatMu(plannedAreaM2, 0) })}
        .source=${{ kind: "plan", section: sections?.plannedAreaM2 }}
      ></park-source-mark
    ></span>`;
  }

  /** One allocation class; the last of a list carries the unit and the mark for those before it. */
  private renderClass(name: AllocationClass, size: "big" | "part", hasUnit: boolean): TemplateResult {
    const figure = this.summary.total.byClassM2[name];
    const text = formatNumber(this.printed.total.byClassKm2[name] ?? 0, 2);
    const label = this.t(`allocationClass.${name}`);
    const button = html`<park-figure-button
      text=${text}
      label=${label}
      .refs=${figure.refs}
    ></park-figure-button>`;
    return html`<span class="keep"
      >${size === "big" ? html`<span class="big">${button}</span>` : html`<b>${button}</b>`}${
        hasUnit ? this.renderUnit(name, text, label, figure) : ""
      }</span
    >`;
  }

  private renderUnit(name: AllocationClass, text: string, label: string, figure: Figure): TemplateResult {
    const isRest = name === "rest";
    return html`<span class="unit">km²</span
      ><park-source-mark
        heading=${isRest ? this.t("overview.classes.unbuilt") : `${label} ${text} km²`}
        equals=${isRest ? "" : this.t("overview.equals.mu", { mu: formatMu(figure.value, 0) })}
        .details=${
          isRest
            ? (["in-process", "available", "rest"] as const).map((other) =>
                this.t("overview.class.meaning", {
                  name: this.t(`allocationClass.${other}`),
                  note: this.t(`allocationClass.${other}.note`),
                }),
              )
            : [this.t("allocationClass.built.note"), this.t("overview.method.share")]
        }
        .source=${{
          kind: "method",
          method: this.t("overview.method.plots"),
          unknownCount: isRest ? this.summary.total.plotsM2.unknownCount : figure.unknownCount,
        }}
      ></park-source-mark>`;
  }

  private renderArea(figure: Figure, label: string, method: string): TemplateResult {
    const text = formatKm2(figure.value);
    return html`<span class="keep"
      ><span class="big"
        ><park-figure-button text=${text} label=${label} .refs=${figure.refs}></park-figure-button></span
      ><span class="unit">km²</span
      ><park-source-mark
        heading=${`${label} ${text} km²`}
        equals=${this.t("overview.equals.mu", { mu: formatMu(figure.value, 0) })}
        .source=${{ kind: "method", method, unknownCount: figure.unknownCount }}
      ></park-source-mark
    ></span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-allocation-sentence": ParkAllocationSentence;
  }
}
