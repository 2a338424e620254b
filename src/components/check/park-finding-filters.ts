import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import {
  countFindingFacets,
  type FacetCounts,
  type FindingFacets,
} from "../../analysis/check/finding-facets.ts";
import {
  EMPTY_FINDING_FILTER,
  type FindingFilter,
  hasFindingFilter,
} from "../../analysis/check/finding-filter.ts";
import { SEVERITIES } from "../../analysis/check/group-findings.ts";
import { type FindingCode, FINDING_SEVERITY } from "../../domain/finding.ts";
import { getFindingTitle } from "../../i18n/finding-text.ts";
import { setFindingView } from "../../state/actions/checking.ts";
import { getFindingFilterWords } from "../../state/finding-filter-words.ts";
import { SEVERITY_MARK } from "../data/severity-mark.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";
import { getCheckSignals } from "./check-signals.ts";
import { checkStyles } from "./check-styles.ts";

const CODES = Object.keys(FINDING_SEVERITY) as FindingCode[];
const ACCEPTED = ["all", "open", "accepted"] as const satisfies readonly FindingFilter["accepted"][];

/** Typing comes to rest before the list is filtered. */
const TYPING_MS = 150;

/** Which findings are listed: a text, and behind a fold severity, cluster, code, accepted or not. */
@customElement("park-finding-filters")
export class ParkFindingFilters extends ParkElement {
  static override styles = [
    baseStyles,
    checkStyles,
    css`
      .bar {
        display: flex;
        gap: 8px 16px;
        align-items: baseline;
      }
      .entry {
        flex: 1;
        min-width: 0;
      }
      .entry input {
        flex: 1;
        min-width: 0;
        text-align: start;
      }
      .facets {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(180px, 1fr));
        gap: 12px 24px;
        padding: 8px 0 12px;
        border-bottom: 1px solid var(--line);
      }
      fieldset {
        border: 0;
        margin: 0;
        padding: 0;
        min-width: 0;
      }
      .wide {
        grid-column: 1 / -1;
      }
      .wide .answers {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(180px, 1fr));
        gap: 0 24px;
      }
      legend {
        padding: 0;
        color: var(--ink3);
      }
      label {
        display: grid;
        grid-template-columns: 16px minmax(0, 1fr) auto;
        gap: 0 8px;
        align-items: center;
        min-height: 24px;
        cursor: pointer;
      }
      label.none {
        color: var(--ink3);
      }
      label input {
        margin: 0;
        accent-color: var(--accent);
      }
      .words {
        margin-top: 4px;
        display: flex;
        flex-wrap: wrap;
        gap: 0 12px;
        align-items: baseline;
      }
      @media (max-width: 767px) {
        label {
          min-height: 44px;
        }
      }
    `,
  ];

  @state() private isOpen = false;
  private typing: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.typing);
  }

  override render() {
    const { view, names } = getCheckSignals(this.app);
    const { filter } = view.value;
    return html`<div class="bar">
        <span class="entry"
          ><input
            type="search"
            aria-label=${this.t("check.filter.search")}
            placeholder=${this.t("check.filter.search")}
            .value=${filter.text}
            @input=${this.type}
        /></span>
        <button
          class="link"
          aria-expanded=${this.isOpen ? "true" : "false"}
          aria-controls="facets"
          @click=${() => (this.isOpen = !this.isOpen)}
        >
          ${this.t("check.filter")}
        </button>
      </div>
      ${
        hasFindingFilter(filter) && names.value !== null
          ? html`<p class="words">
              <span class="muted">${getFindingFilterWords(filter, this.locale, names.value.cluster)}</span>
              <button class="link" @click=${() => this.ask(EMPTY_FINDING_FILTER)}>
                ${this.t("check.filter.clear")}
              </button>
            </p>`
          : nothing
      }
      <div id="facets" ?hidden=${!this.isOpen}>${this.isOpen ? this.renderFacets(filter) : nothing}</div>`;
  }

  private renderFacets(filter: FindingFilter): unknown {
    const { ofTab, places, names } = getCheckSignals(this.app);
    if (places.value === null || names.value === null) return nothing;
    const nameCluster = names.value.cluster;
    const facets = countFindingFacets(ofTab.value, filter, this.app.derived.acceptances.value, places.value);
    const clusters = [...facets.clusters.keys()].sort();
    return html`<div class="facets">
      ${this.renderFacet("severities", facets, SEVERITIES, filter, (severity) => [
        html`<span class=${severity} aria-hidden="true">${SEVERITY_MARK[severity]}</span> `,
        this.t(`check.severity.${severity}`),
      ])}
      ${this.renderAccepted(filter, facets.accepted)}
      ${this.renderFacet(
        "codes",
        facets,
        CODES.filter((code) => facets.codes.has(code)),
        filter,
        (code) => getFindingTitle({ code }, this.locale),
      )}
      ${this.renderFacet("clusters", facets, clusters, filter, (id) =>
        id === "" ? this.t("check.facet.noCluster") : nameCluster(id),
      )}
    </div>`;
  }

  private renderFacet<Facet extends "severities" | "codes" | "clusters">(
    facet: Facet,
    facets: FindingFacets,
    answers: readonly FindingFilter[Facet][number][],
    filter: FindingFilter,
    name: (answer: FindingFilter[Facet][number]) => unknown,
  ): TemplateResult {
    const asked: readonly string[] = filter[facet];
    return html`<fieldset class=${facet === "severities" ? "" : "wide"}>
      <legend>${this.nameCode("check.facet", facet)}</legend>
      <div class="answers">
        ${answers.map((answer) => {
          const count = facets[facet].get(answer) ?? 0;
          const isAsked = asked.includes(answer);
          return html`<label class=${count === 0 && !isAsked ? "none" : ""}>
            <input
              type="checkbox"
              .checked=${isAsked}
              @change=${() => {
                const rest = asked.filter((other) => other !== answer);
                this.ask({ ...filter, [facet]: isAsked ? rest : [...rest, answer] });
              }}
            />
            <span>${name(answer)}</span><span class="dim">${count}</span>
          </label>`;
        })}
      </div>
    </fieldset>`;
  }

  private renderAccepted(filter: FindingFilter, counts: FacetCounts): TemplateResult {
    return html`<fieldset>
      <legend>${this.t("check.facet.accepted")}</legend>
      ${ACCEPTED.map(
        (accepted) =>
          html`<label>
            <input
              type="radio"
              name="accepted"
              .checked=${filter.accepted === accepted}
              @change=${() => this.ask({ ...filter, accepted })}
            />
            <span>${this.t(`check.accepted.${accepted}`)}</span>
            <span class="dim"
              >${
                accepted === "all"
                  ? [...counts.values()].reduce((sum, count) => sum + count, 0)
                  : (counts.get(accepted) ?? 0)
              }</span
            >
          </label>`,
      )}
    </fieldset>`;
  }

  private type(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    clearTimeout(this.typing);
    this.typing = setTimeout(() => {
      this.ask({ ...getCheckSignals(this.app).view.value.filter, text: value });
    }, TYPING_MS);
  }

  private ask(filter: FindingFilter): void {
    this.send(setFindingView({ filter }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-finding-filters": ParkFindingFilters;
  }
}
