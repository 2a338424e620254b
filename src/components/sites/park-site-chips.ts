import { css, html, nothing, type PropertyValues } from "lit";
import { customElement, property } from "lit/decorators.js";
import { EMPTY_SITE_FILTER, type SiteFilter } from "../../analysis/site-filter.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { icon } from "../shared/icons.ts";
import { ParkElement } from "../shared/park-element.ts";
import { getChipName } from "./chip-name.ts";
import { type FilterChip, getFilterChips } from "./filter-chips.ts";
import { FilterChangedEvent } from "./site-events.ts";

/**
 * The conditions in force, each with its way out.
 * @fires filter-changed - a condition, or all of them, were dropped.
 */
@customElement("park-site-chips")
export class ParkSiteChips extends ParkElement {
  static override styles = [
    baseStyles,
    css`
      :host(:focus) {
        outline: none;
        box-shadow: none;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px;
      }
      .chip {
        display: inline-flex;
        align-items: center;
        gap: 4px;
        padding: 1px 4px 1px 10px;
        border-radius: 6px;
        background: var(--accent-tint);
        overflow-wrap: anywhere;
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
      .clear {
        padding: 1px 4px;
      }
    `,
  ];

  @property({ attribute: false }) filter!: SiteFilter;

  private droppedIndex: number | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.tabIndex = -1;
  }

  override render() {
    const chips = getFilterChips(this.filter);
    if (chips.length === 0) return nothing;
    return html`<ul aria-label=${this.t("sites.chips")}>
      ${chips.map((chip, index) => this.renderChip(chip, index))}
      <li>
        <button class="link clear" @click=${() => this.drop(EMPTY_SITE_FILTER, 0)}>
          ${this.t("sites.clear")}
        </button>
      </li>
    </ul>`;
  }

  private renderChip(chip: FilterChip, index: number) {
    const { locale } = this;
    const { nameOf, park } = this.app.derived;
    const name = getChipName(chip, this.filter, { locale, nameOf, plan: park.value?.plan });
    return html`<li>
      <button
        class="chip"
        aria-label=${this.t("sites.chip.remove", { chip: name })}
        @click=${() => this.drop(chip.without, index)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === "Backspace" || event.key === "Delete") this.drop(chip.without, index);
        }}
      >
        <span>${name}</span>${icon("close")}
      </button>
    </li>`;
  }

  private drop(change: Partial<SiteFilter>, index: number): void {
    this.droppedIndex = index;
    this.dispatchEvent(new FilterChangedEvent(change));
  }

  /** The focus goes to the chip in the place of the dropped one, or stays here when none is left. */
  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!changed.has("filter") || this.droppedIndex === null) return;
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
