import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Plot } from "../../domain/plot.ts";
import { isSitePlot } from "../../domain/site-candidates.ts";
import { isSiteCondition } from "../../domain/site-condition.ts";
import { formatM2, formatNumber, formatPercent, formatPlain } from "../../i18n/format.ts";
import { getAreaDifference } from "./area-difference.ts";
import { CardElement, whenKnown } from "./card-element.ts";
import { getOtherProperties } from "./other-properties.ts";

/** How large a plot is, what may stand on it, what is laid to it and in what state it is handed over. */
@customElement("park-card-plot-land")
export class ParkCardPlotLand extends CardElement {
  @property({ attribute: false }) plot!: Plot;

  override render() {
    return html`${this.renderSize()} ${this.renderUtilities()}`;
  }

  private renderSize(): TemplateResult {
    const { plot } = this;
    const hasLimits = isSitePlot(plot) || plot.farMin !== undefined || plot.farMax !== undefined;
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
      ${this.renderFootprint()}
    </dl>`;
  }

  private registeredArea(registeredM2: number): TemplateResult {
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

  private renderLimits(): TemplateResult {
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

  private farRange(): string | null {
    const { farMin, farMax } = this.plot;
    if (farMin !== undefined && farMax !== undefined) return `${formatPlain(farMin)}–${formatPlain(farMax)}`;
    if (farMin !== undefined) return `≥ ${formatPlain(farMin)}`;
    return farMax === undefined ? null : `≤ ${formatPlain(farMax)}`;
  }

  private renderFootprint(): TemplateResult | typeof nothing {
    const { footprintM2, site } = this.plot;
    if (footprintM2 === undefined) return nothing;
    const { areaM2 } = site;
    const label = this.t("card.plot.coverage");
    return html`${this.row(this.t("card.plot.footprint"), `${formatM2(footprintM2)} m²`)}
    ${
      areaM2 === null || areaM2 <= 0
        ? nothing
        : this.row(
            label,
            html`≥ ${formatPercent(footprintM2 / areaM2)}${this.method(label, this.t("card.method.coverage"))}`,
          )
    }`;
  }

  private renderUtilities(): TemplateResult | typeof nothing {
    const { utilities, other } = this.plot;
    const conditions = getOtherProperties(other).filter(({ name }) => isSiteCondition(name));
    if (utilities === undefined && conditions.length === 0 && !isSitePlot(this.plot)) return nothing;
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
      ${
        conditions.length === 0
          ? nothing
          : this.row(
              this.t("card.plot.siteCondition"),
              html`<ul>
                ${conditions.map(({ name, text }) => html`<li><span class="muted">${name}</span> ${text}</li>`)}
              </ul>`,
            )
      }
    </dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-card-plot-land": ParkCardPlotLand;
  }
}
