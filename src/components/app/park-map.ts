import { computed, effect, type ReadonlySignal, untracked } from "@preact/signals-core";
import { html, nothing, type PropertyValues, unsafeCSS } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import type { FeatureRef } from "../../domain/layer.ts";
import type { Bounds, LonLat } from "../../domain/site.ts";
import type { MapClick, MapExtent, MapFailure } from "../../map/map-events.ts";
import type { MapPadding } from "../../map/map-options.ts";
import { getMapStrings } from "../../map/maplibre-strings.ts";
import { MAPLIBRE_STYLES } from "../../map/maplibre-styles.ts";
import { MapView } from "../../map/map-view.ts";
import type { SceneRef } from "../../map/scene.ts";
import { toFeatureRef, toMapScene, toMatchedIndices } from "../../map/scene-from-state.ts";
import { addMeasuringPoint, finishMeasuring, stopMeasuring } from "../../state/actions/measuring.ts";
import { addNotice } from "../../state/actions/notices.ts";
import {
  clearSelection,
  hoverFeature,
  selectFeatures,
  selectFileFeatures,
  toggleFeature,
} from "../../state/actions/selection.ts";
import { rememberCamera } from "../../state/actions/view.ts";
import type { Camera, FileRef, Focus, ParkStatus } from "../../state/app-state.ts";
import { findRecord, getParkBounds, getRecordBounds } from "../../state/park-index.ts";
import { baseStyles } from "../shared/base-styles.ts";
import { PHONE } from "../shared/breakpoints.ts";
import { getNoParkText } from "../shared/no-park-text.ts";
import { ParkElement } from "../shared/park-element.ts";
import { tellChanges } from "../shared/tell-changes.ts";
import { mapStyles } from "./map-styles.ts";
import { watchSitePins, type WatchedPins } from "./watch-site-pins.ts";
import "./park-feature-chooser.ts";
import "./park-map-furniture.ts";
import "../sheet/park-sheet-frame.ts";

/** Clear of the badge, the furniture and the zoom buttons. */
const FIT_PADDING: MapPadding = { top: 56, right: 48, bottom: 64, left: 48 };
const NO_PADDING: MapPadding = { top: 0, right: 0, bottom: 0, left: 0 };
/** A map wider than this is fitted beside the legend that floats on it. */
const ROOMY_WIDTH_PX = 640;
/** The legend with its distance from the edge. */
const LEGEND_WIDTH_PX = 248;
/** A card with its distance from the edge. */
const CARD_WIDTH_PX = 360;
/** A map that is still moving is not read out. */
const ANNOUNCE_AFTER_MS = 500;
/** Part of the screen's height a phone's sheet covers at its middle stop. */
const SHEET_SHARE = 0.45;
/** Flying to one small plot stops here: its street and neighbours stay in sight. */
const CLOSEST_ZOOM = 16.5;
/** Where the map looks when there is no park to show: around the first park. */
const START_BOUNDS: Bounds = [108.71, 29.36, 108.83, 29.5];

/**
 * The map of the park: shows the state, and turns what happens on it into actions. Without a park it says so.
 * @fires selection-changed - what is selected is something else now, here or in another element; with `refs`.
 */
@customElement("park-map")
export class ParkMap extends ParkElement {
  static override styles = [unsafeCSS(MAPLIBRE_STYLES), baseStyles, mapStyles];

  /** True where sheet, legend and card of the app float over it: what is shown whole stays clear of them. */
  @property({ attribute: false }) isUnderPanels = false;

  @query(".map") private readonly container!: HTMLElement;

  @state() private extent: MapExtent | null = null;
  @state() private pointer: LonLat | null = null;
  @state() private choice: MapClick | null = null;
  @state() private isUnavailable = false;
  @state() private centreName = "";

  private parkKind: ReadonlySignal<ParkStatus["kind"]> | undefined;
  private view: MapView | undefined;
  private isCentreNew = false;
  /** The camera that shows the whole park, as long as nobody has moved it. */
  private fitted: Camera | null = null;
  private isFitting = false;
  private size = "";
  private readonly resizing = new ResizeObserver(() => this.fitAgain());
  private announcing: ReturnType<typeof setTimeout> | undefined;
  private stopSync: (() => void) | undefined;
  private stopScene: (() => void) | undefined;
  private stopFocus: (() => void) | undefined;
  private pins: WatchedPins | undefined;

  constructor() {
    super();
    tellChanges(
      this,
      () => this.app.store.derive(({ selection }) => selection),
      ({ refs }) => new SelectionChangedEvent(refs),
    );
  }

  override render() {
    return html`
      <div class="map"></div>
      <span class="cross" aria-hidden="true"></span>
      <park-sheet-frame .metresPerPixel=${this.extent?.metresPerPixel ?? null}></park-sheet-frame>
      <p class="visually-hidden" role="status">
        ${this.centreName === "" ? nothing : this.t("app.map.centre", { name: this.centreName })}
      </p>
      ${
        this.isUnavailable
          ? html`<div class="unavailable" role="status"><p>${this.t("app.map.unavailable")}</p></div>`
          : nothing
      }
      ${this.isWithoutPark() ? this.renderNoPark() : this.renderFurniture()}
      ${
        this.choice === null
          ? nothing
          : html`<park-feature-chooser
              .refs=${this.toRefs(this.choice.refs)}
              @chooser-closed=${() => (this.choice = null)}
            ></park-feature-chooser>`
      }
    `;
  }

