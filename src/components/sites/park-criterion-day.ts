import { html } from "lit";
import { customElement } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { isIsoDay } from "../../domain/iso-day.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { CriterionElement } from "./criterion-element.ts";
import { criterionStyles } from "./criterion-styles.ts";
import { unknownLine } from "./criterion-unknown.ts";

/** A year being typed passes through 0002, 0020 and 0202: days before this one are not asked for. */
const FIRST_DAY = "1000-01-01";

/** The day by which a site must be free. */
@customElement("park-criterion-day")
export class ParkCriterionDay extends CriterionElement<"availableBy"> {
  static override styles = [baseStyles, criterionStyles];

  override render() {
    return html`<input
        class="wide"
        type="date"
        aria-label=${this.t("need.day")}
        .value=${live(this.wanted ?? "")}
        @input=${this.handleInput}
      />
      ${unknownLine(
        {
          count: this.counts?.unknown.availableBy ?? 0,
          isIncluded: this.includesUnknown,
          canInclude: this.canIncludeUnknown,
        },
        this.locale,
        this.handleUnknown,
      )}`;
  }

  private handleInput(event: Event): void {
    const { value } = event.currentTarget as HTMLInputElement;
    if (value === "") this.ask(undefined);
    else if (isIsoDay(value) && value >= FIRST_DAY) this.ask(value);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-criterion-day": ParkCriterionDay;
  }
}
