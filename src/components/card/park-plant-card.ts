import { html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { getVacantFloorAreaM2, hasVacantFloor, type Plant } from "../../domain/plant.ts";
import { KN_PER_T } from "../../domain/units.ts";
import { formatM2, formatName, formatNumber, formatPlain } from "../../i18n/format.ts";
import { CardElement, whenKnown } from "./card-element.ts";
import { plantStateBadge } from "./status-badge.ts";
import "./park-card-distances.ts";
import "./park-card-industries.ts";
import "./park-card-provenance.ts";
import "./park-card-supply.ts";

/** Everything known of a plant, what an investor asks first at the head. */
@customElement("park-plant-card")
export class ParkPlantCard extends CardElement {
  @property({ attribute: false }) plant!: Plant;

  private get clusterId(): string | undefined {
    const { plot } = this.plant;
    return plot === undefined ? undefined : this.app.derived.index.value?.plots.get(plot)?.cluster;
  }

  override render() {
    const { plant, clusterId } = this;
    return html`
      <p class="top">
        <span class="dim">${plant.name === undefined ? this.t("card.layer.plants") : plant.id}</span>
        ${
          plant.state === undefined
            ? html`<span class="dim">${this.t("card.unknown")}</span>`
            : plantStateBadge(
                plant.state,
                this.t(`plantState.${plant.state}`),
                this.app.derived.themeName.value,
              )
        }
      </p>
      <h2>${formatName(plant.name, this.locale, plant.id)}</h2>
      ${this.renderHeadlines()}
      <dl class="rows">
        ${this.row(
          this.t("card.cluster"),
          whenKnown(clusterId, (id) => this.link({ layer: "clusters", id })),
        )}
        ${this.row(
          this.t("card.plant.plot"),
          whenKnown(plant.plot, (id) => this.link({ layer: "plots", id })),
        )}
      </dl>
      <park-card-distances .anchor=${plant.site.anchor} .clusterId=${clusterId}></park-card-distances>
      ${this.renderBuilding()} ${this.renderTerms()}
      ${
        clusterId === undefined
          ? nothing
          : html`<park-card-industries .clusterId=${clusterId}></park-card-industries>`
      }
      ${hasVacantFloor(plant) ? html`<park-card-supply></park-card-supply>` : nothing}
      <park-card-provenance layer="plants" .record=${plant}></park-card-provenance>
    `;
  }

  private renderHeadlines() {
    const { plant } = this;
    const isForSale = plant.rentYuanPerM2Month === undefined && plant.saleYuanPerM2 !== undefined;
    return html`<dl class="hero">
      ${
        hasVacantFloor(plant)
          ? this.row(
              this.t("card.plant.vacantM2"),
              whenKnown(getVacantFloorAreaM2(plant), (m2) => this.vacantFloor(m2)),
            )
          : this.row(
              this.t("card.plant.floorM2"),
              whenKnown(plant.floorAreaM2, (m2) => formatM2(m2)),
            )
      }
      ${this.row(
        this.t("card.plant.clearHeightM"),
        whenKnown(plant.clearHeightM, (m) => formatPlain(m)),
      )}
      ${
        isForSale
          ? this.row(
              this.t("card.plant.saleUnit"),
              whenKnown(plant.saleYuanPerM2, (yuan) => formatPlain(yuan)),
            )
          : this.row(
              this.t("card.plant.rentUnit"),
              whenKnown(plant.rentYuanPerM2Month, (yuan) => formatPlain(yuan)),
            )
      }
    </dl>`;
  }

  private vacantFloor(areaM2: number) {
    const mark = this.method(this.t("card.plant.vacantM2"), this.t("card.method.vacant"));
    return html`${formatM2(areaM2)}${this.plant.vacantFloorAreaM2 === undefined ? mark : nothing}`;
  }

  private renderBuilding() {
    const { plant } = this;
    return html`<dl class="rows">
      ${this.row(
        this.t("card.floorArea"),
        whenKnown(plant.floorAreaM2, (m2) => `${formatM2(m2)} m²`),
      )}
      ${this.row(
        this.t("card.plant.storeys"),
        whenKnown(plant.storeys, (storeys) => this.t("card.plant.storeysValue", { storeys })),
      )}
      ${this.row(
        this.t("card.plant.divisible"),
        whenKnown(plant.divisible, (divisible) => this.t(divisible ? "card.yes" : "card.no")),
      )}
      ${this.row(
        this.t("card.plant.standard"),
        whenKnown(plant.standard, (standard) => this.t(standard ? "card.yes" : "card.no")),
      )}
      ${this.row(
        this.t("card.plant.columnGrid"),
        whenKnown(plant.columnGridM, (grid) => `${grid} m`),
      )}
      ${this.row(
        this.t("card.plant.load"),
        whenKnown(plant.floorLoadTPerM2, (load) => this.load(load)),
      )}
      ${this.row(
        this.t("card.plant.crane"),
        whenKnown(plant.craneT, (t) => this.tonnesOrNone(t)),
      )}
      ${this.row(
        this.t("card.plant.freightLift"),
        whenKnown(plant.freightLiftT, (t) => this.tonnesOrNone(t)),
      )}
      ${this.row(
        this.t("card.power"),
        whenKnown(plant.powerKva, (kva) => `${formatPlain(kva)} kVA`),
      )}
      ${this.row(
        this.t("card.plant.fireHazard"),
        whenKnown(plant.fireHazardClass, (fireClass) => this.t(`fireHazardClass.${fireClass}`)),
      )}
      ${this.row(
        this.t("card.plant.fireResistance"),
        whenKnown(plant.fireResistance, (grade) => this.t(`fireResistance.${grade}`)),
      )}
    </dl>`;
  }

  /** Listings print t/m², designers use kN/m². */
  private load(tPerM2: number) {
    return html`${formatPlain(tPerM2)} t/m²<span class="sum muted"
        >${formatNumber(tPerM2 * KN_PER_T, 1)} kN/m²</span
      >${this.method(this.t("card.plant.load"), this.t("card.method.load"))}`;
  }

  /** A stated 0 says that there is none; it is not the same as unknown. */
  private tonnesOrNone(tonnes: number): string {
    return tonnes === 0 ? this.t("card.none") : `${formatPlain(tonnes)} t`;
  }

  private renderTerms() {
    const { plant } = this;
    if (!hasVacantFloor(plant)) return nothing;
    return html`<dl class="rows">
      ${this.row(
        this.t("card.plant.rent"),
        whenKnown(plant.rentYuanPerM2Month, (price) =>
          this.t("card.plant.rentValue", { price: formatPlain(price) }),
        ),
      )}
      ${this.row(
        this.t("card.plant.sale"),
        whenKnown(plant.saleYuanPerM2, (price) =>
          this.t("card.plant.saleValue", { price: formatPlain(price) }),
        ),
      )}
      ${this.row(
        this.t("card.plant.availableOn"),
        whenKnown(plant.availableOn, (day) =>
          day <= this.asOf ? this.t("card.availableNow") : this.day(day),
        ),
      )}
    </dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-plant-card": ParkPlantCard;
  }
}
