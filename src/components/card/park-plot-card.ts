import { html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { getPlotStatus } from "../../analysis/plot-status.ts";
import { getSupervisionFlag } from "../../analysis/supervision-flag.ts";
import { isLandUse } from "../../domain/land-use.ts";
import type { Plot } from "../../domain/plot.ts";
import { M2_PER_MU } from "../../domain/units.ts";
import {
  formatHa,
  formatM2,
  formatMu,
  formatName,
  formatNumber,
  formatPercent,
  formatPlain,
} from "../../i18n/format.ts";
import { getLandUseSwatch } from "../../theme/swatch.ts";
import { swatchSvg } from "../layers/swatch-svg.ts";
import { getAreaDifference } from "./area-difference.ts";
import { CardElement, whenKnown } from "./card-element.ts";
import { getPlotTimeline } from "./plot-timeline.ts";
import { plotStatusBadge } from "./status-badge.ts";
import "../check/park-plot-findings.ts";
import "./park-card-distances.ts";
import "./park-card-industries.ts";
import "./park-card-provenance.ts";
import "./park-card-supply.ts";

const YUAN_PER_WAN = 10_000;

/** Everything known of a plot, what an investor asks first at the head. */
@customElement("park-plot-card")
export class ParkPlotCard extends CardElement {
  @property({ attribute: false }) plot!: Plot;

  override render() {
    const { plot } = this;
    const name = plot.name === undefined ? plot.holder : formatName(plot.name, this.locale, plot.id);
    return html`
      <p class="top">
        <span class="dim">${name === undefined ? this.t("card.layer.plots") : plot.id}</span>
        ${this.renderBadge()}
      </p>
      <h2>${name ?? plot.id}</h2>
      <park-plot-findings class="findings" .plot=${plot.id}></park-plot-findings>
      ${this.renderHeadlines()} ${this.renderUse()}
      <park-card-distances .anchor=${plot.site.anchor} .clusterId=${plot.cluster}></park-card-distances>
      ${
        plot.cluster !== undefined && (plot.available === true || plot.industry !== undefined)
          ? html`<park-card-industries .clusterId=${plot.cluster}></park-card-industries>`
          : nothing
      }
      ${this.renderSize()} ${this.renderUtilities()} ${this.renderTerms()} ${this.renderTimeline()}
      <park-card-provenance layer="plots" .record=${plot}></park-card-provenance>
    `;
  }

  private renderBadge() {
    const status = getPlotStatus(this.plot, this.asOf);
    const { stage } = this.plot;
    const text =
      status === "none"
        ? stage === undefined
          ? this.t("card.unknown")
          : this.t(`stage.${stage}`)
        : this.t(`plotStatus.${status}`);
    return plotStatusBadge(status, text, this.app.derived.themeName.value);
  }

  private renderHeadlines() {
    const { plot } = this;
    const { areaM2 } = plot.site;
    return html`<dl class="hero">
      ${this.row(
        areaM2 === null ? this.t("card.plot.area") : this.t("card.plot.areaMu", { mu: formatMu(areaM2) }),
        whenKnown(areaM2, (m2) => html`${formatHa(m2)}<span class="unit">${this.t("card.unit.ha")}</span>`),
      )}
      ${this.row(
        this.t("card.plot.farMax"),
        whenKnown(plot.farMax, (far) => `≤\u00A0${formatPlain(far)}`),
      )}
      ${
        plot.available === true
          ? this.row(
              this.t("card.plot.availableOn"),
              whenKnown(plot.availableOn, (day) =>
                day <= this.asOf ? this.t("card.plot.availableNow") : this.day(day),
              ),
            )
          : this.row(
              this.t("card.plot.stage"),
              whenKnown(plot.stage, (stage) => this.t(`stage.${stage}`)),
            )
      }
    </dl>`;
  }

  private renderUse() {
    const { plot } = this;
    const flag = getSupervisionFlag(plot, this.asOf);
    return html`<dl class="rows">
      ${this.row(
        this.t("card.plot.landUse"),
        whenKnown(plot.landUse, (code) => this.landUse(code)),
      )}
      ${this.row(
        this.t("card.cluster"),
        whenKnown(plot.cluster, (id) => this.link({ layer: "clusters", id })),
      )}
      ${plot.holder === undefined ? nothing : this.row(this.t("card.plot.holder"), plot.holder)}
      ${plot.industry === undefined ? nothing : this.row(this.t("card.industry"), this.industryName(plot.industry))}
      ${
        flag === null
          ? nothing
          : this.row(
              this.t("card.plot.flag"),
              html`${this.t(`supervisionFlag.${flag}`)}${this.method(
                this.t(`supervisionFlag.${flag}`),
                this.t(`supervisionFlag.${flag}.note`),
              )}`,
            )
      }
    </dl>`;
  }

  private landUse(code: string) {
    const { themeName } = this.app.derived;
    const { landUseStyle } = this.app.store.state.value;
    const swatch = getLandUseSwatch(code, themeName.value, landUseStyle);
    return html`${swatchSvg(swatch, "land-use")} ${code}
    ${isLandUse(code) ? this.t(`landUse.${code}`) : nothing}`;
  }

  private renderSize() {
    const { plot } = this;
    const hasLimits = plot.available === true || plot.farMin !== undefined || plot.farMax !== undefined;
    return html`<dl class="rows">
      ${this.row(
        this.t("card.plot.measured"),
        whenKnown(
          plot.site.areaM2,
          (m2) =>
            html`${this.area(m2, 2)}${this.method(this.t("card.plot.measured"), this.t("card.method.area"))}`,
        ),
      )}
      ${this.row(
        this.t("card.plot.registered"),
        whenKnown(plot.areaRegisteredM2, (m2) => this.registeredArea(m2)),
      )}
      ${hasLimits ? this.renderLimits() : nothing}
      ${plot.floorAreaM2 === undefined ? nothing : this.row(this.t("card.floorArea"), `${formatM2(plot.floorAreaM2)} m²`)}
      ${
        plot.footprintM2 === undefined
          ? nothing
          : this.row(this.t("card.plot.footprint"), `${formatM2(plot.footprintM2)} m²`)
      }
    </dl>`;
  }

  private renderLimits() {
    const { plot } = this;
    return html`
      ${this.row(this.t("card.plot.far"), this.farRange())}
      ${this.row(
        this.t("card.plot.height"),
        whenKnown(plot.heightLimitM, (m) => `≤ ${formatPlain(m)} m`),
      )}
      ${this.row(
        this.t("card.plot.green"),
        whenKnown(plot.greenRatioMax, (share) => `≤ ${formatPercent(share, 0)}`),
      )}
    `;
  }

  private registeredArea(registeredM2: number) {
    const measuredM2 = this.plot.site.areaM2;
    if (measuredM2 === null || measuredM2 <= 0) return this.area(registeredM2, 2);
    const { differenceM2, share, isNotable } = getAreaDifference(measuredM2, registeredM2);
    const difference = this.t("card.plot.difference", {
      difference: `${differenceM2 > 0 ? "+" : ""}${formatNumber(differenceM2, 2)}`,
      percent: formatPercent(share, 2),
    });
    return html`${this.area(registeredM2, 2)}
      <div class=${isNotable ? "notable" : "dim"}>
        ${difference}${this.method(this.t("card.plot.registered"), this.t("card.method.difference"))}
      </div>`;
  }

  private farRange(): string | null {
    const { farMin, farMax } = this.plot;
    if (farMin !== undefined && farMax !== undefined) return `${formatPlain(farMin)}–${formatPlain(farMax)}`;
    if (farMin !== undefined) return `≥ ${formatPlain(farMin)}`;
    return farMax === undefined ? null : `≤ ${formatPlain(farMax)}`;
  }

  private renderUtilities() {
    const { utilities, available } = this.plot;
    if (utilities === undefined && available !== true) return nothing;
    return html`<dl class="rows">
      ${this.row(
        this.t("card.power"),
        whenKnown(utilities?.powerKva, (kva) => `${formatPlain(kva)} kVA`),
      )}
      ${this.row(
        this.t("card.plot.water"),
        whenKnown(utilities?.waterTPerDay, (t) => this.t("card.perDay", { tonnes: formatPlain(t) })),
      )}
      ${this.row(
        this.t("card.plot.gas"),
        whenKnown(utilities?.gasM3PerHour, (m3) => `${formatPlain(m3)} m³/h`),
      )}
      ${this.row(
        this.t("card.plot.sewage"),
        whenKnown(utilities?.sewageTPerDay, (t) => this.t("card.perDay", { tonnes: formatPlain(t) })),
      )}
      ${this.row(
        this.t("card.plot.steam"),
        whenKnown(utilities?.steamTPerHour, (t) => `${formatPlain(t)} t/h`),
      )}
    </dl>`;
  }

  private renderTerms() {
    const { plot } = this;
    if (plot.available !== true && plot.priceWanPerMu === undefined && plot.supplyMode === undefined)
      return nothing;
    return html`<dl class="rows">
        ${this.row(
          this.t("card.plot.price"),
          whenKnown(plot.priceWanPerMu, (wan) => this.price(wan)),
        )}
        ${this.row(
          this.t("card.plot.supplyMode"),
          whenKnown(plot.supplyMode, (mode) => this.t(`supplyMode.${mode}`)),
        )}
      </dl>
      ${plot.available === true ? html`<park-card-supply></park-card-supply>` : nothing}`;
  }

  private price(wanPerMu: number) {
    const yuanPerM2 = (wanPerMu * YUAN_PER_WAN) / M2_PER_MU;
    return html`${this.t("card.plot.priceMu", { price: formatPlain(wanPerMu) })}<span class="sum muted"
        >${this.t("card.plot.priceM2", { price: formatNumber(yuanPerM2) })}</span
      >${this.method(this.t("card.plot.price"), this.t("card.method.price"))}`;
  }

  private renderTimeline() {
    const steps = getPlotTimeline(this.plot);
    if (steps.length === 0) return nothing;
    return html`<dl class="rows">
      ${steps.map(({ step, day }) => this.row(this.t(`card.timeline.${step}`), this.day(day)))}
    </dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-plot-card": ParkPlotCard;
  }
}
