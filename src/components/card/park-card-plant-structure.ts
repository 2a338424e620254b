import { html } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Plant } from "../../domain/plant.ts";
import { KN_PER_T } from "../../domain/units.ts";
import { formatM2, formatNumber, formatPlain } from "../../i18n/format.ts";
import { CardElement, whenKnown } from "./card-element.ts";

/** What a plant is and what it bears: floor, structure, loads, lifting, power, fire. */
@customElement("park-card-plant-structure")
export class ParkCardPlantStructure extends CardElement {
  @property({ attribute: false }) plant!: Plant;

  override render() {
    const { plant } = this;
    return html`<dl class="rows">
      ${this.row(
        this.t("card.floorArea"),
        whenKnown(plant.floorAreaM2, (m2) => `${formatM2(m2)} m²`),
      )}
      ${this.row(
        this.t("card.plant.storeys"),
        whenKnown(plant.storeys, (storeys) =>
          this.t("card.plant.storeysValue", { storeys: formatPlain(storeys) }),
        ),
      )}
      ${this.row(this.t("card.plant.divisible"), this.yesOrNo(plant.divisible))}
      ${this.row(this.t("card.plant.standard"), this.yesOrNo(plant.standard))}
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

  private yesOrNo(value: boolean | undefined): unknown {
    return whenKnown(value, (isTrue) => this.t(isTrue ? "card.yes" : "card.no"));
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
}

declare global {
  interface HTMLElementTagNameMap {
    "park-card-plant-structure": ParkCardPlantStructure;
  }
}
