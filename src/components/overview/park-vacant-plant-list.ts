import { css, html, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { getVacantFloorAreaM2, type Plant } from "../../domain/plant.ts";
import { formatM2, formatNumber, formatPercent, formatWanM2 } from "../../i18n/format.ts";
import { showView } from "../../state/actions/view.ts";
import { baseStyles } from "../shared/base-styles.ts";
import "../shared/park-figure-button.ts";
import "../shared/park-source-mark.ts";
import { OverviewElement } from "./overview-element.ts";
import { sectionStyles } from "./section-styles.ts";

/** How many plants are shown here; all of them are in the sites view. */
const SHOWN_COUNT = 5;

/** The plants with the most vacant floor, shown before any land: the plan's own rule. */
@customElement("park-vacant-plant-list")
export class ParkVacantPlantList extends OverviewElement {
  static override styles = [
    baseStyles,
    sectionStyles,
    css`
      :host {
        container-type: inline-size;
      }
      table {
        margin-top: 6px;
        table-layout: fixed;
      }
      th:first-child {
        width: 28%;
      }
      th.cluster {
        width: 25%;
      }
      th.height {
        width: 16%;
      }
      th.rent {
        width: 17%;
      }
      tbody th {
        color: var(--ink);
        padding-block: 6px;
        line-height: 20px;
      }
      td:not(.cluster) {
        white-space: nowrap;
      }
      .rule {
        margin-top: 10px;
        color: var(--ink3);
      }
      @container (max-width: 429px) {
        .wide {
          display: none;
        }
        th:first-child {
          width: 40%;
        }
        th.rent {
          width: 36%;
        }
      }
      @media (max-width: 767px) {
        tbody {
          --figure-reach-above: 11px;
          --figure-reach-below: 11px;
        }
        tbody th,
        td {
          padding-block: 11px;
        }
      }
    `,
  ];

  protected override renderFigures() {
    const rule = this.plan.sections?.vacantPlantsFirst;
    return html`
      <div class="head">
        <h2>${this.t(rule === undefined ? "overview.vacant.titlePlain" : "overview.vacant.title")}</h2>
        ${this.vacancy.plants.length === 0 ? nothing : this.renderSum()}
      </div>
      ${this.vacancy.plants.length === 0 ? this.renderEmpty() : this.renderTable()}
      ${
        rule === undefined
          ? nothing
          : html`<p class="rule">
              ${this.t("overview.vacant.rule")}<park-source-mark
                heading=${this.t("overview.vacant.rule")}
                .source=${{ kind: "plan", section: rule }}
              ></park-source-mark>
            </p>`
      }
    `;
  }

  private renderEmpty(): TemplateResult {
    const hasPlants = this.vacancy.floorAreaM2.refs.length > 0;
    return html`<p class="empty">
      ${this.t(hasPlants ? "overview.vacant.none" : "overview.vacant.noPlants")}
    </p>`;
  }

  private renderSum(): TemplateResult {
    const { plantCount, vacantFloorAreaM2, vacantShare } = this.vacancy;
    const count = this.t("overview.count.plants", { count: plantCount.value });
    const area = `${formatWanM2(vacantFloorAreaM2.value)} ${this.t("overview.unit.wanM2")}`;
    const hasArea = vacantFloorAreaM2.refs.length > vacantFloorAreaM2.unknownCount;
    return html`<span class="sum"
        ><park-figure-button
          text=${count}
          label=${this.t("overview.table.vacantLong")}
          .refs=${plantCount.refs}
        ></park-figure-button
        >${
          hasArea
            ? html`${this.t("overview.separator")}<span class="num">${area}</span>${
                  vacantShare === null
                    ? nothing
                    : `${this.t("overview.separator")}${this.t("overview.vacant.share", { share: formatPercent(vacantShare) })}`
                }`
            : nothing
        }<park-source-mark
          heading=${`${this.t("overview.table.vacantLong")} ${hasArea ? area : count}`}
          .details=${hasArea && vacantShare !== null ? [this.t("overview.method.vacantShare")] : []}
          .source=${{
            kind: "method",
            method: this.t("overview.method.vacant"),
            unknownCount: vacantFloorAreaM2.unknownCount,
          }}
        ></park-source-mark></span
      >${
        this.app.derived.view.value === "sites"
          ? nothing
          : html`<button class="link" @click=${() => this.send(showView("sites"))}>
              ${this.t("overview.vacant.all", { count })}
            </button>`
      }`;
  }

  private renderTable(): TemplateResult {
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${this.t("overview.vacant.plant")}</th>
          <th scope="col" class="cluster wide">${this.t("overview.table.cluster")}</th>
          <th scope="col">${this.t("overview.vacant.area")}</th>
          <th scope="col" class="height wide">${this.t("overview.vacant.height")}</th>
          <th scope="col" class="rent">${this.t("overview.vacant.rent")}</th>
        </tr>
      </thead>
      <tbody>
        ${this.vacancy.plants.slice(0, SHOWN_COUNT).map((plant) => this.renderPlant(plant))}
      </tbody>
    </table>`;
  }

  private renderPlant(plant: Plant): TemplateResult {
    const ref = { layer: "plants", id: plant.id } as const;
    const areaM2 = getVacantFloorAreaM2(plant);
    return html`<tr>
      <th scope="row">
        <park-figure-button
          text=${this.app.derived.nameOf(ref)}
          label=${this.t("overview.vacant.plant")}
          .refs=${[ref]}
        ></park-figure-button>
      </th>
      <td class="cluster wide muted">${this.getClusterName(plant)}</td>
      <td><b>${this.renderValue(areaM2 === undefined ? undefined : formatM2(areaM2))}</b></td>
      <td class="wide">
        ${this.renderValue(plant.clearHeightM === undefined ? undefined : formatNumber(plant.clearHeightM, 1))}
      </td>
      <td>
        ${this.renderValue(
          plant.rentYuanPerM2Month === undefined ? undefined : formatNumber(plant.rentYuanPerM2Month, 1),
        )}
      </td>
    </tr>`;
  }

  private renderValue(text: string | undefined): unknown {
    return text ?? html`<span class="dim">${this.t("overview.unknown.dash")}</span>`;
  }

  private getClusterName(plant: Plant): unknown {
    const cluster =
      plant.plot === undefined ? undefined : this.app.derived.index.value?.plots.get(plant.plot)?.cluster;
    return cluster === undefined
      ? this.renderValue(undefined)
      : this.app.derived.nameOf({ layer: "clusters", id: cluster });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-vacant-plant-list": ParkVacantPlantList;
  }
}
