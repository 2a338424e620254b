import type { Map as MapLibreMap, MapMouseEvent, PointLike } from "maplibre-gl";
import type { LonLat } from "../domain/site.ts";
import { toPinnedRefs, toSceneRefs } from "./hits.ts";
import { isFileSource } from "./layers/files.ts";
import { SITE_PIN_LAYERS } from "./layers/site-pins.ts";
import type { MapEvents } from "./map-events.ts";
import type { MapScene, SceneRef } from "./scene.ts";

/** Points and lines are hard to hit: a square of this half side around the pointer counts, px. */
const THIN_REACH_PX = 5;
/** Layers of areas, hit by the pointer itself. */
const AREA_LAYERS = ["plants-fill", "plots-fill", "zones-ground", "clusters-ground"] as const;
/** Layers of points. */
const THIN_LAYERS = ["places", "plants-point"] as const;

/** Turns what the pointer does into events; asks for the scene whenever it needs to know. */
export class MapPointer {
  private readonly map: MapLibreMap;
  private readonly events: MapEvents;
  private readonly getScene: () => MapScene;
  private readonly onMoved: (at: LonLat | null) => void;
  private at: { readonly lonLat: LonLat; readonly point: PointLike } | null = null;
  private hovered: SceneRef | null = null;
  private frame = 0;

  /** `onMoved` is called with every position the pointer takes, once a frame at most. */
  constructor(
    map: MapLibreMap,
    events: MapEvents,
    getScene: () => MapScene,
    onMoved: (at: LonLat | null) => void,
  ) {
    this.map = map;
    this.events = events;
    this.getScene = getScene;
    this.onMoved = onMoved;
    map.on("mousemove", (event) => this.move({ lonLat: toLonLat(event), point: event.point }));
    map.on("mouseout", () => this.move(null));
    map.on("click", (event) => this.click(event));
    map.on("boxzoomcancel", ({ originalEvent }) => {
      if (originalEvent instanceof MouseEvent) this.clickWithShift(originalEvent);
    });
    map.on("dblclick", (event) => {
      if (this.isSketching()) event.preventDefault();
      events.doubleClicked(toLonLat(event));
    });
  }

  /** Every feature at a point of the map's element, the topmost first; on a pin only what it stands for. */
  queryAt(point: PointLike): SceneRef[] {
    if (this.getScene().pins.length > 0) {
      const [pinned] = toPinnedRefs(this.query(point, SITE_PIN_LAYERS));
      if (pinned !== undefined) return [pinned];
    }
    const { x, y } = toXY(point);
    const files = Object.keys(this.getScene().shapes).filter(isFileSource);
    const box: [PointLike, PointLike] = [
      [x - THIN_REACH_PX, y - THIN_REACH_PX],
      [x + THIN_REACH_PX, y + THIN_REACH_PX],
    ];
    const thin = [...files.flatMap((file) => [`${file}-point`, `${file}-line`]), ...THIN_LAYERS];
    const areas = [...files.map((file) => `${file}-fill`), ...AREA_LAYERS];
    return toSceneRefs([...this.query(box, thin), ...this.query(point, areas)]);
  }

  /** Every feature that touches the box between two corners. */
  queryBox(corner: PointLike, opposite: PointLike): SceneRef[] {
    const files = Object.keys(this.getScene().shapes).filter(isFileSource);
    const layers = files.flatMap((file) => [`${file}-point`, `${file}-line`, `${file}-fill`]);
    return toSceneRefs(this.query([corner, opposite], [...layers, ...THIN_LAYERS, ...AREA_LAYERS]));
  }

  /** The scene has changed: the cursor follows, and what lies under the resting pointer may be another. */
  refresh(): void {
    const { classList } = this.map.getCanvasContainer();
    classList.toggle("is-sketching", this.isSketching());
    classList.toggle("is-over-feature", this.hovered !== null && !this.isSketching());
  }

  remove(): void {
    cancelAnimationFrame(this.frame);
  }

  private query(geometry: PointLike | [PointLike, PointLike], layers: readonly string[]) {
    const present = layers.filter((id) => this.map.getLayer(id) !== undefined);
    return this.map.queryRenderedFeatures(geometry, { layers: present, validate: false });
  }

  private isSketching(): boolean {
    const { sketch } = this.getScene();
    return sketch !== null && !sketch.isFinished;
  }

  private move(at: MapPointer["at"]): void {
    this.at = at;
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      const lonLat = this.at?.lonLat ?? null;
      this.events.pointerMoved(lonLat);
      this.onMoved(lonLat);
      if (!this.map.isMoving()) this.hover();
    });
  }

  private hover(): void {
    const isOff = this.at === null || this.isSketching();
    const ref = this.at === null || isOff ? null : (this.queryAt(this.at.point)[0] ?? null);
    if (ref?.source === this.hovered?.source && ref?.index === this.hovered?.index) return;
    this.hovered = ref;
    this.events.featureHovered(ref);
    this.refresh();
  }

  private click(event: MapMouseEvent): void {
    const { detail, shiftKey, ctrlKey, metaKey } = event.originalEvent;
    // the second click of a double click ends a sketch and must not add its point twice
    if (this.isSketching() && detail > 1) return;
    this.events.clicked({
      at: toLonLat(event),
      refs: this.isSketching() ? [] : this.queryAt(event.point),
      isAdditive: shiftKey || ctrlKey || metaKey,
    });
  }

  /** MapLibre takes a press with Shift for a box and swallows the click when it has no extent. */
  private clickWithShift({ clientX, clientY }: MouseEvent): void {
    const { left, top } = this.map.getCanvasContainer().getBoundingClientRect();
    const point: [number, number] = [clientX - left, clientY - top];
    const { lng, lat } = this.map.unproject(point);
    this.events.clicked({
      at: [lng, lat],
      refs: this.isSketching() ? [] : this.queryAt(point),
      isAdditive: true,
    });
  }
}

function toLonLat({ lngLat }: MapMouseEvent): LonLat {
  return [lngLat.lng, lngLat.lat];
}

function toXY(point: PointLike): { readonly x: number; readonly y: number } {
  return Array.isArray(point) ? { x: point[0], y: point[1] } : point;
}
