import type { ReadonlySignal } from "@preact/signals-core";
import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { FeatureRef } from "../../domain/layer.ts";
import type { Shortlist } from "../../domain/shortlist.ts";
import { isSitePlant, isSitePlot } from "../../domain/site-candidates.ts";
import { getSiteKey } from "../../domain/site-key.ts";
import { selectFeatures } from "../../state/actions/selection.ts";
import { focusOn } from "../../state/actions/view.ts";
import { findRecord, type ParkIndex } from "../../state/park-index.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";
import "../shared/park-star.ts";

/** What somebody wants to ask the contact about. */
export interface EnquiryRequest {
  readonly refs: readonly FeatureRef[];
}

/**
 * What can be done with a feature: keep it, put it beside others, go there, share it, ask about it, print it, go to its
 * plot or plants. Its buttons lie in the row of what is around it.
 *
 * @fires {CustomEvent<EnquiryRequest>} enquiry-requested - Enquire was pressed.
 */
@customElement("park-card-actions")
export class ParkCardActions extends ParkElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: contents;
      }
      button {
        flex: none;
      }
      button[aria-pressed="true"] {
        font-weight: 700;
      }
      @media (max-width: 767px) {
        button {
          min-width: 44px;
        }
      }
    `,
  ];

  @property({ attribute: false }) ref: FeatureRef | null = null;

  private shortlist: ReadonlySignal<Shortlist> | undefined;

  override render() {
    const index = this.app.derived.index.value;
    const { ref } = this;
    const record = index === null || ref === null ? undefined : findRecord(index, ref);
    if (index === null || ref === null || record === undefined) return nothing;
    const { bounds } = record.site;
    return html`
      ${this.renderSiteActions(index, ref)}
      ${
        bounds === null
          ? nothing
          : html`<button class="link" @click=${() => this.send(focusOn(bounds))}>
              ${this.t("card.zoom")}
            </button>`
      }
      <button class="link" @click=${() => this.app.commands.copyLink()}>${this.t("card.share")}</button>
      ${
        isSite(index, ref)
          ? html`<button class="link" @click=${() => this.requestEnquiry([ref])}>
              ${this.t("card.enquire")}
            </button>`
          : nothing
      }
      ${
        ref.layer === "plots"
          ? html`<button
              class="link"
              @click=${() => this.app.commands.openSheet({ kind: "plot-evidence", plot: ref.id })}
            >
              ${this.t("card.print")}
            </button>`
          : nothing
      }
      ${this.renderRelated(index, ref)}
    `;
  }

  /** What cannot be had is not kept; what is kept already can be let go. */
  private renderSiteActions(index: ParkIndex, ref: FeatureRef): TemplateResult | typeof nothing {
    this.shortlist ??= this.app.store.derive((state) => state.shortlist);
    const { items, compared } = this.shortlist.value;
    const key = getSiteKey([ref]);
    const canBeHad = isSite(index, ref);
    if (!canBeHad && !items.some((item) => item.key === key)) return nothing;
    const isCompared = compared.includes(key);
    return html`<park-star with-word .refs=${[ref]}></park-star> ${
        canBeHad || isCompared
          ? html`<button
              class="link"
              aria-pressed=${isCompared ? "true" : "false"}
              @click=${() => this.app.commands.toggleCompare([ref])}
            >
              ${this.t("card.compare")}
            </button>`
          : nothing
      }`;
  }

  private requestEnquiry(refs: readonly FeatureRef[]): void {
    const detail: EnquiryRequest = { refs };
    this.dispatchEvent(new CustomEvent("enquiry-requested", { detail, bubbles: true, composed: true }));
  }

  /** From a plant to its plot, from a plot to its plants. */
  private renderRelated(index: ParkIndex, ref: FeatureRef): TemplateResult | typeof nothing {
    const related = this.getRelated(index, ref);
    if (related.length === 0) return nothing;
    return html`<button class="link" @click=${() => this.send(selectFeatures(related))}>
      ${ref.layer === "plants" ? this.t("card.toPlot") : this.t("card.toPlants", { count: related.length })}
    </button>`;
  }

  private getRelated(index: ParkIndex, { layer, id }: FeatureRef): readonly FeatureRef[] {
    if (layer === "plots") {
      const plants = this.app.derived.park.value?.park.plants ?? [];
      return plants.filter(({ plot }) => plot === id).map((plant) => ({ layer: "plants", id: plant.id }));
    }
    const plot = layer === "plants" ? index.plants.get(id)?.plot : undefined;
    return plot !== undefined && index.plots.has(plot) ? [{ layer: "plots", id: plot }] : [];
  }
}

/** True for a plant or a plot that can be had. */
function isSite(index: ParkIndex, { layer, id }: FeatureRef): boolean {
  if (layer === "plants") {
    const plant = index.plants.get(id);
    return plant !== undefined && isSitePlant(plant);
  }
  const plot = layer === "plots" ? index.plots.get(id) : undefined;
  return plot !== undefined && isSitePlot(plot);
}

declare global {
  interface HTMLElementTagNameMap {
    "park-card-actions": ParkCardActions;
  }
}
