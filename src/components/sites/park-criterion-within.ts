import type { ReadonlySignal } from "@preact/signals-core";
import { css, html, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import type { FeatureRef, ParkLayer } from "../../domain/layer.ts";
import type { Within } from "../../domain/need.ts";
import { startMeasuring } from "../../state/actions/measuring.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { type Corners, readCorners, writeCorners } from "./criterion-coordinates.ts";
import { CriterionElement } from "./criterion-element.ts";
import { keepEscape, panelStyles, placePanel } from "./criterion-panel.ts";
import { criterionStyles } from "./criterion-styles.ts";
import { DrawingAskedEvent } from "./drawing-asked-event.ts";
import "./park-drawn-area.ts";

/** Values of the list that are no feature; features are `layer:id`. */
const EVERYWHERE = "";
const RING = "ring";
const LAYERS = ["clusters", "zones"] as const satisfies readonly ParkLayer[];

/** Where a site must lie: in a cluster or zone, in an area drawn on the map, or between corners that are typed. */
@customElement("park-criterion-within")
export class ParkCriterionWithin extends CriterionElement<"within"> {
  static override styles = [
    baseStyles,
    criterionStyles,
    panelStyles,
    css`
      textarea {
        display: block;
        width: 240px;
        max-width: 100%;
        padding: 4px 6px;
        resize: vertical;
      }
    `,
  ];

  @state() private problem: Exclude<Corners, { readonly kind: "ring" }> | null = null;
  @query(".panel") private readonly panel!: HTMLElement;
  @query(".opens") private readonly opener!: HTMLElement;
  @query("textarea") private readonly corners!: HTMLTextAreaElement;

  private isDrawing: ReadonlySignal<boolean> | undefined;

  override render() {
    this.isDrawing ??= this.app.store.derive(({ measuring }) => measuring?.kind === "area");
    const { wanted } = this;
    const value = wanted === undefined ? EVERYWHERE : toValue(wanted);
    return html`<div class="line">
        <select class="grows" aria-label=${this.name} @change=${this.choose}>
          <option value=${EVERYWHERE} .selected=${value === EVERYWHERE}>${this.t("need.within.none")}</option>
          ${
            value === RING
              ? html`<option value=${RING} selected>${this.t("need.within.drawn")}</option>`
              : nothing
          }
          ${LAYERS.map((layer) => this.renderFeatures(layer, value))}
        </select>
      </div>
      ${
        this.isDrawing.value
          ? html`<park-drawn-area></park-drawn-area>`
          : html`<button class="link" @click=${this.draw}>${this.t("need.within.draw")}</button>`
      }
      <div>
        <button class="link opens" popovertarget="corners">${this.t("need.within.corners")}</button>
      </div>
      ${this.renderCorners()}`;
  }

  private renderFeatures(layer: (typeof LAYERS)[number], value: string) {
    const records = this.app.derived.park.value?.park[layer] ?? [];
    if (records.length === 0) return nothing;
    return html`<optgroup label=${this.t(`need.within.${layer}`)}>
      ${records.map(({ id }) => {
        const ref: FeatureRef = { layer, id };
        const own = toValue({ ref });
        return html`<option value=${own} .selected=${own === value}>${this.getFeatureName(ref)}</option>`;
      })}
    </optgroup>`;
  }

  /** Zones of several clusters share a name. */
  private getFeatureName(ref: FeatureRef): string {
    const { nameOf, park } = this.app.derived;
    const zones = ref.layer === "zones" ? (park.value?.park.zones ?? []) : [];
    const cluster = zones.find(({ id }) => id === ref.id)?.cluster;
    const name = nameOf(ref);
    return cluster === undefined ? name : `${nameOf({ layer: "clusters", id: cluster })} · ${name}`;
  }

  private renderCorners() {
    return html`<form
      id="corners"
      class="panel"
      popover
      @toggle=${this.handleToggle}
      @keydown=${keepEscape}
      @submit=${this.takeCorners}
    >
      <label for="lines">${this.t("need.within.corners.label")}</label>
      <textarea
        id="lines"
        rows="5"
        aria-invalid=${this.problem === null ? "false" : "true"}
        aria-describedby="problem"
      ></textarea>
      <p id="problem" class="bad" role="status">${this.getProblemText()}</p>
      <button class="link" type="submit">${this.t("need.within.take")}</button>
    </form>`;
  }

  private getProblemText() {
    if (this.problem === null) return nothing;
    return this.problem.kind === "bad-line"
      ? this.t("need.within.corners.bad", { line: this.problem.line })
      : this.t("need.within.corners.few");
  }

  private choose(event: Event): void {
    const { value } = event.currentTarget as HTMLSelectElement;
    if (value === RING) return;
    const layer = LAYERS.find((each) => value.startsWith(`${each}:`));
    this.ask(layer === undefined ? undefined : { ref: { layer, id: value.slice(layer.length + 1) } });
  }

  private draw(): void {
    this.send(startMeasuring("area"));
    this.dispatchEvent(new DrawingAskedEvent());
  }

  private handleToggle(event: ToggleEvent): void {
    if (event.newState !== "open") return;
    const { wanted } = this;
    this.problem = null;
    this.corners.value = wanted !== undefined && "ring" in wanted ? writeCorners(wanted.ring) : "";
    placePanel(this.opener, this.panel);
    this.corners.focus();
  }

  private takeCorners(event: SubmitEvent): void {
    event.preventDefault();
    const corners = readCorners(this.corners.value);
    if (corners.kind === "ring") {
      this.ask({ ring: corners.ring });
      this.panel.hidePopover();
    } else {
      this.problem = corners;
      this.corners.focus();
    }
  }
}

function toValue(within: Within): string {
  return "ref" in within ? `${within.ref.layer}:${within.ref.id}` : RING;
}

declare global {
  interface HTMLElementTagNameMap {
    "park-criterion-within": ParkCriterionWithin;
  }
}
