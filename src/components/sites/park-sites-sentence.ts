import { css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Figure } from "../../analysis/figure.ts";
import type { SiteResult } from "../../analysis/sites/find-sites.ts";
import type { NearMiss } from "../../analysis/sites/near-misses.ts";
import { getRows } from "../../analysis/sites/site-catalog.ts";
import type { SiteMatch } from "../../analysis/sites/site-match.ts";
import { getMusts, hasCriteria, type SiteKind } from "../../domain/need.ts";
import { formatHa, formatM2, formatNumber, formatWanM2 } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";
import type { LandSource } from "../shared/park-figure-button.ts";
import "../shared/park-figure-button.ts";
import "../shared/park-source-mark.ts";
import { createMatchLand } from "./match-land.ts";
import { sumSites, type SiteSums } from "./site-sums.ts";

const NO_LAND = createMatchLand({ candidates: [] }, []);

/**
 * The panel's first line, in words with figures: how much there is, or, where something is asked, how much of it fits
 * and nearly fits, and of how many candidates.
 */
@customElement("park-sites-sentence")
export class ParkSitesSentence extends ParkElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      .keep {
        white-space: nowrap;
      }
      .under {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: baseline;
        gap: 0 16px;
        margin-top: 4px;
        color: var(--ink2);
      }
      .rule {
        /* clear of the scope buttons above its source mark */
        margin-top: 8px;
        color: var(--ink2);
      }
      @media (max-width: 767px) {
        /* said before anything was asked; here the list comes first */
        .rule.asked {
          display: none;
        }
      }
      slot {
        display: block;
        margin-inline-start: auto;
      }
    `,
  ];

  @property({ attribute: false }) result!: SiteResult;
  /** What is listed, of the whole park or in view. */
  @property({ attribute: false }) shown: readonly SiteMatch[] = [];
  @property({ attribute: false }) nearMisses: readonly NearMiss[] = [];
  @property({ type: Boolean }) isInView = false;

  private sums: SiteSums = sumSites([]);
  private fit: LandSource = NO_LAND;
  private near: LandSource = NO_LAND;
  private met: LandSource = NO_LAND;
  private candidates: Readonly<Record<SiteKind, LandSource>> = { plant: NO_LAND, plot: NO_LAND };

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const { result, shown, nearMisses } = this;
    const { catalog, need } = result;
    if (changed.has("result") || changed.has("shown")) {
      this.fit = createMatchLand(catalog, shown);
      const hasOnlyWishes = getMusts(need).length === 0 && hasCriteria(need);
      this.met = hasOnlyWishes
        ? createMatchLand(
            catalog,
            shown.filter(({ score }) => score === 1),
          )
        : NO_LAND;
      this.sums = hasCriteria(need)
        ? sumSites([])
        : sumSites(shown.flatMap(({ rows }) => rows.flatMap((row) => catalog.candidates[row] ?? [])));
    }
    if (changed.has("result") || changed.has("nearMisses")) this.near = createMatchLand(catalog, nearMisses);
    const former = changed.get("result") as SiteResult | undefined;
    if (changed.has("result") && former?.catalog !== catalog) {
      this.candidates = { plant: this.listKind("plant"), plot: this.listKind("plot") };
    }
  }

  override render() {
    return html`<p class="say">${this.say()}</p>
      ${this.renderUnknown()}
      <div class="under">${this.renderCandidates()}<slot></slot></div>
      ${this.renderRule()}`;
  }

  private listKind(kind: SiteKind): LandSource {
    const { catalog } = this.result;
    const { from, to } = getRows(catalog, kind);
    return createMatchLand(
      catalog,
      Array.from({ length: to - from }, (_, index) => ({ rows: [from + index] })),
    );
  }

  private say(): unknown {
    const { result, shown, isInView } = this;
    if (result.totalCount === 0) return this.t("sites.say.empty");
    if (hasCriteria(result.need)) return this.sayFit();
    const total = html`<b>${formatNumber(result.totalCount)}</b>`;
    if (shown.length === 0) return this.sentence("sites.say.none", { total });
    const { plantCount, plotCount } = this.sums;
    const isWhole = !isInView && shown.length === result.totalCount;
    return this.sentence(isWhole ? "sites.say.all" : "sites.say.some", {
      total,
      count: html`<b>${formatNumber(shown.length)}</b>`,
      plants: this.figure(plantCount, formatNumber(plantCount.value), this.t("sites.list.plants")),
      plots: this.figure(plotCount, formatNumber(plotCount.value), this.t("sites.list.plots")),
      floor: this.floor(),
      land: this.land(),
    });
  }

  private sayFit(): unknown {
    const { fit, near, met } = this;
    const values = {
      scope: this.isInView ? this.t("sites.say.inView") : "",
      fit: this.count(fit, this.t("sites.say.fitLabel")),
      near: this.count(near, this.t("sites.say.nearLabel")),
      met: this.count(met, this.t("sites.say.metLabel")),
    };
    if (getMusts(this.result.need).length === 0) return this.sentence("sites.say.wished", values);
    if (fit.count === 0)
      return this.sentence(near.count === 0 ? "sites.say.noFit" : "sites.say.near", values);
    return this.sentence(near.count === 0 ? "sites.say.fit" : "sites.say.fitNear", values);
  }

  private count(land: LandSource, label: string) {
    const text = formatNumber(land.count);
    return html`<b><park-figure-button .text=${text} .label=${label} .land=${land}></park-figure-button></b>`;
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

  /** What was looked through; where nothing is asked the first line says it. */
  private renderCandidates() {
    const { totalCount, need } = this.result;
    if (totalCount === 0 || !hasCriteria(need)) return nothing;
    const { plant, plot } = this.candidates;
    const button = (land: LandSource, label: string) =>
      html`<park-figure-button
        .text=${formatNumber(land.count)}
        .label=${label}
        .land=${land}
      ></park-figure-button>`;
    return html`<p>
      ${this.sentence("sites.candidates", {
        total: formatNumber(totalCount),
        plants: button(plant, this.t("sites.list.plants")),
        plots: button(plot, this.t("sites.list.plots")),
      })}
    </p>`;
  }

  /** The order of the list is the plan's; without the plan's word for it nothing is claimed. */
  private renderRule() {
    const section = this.app.derived.park.value?.plan.sections?.vacantPlantsFirst;
    const hasPlants = this.shown.some(({ kind }) => kind === "plant");
    if (section === undefined || !hasPlants) return nothing;
    return html`<p class="rule ${hasCriteria(this.result.need) ? "asked" : ""}">
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
