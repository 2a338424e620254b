import { html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Cluster } from "../../domain/cluster.ts";
import type { Place } from "../../domain/place.ts";
import type { Zone } from "../../domain/zone.ts";
import { formatDistance, formatHa, formatKm2, formatMu, formatName } from "../../i18n/format.ts";
import { CardElement, whenKnown } from "./card-element.ts";
import "./park-card-industries.ts";
import "./park-card-provenance.ts";

/** What a plain card is of. */
export type PlainSubject =
  | { readonly layer: "clusters"; readonly record: Cluster }
  | { readonly layer: "zones"; readonly record: Zone }
  | { readonly layer: "places"; readonly record: Place };

/** The card of what is neither plot nor plant: a cluster, a zone, a place. */
@customElement("park-plain-card")
export class ParkPlainCard extends CardElement {
  @property({ attribute: false }) subject!: PlainSubject;

  override render() {
    const { layer, record } = this.subject;
    return html`
      <p class="top">
        <span class="dim">${this.t(`card.layer.${layer}`)}</span>
        <span class="badge none">${this.kind()}</span>
      </p>
      <h2>${formatName(record.name, this.locale, record.id)}</h2>
      ${layer === "places" ? nothing : this.renderArea()} ${this.renderSubject()}
      <park-card-provenance .layer=${layer} .record=${record}></park-card-provenance>
    `;
  }

  private kind() {
    const { subject } = this;
    switch (subject.layer) {
      case "clusters":
        return whenKnown(subject.record.kind, (kind) => this.t(`clusterKind.${kind}`)) ?? nothing;
      case "zones":
        return whenKnown(subject.record.kind, (kind) => this.t(`zoneKind.${kind}`)) ?? nothing;
      case "places":
        return subject.record.kind ?? nothing;
    }
  }

  private renderArea() {
    const { areaM2 } = this.subject.record.site;
    return html`<dl class="hero">
      ${this.row(
        this.t("card.plain.area"),
        whenKnown(areaM2, (m2) => html`${formatKm2(m2)}<span class="unit">km²</span>`),
      )}
      ${this.row(
        this.t("card.plain.areaHa"),
        whenKnown(areaM2, (m2) => formatHa(m2)),
      )}
      ${this.row(
        this.t("card.plain.areaMu"),
        whenKnown(areaM2, (m2) => formatMu(m2, 0)),
      )}
    </dl>`;
  }

  private renderSubject() {
    const { subject } = this;
    switch (subject.layer) {
      case "clusters":
        return html`<park-card-industries .clusterId=${subject.record.id}></park-card-industries> ${
            subject.record.positionSchematic === true
              ? html`<dl class="rows">
                  ${this.row(this.t("card.position"), this.t("card.position.schematic"))}
                </dl>`
              : nothing
          }`;
      case "zones":
        return html`<dl class="rows">
          ${this.row(
            this.t("card.cluster"),
            whenKnown(subject.record.cluster, (id) => this.link({ layer: "clusters", id })),
          )}
        </dl>`;
      case "places": {
        const { uncertaintyM } = subject.record;
        return uncertaintyM
          ? html`<dl class="rows">
              ${this.row(this.t("card.position"), this.t("card.position.about", { distance: formatDistance(uncertaintyM) }))}
            </dl>`
          : nothing;
      }
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-plain-card": ParkPlainCard;
  }
}
