import { css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { SiteResult } from "../../analysis/sites/find-sites.ts";
import { dropCriteria } from "../../state/actions/need.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";
import { getNeedNames } from "../../state/need-names.ts";
import { getRelaxationText } from "./relaxation-text.ts";

/** Where nothing fits, so many ways out are offered; else one. */
const WAYS_OUT = 3;

/** Which criteria to drop, and what that brings, the most first: pressing one drops them. */
@customElement("park-site-relaxations")
export class ParkSiteRelaxations extends ParkElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      li + li {
        margin-top: 4px;
      }
    `,
  ];

  @property({ attribute: false }) result!: SiteResult;

  override render() {
    const { relaxations, matchCount, need } = this.result;
    const offered = relaxations.slice(0, matchCount === 0 ? WAYS_OUT : 1);
    if (offered.length === 0) return nothing;
    const names = getNeedNames(this.app.derived);
    return html`<ul>
      ${offered.map(
        (relaxation) =>
          html`<li>
            <button class="link" @click=${() => this.send(dropCriteria(relaxation.drop))}>
              ${getRelaxationText(relaxation, need, matchCount, names)}
            </button>
          </li>`,
      )}
    </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-site-relaxations": ParkSiteRelaxations;
  }
}
