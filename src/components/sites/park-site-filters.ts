import { css, html } from "lit";
import { customElement, property } from "lit/decorators.js";
import { SITE_KINDS, type SiteKind } from "../../analysis/site-catalog.ts";
import type { SiteFilter, SiteResult } from "../../analysis/site-filter.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";
import { FilterChangedEvent } from "./site-events.ts";
import "./park-area-range.ts";
import "./park-site-facet.ts";

/**
 * What is asked of vacant plants and available plots: kind, words, cluster, area, land use, industry.
 * @fires filter-changed - a part of the filter is to change.
 */
@customElement("park-site-filters")
export class ParkSiteFilters extends ParkElement {
  static override styles = [
    baseStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
        gap: 12px 24px;
      }
      .first {
        grid-column: 1 / -1;
        display: flex;
        flex-wrap: wrap;
        gap: 8px 12px;
      }
      .segments {
        display: inline-flex;
        background: var(--sunk);
        border-radius: 6px;
        padding: 2px;
        color: var(--ink2);
      }
      .segments button {
        padding: 0 10px;
        border-radius: 4px;
      }
      .segments button[aria-pressed="true"] {
        background: var(--panel);
        color: var(--ink);
        font-weight: 700;
        outline: 1px solid var(--line2);
      }
      .segments button:focus-visible {
        outline: 2px solid var(--accent);
      }
      input[type="search"] {
        flex: 1 1 140px;
        min-width: 0;
        min-height: 28px;
        border: 1px solid transparent;
        border-radius: 6px;
        background: var(--sunk);
        padding: 0 10px;
      }
      input[type="search"]:hover {
        border-color: var(--line2);
      }
      input::placeholder {
        color: var(--ink3);
        opacity: 1;
      }
      details {
        grid-column: 1 / -1;
      }
      summary {
        color: var(--accent);
        cursor: pointer;
        width: fit-content;
      }
      .two {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr));
        gap: 12px 24px;
        margin-top: 8px;
      }
      @media (max-width: 767px) {
        .segments {
          display: flex;
          flex: 1 1 100%;
        }
        .segments button {
          flex: 1;
          text-align: center;
          padding: 0 4px;
        }
        summary {
          line-height: 44px;
        }
      }
    `,
  ];

  @property({ attribute: false }) filter!: SiteFilter;
  @property({ attribute: false }) result!: SiteResult;

  override render() {
    const { filter, result } = this;
    const hasMore = filter.landUses.length > 0 || filter.industries.length > 0;
    return html`
      <div class="first">
        <div class="segments" role="group" aria-label=${this.t("sites.facet.kinds")}>
          ${this.renderKind(null)} ${SITE_KINDS.map((kind) => this.renderKind(kind))}
        </div>
        <input
          type="search"
          aria-label=${this.t("sites.text.label")}
          placeholder=${this.t("sites.text")}
          .value=${filter.text}
          @input=${this.handleText}
          @compositionend=${this.handleText}
        />
      </div>
      <park-site-facet
        facet="clusters"
        .options=${result.facets.clusters}
        .filter=${filter}
      ></park-site-facet>
      <park-area-range
        .range=${filter.areaM2}
        .histogram=${result.histogram}
        .unknownCount=${result.unknownAreaCount}
      ></park-area-range>
      <details ?open=${hasMore}>
        <summary>${this.t("sites.facet.more")}</summary>
        <div class="two">
          <park-site-facet
            facet="landUses"
            .options=${result.facets.landUses}
            .filter=${filter}
          ></park-site-facet>
          <park-site-facet
            facet="industries"
            .options=${result.facets.industries}
            .filter=${filter}
          ></park-site-facet>
        </div>
      </details>
    `;
  }

  /** One of plants, plots or both: `null`. */
  private renderKind(kind: SiteKind | null) {
    const { kinds } = this.filter;
    const isPressed = kind === null ? kinds.length !== 1 : kinds.length === 1 && kinds[0] === kind;
    const options = this.result.facets.kinds;
    const count =
      kind === null
        ? options.reduce((sum, option) => sum + option.count, 0)
        : (options.find(({ value }) => value === kind)?.count ?? 0);
    return html`<button
      aria-pressed=${isPressed ? "true" : "false"}
      @click=${() => this.change({ kinds: kind === null ? [] : [kind] })}
    >
      ${this.t(kind === null ? "sites.kind.all" : `sites.list.${kind}s`)} ${count}
    </button>`;
  }

  /** While characters are still being composed nothing is filtered. */
  private handleText(event: Event): void {
    if (event instanceof InputEvent && event.isComposing) return;
    this.change({ text: (event.currentTarget as HTMLInputElement).value });
  }

  private change(change: Partial<SiteFilter>): void {
    this.dispatchEvent(new FilterChangedEvent(change));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-site-filters": ParkSiteFilters;
  }
}
