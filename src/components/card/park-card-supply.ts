import { html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { CardElement } from "./card-element.ts";

/** The ways of supplying land the plan opens, each with what it means. */
@customElement("park-card-supply")
export class ParkCardSupply extends CardElement {
  override render() {
    const modes = this.app.derived.park.value?.plan.supplyModes ?? [];
    if (modes.length === 0) return nothing;
    const list = html`<ul>
      ${modes.map(
        ({ mode, section }) =>
          html`<li>
            ${this.t(`supplyMode.${mode}`)}${this.planSection(this.t(`supplyMode.${mode}`), section)}
            <div class="muted">${this.t(`supplyMode.${mode}.note`)}</div>
          </li>`,
      )}
    </ul>`;
    return html`<dl class="rows">${this.row(this.t("card.supplyModes"), list)}</dl>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-card-supply": ParkCardSupply;
  }
}
