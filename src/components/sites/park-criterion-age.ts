import { css, html } from "lit";
import { customElement, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { choiceStyles } from "../check/choice-buttons.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { readBound } from "./criterion-bounds.ts";
import { CriterionElement } from "./criterion-element.ts";
import { criterionStyles } from "./criterion-styles.ts";
import { unknownLine } from "./criterion-unknown.ts";

/** Ages at which a record turns amber and red. */
const AGES_DAYS = [90, 365] as const;

/** How old a record may be: its last verification, in days. */
@customElement("park-criterion-age")
export class ParkCriterionAge extends CriterionElement<"verifiedWithinDays"> {
  static override styles = [
    baseStyles,
    criterionStyles,
    choiceStyles,
    css`
      .choices {
        width: fit-content;
      }
    `,
  ];

  @state() private draft: string | null = null;

  override render() {
    const { wanted } = this;
    return html`<div class="choices" role="group" aria-label=${this.t("need.age")}>
        ${AGES_DAYS.map(
          (days) =>
            html`<button
              aria-pressed=${wanted === days ? "true" : "false"}
              @click=${() => this.ask(wanted === days ? undefined : days)}
            >
              ${this.t("need.age.days", { days })}
            </button>`,
        )}
      </div>
      <div class="line">
        <input
          class="grows"
          type="number"
          inputmode="numeric"
          min="0"
          aria-label=${this.t("need.age")}
          .value=${live(this.draft ?? (wanted === undefined ? "" : String(wanted)))}
          @input=${this.handleInput}
          @blur=${() => (this.draft = null)}
        />
        <span class="muted">${this.t("need.age.any")}</span>
      </div>
      ${unknownLine(
        {
          count: this.counts?.unknown.verifiedWithinDays ?? 0,
          isIncluded: this.includesUnknown,
          canInclude: this.canIncludeUnknown,
        },
        this.locale,
        this.handleUnknown,
      )}`;
  }

  private handleInput(event: Event): void {
    this.draft = (event.currentTarget as HTMLInputElement).value;
    this.ask(readBound(this.draft));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-criterion-age": ParkCriterionAge;
  }
}
