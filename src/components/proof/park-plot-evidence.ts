import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { CheckReport } from "../../analysis/check/check-report.ts";
import type { CheckFinding } from "../../domain/check-finding.ts";
import type { FeatureRef } from "../../domain/layer.ts";
import type { Plot } from "../../domain/plot.ts";
import { formatDate, formatMu, formatNumber } from "../../i18n/format.ts";
import { getPlotTimeline } from "../card/plot-timeline.ts";
import { EvidencePage } from "./evidence-page.ts";
import "./park-finding-table.ts";

/** The proof of one plot: its record, its area measured and registered, everything found of it, every vertex. */
@customElement("park-plot-evidence")
export class ParkPlotEvidence extends EvidencePage {
  @property({ attribute: false }) plotId = "";

  /** Kept while the plot is the same: what draws it does so once. */
  private drawn: { readonly id: string; readonly refs: readonly FeatureRef[] } | undefined;

  override render() {
    const plot = this.app.derived.index.value?.plots.get(this.plotId);
    const report = this.app.derived.report.value;
    if (plot === undefined) return html`<section class="paper"><p>${this.t("proof.gone.plot")}</p></section>`;
    if (this.drawn?.id !== plot.id) this.drawn = { id: plot.id, refs: [{ layer: "plots", id: plot.id }] };
    return html`
      <section class="paper">
        ${this.renderHead(this.t("proof.plotEvidence"))}
        <h1>${plot.id} <span class="dim">${this.getUse(plot)}</span></h1>
        ${this.renderAreas(plot)} ${this.renderLand(this.drawn.refs, null)}
        <h2>${this.t("proof.record")}</h2>
        ${this.renderRecord(plot)}
        <h2>${this.t("proof.findings")}</h2>
        ${report === null ? html`<p>${this.t("proof.noReport")}</p>` : this.renderFindings(report)}
        <h2>${this.t("proof.basis")}</h2>
        <dl>${this.renderMethodRows()} ${report === null ? nothing : this.renderBasisRows(report)}</dl>
        ${this.renderVertices()} ${this.renderFoot()}
      </section>
    `;
  }

  private getUse({ landUse }: Plot): string {
    return landUse === undefined ? "" : `${landUse} ${this.nameCode("landUse", landUse)}`;
  }

  private renderAreas({ site: { areaM2 }, areaRegisteredM2 }: Plot): TemplateResult {
    const unknown = this.t("card.unknown");
    return html`<p class="big">
      <span
        >${this.t("proof.area.computed")} <b>${areaM2 === null ? unknown : formatNumber(areaM2, 2)}</b>
        <span class="unit">m²</span></span
      >
      ${
        areaM2 === null
          ? nothing
          : html`<span
              ><b>${formatMu(areaM2, 4)}</b> <span class="unit">${this.t("app.unit.mu")}</span></span
            >`
      }
      <span
        >${this.t("proof.area.registered")}
        <b>${areaRegisteredM2 === undefined ? unknown : formatNumber(areaRegisteredM2, 2)}</b>
        ${areaRegisteredM2 === undefined ? nothing : html`<span class="unit">m²</span>`}</span
      >
      ${
        areaM2 === null || areaRegisteredM2 === undefined
          ? nothing
          : html`<span
              >${this.t("proof.area.difference")} <b>${formatNumber(areaRegisteredM2 - areaM2, 2)}</b>
              <span class="unit">m²</span></span
            >`
      }
    </p>`;
  }

  private renderRecord(plot: Plot): TemplateResult {
    const unknown = html`<span class="dim">${this.t("card.unknown")}</span>`;
    const named = (vocabulary: string, code: string | undefined): unknown =>
      code === undefined ? unknown : this.nameCode(vocabulary, code);
    const industry = this.data?.plan.industries.find(({ id }) => id === plot.industry)?.name;
    return html`<dl>
      ${this.row(
        this.t("card.cluster"),
        plot.cluster === undefined
          ? unknown
          : this.app.derived.nameOf({ layer: "clusters", id: plot.cluster }),
      )}
      ${this.row(this.t("card.industry"), industry?.[this.locale === "en" ? "en" : "zh"] ?? plot.industry ?? unknown)}
      ${this.row(this.t("proof.column.stage"), named("stage", plot.stage))}
      ${this.row(this.t("card.plot.supplyMode"), named("supplyMode", plot.supplyMode))}
      ${this.row(this.t("card.plot.holder"), plot.holder ?? unknown)}
      ${this.row(
        this.t("proof.timeline"),
        getPlotTimeline(plot)
          .map(({ step, day }) => `${this.t(`card.timeline.${step}`)} ${formatDate(day, this.locale)}`)
          .join(this.t("proof.separator")) || unknown,
      )}
      ${this.row(this.t("card.source"), plot.source ?? unknown)}
      ${this.row(
        this.t("card.verified"),
        plot.verifiedOn === undefined ? unknown : formatDate(plot.verifiedOn, this.locale),
      )}
    </dl>`;
  }

  private renderFindings(report: CheckReport): TemplateResult {
    const own: readonly CheckFinding[] = report.findings.filter(({ subjects }) =>
      subjects.includes(this.plotId),
    );
    return own.length === 0
      ? html`<p>${this.t("proof.findings.none")}</p>`
      : html`<park-finding-table .findings=${own}></park-finding-table>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-plot-evidence": ParkPlotEvidence;
  }
}
