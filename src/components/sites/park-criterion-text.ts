import { html } from "lit";
import { customElement } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { baseStyles } from "../shared/base-styles.ts";
import { CriterionElement } from "./criterion-element.ts";
import { criterionStyles } from "./criterion-styles.ts";

/** Words that the codes and names must hold. */
@customElement("park-criterion-text")
export class ParkCriterionText extends CriterionElement<"text"> {
  static override styles = [baseStyles, criterionStyles];

  override render() {
    return html`<input
      class="wide"
      type="search"
      aria-label=${this.t("need.text.label")}
      placeholder=${this.t("need.text")}
      .value=${live(this.wanted ?? "")}
      @input=${this.handleText}
      @compositionend=${this.handleText}
    />`;
  }

  /** While characters are still being composed nothing is filtered. */
  private handleText(event: Event): void {
    if (event instanceof InputEvent && event.isComposing) return;
    const { value } = event.currentTarget as HTMLInputElement;
    this.ask(value.trim() === "" ? undefined : value);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-criterion-text": ParkCriterionText;
  }
}
