import { css, html } from "lit";
import { customElement } from "lit/decorators.js";
import { ParkElement } from "../shared/park-element.ts";
import "./park-plot-list.ts";

/** The panel of the sites view: which vacant plant or available plot fits. */
@customElement("park-sites-panel")
export class ParkSitesPanel extends ParkElement {
  static override styles = css`
    :host {
      display: block;
    }
  `;

  override render() {
    return html`<park-plot-list></park-plot-list>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-sites-panel": ParkSitesPanel;
  }
}
