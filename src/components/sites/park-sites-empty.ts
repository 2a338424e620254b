import { css, html } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { SiteResult } from "../../analysis/sites/find-sites.ts";
import { getMusts } from "../../domain/need.ts";
import { setFilterInView } from "../../state/actions/need.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";
import "./park-site-relaxations.ts";

/** With fewer criteria than this dropping two of them would leave none. */
const TELLING_MUSTS = 3;

/** What an empty list says: why it is empty and the steps that bring most back. */
@customElement("park-sites-empty")
export class ParkSitesEmpty extends ParkElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
    `,
  ];

  @property({ attribute: false }) result!: SiteResult;

  override render() {
    const { totalCount, matchCount, relaxations, need } = this.result;
    if (totalCount === 0) return html`<p class="muted">${this.t("sites.empty.why")}</p>`;
    if (matchCount > 0) return this.renderOutOfView(matchCount);
    if (relaxations.length > 0) {
      return html`<park-site-relaxations .result=${this.result}></park-site-relaxations>`;
    }
    const key = getMusts(need).length < TELLING_MUSTS ? "sites.relax.noKind" : "sites.relax.none";
    return html`<p class="muted">${this.t(key)}</p>`;
  }

  private renderOutOfView(count: number) {
    return html`<p>
      ${this.t("sites.view.none", { count })}
      <button class="link" @click=${() => this.send(setFilterInView(false))}>
        ${this.t("sites.view.whole")}
      </button>
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-sites-empty": ParkSitesEmpty;
  }
}
