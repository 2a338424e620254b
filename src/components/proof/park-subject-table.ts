import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Cluster } from "../../domain/cluster.ts";
import type { FeatureRef } from "../../domain/layer.ts";
import type { Plot } from "../../domain/plot.ts";
import { formatNumber } from "../../i18n/format.ts";
import { ProofPage } from "./proof-page.ts";

/** The records a finding is about, with what was measured and what is registered of them. */
@customElement("park-subject-table")
export class ParkSubjectTable extends ProofPage {
  @property({ attribute: false }) refs: readonly FeatureRef[] = [];
  /** Area of the piece cut from them, for its share; null where there is none. */
  @property({ attribute: false }) areaM2: number | null = null;

  override render() {
    const index = this.app.derived.index.value;
    if (index === null) return nothing;
    const plots = this.refs.flatMap(({ layer, id }) =>
      layer === "plots" ? (index.plots.get(id) ?? []) : [],
    );
    const clusters = this.refs.flatMap(({ layer, id }) =>
      layer === "clusters" ? (index.clusters.get(id) ?? []) : [],
    );
    return html`${plots.length === 0 ? nothing : this.renderPlots(plots)}
    ${clusters.length === 0 ? nothing : this.renderClusters(clusters)}`;
  }

  private renderPlots(plots: readonly Plot[]): TemplateResult {
    return html`<h2>${this.t("proof.subjects.plots")}</h2>
      <table>
        <thead>
          <tr>
            <th class="text">${this.t("proof.column.plot")}</th>
            <th class="text">${this.t("proof.column.cluster")}</th>
            <th class="text">${this.t("proof.column.landUse")}</th>
            <th class="text">${this.t("proof.column.stage")}</th>
            <th>${this.t("proof.column.computed")}</th>
            <th>${this.t("proof.column.registered")}</th>
            ${this.areaM2 === null ? nothing : html`<th>${this.t("proof.column.share")}</th>`}
          </tr>
        </thead>
        <tbody>
          ${plots.map((plot) => this.renderPlot(plot))}
        </tbody>
      </table>`;
  }

  private renderPlot({ id, cluster, landUse, stage, site, areaRegisteredM2 }: Plot): TemplateResult {
    const unknown = html`<span class="dim">${this.t("card.unknown")}</span>`;
    return html`<tr>
      <td class="text"><b>${id}</b></td>
      <td class="text">
        ${cluster === undefined ? unknown : this.app.derived.nameOf({ layer: "clusters", id: cluster })}
      </td>
      <td class="text">
        ${landUse === undefined ? unknown : `${landUse} ${this.nameCode("landUse", landUse)}`}
      </td>
      <td class="text">${stage === undefined ? unknown : this.nameCode("stage", stage)}</td>
      <td class="num">${site.areaM2 === null ? unknown : formatNumber(site.areaM2, 2)}</td>
      <td class="num">${areaRegisteredM2 === undefined ? unknown : formatNumber(areaRegisteredM2, 2)}</td>
      ${this.areaM2 === null ? nothing : html`<td class="num">${formatShare(this.areaM2, site.areaM2)}</td>`}
    </tr>`;
  }

  private renderClusters(clusters: readonly Cluster[]): TemplateResult {
    return html`<h2>${this.t("proof.subjects.clusters")}</h2>
      <table>
        <thead>
          <tr>
            <th class="text">${this.t("proof.column.cluster")}</th>
            <th>${this.t("proof.column.computed")}</th>
            ${this.areaM2 === null ? nothing : html`<th>${this.t("proof.column.share")}</th>`}
          </tr>
        </thead>
        <tbody>
          ${clusters.map(
            ({ id, site }) =>
              html`<tr>
                <td class="text"><b>${this.app.derived.nameOf({ layer: "clusters", id })}</b></td>
                <td class="num">
                  ${site.areaM2 === null ? this.t("card.unknown") : formatNumber(site.areaM2, 2)}
                </td>
                ${this.areaM2 === null ? nothing : html`<td class="num">${formatShare(this.areaM2, site.areaM2)}</td>`}
              </tr>`,
          )}
        </tbody>
      </table>`;
  }
}

/** Share of a piece in percent; nothing where the whole is not known. */
function formatShare(areaM2: number, wholeM2: number | null): string {
  return wholeM2 === null || wholeM2 === 0 ? "" : formatNumber((areaM2 / wholeM2) * 100, 4);
}

declare global {
  interface HTMLElementTagNameMap {
    "park-subject-table": ParkSubjectTable;
  }
}
