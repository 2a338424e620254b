import { html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { type Distance, getDistances } from "../../analysis/distances.ts";
import type { LonLat } from "../../domain/site.ts";
import { formatDistance } from "../../i18n/format.ts";
import { CardElement } from "./card-element.ts";

/** What an investor asks the way to. */
const SHOWN_KINDS: readonly string[] = ["cluster-centre", "station", "airport", "interchange"];

/** Straight lines from a feature to station, airport and the centre of its cluster. */
@customElement("park-card-distances")
export class ParkCardDistances extends CardElement {
  @property({ attribute: false }) anchor: LonLat | null = null;
  @property({ attribute: false }) clusterId: string | undefined;

  override render() {
    const park = this.app.derived.park.value?.park;
    if (park === undefined || this.anchor === null) return nothing;
    const distances = getDistances(park, this.anchor, this.clusterId).filter(({ kind }) =>
      SHOWN_KINDS.includes(kind),
    );
    if (distances.length === 0) return nothing;
    const list = html`<ul>
      ${distances.map((distance) => html`<li>${this.say(distance)}</li>`)}
    </ul>`;
    return html`<dl class="rows">
      ${this.row(
        html`${this.t("card.distances")}${this.method(this.t("card.distances"), this.t("card.method.distance"))}`,
        list,
      )}
    </dl>`;
  }

  private say({ to, kind, distanceM, uncertaintyM }: Distance) {
    const name = this.link(to);
    const values = {
      name: kind === "cluster-centre" ? this.sentence("card.clusterCentre", { name }) : name,
      distance: this.keep(formatDistance(distanceM)),
      uncertainty: uncertaintyM === undefined ? "" : this.keep(`± ${formatDistance(uncertaintyM)}`),
    };
    return this.sentence(uncertaintyM ? "card.distance.about" : "card.distance", values);
  }

  /** A figure is not parted from its unit at the end of a line. */
  private keep(text: string) {
    return html`<span class="keep">${text}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-card-distances": ParkCardDistances;
  }
}
