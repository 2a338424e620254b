import { computed, type ReadonlySignal } from "@preact/signals-core";
import { html, nothing, type PropertyValues } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import type { SiteCandidate } from "../../analysis/site-catalog.ts";
import { hasFilter, type SiteFilter, type SiteResult } from "../../analysis/site-filter.ts";
import type { FeatureRef } from "../../domain/layer.ts";
import type { Bounds } from "../../domain/site.ts";
import "../../i18n/late-messages.ts";
import { setFilter, setFilterInView } from "../../state/actions/filter.ts";
import { hoverFeature, isSameFeature, selectFeatures, toggleFeature } from "../../state/actions/selection.ts";
import { focusOn } from "../../state/actions/view.ts";
import { findRecord } from "../../state/park-index.ts";
import { nextTask } from "../../state/next-task.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { ParkElement } from "../shared/park-element.ts";
import { findInView } from "./in-view.ts";
import type { ParkSiteList } from "./park-site-list.ts";
import type { FilterChangedEvent, SiteChosenEvent, SiteHoveredEvent } from "./site-events.ts";
import { getRefKey } from "./ref-key.ts";
import { sitesPanelStyles } from "./sites-panel-styles.ts";
import { getFilterChips } from "./filter-chips.ts";
import "./park-site-chips.ts";
import "./park-site-filters.ts";
import "./park-site-list.ts";
import "./park-sites-empty.ts";
import "./park-sites-sentence.ts";

/** Rows drawn at once: enough to look through, few enough to be drawn at every key. */
const PAGE_ROWS = 100;
/** The count is told to those who do not see it when the filter has come to rest. */
const STATUS_DELAY_MS = 600;

const NO_CANDIDATES: readonly SiteCandidate[] = [];

/** What the panel reads of the state, each made once so that the rest of it does not draw the panel again. */
interface PanelSignals {
  readonly filter: ReadonlySignal<SiteFilter>;
  readonly isInView: ReadonlySignal<boolean>;
  readonly selected: ReadonlySignal<readonly FeatureRef[]>;
  readonly selectedKeys: ReadonlySignal<ReadonlySet<string>>;
  readonly hovered: ReadonlySignal<FeatureRef | null>;
  readonly shown: ReadonlySignal<readonly SiteCandidate[]>;
  readonly excluded: ReadonlySignal<readonly SiteCandidate[]>;
}

/** Which vacant plant or available plot fits: sentence, filters, list, in step with the map. */
@customElement("park-sites-panel")
export class ParkSitesPanel extends ParkElement {
  static override styles = [baseStyles, sitesPanelStyles];

  @query("#results") private readonly list!: ParkSiteList | null;

  @state() private rowLimit = PAGE_ROWS;
  @state() private areFiltersOpen = false;
  @state() private status = "";

