import { html, nothing, type PropertyValues } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import type { SiteResult } from "../../analysis/sites/find-sites.ts";
import type { FeatureRef } from "../../domain/layer.ts";
import { hasCriteria } from "../../domain/need.ts";
import { getSiteKey } from "../../domain/site-key.ts";
import "../../i18n/late-messages.ts";
import { setFilterInView } from "../../state/actions/need.ts";
import { isSameFeature, selectFeatures, toggleFeature } from "../../state/actions/selection.ts";
import { focusOn } from "../../state/actions/view.ts";
import { findRecord, getRecordBounds } from "../../state/park-index.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { OwnTaskElement } from "../shared/own-task-element.ts";
import { numberMatches } from "./number-matches.ts";
import "./park-near-misses.ts";
import type { ParkSiteList } from "./park-site-list.ts";
import "./park-site-list.ts";
import "./park-site-relaxations.ts";
import "./park-sites-empty.ts";
import "./park-sites-sentence.ts";
import { plotListStyles } from "./plot-list-styles.ts";
import type { SiteChosenEvent } from "./site-events.ts";
import { createSiteListSignals, type SiteListSignals } from "./site-list-signals.ts";
import type { SiteEntry } from "./site-row.ts";

/** Rows drawn at once: enough to look through, few enough to be drawn at every key. */
const PAGE_ROWS = 100;
/** The count is told to those who do not see it when the question has come to rest. */
const STATUS_DELAY_MS = 600;

/**
 * The vacant plants and available plots of the park that fit what is asked, the best first, and what nearly fits, in
 * step with the map. It takes everything from the app around it; without a park it says so.
 * @fires site-chosen - {refs}: a plant, a plot or adjoining plots were chosen; bubbles, composed.
 */
@customElement("park-plot-list")
export class ParkPlotList extends OwnTaskElement {
  static override styles = [baseStyles, plotListStyles];

  @query("#results") private readonly list!: ParkSiteList | null;

  @state() private rowLimit = PAGE_ROWS;
  @state() private status = "";

  protected override readonly preparations = [
    () => this.app.derived.sites.value,
    () => this.app.derived.matches.value,
    () => this.app.derived.nearMisses.value,
  ];

