import { css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { SiteResult } from "../../analysis/sites/find-sites.ts";
import type { NearMiss } from "../../analysis/sites/near-misses.ts";
import { formatNumber } from "../../i18n/format.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";
import "./park-site-list.ts";
import { FIRST_NEAR_ROWS } from "./site-list-signals.ts";
import type { SiteEntry } from "./site-row.ts";

const PAGE_ROWS = 100;

/**
 * What fails one must only, with what it is short of.
 * @fires site-chosen - a row was clicked or Enter pressed on it.
 */
@customElement("park-near-misses")
export class ParkNearMisses extends ParkElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      h2 {
        padding-inline-start: 8px;
      }
      h2 span {
        font-weight: 400;
        margin-inline-start: 12px;
      }
      .more {
        padding: 12px 0 0 36px;
      }
    `,
  ];

  @property({ attribute: false }) result!: SiteResult;
  @property({ attribute: false }) nearMisses: readonly NearMiss[] = [];

  @state() private rowLimit = FIRST_NEAR_ROWS;

  private entries: readonly SiteEntry[] = [];

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("result") && changed.get("result") !== undefined) this.rowLimit = FIRST_NEAR_ROWS;
    this.entries = this.nearMisses.slice(0, this.rowLimit).map((match) => ({ match, number: null }));
  }

  override render() {
    const count = this.nearMisses.length;
    if (count === 0) return nothing;
    const rest = count - this.rowLimit;
    const title = this.t("sites.near");
    return html`
      <h2>
        ${title}<span class="muted">${this.t("sites.near.count", { count: formatNumber(count) })}</span>
      </h2>
      <park-site-list label=${title} .result=${this.result} .entries=${this.entries}></park-site-list>
      ${
        rest <= 0
          ? nothing
          : html`<p class="more">
              <button class="link" @click=${this.showMore}>
                ${this.t("sites.list.more", { count: Math.min(rest, PAGE_ROWS) })}
              </button>
            </p>`
      }
    `;
  }

  private showMore(): void {
    this.rowLimit += this.rowLimit === FIRST_NEAR_ROWS ? PAGE_ROWS - FIRST_NEAR_ROWS : PAGE_ROWS;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-near-misses": ParkNearMisses;
  }
}
