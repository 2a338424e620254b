import { css, html } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { SiteFacet } from "../../analysis/site-catalog.ts";
import type { FacetOption, SiteFilter } from "../../analysis/site-filter.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";
import { getAnswerName } from "./answer-name.ts";
import { toggleAnswer } from "./filter-chips.ts";
import { FilterChangedEvent } from "./site-events.ts";

/**
 * The answers to one question, each with how many would be left by it alone.
 * @fires filter-changed - an answer was added or taken out.
 */
@customElement("park-site-facet")
export class ParkSiteFacet extends ParkElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      fieldset {
        border: 0;
        margin: 0;
        padding: 0;
        min-width: 0;
      }
      legend {
        padding: 0;
        font-weight: 700;
      }
      label {
        display: grid;
        grid-template-columns: 16px minmax(0, 1fr) 56px 3ch;
        align-items: center;
        gap: 0 8px;
        min-height: 24px;
        cursor: pointer;
      }
      label.none {
        color: var(--ink3);
      }
      input {
        margin: 0;
        accent-color: var(--accent);
      }
      .bar {
        height: 8px;
        background: var(--line2);
        transform-origin: left;
      }
      .chosen .bar {
        background: var(--accent);
      }
      .count {
        text-align: end;
      }
      @media (max-width: 767px) {
        label {
          min-height: 44px;
        }
      }
    `,
  ];

  @property() facet: SiteFacet = "clusters";
  @property({ attribute: false }) options: readonly FacetOption[] = [];
  @property({ attribute: false }) filter!: SiteFilter;

  override render() {
    const most = Math.max(1, ...this.options.map(({ count }) => count));
    return html`<fieldset>
      <legend>${this.t(`sites.facet.${this.facet}`)}</legend>
      ${this.options.map((option) => this.renderOption(option, most))}
    </fieldset>`;
  }

  private renderOption({ value, count, isChosen }: FacetOption, most: number) {
    const { locale } = this;
    const { nameOf, park } = this.app.derived;
    const name = getAnswerName(this.facet, value, { locale, nameOf, plan: park.value?.plan });
    return html`<label class="${count === 0 && !isChosen ? "none" : ""} ${isChosen ? "chosen" : ""}">
      <input
        type="checkbox"
        .checked=${isChosen}
        ?disabled=${count === 0 && !isChosen}
        @change=${() => this.dispatchEvent(new FilterChangedEvent(toggleAnswer(this.filter, this.facet, value)))}
      />
      <span>${name}</span>
      <span class="bar" style="transform: scaleX(${count / most})"></span>
      <span class="count">${count}</span>
    </label>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-site-facet": ParkSiteFacet;
  }
}
