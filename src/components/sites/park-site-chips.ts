import type { ReadonlySignal } from "@preact/signals-core";
import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import type { Need } from "../../domain/need.ts";
import type { Action } from "../../state/store.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { icon } from "../shared/icons.ts";
import { ParkElement } from "../shared/park-element.ts";
import { type FilterChip, getFilterChips } from "./filter-chips.ts";
import { getNeedNames } from "../../state/need-names.ts";

/** The conditions in force in words, each with its way out, in one row that scrolls sideways. */
@customElement("park-site-chips")
export class ParkSiteChips extends ParkElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      :host(:focus) {
        outline: none;
        box-shadow: none;
      }
      ul {
        display: flex;
        align-items: center;
        gap: 6px;
        padding: 3px;
        margin: -3px;
        overflow-x: auto;
        scrollbar-width: none;
        white-space: nowrap;
      }
      .chip {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        padding: 1px 6px 1px 10px;
        border: 1px solid transparent;
        border-radius: 6px;
        background: var(--accent-tint);
      }
      .chip.wish {
        border: 1px dashed var(--accent);
        background: none;
      }
      .chip svg {
        width: 14px;
        height: 14px;
        flex: none;
        color: var(--ink2);
      }
      .chip:hover svg {
        color: var(--accent);
      }
      @media (max-width: 767px) {
        .chip {
          background: var(--panel);
          border-color: var(--line2);
          border-radius: 22px;
          padding-inline: 14px 10px;
        }
      }
    `,
  ];

  private need: ReadonlySignal<Need> | undefined;
  private droppedIndex: number | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.tabIndex = -1;
  }

  override render() {
    this.need ??= this.app.store.derive(({ need }) => need);
    const chips = getFilterChips(this.need.value, getNeedNames(this.app.derived));
    if (chips.length === 0) return nothing;
    return html`<ul aria-label=${this.t("need.chips")}>
      ${chips.map((chip, index) => this.renderChip(chip, index))}
    </ul>`;
  }

  private renderChip({ name, isWish, drop }: FilterChip, index: number) {
    return html`<li>
      <button
        class="chip ${isWish ? "wish" : ""}"
        aria-label=${this.t("need.chip.remove", { chip: name })}
        @click=${() => this.drop(drop, index)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === "Backspace" || event.key === "Delete") this.drop(drop, index);
        }}
      >
        <span>${name}</span>${icon("close")}
      </button>
    </li>`;
  }

  /** The focus goes to the chip in the place of the dropped one, or stays here when none is left. */
  private drop(action: Action, index: number): void {
    this.droppedIndex = index;
    this.send(action);
  }

  protected override updated(): void {
    if (this.droppedIndex === null) return;
    const chips = this.renderRoot.querySelectorAll<HTMLElement>(".chip");
    const next = chips[Math.min(this.droppedIndex, chips.length - 1)] ?? this;
    this.droppedIndex = null;
    next.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-site-chips": ParkSiteChips;
  }
}
