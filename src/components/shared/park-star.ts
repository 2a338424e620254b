import type { ReadonlySignal } from "@preact/signals-core";
import { css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { FeatureRef } from "../../domain/layer.ts";
import type { Shortlist } from "../../domain/shortlist.ts";
import { getSiteKey } from "../../domain/site-key.ts";
import { icon } from "./icons.ts";
import { ParkElement } from "./park-element.ts";
import { baseStyles } from "./base-styles.ts";

const NO_REFS: readonly FeatureRef[] = [];

/** The star of a site: pressed while the site is in the shortlist; pressing puts it in or takes it out. */
@customElement("park-star")
export class ParkStar extends ParkElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: inline-block;
      }
      button {
        display: grid;
        grid-auto-flow: column;
        gap: 4px;
        place-items: center;
        min-width: 24px;
        color: var(--ink3);
      }
      button:hover,
      button:focus-visible,
      button[aria-pressed="true"] {
        color: var(--accent);
      }
      button[aria-pressed="true"] path {
        fill: currentColor;
      }
      .icon {
        display: block;
      }
      @media (max-width: 767px) {
        button {
          min-width: 44px;
        }
      }
    `,
  ];

  /** One plant, one plot, or adjoining plots that stand together. */
  @property({ attribute: false }) refs: readonly FeatureRef[] = NO_REFS;

  /** Shows its word beside the star. */
  @property({ type: Boolean, attribute: "with-word" }) withWord = false;

  private shortlist: ReadonlySignal<Shortlist> | undefined;

  override render() {
    this.shortlist ??= this.app.store.derive((state) => state.shortlist);
    const key = getSiteKey(this.refs);
    const isStarred = this.shortlist.value.items.some((item) => item.key === key);
    const names = this.refs.map((ref) => this.app.derived.nameOf(ref));
    return html`<button
      type="button"
      aria-pressed=${isStarred ? "true" : "false"}
      aria-label=${this.t("shortlist.star", { name: names.join(this.t("card.listSeparator")) })}
      @click=${this.handleClick}
    >
      ${icon("star")}${this.withWord ? this.t("card.star") : nothing}
    </button>`;
  }

  /** The star is pressed where a row is: the row is not pressed with it. */
  private handleClick(event: Event): void {
    event.stopPropagation();
    this.app.commands.toggleStar(this.refs);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-star": ParkStar;
  }
}
