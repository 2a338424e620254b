import { html, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { type SearchHit, searchPark } from "../../analysis/search.ts";
import type { FeatureRef } from "../../domain/layer.ts";
import { selectFeatures } from "../../state/actions/selection.ts";
import { focusOn } from "../../state/actions/view.ts";
import { findRecord } from "../../state/park-index.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { icon } from "../shared/icons.ts";
import { ParkElement } from "../shared/park-element.ts";
import { groupHits, type HitGroup } from "./group-hits.ts";
import { searchStyles } from "./search-styles.ts";

/** Finds a feature by code, name or holder; a combobox by the ARIA authoring practices. */
@customElement("park-search")
export class ParkSearch extends ParkElement {
  static override styles = [baseStyles, searchStyles];

  /** On a phone the field shows only while it is in use. */
  @property({ type: Boolean, reflect: true }) expanded = false;

  @state() private text = "";
  @state() private isOpen = false;
  @state() private activeIndex = -1;

  @query("input") private readonly input!: HTMLInputElement;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("focusout", this.handleFocusOut);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener("focusout", this.handleFocusOut);
  }

  override render() {
    const groups = this.isOpen ? groupHits(this.find()) : [];
    const hasPopup = this.isOpen && this.text.trim() !== "";
    const active = this.activeIndex === -1 || groups.length === 0 ? nothing : `option-${this.activeIndex}`;
    return html`
      <button class="opener" aria-label=${this.t("search.open")} @click=${() => this.focusInput()}>
        ${icon("search")}
      </button>
      <div class="field">
        ${icon("search")}
        <input
          type="search"
          role="combobox"
          aria-label=${this.t("search.label")}
          aria-autocomplete="list"
          aria-expanded=${hasPopup ? "true" : "false"}
          aria-controls="results"
          aria-activedescendant=${active}
          autocomplete="off"
          spellcheck="false"
          placeholder=${this.t("search.placeholder")}
          .value=${this.text}
          @input=${this.handleInput}
          @compositionend=${this.handleInput}
          @focus=${() => (this.isOpen = true)}
          @keydown=${this.handleKey}
        />
        <kbd aria-hidden="true">${this.t("search.hint")}</kbd>
        <button class="closer" aria-label=${this.t("search.close")} @click=${this.collapse}>
          ${icon("close")}
        </button>
      </div>
      ${this.renderPopup(groups, hasPopup)}
    `;
  }

  /** Puts the cursor into the field, ready for another query. */
  focusInput(): void {
    this.expanded = true;
    void this.updateComplete.then(() => {
      this.input.focus();
      this.input.select();
    });
  }

  private renderPopup(groups: readonly HitGroup[], hasPopup: boolean) {
    const count = groups.reduce((sum, { hits }) => sum + hits.length, 0);
    const status =
      count === 0 ? this.t("search.none", { text: this.text.trim() }) : this.t("search.count", { count });
    let index = -1;
    return html`
      <p class="visually-hidden" role="status">${hasPopup ? status : nothing}</p>
      <div class="popup" ?hidden=${!hasPopup} @pointerdown=${(event: Event) => event.preventDefault()}>
        ${count === 0 && hasPopup ? html`<p class="nothing">${status}</p>` : nothing}
        <div id="results" role="listbox" aria-label=${this.t("search.results")}>
          ${groups.map(
            ({ layer, hits }) =>
              html`<div role="group" aria-label=${this.t(`search.layer.${layer}`)}>
                <div class="group" aria-hidden="true">${this.t(`search.layer.${layer}`)}</div>
                ${hits.map((hit) => this.renderOption(hit, (index += 1)))}
              </div>`,
          )}
        </div>
      </div>
    `;
  }

  private renderOption({ ref, field, text }: SearchHit, index: number) {
    const name = this.app.derived.nameOf(ref);
    const cluster = this.clusterOf(ref);
    const matched = field === "holder" ? text : ref.id;
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the input has the keys
    return html`<div
      id="option-${index}"
      role="option"
      class="option"
      aria-selected=${index === this.activeIndex ? "true" : "false"}
      @click=${() => this.choose(ref)}
    >
      <b>${name}</b>
      ${matched === name ? nothing : html`<span class="dim">${matched}</span>`}
      ${cluster === undefined ? nothing : html`<span class="dim end">${cluster}</span>`}
    </div>`;
  }

  private clusterOf({ layer, id }: FeatureRef): string | undefined {
    const index = this.app.derived.index.value;
    if (index === null) return undefined;
    const plotId = layer === "plants" ? index.plants.get(id)?.plot : id;
    const cluster =
      layer === "zones"
        ? index.zones.get(id)?.cluster
        : plotId === undefined || layer === "clusters" || layer === "places"
          ? undefined
          : index.plots.get(plotId)?.cluster;
    return cluster === undefined ? undefined : this.app.derived.nameOf({ layer: "clusters", id: cluster });
  }

  private find(): readonly SearchHit[] {
    const index = this.app.derived.searchIndex.value;
    return index === null ? [] : searchPark(index, this.text);
  }

  /** While characters are still being composed nothing is looked for. */
  private handleInput(event: Event): void {
    if (event instanceof InputEvent && event.isComposing) return;
    this.text = this.input.value;
    this.isOpen = true;
    this.activeIndex = this.find().length > 0 ? 0 : -1;
  }

  private handleKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    switch (event.key) {
      case "ArrowDown":
        this.move(1);
        break;
      case "ArrowUp":
        this.move(-1);
        break;
      case "Enter":
        this.chooseActive();
        break;
      case "Escape":
        this.escape();
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  private move(step: 1 | -1): void {
    const count = this.find().length;
    if (count === 0) return;
    this.activeIndex = this.isOpen ? (this.activeIndex + step + count) % count : 0;
    this.isOpen = true;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector(`#option-${this.activeIndex}`)?.scrollIntoView({ block: "nearest" }),
    );
  }

  private chooseActive(): void {
    const shown = groupHits(this.find()).flatMap(({ hits }) => hits);
    const hit = shown[this.activeIndex];
    if (this.isOpen && hit !== undefined) this.choose(hit.ref);
  }

  private choose(ref: FeatureRef): void {
    this.isOpen = false;
    this.expanded = false;
    this.send(selectFeatures([ref]));
    const index = this.app.derived.index.value;
    const bounds = index === null ? null : findRecord(index, ref)?.site.bounds;
    if (bounds) this.send(focusOn(bounds));
  }

  /** First the list goes, then the text, then the field. */
  private escape(): void {
    if (this.isOpen && this.text.trim() !== "") this.isOpen = false;
    else if (this.text !== "") this.text = "";
    else this.collapse();
  }

  private collapse(): void {
    this.isOpen = false;
    this.expanded = false;
    this.input.blur();
  }

  private readonly handleFocusOut = (event: FocusEvent): void => {
    if (event.relatedTarget instanceof Node && this.renderRoot.contains(event.relatedTarget)) return;
    this.isOpen = false;
    if (this.text === "") this.expanded = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    "park-search": ParkSearch;
  }
}
