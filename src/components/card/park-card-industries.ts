import { html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { getPlannedIndustries } from "../../domain/cluster-industries.ts";
import { CardElement } from "./card-element.ts";

/** The industries the plan wants in a cluster, with the section that says so; of no cluster nobody knows. */
@customElement("park-card-industries")
export class ParkCardIndustries extends CardElement {
  @property({ attribute: false }) clusterId: string | undefined;

  override render() {
    const plan = this.app.derived.park.value?.plan;
    if (plan === undefined) return nothing;
    const { clusterId } = this;
    if (clusterId === undefined) return html`<dl class="rows">${this.row(this.t("card.allowed"), null)}</dl>`;
    const names = getPlannedIndustries(plan, clusterId).map(({ id }) => this.industryName(id));
    const conditional = Object.hasOwn(plan.clusterIndustries, clusterId)
      ? (plan.clusterIndustries[clusterId]?.conditional ?? [])
      : [];
    const mark = this.planSection(this.t("card.allowed"), plan.sections?.clusterIndustries);
    return html`<dl class="rows">
      ${this.row(
        this.t("card.allowed"),
        html`${
          names.length === 0 ? this.t("card.allowed.silent") : names.join(this.t("card.listSeparator"))
        }${mark}`,
      )}
      ${conditional.map(({ industry, why }) =>
        this.row(
          this.t("card.conditional"),
          html`${this.industryName(industry)} <span class="muted">${why}</span>`,
        ),
      )}
    </dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-card-industries": ParkCardIndustries;
  }
}
