import { html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { getPlotStatus } from "../../analysis/plot-status.ts";
import { getSupervisionFlag } from "../../analysis/supervision-flag.ts";
import { isLandUse } from "../../domain/land-use.ts";
import type { Plot } from "../../domain/plot.ts";
import { isSitePlot } from "../../domain/site-candidates.ts";
import { formatHa, formatMu, formatName, formatPlain } from "../../i18n/format.ts";
import { getLandUseSwatch } from "../../theme/swatch.ts";
import { swatchSvg } from "../layers/swatch-svg.ts";
import { CardElement, whenKnown } from "./card-element.ts";
import { getPlotAvailability } from "./plot-availability.ts";
import { getPlotTimeline } from "./plot-timeline.ts";
import { plotStatusBadge } from "./status-badge.ts";
import "../check/park-plot-findings.ts";
import "./park-card-attachments.ts";
import "./park-card-distances.ts";
import "./park-card-industries.ts";
import "./park-card-plot-land.ts";
import "./park-card-plot-terms.ts";
import "./park-card-provenance.ts";

/** Everything known of a plot, what an investor asks first at the head. */
@customElement("park-plot-card")
export class ParkPlotCard extends CardElement {
  @property({ attribute: false }) plot!: Plot;

  override render() {
    const { plot } = this;
    const name = plot.name === undefined ? plot.holder : formatName(plot.name, this.locale, plot.id);
    return html`
      ${this.top(name === undefined ? this.t("card.layer.plots") : plot.id, plot.cluster, this.renderBadge())}
      <h2>${name ?? plot.id}</h2>
      <park-plot-findings class="findings" .plot=${plot.id}></park-plot-findings>
      ${this.renderHeadlines()} ${this.renderUse()}
      <park-card-distances .anchor=${plot.site.anchor} .clusterId=${plot.cluster}></park-card-distances>
      ${
        isSitePlot(plot) || (plot.cluster !== undefined && plot.industry !== undefined)
          ? html`<park-card-industries .clusterId=${plot.cluster}></park-card-industries>`
          : nothing
      }
      <park-card-plot-land .plot=${plot}></park-card-plot-land>
      <park-card-plot-terms .plot=${plot}></park-card-plot-terms>
      ${this.renderTimeline()}
      <park-card-attachments layer="plots" .record=${plot}></park-card-attachments>
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
      ${this.renderAvailability()}
    </dl>`;
  }

  private renderAvailability() {
    const { plot } = this;
    const availability = getPlotAvailability(plot, this.asOf);
    switch (availability.kind) {
      case "none":
        return this.row(
          this.t("card.plot.stage"),
          whenKnown(plot.stage, (stage) => this.t(`stage.${stage}`)),
        );
      case "now":
        return this.row(this.t("card.plot.availableOn"), this.t("card.plot.availableNow"));
      case "from":
        return this.row(this.t("card.plot.availableOn"), this.day(availability.day));
      case "offered":
        return this.row(this.t("card.plot.availableOn"), null);
      case "by-stage":
        return this.row(this.t("card.plot.availability"), this.t(`card.plot.byStage.${availability.stage}`));
    }
  }

  private renderUse() {
    const { plot } = this;
    const flag = getSupervisionFlag(plot, this.asOf);
    return html`<dl class="rows">
      ${this.row(
        this.t("card.plot.landUse"),
        whenKnown(plot.landUse, (code) => this.landUse(code)),
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
