import type { ReadonlySignal } from "@preact/signals-core";
import { html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { getVacantFloorAreaM2, hasVacantFloor, type Plant } from "../../domain/plant.ts";
import { formatM2, formatName, formatPlain } from "../../i18n/format.ts";
import "../../i18n/late-messages.ts";
import type { Selection } from "../../state/app-state.ts";
import { getNoParkText } from "../shared/no-park-text.ts";
import { CardElement, whenKnown } from "./card-element.ts";
import { plantStateBadge } from "./status-badge.ts";
import "./park-card-actions.ts";
import "./park-card-attachments.ts";
import "./park-card-distances.ts";
import "./park-card-industries.ts";
import "./park-card-plant-structure.ts";
import "./park-card-provenance.ts";
import "./park-card-supply.ts";

/**
 * Everything known of a plant, what an investor asks first at the head: vacant floor, clear height and rent, then
 * structure, terms, supply modes, industries, distances, photographs and where the record comes from. What is not
 * known is said so. Without a plant it says why there is none.
 *
 * @property {Plant} plant - The plant's record. Without it the one of `plantId` is shown.
 * @property {string} plantId - Attribute `plant-id`: the id of a plant of the park in force. Without it the plant that is selected is shown.
 * @property {boolean} hasActions - Attribute `has-actions`: shows what can be done with the plant below.
 * @fires {CustomEvent<EnquiryRequest>} enquiry-requested - Enquire was pressed; only with `hasActions`.
 */
@customElement("park-plant-card")
export class ParkPlantCard extends CardElement {
  @property({ attribute: false }) plant: Plant | undefined;
  @property({ attribute: "plant-id" }) plantId: string | undefined;
  @property({ type: Boolean, attribute: "has-actions" }) hasActions = false;

  private selection: ReadonlySignal<Selection> | undefined;

  override render() {
    const { index } = this.app.derived;
    const plant = this.plant ?? index.value?.plants.get(this.plantId ?? this.getSelectedId() ?? "");
    if (plant !== undefined) return this.renderPlant(plant);
    return html`<p class="dim" role="status">
      ${
        index.value === null
          ? getNoParkText(this.app)
          : this.plantId === undefined
            ? this.t("card.plant.empty")
            : this.t("card.plant.gone", { id: this.plantId })
      }
    </p>`;
  }

  private getSelectedId(): string | undefined {
    this.selection ??= this.app.store.derive((state) => state.selection);
    return this.selection.value.refs.find(({ layer }) => layer === "plants")?.id;
  }

  private renderPlant(plant: Plant): TemplateResult {
    const clusterId = this.app.derived.index.value?.plots.get(plant.plot ?? "")?.cluster;
    return html`
      ${this.top(plant.name === undefined ? this.t("card.layer.plants") : plant.id, clusterId, this.badge(plant))}
      <h2>${formatName(plant.name, this.locale, plant.id)}</h2>
      ${this.renderHeadlines(plant)}
      <park-card-plant-structure .plant=${plant}></park-card-plant-structure>
      ${this.renderTerms(plant)}
      ${hasVacantFloor(plant) ? html`<park-card-supply></park-card-supply>` : nothing}
      <park-card-industries .clusterId=${clusterId}></park-card-industries>
      <dl class="rows">
        ${this.row(
          this.t("card.plant.plot"),
          whenKnown(plant.plot, (id) => this.link({ layer: "plots", id })),
        )}
      </dl>
      <park-card-distances .anchor=${plant.site.anchor} .clusterId=${clusterId}></park-card-distances>
      <park-card-attachments layer="plants" .record=${plant}></park-card-attachments>
      <park-card-provenance layer="plants" .record=${plant}></park-card-provenance>
      ${
        this.hasActions
          ? html`<footer>
              <park-card-actions .ref=${{ layer: "plants", id: plant.id }}></park-card-actions>
            </footer>`
          : nothing
      }
    `;
  }

  private badge({ state }: Plant): TemplateResult {
    return state === undefined
      ? html`<span class="dim">${this.t("card.unknown")}</span>`
      : plantStateBadge(state, this.t(`plantState.${state}`), this.app.derived.themeName.value);
  }

  private renderHeadlines(plant: Plant): TemplateResult {
    const isForSale = plant.rentYuanPerM2Month === undefined && plant.saleYuanPerM2 !== undefined;
    return html`<dl class="hero">
      ${
        hasVacantFloor(plant)
          ? this.row(
              this.t("card.plant.vacantM2"),
              whenKnown(getVacantFloorAreaM2(plant), (m2) => this.vacantFloor(plant, m2)),
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
      ${this.row(
        this.t(isForSale ? "card.plant.saleUnit" : "card.plant.rentUnit"),
        whenKnown(isForSale ? plant.saleYuanPerM2 : plant.rentYuanPerM2Month, (yuan) => formatPlain(yuan)),
      )}
    </dl>`;
  }

  private vacantFloor({ vacantFloorAreaM2 }: Plant, areaM2: number) {
    const mark = this.method(this.t("card.plant.vacantM2"), this.t("card.method.vacant"));
    return html`${formatM2(areaM2)}${vacantFloorAreaM2 === undefined ? mark : nothing}`;
  }

  private renderTerms(plant: Plant): TemplateResult | typeof nothing {
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
        whenKnown(plant.saleYuanPerM2, (price) => this.sale(plant, price)),
      )}
      ${this.row(
        this.t("card.plant.availableOn"),
        whenKnown(plant.availableOn, (day) =>
          day <= this.asOf ? this.t("card.availableNow") : this.day(day),
        ),
      )}
    </dl>`;
  }

  private sale(plant: Plant, yuanPerM2: number) {
    const areaM2 = getVacantFloorAreaM2(plant);
    const total = this.t("card.plant.saleTotal");
    return html`${this.t("card.plant.saleValue", { price: formatPlain(yuanPerM2) })}${
      areaM2 === undefined
        ? nothing
        : html`<span class="sum muted">${total} ${this.wan(yuanPerM2 * areaM2)}</span>${this.method(
              total,
              this.t("card.method.saleTotal"),
            )}`
    }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-plant-card": ParkPlantCard;
  }
}