  private renderNoPark() {
    return html`<div class="unavailable"><p>${getNoParkText(this.app)}</p></div>`;
  }

  private renderFurniture() {
    return html`<park-map-furniture
      .metresPerPixel=${this.extent?.metresPerPixel ?? null}
      .pointer=${this.pointer}
      @zoom-requested=${(event: Event & { direction: "in" | "out" }) =>
        event.direction === "in" ? this.view?.zoomIn() : this.view?.zoomOut()}
      @fit-requested=${() => this.fitPark()}
    ></park-map-furniture>`;
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    this.begin();
  }

  /** A page may move the element: what was ended when it was taken out begins again. */
  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.begin();
  }

  private begin(): void {
    document.documentElement.dataset["map"] = "loading";
    const loaded = this.app.store.derive((state) => state.park);
    // With the park at hand from the start, MapLibre's worker gets the data beside the first rendering of the panels.
    this.stopSync = effect(() => {
      if (loaded.value.kind === "loading" || loaded.value.kind === "none") return;
      if (this.view === undefined) untracked(() => this.start());
      else if (this.app.store.state.peek().camera === null) untracked(() => this.fitPark());
    });
  }

  /** True where a sentence takes the place of the map; the app says by itself that a park cannot be opened. */
  private isWithoutPark(): boolean {
    this.parkKind ??= this.app.store.derive(({ park }) => park.kind);
    const { value: kind } = this.parkKind;
    return kind === "none" || (kind === "failed" && !this.isUnderPanels);
  }

  private start(): void {
    const { store, derived } = this.app;
    const matched = computed(() => {
      const park = derived.park.value?.park;
      return park === undefined ? {} : toMatchedIndices(park, derived.matchedIds.value);
    });
    const watched = watchSitePins(this.app);
    this.pins = watched;
    const scene = computed(() =>
      toMapScene(store.state.value, {
        data: derived.park.value,
        getIndex: () => derived.index.value,
        theme: derived.themeName.value,
        matched: matched.value,
        pins: watched.pins.value,
      }),
    );
    const { camera } = store.state.value;
    const park = derived.park.value?.park;
    const bounds = park === undefined ? START_BOUNDS : (getParkBounds(park) ?? START_BOUNDS);
    this.isFitting = camera === null;
    this.size = this.getSize();
    this.resizing.observe(this);
    this.view = new MapView({
      container: this.container,
      scene: scene.value,
      camera: camera ?? { bounds, padding: this.getFitPadding() },
      getTile: this.app.getTile,
      label: this.getLabel(),
      uiStrings: getMapStrings(this.locale),
      isMotionReduced: matchMedia("(prefers-reduced-motion: reduce)").matches,
      events: {
        pointerMoved: (at) => (this.pointer = at),
        featureHovered: (ref) =>
          this.send(hoverFeature(ref === null ? null : (this.toRefs([ref])[0] ?? null))),
        clicked: (click) => this.handleClick(click),
        doubleClicked: () => this.handleDoubleClick(),
        boxSelected: (refs) => this.send(selectFeatures(this.toRefs(refs).filter(isForeground))),
        cameraMoved: (moved) => {
          this.fitted = this.isFitting ? moved : this.fitted;
          this.isFitting = false;
          if (this.extent !== null) this.send(rememberCamera(moved, this.extent.bounds));
          this.isCentreNew = true;
        },
        viewMoved: (extent) => (this.extent = extent),
        becameIdle: () => {
          document.documentElement.dataset["map"] = "idle";
          this.announceCentre();
        },
        contextLost: () => this.send(addNotice("map-lost")),
        contextRestored: () => this.requestUpdate(),
        failed: (failure) => this.handleFailure(failure),
      },
    });
    this.stopScene = effect(() => {
      this.view?.update(scene.value);
    });
    const focus = store.derive((state) => state.focus);
    const asked = focus.value;
    this.stopFocus = effect(() => {
      const { value } = focus;
      // The flight may end at once and report its camera: that must not count as read here.
      if (value !== null && value !== asked) untracked(() => this.goTo(value));
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopSync?.();
    this.stopScene?.();
    this.stopFocus?.();
    this.pins?.stop();
    this.resizing.disconnect();
    clearTimeout(this.announcing);
    this.view?.remove();
    this.view = undefined;
  }

  protected override updated(): void {
    this.view?.setLabel(this.getLabel());
  }

  private goTo({ target }: Focus): void {
    if ("camera" in target) {
      this.view?.flyTo({ point: target.camera.center, zoom: target.camera.zoom }, NO_PADDING);
      return;
    }
    const bounds = "bounds" in target ? target.bounds : this.getRefBounds(target.refs);
    if (bounds !== null) this.view?.flyTo({ bounds, maxZoom: CLOSEST_ZOOM }, this.getFitPadding());
  }

  private getRefBounds(refs: readonly FeatureRef[]): Bounds | null {
    const index = this.app.derived.index.value;
    return index === null ? null : getRecordBounds(refs.flatMap((ref) => findRecord(index, ref) ?? []));
  }

  /** The map takes the keys: arrows, + and −, and the letters of the help. */
  override focus(): void {
    this.renderRoot.querySelector("canvas")?.focus();
  }

  /** Shows the whole park. */
  fitPark(): void {
    const park = this.app.derived.park.value?.park;
    const bounds = park === undefined ? null : getParkBounds(park);
    if (bounds === null) return;
    this.isFitting = true;
    this.view?.fit(bounds, this.getFitPadding());
  }

  /** A park shown whole stays so when the map gets another size. */
  private fitAgain(): void {
    const size = this.getSize();
    if (size === this.size) return;
    this.size = size;
    const { camera } = this.app.store.state.peek();
    const isWhole =
      this.isFitting || (this.fitted !== null && camera !== null && isSameCamera(this.fitted, camera));
    if (isWhole) this.fitPark();
  }

  private getSize(): string {
    return `${this.clientWidth} ${this.clientHeight}`;
  }

  /** The features under the middle of the map, for reading it by keyboard. */
  getRefsAtCentre(): FeatureRef[] {
    return this.toRefs(this.view?.queryAt("center") ?? []);
  }

  /** Says what lies under the cross while the map is moved by keyboard, once it has come to rest and is drawn. */
  private announceCentre(): void {
    clearTimeout(this.announcing);
    if (!this.isCentreNew || this.renderRoot.querySelector("canvas:focus-visible") === null) return;
    this.announcing = setTimeout(() => {
      this.isCentreNew = false;
      const [ref] = this.getRefsAtCentre();
      this.centreName = ref === undefined ? "" : this.app.derived.nameOf(ref);
    }, ANNOUNCE_AFTER_MS);
  }

  private getLabel(): string {
    return this.t("app.map.label", { plots: this.app.derived.park.value?.park.plots.length ?? 0 });
  }

  private handleClick(click: MapClick): void {
    this.choice = null;
    if (this.app.store.state.value.measuring !== null) {
      this.send(addMeasuringPoint(click.at));
      return;
    }
    const refs = this.toRefs(click.refs);
    const [first] = refs;
    const fileRefs = toFileRefs(click.refs);
    if (first === undefined) {
      this.send(fileRefs.length > 0 ? selectFileFeatures(fileRefs.slice(0, 1)) : clearSelection());
    } else if (click.isAdditive) {
      this.send(toggleFeature(first));
    } else {
      this.send(selectFeatures([first]));
      if (refs.filter(isForeground).length > 1) this.choice = click;
    }
  }

  private handleDoubleClick(): void {
    if (this.app.store.state.value.measuring !== null) this.send(finishMeasuring());
  }

  private handleFailure(failure: MapFailure): void {
    if (failure.kind !== "webgl-missing") return;
    this.isUnavailable = true;
    document.documentElement.dataset["map"] = "unavailable";
    this.send(addNotice("map-unavailable"));
    this.send(stopMeasuring());
  }

  private toRefs(refs: readonly SceneRef[]): FeatureRef[] {
    const park = this.app.derived.park.value?.park;
    if (park === undefined) return [];
    return refs.flatMap((ref) => toFeatureRef(park, ref) ?? []);
  }

  private getFitPadding(): MapPadding {
    if (!this.isUnderPanels) return FIT_PADDING;
    const isPhone = matchMedia(PHONE).matches;
    if (isPhone) return { top: 112, right: 24, bottom: window.innerHeight * SHEET_SHARE + 16, left: 24 };
    const isCardOpen = this.app.store.state.value.selection.refs.length === 1;
    const floating = isCardOpen ? CARD_WIDTH_PX : LEGEND_WIDTH_PX;
    return { ...FIT_PADDING, right: this.clientWidth > ROOMY_WIDTH_PX ? floating : FIT_PADDING.right };
  }
}

function isSameCamera(a: Camera, b: Camera): boolean {
  return a.zoom === b.zoom && a.center[0] === b.center[0] && a.center[1] === b.center[1];
}

/** Clusters and zones lie under everything: they alone are no reason to ask, and no box means them. */
function isForeground({ layer }: FeatureRef): boolean {
  return layer !== "clusters" && layer !== "zones";
}

function toFileRefs(refs: readonly SceneRef[]): FileRef[] {
  return refs.flatMap(({ source, index }) =>
    source.startsWith("file:") ? [{ fileId: source.slice("file:".length), index }] : [],
  );
}

/** What is selected has changed. */
export class SelectionChangedEvent extends Event {
  readonly refs: readonly FeatureRef[];

  constructor(refs: readonly FeatureRef[]) {
    super("selection-changed", { bubbles: true, composed: true });
    this.refs = refs;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "park-map": ParkMap;
  }
  interface HTMLElementEventMap {
    "selection-changed": SelectionChangedEvent;
  }
}
