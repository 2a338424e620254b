import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Plot } from "../../domain/plot.ts";
import { isSitePlot } from "../../domain/site-candidates.ts";
import { M2_PER_MU, toMu } from "../../domain/units.ts";
import { formatNumber, formatPlain } from "../../i18n/format.ts";
import { CardElement, whenKnown } from "./card-element.ts";
import { getPlotAvailability } from "./plot-availability.ts";
import "./park-card-supply.ts";

const YUAN_PER_WAN = 10_000;

/** When a plot can be had, at what price and in which ways. */
@customElement("park-card-plot-terms")
export class ParkCardPlotTerms extends CardElement {
  @property({ attribute: false }) plot!: Plot;

  override render() {
    const { plot } = this;
    const isSite = isSitePlot(plot);
    if (!isSite && plot.priceWanPerMu === undefined && plot.supplyMode === undefined) return nothing;
    return html`<dl class="rows">
        ${isSite ? this.row(this.t("card.plot.availability"), this.availability()) : nothing}
        ${this.row(
          this.t("card.plot.price"),
          whenKnown(plot.priceWanPerMu, (wan) => this.price(wan)),
        )}
        ${this.renderTotal()}
        ${this.row(
          this.t("card.plot.supplyMode"),
          whenKnown(plot.supplyMode, (mode) => this.t(`supplyMode.${mode}`)),
        )}
      </dl>
      ${isSite ? html`<park-card-supply></park-card-supply>` : nothing}`;
  }

  /** Land that is to be had by its stage alone is not said to be offered. */
  private availability(): unknown {
    const availability = getPlotAvailability(this.plot, this.asOf);
    switch (availability.kind) {
      case "none":
        return null;
      case "offered":
        return this.t("card.plot.offered");
      case "now":
        return this.t("card.plot.availableNow");
      case "from":
        return this.t("card.plot.availableFrom", { date: this.day(availability.day) });
      case "by-stage": {
        const text = this.t(`card.plot.byStage.${availability.stage}`);
        return html`${text}${this.method(text, this.t("card.method.byStage"))}`;
      }
    }
  }

  private price(wanPerMu: number): TemplateResult {
    const yuanPerM2 = (wanPerMu * YUAN_PER_WAN) / M2_PER_MU;
    return html`${this.t("card.plot.priceMu", { price: formatPlain(wanPerMu) })}<span class="sum muted"
        >${this.t("card.plot.priceM2", { price: formatNumber(yuanPerM2) })}</span
      >${this.method(this.t("card.plot.price"), this.t("card.method.price"))}`;
  }

  private renderTotal(): TemplateResult | typeof nothing {
    const { priceWanPerMu, site } = this.plot;
    if (priceWanPerMu === undefined || site.areaM2 === null) return nothing;
    const label = this.t("card.plot.total");
    const yuan = priceWanPerMu * YUAN_PER_WAN * toMu(site.areaM2);
    return this.row(label, html`${this.wan(yuan)}${this.method(label, this.t("card.method.landTotal"))}`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-card-plot-terms": ParkCardPlotTerms;
  }
}