  private signals: PanelSignals | undefined;
  private statusTimer: ReturnType<typeof setTimeout> | undefined;
  private chosenHere: FeatureRef | null = null;
  private revealed: FeatureRef | null = null;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.statusTimer);
    this.hover(null);
  }

  /** A large park takes its time here: in a task of its own. */
  protected override async scheduleUpdate(): Promise<void> {
    await nextTask();
    await super.scheduleUpdate();
  }

  override render() {
    const result = this.app.derived.sites.value;
    const data = this.app.derived.park.value;
    if (result === null || data === null) return html`<p class="say">${this.t("sites.say.loading")}</p>`;
    const { filter, isInView, shown, excluded } = this.getSignals();
    const { value: asOf } = this.app.derived.asOf;
    const isWhole = !isInView.value && !hasFilter(filter.value);
    return html`
      <park-sites-sentence
        .candidates=${shown.value}
        .totalCount=${result.totalCount}
        .isWhole=${isWhole}
      ></park-sites-sentence>
      <p class="visually-hidden" role="status">${this.status}</p>
      ${result.totalCount === 0 ? nothing : this.renderFilters(result)}
      ${excluded.value.length === 0 ? nothing : this.renderExcluded(excluded.value, asOf)}
      ${shown.value.length === 0 ? this.renderEmpty(result) : this.renderList(shown.value, asOf)}
    `;
  }

  private renderFilters(result: SiteResult) {
    const { filter, isInView } = this.getSignals();
    const count = getFilterChips(filter.value).length;
    return html`
      <div class="bar">
        <button
          class="link open-filters"
          aria-expanded=${this.areFiltersOpen ? "true" : "false"}
          aria-controls="filters"
          @click=${() => (this.areFiltersOpen = !this.areFiltersOpen)}
        >
          ${count === 0 ? this.t("sites.filters") : this.t("sites.filters.count", { count })}
        </button>
        <div class="scope" role="group" aria-label=${this.t("sites.scope")}>
          ${[false, true].map(
            (inView) =>
              html`<button
                aria-pressed=${isInView.value === inView ? "true" : "false"}
                @click=${() => this.send(setFilterInView(inView))}
              >
                ${this.t(inView ? "sites.scope.view" : "sites.scope.park")}
              </button>`,
          )}
        </div>
      </div>
      <park-site-filters
        id="filters"
        class=${this.areFiltersOpen ? "open" : ""}
        .filter=${filter.value}
        .result=${result}
        @filter-changed=${this.changeFilter}
      ></park-site-filters>
      <park-site-chips .filter=${filter.value} @filter-changed=${this.changeFilter}></park-site-chips>
    `;
  }

  private renderExcluded(candidates: readonly SiteCandidate[], asOf: string) {
    const title = this.t("sites.list.excluded", { count: candidates.length });
    return html`<section class="excluded">
      <h2>${title}</h2>
      ${this.renderRows("excluded", title, candidates, asOf)}
    </section>`;
  }

  private renderEmpty(result: SiteResult) {
    const { filter } = this.getSignals();
    return html`<park-sites-empty
      .filter=${filter.value}
      .result=${result}
      @filter-changed=${this.changeFilter}
      @scope-widened=${() => this.send(setFilterInView(false))}
    ></park-sites-empty>`;
  }

  private renderList(shown: readonly SiteCandidate[], asOf: string) {
    const rest = shown.length - this.rowLimit;
    return html`
      ${this.renderRows("results", this.t("sites.list"), shown.slice(0, this.rowLimit), asOf)}
      ${
        rest <= 0
          ? nothing
          : html`<p class="more">
              <button class="link" @click=${() => (this.rowLimit += PAGE_ROWS)}>
                ${this.t("sites.list.more", { count: Math.min(rest, PAGE_ROWS) })}
              </button>
              <span class="dim">${this.t("sites.list.rest", { count: rest })}</span>
            </p>`
      }
    `;
  }

  private renderRows(id: string, label: string, candidates: readonly SiteCandidate[], asOf: string) {
    const { selectedKeys, hovered } = this.getSignals();
    return html`<park-site-list
      id=${id}
      label=${label}
      ?bare=${id === "excluded"}
      asOf=${asOf}
      .candidates=${candidates}
      .selectedKeys=${selectedKeys.value}
      .hovered=${hovered.value}
      @site-hovered=${(event: SiteHoveredEvent) => this.hover(event.ref)}
      @site-chosen=${this.choose}
    ></park-site-list>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.announce();
    this.revealSelected();
  }

  /** A single row selected on the map comes into view; one chosen here is there already. */
  private revealSelected(): void {
    const { selected, shown } = this.getSignals();
    const ref = selected.value.length === 1 ? (selected.value[0] ?? null) : null;
    if (ref === this.revealed) return;
    this.revealed = ref;
    if (ref === null || (this.chosenHere !== null && isSameFeature(ref, this.chosenHere))) return;
    const index = shown.value.findIndex((candidate) => isSameFeature(candidate.ref, ref));
    if (index === -1) return;
    this.rowLimit = Math.max(this.rowLimit, Math.ceil((index + 1) / PAGE_ROWS) * PAGE_ROWS);
    void this.updateComplete.then(() => this.list?.updateComplete).then(() => this.list?.reveal(ref));
  }

  private announce(): void {
    const result = this.app.derived.sites.value;
    if (result === null) return;
    const text = this.t("sites.status", { count: this.getSignals().shown.value.length });
    clearTimeout(this.statusTimer);
    if (text === this.status) return;
    this.statusTimer = setTimeout(() => (this.status = text), STATUS_DELAY_MS);
  }

  private changeFilter(event: FilterChangedEvent): void {
    this.rowLimit = PAGE_ROWS;
    this.send(setFilter(event.change));
  }

  /** After the current drawing: a row taken away under the focus says so in the midst of it. */
  private hover(ref: FeatureRef | null): void {
    queueMicrotask(() => this.send(hoverFeature(ref)));
  }

  private choose({ ref, isAdding }: SiteChosenEvent): void {
    this.chosenHere = ref;
    if (isAdding) {
      this.send(toggleFeature(ref));
      return;
    }
    this.send(selectFeatures([ref]));
    const index = this.app.derived.index.value;
    const bounds = index === null ? null : findRecord(index, ref)?.site.bounds;
    if (bounds) this.send(focusOn(bounds));
  }

  private getSignals(): PanelSignals {
    this.signals ??= this.createSignals();
    return this.signals;
  }

  private createSignals(): PanelSignals {
    const { store, derived } = this.app;
    const isInView = store.derive((appState) => appState.isFilterInView);
    const viewBounds: ReadonlySignal<Bounds | null> = store.derive((appState) =>
      appState.isFilterInView ? appState.viewBounds : null,
    );
    const selected = store.derive(({ selection }) => selection.refs);
    const shown = computed(() => {
      const candidates = derived.sites.value?.candidates ?? NO_CANDIDATES;
      return viewBounds.value === null ? candidates : findInView(candidates, viewBounds.value);
    });
    return {
      filter: store.derive(({ filter }) => filter),
      isInView,
      selected,
      selectedKeys: computed(() => new Set(selected.value.map(getRefKey))),
      hovered: store.derive(({ hovered }) => hovered),
      shown,
      excluded: computed(() => {
        const all = derived.siteCatalog.value?.candidates ?? NO_CANDIDATES;
        const keys = new Set(selected.value.map(getRefKey));
        const listed = new Set(shown.value);
        return all.filter((candidate) => keys.has(getRefKey(candidate.ref)) && !listed.has(candidate));
      }),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-sites-panel": ParkSitesPanel;
  }
}
