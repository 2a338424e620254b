import { css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Figure } from "../../analysis/figure.ts";
import type { SiteCandidate } from "../../analysis/site-catalog.ts";
import { formatHa, formatM2, formatNumber, formatWanM2 } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";
import { sumSites, type SiteSums } from "./site-sums.ts";
import "../shared/park-figure-button.ts";
import "../shared/park-source-mark.ts";

/** How much there is, or how much of it is shown: the panel's first line, in words with figures. */
@customElement("park-sites-sentence")
export class ParkSitesSentence extends ParkElement {
  static override styles = [
    baseStyles,
    css`
      .keep {
        white-space: nowrap;
      }
      .rule {
        margin-top: 4px;
        color: var(--ink2);
      }
    `,
  ];

  @property({ attribute: false }) candidates: readonly SiteCandidate[] = [];
  @property({ type: Number }) totalCount = 0;
  /** True while neither a filter nor the view keeps anything back. */
  @property({ type: Boolean }) isWhole = true;

  private sums: SiteSums = sumSites([]);

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("candidates")) this.sums = sumSites(this.candidates);
  }

  override render() {
    return html`<p class="say">${this.say()}</p>
      ${this.renderUnknown()} ${this.renderRule()}`;
  }

  private say(): unknown {
    if (this.totalCount === 0) return this.t("sites.say.empty");
    const total = html`<b>${formatNumber(this.totalCount)}</b>`;
    if (this.candidates.length === 0) return this.sentence("sites.say.none", { total });
    const { plantCount, plotCount } = this.sums;
    return this.sentence(this.isWhole ? "sites.say.all" : "sites.say.some", {
      total,
      count: html`<b>${formatNumber(this.candidates.length)}</b>`,
      plants: this.figure(plantCount, formatNumber(plantCount.value), this.t("sites.list.plants")),
      plots: this.figure(plotCount, formatNumber(plotCount.value), this.t("sites.list.plots")),
      floor: this.floor(),
      land: this.land(),
    });
  }

  private floor() {
    const figure = this.sums.vacantFloorAreaM2;
    return this.area(figure, formatFloor(figure.value, this.locale), this.t("sites.unit.floor"), "floor");
  }

  private land() {
    const figure = this.sums.landAreaM2;
    return this.area(figure, formatHa(figure.value), this.t("sites.unit.ha"), "land");
  }

  /** A figure with its unit and its source, never parted at the end of a line. */
  private area(figure: Figure, text: string, unit: string, what: "floor" | "land") {
    const heading = this.t(`sites.method.heading.${what}`);
    return html`<span class="keep"
      >${this.figure(figure, text, heading)}<span class="unit">${unit}</span
      ><park-source-mark
        .heading=${`${heading} ${text} ${unit}`}
        .source=${{ kind: "method", method: this.t(`sites.method.${what}`), unknownCount: figure.unknownCount }}
      ></park-source-mark
    ></span>`;
  }

  private figure({ refs }: Figure, text: string, label: string) {
    return html`<b><park-figure-button .text=${text} .label=${label} .refs=${refs}></park-figure-button></b>`;
  }

  private renderUnknown() {
    const { unknownCount } = this.sums.vacantFloorAreaM2;
    return unknownCount === 0
      ? nothing
      : html`<p class="dim">${this.t("sites.unknownFloor", { count: unknownCount })}</p>`;
  }

  /** The order of the list is the plan's; without the plan's word for it nothing is claimed. */
  private renderRule() {
    const section = this.app.derived.park.value?.plan.sections?.vacantPlantsFirst;
    if (section === undefined || this.sums.plantCount.value === 0) return nothing;
    return html`<p class="rule">
      ${this.t("sites.rule")}<park-source-mark
        .heading=${this.t("sites.rule.heading")}
        .source=${{ kind: "plan", section }}
      ></park-source-mark>
    </p>`;
  }
}

/** Floor area as the language counts it: in 万 m² in Chinese, in m² in English. */
function formatFloor(areaM2: number, locale: Locale): string {
  return locale === "zh-CN" ? formatWanM2(areaM2) : formatM2(areaM2);
}

declare global {
  interface HTMLElementTagNameMap {
    "park-sites-sentence": ParkSitesSentence;
  }
}
