import { css, html } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { SiteFilter, SiteResult } from "../../analysis/site-filter.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";
import { getChipName } from "./chip-name.ts";
import { getFilterChips, withoutKey } from "./filter-chips.ts";
import { FilterChangedEvent } from "./site-events.ts";

/**
 * What an empty list says: why it is empty and the one step that brings most back.
 * @fires filter-changed - that condition is to be dropped.
 * @fires scope-widened - the whole park is to be listed.
 */
@customElement("park-sites-empty")
export class ParkSitesEmpty extends ParkElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        margin-top: 16px;
      }
    `,
  ];

  @property({ attribute: false }) filter!: SiteFilter;
  @property({ attribute: false }) result!: SiteResult;

  override render() {
    const { candidates, totalCount } = this.result;
    if (totalCount === 0) return html`<p class="muted">${this.t("sites.empty.why")}</p>`;
    return candidates.length > 0 ? this.renderOutOfView(candidates.length) : this.renderRelaxation();
  }

  private renderOutOfView(count: number) {
    return html`<p>
      ${this.t("sites.view.none", { count })}
      <button class="link" @click=${() => this.dispatchEvent(new ScopeWidenedEvent())}>
        ${this.t("sites.view.whole")}
      </button>
    </p>`;
  }

  private renderRelaxation() {
    const [relaxation] = this.result.relaxations;
    if (relaxation === undefined || relaxation.count === 0) {
      return html`<p class="muted">${this.t("sites.relax.none")}</p>`;
    }
    const { key, count } = relaxation;
    const { locale } = this;
    const { nameOf, park } = this.app.derived;
    const names = { locale, nameOf, plan: park.value?.plan };
    const filter = getFilterChips(this.filter)
      .filter((chip) => chip.key === key)
      .map((chip) => getChipName(chip, this.filter, names))
      .join(this.t("card.listSeparator"));
    return html`<button
      class="link"
      @click=${() => this.dispatchEvent(new FilterChangedEvent(withoutKey(key)))}
    >
      ${this.t("sites.relax", { filter, count })}
    </button>`;
  }
}

/** The whole park is to be listed, not only what is in view. */
export class ScopeWidenedEvent extends Event {
  constructor() {
    super("scope-widened");
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-sites-empty": ParkSitesEmpty;
  }
  interface HTMLElementEventMap {
    "scope-widened": ScopeWidenedEvent;
  }
}
