import { html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { FeatureRef } from "../../domain/layer.ts";
import "../../i18n/late-messages.ts";
import { clearSelection } from "../../state/actions/selection.ts";
import { findRecord, type ParkIndex } from "../../state/park-index.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { floatingCardStyles } from "../shared/floating-card-styles.ts";
import { icon } from "../shared/icons.ts";
import { ParkElement } from "../shared/park-element.ts";
import "./park-card-actions.ts";
import "./park-plain-card.ts";
import "./park-plant-card.ts";
import "./park-plot-card.ts";

/** The card of what is selected: everything known of it above, what can be done with it below. */
@customElement("park-feature-card")
export class ParkFeatureCard extends ParkElement {
  static override styles = [baseStyles, floatingCardStyles];

  @property({ attribute: false }) ref: FeatureRef | null = null;

  override render() {
    const index = this.app.derived.index.value;
    const { ref } = this;
    if (index === null || ref === null || findRecord(index, ref) === undefined) return nothing;
    return html`<article aria-label=${this.app.derived.nameOf(ref)}>${this.renderCard(index, ref)}</article>
      <button class="close" aria-label=${this.t("card.close")} @click=${() => this.send(clearSelection())}>
        ${icon("close")}
      </button>
      <footer role="group" aria-label=${this.t("card.actions")}>
        <park-card-actions .ref=${ref}></park-card-actions>
      </footer>`;
  }

  private renderCard(index: ParkIndex, { layer, id }: FeatureRef) {
    switch (layer) {
      case "plots":
        return html`<park-plot-card .plot=${index.plots.get(id)}></park-plot-card>`;
      case "plants":
        return html`<park-plant-card .plant=${index.plants.get(id)}></park-plant-card>`;
      case "clusters":
      case "zones":
      case "places":
        return html`<park-plain-card .subject=${{ layer, record: index[layer].get(id) }}></park-plain-card>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-feature-card": ParkFeatureCard;
  }
}
