import { css, html } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { baseStyles } from "../shared/base-styles.ts";
import { icon } from "../shared/icons.ts";
import { ParkElement } from "../shared/park-element.ts";
import { FieldToggledEvent } from "./criterion-events.ts";
import { getFieldName } from "./criterion-field-name.ts";
import type { FilterField } from "./criterion-fields.ts";
import { keepEscape, panelStyles, placePanel } from "./criterion-panel.ts";

/**
 * The button that adds a column to the filter, and the list it opens.
 * @fires field-toggled - the column the user chose.
 */
@customElement("park-criterion-menu")
export class ParkCriterionMenu extends ParkElement {
  static override styles = [
    baseStyles,
    panelStyles,
    css`
      .opens {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        white-space: nowrap;
      }
      .opens svg {
        width: 14px;
        height: 14px;
      }
      .panel {
        padding: 4px 0;
        min-width: 132px;
      }
      li button {
        display: block;
        width: 100%;
        padding: 2px 14px;
      }
      li button:hover {
        background: var(--accent-tint);
      }
      li button:focus-visible {
        outline-offset: -2px;
      }
    `,
  ];

  /** Columns that are not shown yet. */
  @property({ attribute: false }) fields: readonly FilterField[] = [];

  @query(".opens") private readonly opener!: HTMLElement;
  @query(".panel") private readonly panel!: HTMLElement;

  override render() {
    return html`<button
        class="link opens"
        popovertarget="fields"
        aria-label=${this.t("need.filter.add.label")}
        ?disabled=${this.fields.length === 0}
      >
        ${icon("plus")}${this.t("need.filter.add")}
      </button>
      <ul
        id="fields"
        class="panel"
        popover
        aria-label=${this.t("need.filter.add.label")}
        @toggle=${this.handleToggle}
        @keydown=${this.handleKey}
      >
        ${this.fields.map(
          (field) =>
            html`<li>
              <button @click=${() => this.choose(field)}>${getFieldName(field, this.locale)}</button>
            </li>`,
        )}
      </ul>`;
  }

  override focus(): void {
    this.opener.focus();
  }

  private choose(field: FilterField): void {
    this.panel.hidePopover();
    this.dispatchEvent(new FieldToggledEvent(field, true));
  }

  private handleToggle(event: ToggleEvent): void {
    if (event.newState !== "open") return;
    placePanel(this.opener, this.panel);
    this.getButtons()[0]?.focus();
  }

  private handleKey(event: KeyboardEvent): void {
    keepEscape(event);
    if (event.key === "Escape") {
      event.preventDefault();
      this.panel.hidePopover();
      this.opener.focus();
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const buttons = this.getButtons();
    const at = buttons.findIndex((button) => button.matches(":focus"));
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  }

  private getButtons(): readonly HTMLButtonElement[] {
    return [...this.panel.querySelectorAll("button")];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-criterion-menu": ParkCriterionMenu;
  }
}