  private signals: SiteListSignals | undefined;
  private statusTimer: ReturnType<typeof setTimeout> | undefined;
  private pageOf: SiteResult["need"] | undefined;
  private revealed: FeatureRef | null = null;
  private entries: readonly SiteEntry[] = [];
  private entriesFor: readonly unknown[] = [];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.statusTimer);
  }

  override render() {
    const result = this.app.derived.sites.value;
    if (result === null) {
      const isLoading = this.app.store.state.value.park.kind === "loading";
      return html`<p class="say">${this.t(isLoading ? "sites.say.loading" : "sites.say.noPark")}</p>`;
    }
    const { isInView, shown, near, excluded } = this.getSignals();
    return html`<div @site-chosen=${this.choose}>
      <park-sites-sentence
        .result=${result}
        .shown=${shown.value}
        .nearMisses=${near.value}
        .isInView=${isInView.value}
        >${result.totalCount === 0 ? nothing : this.renderScope()}</park-sites-sentence
      >
      <p class="visually-hidden" role="status">${this.status}</p>
      ${this.renderAdjoining(result)}
      ${excluded.value.length === 0 ? nothing : this.renderExcluded(result, excluded.value)}
      ${
        shown.value.length === 0
          ? html`<park-sites-empty class="part" .result=${result}></park-sites-empty>`
          : this.renderList(result)
      }
      <park-near-misses
        class="part"
        ?hidden=${near.value.length === 0}
        .result=${result}
        .nearMisses=${near.value}
      ></park-near-misses>
    </div>`;
  }

  private renderScope() {
    const { isInView } = this.getSignals();
    return html`<div class="scope" role="group" aria-label=${this.t("sites.scope")}>
      ${[false, true].map(
        (inView) =>
          html`<button
            aria-pressed=${isInView.value === inView ? "true" : "false"}
            @click=${() => this.send(setFilterInView(inView))}
          >
            ${this.t(inView ? "sites.scope.view" : "sites.scope.park")}
          </button>`,
      )}
    </div>`;
  }

  /** Sites of several plots come later than the others, or not at all. */
  private renderAdjoining({ need }: SiteResult) {
    if (need.combine === 1) return nothing;
    const { value: status } = this.getSignals().adjoining;
    if (status.kind === "running") return html`<p class="note">${this.t("sites.adjoining.running")}</p>`;
    return status.kind === "failed"
      ? html`<p class="note failed">${this.t("sites.adjoining.failed", { reason: status.reason })}</p>`
      : nothing;
  }

  private renderExcluded(result: SiteResult, entries: readonly SiteEntry[]) {
    const title = this.t("sites.list.excluded", { count: entries.length });
    return html`<section class="part">
      <h2>${title}</h2>
      <park-site-list
        id="excluded"
        label=${title}
        layout="keyed"
        .result=${result}
        .entries=${entries.slice(0, PAGE_ROWS)}
      ></park-site-list>
    </section>`;
  }

  private renderList(result: SiteResult) {
    const rest = this.getSignals().shown.value.length - this.rowLimit;
    return html`
      <park-site-relaxations class="note" .result=${result}></park-site-relaxations>
      <park-site-list
        id="results"
        label=${this.t("sites.list")}
        ?numbered=${hasCriteria(result.need)}
        .result=${result}
        .entries=${this.getEntries(result)}
      ></park-site-list>
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

  /** The same rows as long as they are: what is said in them is not said again. */
  private getEntries(result: SiteResult): readonly SiteEntry[] {
    const shown = this.getSignals().shown.value;
    const given = [result, shown, this.rowLimit];
    if (given.some((value, index) => value !== this.entriesFor[index])) {
      this.entries = numberMatches(shown.slice(0, this.rowLimit), this.app.derived.matches.value);
      this.entriesFor = given;
    }
    return this.entries;
  }

  protected override willUpdate(): void {
    const need = this.app.derived.sites.value?.need;
    if (need === this.pageOf) return;
    this.pageOf = need;
    this.rowLimit = PAGE_ROWS;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.announce();
    this.revealSelected();
  }

  /** A single row selected on the map comes into view; one chosen here is there already. */
  private revealSelected(): void {
    const { selected, shown } = this.getSignals();
    const { siteCatalog } = this.app.derived;
    const ref = selected.value.length === 1 ? (selected.value[0] ?? null) : null;
    const { revealed } = this;
    if (ref === revealed || (ref !== null && revealed !== null && isSameFeature(ref, revealed))) return;
    this.revealed = ref;
    if (ref === null) return;
    const index = shown.value.findIndex(({ rows: [row, ...others] }) => {
      const candidate = others.length === 0 ? siteCatalog.value?.candidates[row ?? -1] : undefined;
      return candidate !== undefined && isSameFeature(candidate.ref, ref);
    });
    if (index === -1) return;
    this.rowLimit = Math.max(this.rowLimit, Math.ceil((index + 1) / PAGE_ROWS) * PAGE_ROWS);
    const key = getSiteKey([ref]);
    void this.updateComplete.then(() => this.list?.updateComplete).then(() => this.list?.reveal(key));
  }

  private announce(): void {
    if (this.app.derived.sites.value === null) return;
    const { shown, near } = this.getSignals();
    const [count, nearCount] = [shown.value.length, near.value.length];
    const text =
      nearCount === 0
        ? this.t("sites.status", { count })
        : this.t("sites.status.near", { count, near: nearCount });
    clearTimeout(this.statusTimer);
    if (text === this.status) return;
    this.statusTimer = setTimeout(() => (this.status = text), STATUS_DELAY_MS);
  }

  private choose({ refs, isAdding }: SiteChosenEvent): void {
    if (isAdding) {
      this.toggle(refs);
      return;
    }
    if (refs.length === 1) this.revealed = refs[0] ?? null;
    this.send(selectFeatures(refs));
    const index = this.app.derived.index.value;
    const bounds =
      index === null ? null : getRecordBounds(refs.flatMap((ref) => findRecord(index, ref) ?? []));
    if (bounds !== null) this.send(focusOn(bounds));
  }

  /** Adjoining plots come in and go out together. */
  private toggle(refs: readonly FeatureRef[]): void {
    const selected = this.getSignals().selected.value;
    const isSelected = (ref: FeatureRef): boolean => selected.some((other) => isSameFeature(other, ref));
    const areAll = refs.every(isSelected);
    for (const ref of refs) if (areAll || !isSelected(ref)) this.send(toggleFeature(ref));
  }

  private getSignals(): SiteListSignals {
    this.signals ??= createSiteListSignals(this.app);
    return this.signals;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-plot-list": ParkPlotList;
  }
}
