import { css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { FeatureRef } from "../../domain/layer.ts";
import "../../i18n/late-messages.ts";
import { clearSelection, selectFeatures } from "../../state/actions/selection.ts";
import { focusOn } from "../../state/actions/view.ts";
import { findRecord, type ParkIndex } from "../../state/park-index.ts";
import { icon } from "../shared/icons.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";
import "./park-plain-card.ts";
import "./park-plant-card.ts";
import "./park-plot-card.ts";

/** The card of what is selected: everything known of it above, what can be done with it below. */
@customElement("park-feature-card")
export class ParkFeatureCard extends ParkElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        position: relative;
        display: flex;
        flex-direction: column;
        background: var(--panel);
      }
      /* the card scrolls above its actions, so that none of them lies over what is read */
      article {
        --card-close: 28px;
        min-height: 0;
        overflow: auto;
        overscroll-behavior: contain;
        padding: 14px 20px 4px;
      }
      .close {
        position: absolute;
        inset: 8px 8px auto auto;
        width: 28px;
        height: 28px;
        display: grid;
        place-items: center;
        color: var(--ink2);
        background: var(--panel);
        border-radius: 6px;
      }
      .close:hover {
        background: var(--sunk);
      }
      footer {
        flex: none;
        display: flex;
        flex-wrap: wrap;
        gap: 4px 20px;
        padding: 8px 20px;
        background: var(--panel);
        border-top: 1px solid var(--line);
      }
      @media (max-width: 767px) {
        .close {
          width: 44px;
          height: 44px;
          inset: 0 4px auto auto;
        }
        article {
          --card-close: 40px;
        }
        footer {
          padding-block: 4px;
        }
      }
    `,
  ];

  @property({ attribute: false }) ref: FeatureRef | null = null;

  override render() {
    const index = this.app.derived.index.value;
    const { ref } = this;
    if (index === null || ref === null) return nothing;
    const record = findRecord(index, ref);
    if (record === undefined) return nothing;
    return html`<article aria-label=${this.app.derived.nameOf(ref)}>${this.renderCard(index, ref)}</article>
      <button class="close" aria-label=${this.t("card.close")} @click=${() => this.send(clearSelection())}>
        ${icon("close")}
      </button>
      <footer>
        ${
          record.site.bounds === null
            ? nothing
            : html`<button class="link" @click=${this.zoom}>${this.t("card.zoom")}</button>`
        }
        <button class="link" @click=${() => this.app.commands.copyLink()}>${this.t("card.share")}</button>
        ${this.renderRelated(ref)}
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

  /** From a plant to its plot, from a plot to its plants. */
  private renderRelated({ layer, id }: FeatureRef) {
    const related = this.related(layer, id);
    if (related.length === 0) return nothing;
    return html`<button class="link" @click=${() => this.send(selectFeatures(related))}>
      ${layer === "plants" ? this.t("card.toPlot") : this.t("card.toPlants", { count: related.length })}
    </button>`;
  }

  private related(layer: FeatureRef["layer"], id: string): readonly FeatureRef[] {
    const park = this.app.derived.park.value?.park;
    const index = this.app.derived.index.value;
    if (park === undefined || index === null) return [];
    if (layer === "plots") {
      return park.plants
        .filter(({ plot }) => plot === id)
        .map((plant) => ({ layer: "plants", id: plant.id }));
    }
    const plot = layer === "plants" ? index.plants.get(id)?.plot : undefined;
    return plot !== undefined && index.plots.has(plot) ? [{ layer: "plots", id: plot }] : [];
  }

  private zoom(): void {
    const index = this.app.derived.index.value;
    if (index === null || this.ref === null) return;
    const bounds = findRecord(index, this.ref)?.site.bounds;
    if (bounds) this.send(focusOn(bounds));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-feature-card": ParkFeatureCard;
  }
}
