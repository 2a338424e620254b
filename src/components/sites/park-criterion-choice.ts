import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import type { FacetOption } from "../../analysis/sites/site-facets.ts";
import type { ChoiceCriterion } from "../../domain/need.ts";
import { getAnswerText } from "../../i18n/need-text.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { CriterionElement } from "./criterion-element.ts";
import { markWanted, toggleAnswer } from "./criterion-options.ts";
import { criterionStyles } from "./criterion-styles.ts";
import { getNeedNames } from "../../state/need-names.ts";

/** A list of answers, each with how many candidates it leaves; what is not stated is an answer of its own. */
@customElement("park-criterion-choice")
export class ParkCriterionChoice extends CriterionElement<ChoiceCriterion> {
  static override styles = [
    baseStyles,
    criterionStyles,
    css`
      .options {
        max-height: 96px;
        overflow-y: auto;
        scrollbar-width: thin;
        padding: 2px;
        margin: -2px;
      }
      label {
        display: grid;
        grid-template-columns: 14px minmax(0, 1fr) 36px minmax(2ch, max-content);
        align-items: center;
        gap: 0 6px;
        min-height: 24px;
        cursor: pointer;
      }
      label.none {
        color: var(--ink3);
        cursor: default;
      }
      .name {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
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
        .options {
          max-height: none;
          overflow: visible;
        }
        label {
          grid-template-columns: 18px minmax(0, 1fr) 56px minmax(3ch, max-content);
          gap: 0 10px;
          min-height: 44px;
        }
        .name {
          white-space: normal;
          overflow-wrap: anywhere;
        }
      }
    `,
  ];

  override render() {
    const options = markWanted(this.counts?.facets[this.criterion] ?? [], this.wanted ?? []);
    const most = Math.max(1, ...options.map(({ count }) => count));
    const isFocusable = options.some(({ count, isChosen }) => count > 0 || isChosen);
    return html`<div class="options" tabindex=${isFocusable ? nothing : 0}>
      ${options.map((option) => this.renderOption(option, most))}
    </div>`;
  }

  private renderOption({ value, count, isChosen }: FacetOption, most: number) {
    const name = getAnswerText(this.criterion, value, getNeedNames(this.app.derived));
    const isNone = count === 0 && !isChosen;
    return html`<label class="${isNone ? "none" : ""} ${isChosen ? "chosen" : ""}" title=${name}>
      <input
        type="checkbox"
        .checked=${isChosen}
        ?disabled=${isNone}
        @change=${() => this.ask(toggleAnswer(this.wanted ?? [], value))}
      />
      <span class="name">${name}</span>
      <span class="bar" style="transform: scaleX(${count / most})"></span>
      <span class="count">${count}</span>
    </label>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-criterion-choice": ParkCriterionChoice;
  }
}
