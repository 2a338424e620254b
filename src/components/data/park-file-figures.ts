import { css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { FileContent, FileSummary } from "../../data/file-content.ts";
import type { ParkData } from "../../data/park-data.ts";
import { PARK_LAYERS } from "../../domain/layer.ts";
import type { Sited } from "../../domain/site.ts";
import { formatKm2, formatM2, formatMu, formatNumber, formatPercent } from "../../i18n/format.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";

/** What an open file adds up to, beside the plan; of a park folder layer by layer. */
@customElement("park-file-figures")
export class ParkFileFigures extends ParkElement {
  static override styles = [
    baseStyles,
    css`
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 4px 16px;
      }
      dt {
        color: var(--ink2);
      }
    `,
  ];

  @property({ attribute: false }) content!: FileContent;

  override render() {
    return this.content.kind === "park"
      ? this.renderParts(this.content.data)
      : this.renderFigures(this.content);
  }

  private renderFigures({ featureCount, totalAreaM2 }: FileSummary) {
    return html`<dl>
      <dt>${this.t("data.figure.features")}</dt>
      <dd><b>${formatNumber(featureCount)}</b></dd>
      <dt>${this.t("data.figure.sum")}</dt>
      ${
        totalAreaM2 === 0
          ? html`<dd class="dim">${this.t("data.figure.unmeasured")}</dd>`
          : html`<dd>
                <b>${formatM2(totalAreaM2, 2)}</b><span class="unit">m²</span> = ${formatMu(totalAreaM2)}<span
                  class="unit"
                  >${this.t("data.features.mu")}</span
                >
                = ${formatKm2(totalAreaM2, 4)}<span class="unit">km²</span>
              </dd>
              ${this.renderShare(totalAreaM2)}`
      }
    </dl>`;
  }

  private renderShare(areaM2: number) {
    const plan = this.app.derived.park.value?.plan;
    if (plan === undefined) return nothing;
    return html`
      <dt>${this.t("data.figure.share")}</dt>
      <dd>
        ${this.t("data.figure.shareOf", {
          share: formatPercent(areaM2 / plan.plannedAreaM2),
          planned: formatKm2(plan.plannedAreaM2, 0),
          difference: formatKm2(areaM2 - plan.plannedAreaM2, 4),
        })}
      </dd>
    `;
  }

  private renderParts({ park }: ParkData) {
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${this.t("data.parts.layer")}</th>
          <th scope="col">${this.t("data.parts.count")}</th>
          <th scope="col">${this.t("data.parts.area")}</th>
        </tr>
      </thead>
      <tbody>
        ${PARK_LAYERS.map((layer) => {
          const areaM2 = sumAreasM2(park[layer]);
          return html`<tr>
            <th scope="row">${this.t(`data.role.${layer}`)}</th>
            <td>${formatNumber(park[layer].length)}</td>
            <td>${areaM2 === 0 ? this.t("data.unknown") : formatKm2(areaM2, 4)}</td>
          </tr>`;
        })}
      </tbody>
    </table>`;
  }
}

function sumAreasM2(records: readonly Sited[]): number {
  return records.reduce((sum, { site }) => sum + (site.areaM2 ?? 0), 0);
}

declare global {
  interface HTMLElementTagNameMap {
    "park-file-figures": ParkFileFigures;
  }
}
