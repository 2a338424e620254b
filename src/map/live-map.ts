import { GPUInitializationError, Map as MapLibreMap, type MapOptions } from "maplibre-gl";
import type { Bounds, LonLat } from "../domain/site.ts";
import { GRATICULE_SOURCE } from "./layers/graticule.ts";
import { PIECE_SOURCE } from "./layers/pieces.ts";
import { SITE_PIN_SOURCE } from "./layers/site-pins.ts";
import { SKETCH_BAND_SOURCE, SKETCH_SOURCE } from "./layers/sketch.ts";
import { getMapCamera, getMapExtent } from "./map-extent.ts";
import { MapGraticule } from "./map-graticule.ts";
import { MapLabels } from "./map-labels.ts";
import type { FlightTarget, InitialCamera, MapPadding, MapViewOptions } from "./map-options.ts";
import { MapPointer } from "./map-pointer.ts";
import { toPieceShapes } from "./piece-shapes.ts";
import type { MapCamera, MapScene, SceneRef } from "./scene.ts";
import { SceneSync } from "./scene-sync.ts";
import { toSitePinShapes } from "./site-pin-shapes.ts";
import { toSketchBand, toSketchShapes } from "./sketch-shapes.ts";
import { drawStyleImage } from "./style-image.ts";

/** A flight over the map, and a step of zoom, ms. Short: the map is read, not watched. */
const FLIGHT_MS = 450;
const ZOOM_STEP_MS = 150;
/** Nearer than this there is nothing left to see. */
const MAX_ZOOM = 20;
/** Room for the badge above and the scale bar and buttons below. */
const LABEL_INSET: MapPadding = { top: 48, right: 200, bottom: 48, left: 240 };

/** A MapLibre map on the page, wired to a scene. Throws where there is no WebGL; `MapView` answers for that. */
export class LiveMap {
  private readonly options: MapViewOptions;
  private readonly map: MapLibreMap;
  private readonly sync: SceneSync;
  private readonly pointer: MapPointer;
  private readonly graticule: MapGraticule;
  private readonly labels = new MapLabels();
  private scene: MapScene;
  private frame = 0;

  constructor(options: MapViewOptions) {
    this.options = options;
    this.scene = options.scene;
    const map = new MapLibreMap({
      ...toMapOptions(options),
      boxZoom: {
        boxZoomEnd: (_map, corner, opposite) =>
          options.events.boxSelected(this.pointer.queryBox(corner, opposite)),
      },
    });
    this.map = map;
    // rotation is off: north is up
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    map.setMissingStyleImageResolver((id) => this.addImage(id));
    this.graticule = new MapGraticule(map, options.labelInset ?? LABEL_INSET);
    this.sync = new SceneSync(map, this.scene, {
      ...this.labels.makeMissing(this.scene, map.getZoom()),
      [GRATICULE_SOURCE]: this.graticule.getShapes(),
      [SKETCH_SOURCE]: toSketchShapes(this.scene.sketch),
      [PIECE_SOURCE]: toPieceShapes(this.scene.pieces),
      [SITE_PIN_SOURCE]: toSitePinShapes(this.scene.pins),
    });
    this.pointer = new MapPointer(
      map,
      options.events,
      () => this.scene,
      (at) => this.stretchBand(at),
    );
    this.listen();
    map.setStyle(this.sync.getStyle(), { diff: false, validate: false });
  }

  update(scene: MapScene): void {
    const former = this.scene;
    this.scene = scene;
    this.addMissingLabels();
    if (scene.sketch !== former.sketch) {
      this.sync.setLive(SKETCH_SOURCE, toSketchShapes(scene.sketch));
      this.stretchBand(null);
    }
    if (scene.pieces.length + former.pieces.length > 0 && scene.pieces !== former.pieces) {
      this.sync.setLive(PIECE_SOURCE, toPieceShapes(scene.pieces));
    }
    if (scene.pins !== former.pins) this.sync.setLive(SITE_PIN_SOURCE, toSitePinShapes(scene.pins));
    this.sync.update(scene);
    this.pointer.refresh();
  }

  setLabel(label: string): void {
    this.map.getCanvas().ariaLabel = label;
  }

  fit(bounds: Bounds, padding: MapPadding): void {
    this.map.fitBounds([...bounds], { padding: { ...padding }, duration: 0 });
  }

  flyTo(target: FlightTarget, padding: MapPadding): void {
    const duration = this.options.isMotionReduced ? 0 : FLIGHT_MS;
    if ("bounds" in target) {
      const { bounds, maxZoom = MAX_ZOOM } = target;
      this.map.fitBounds([...bounds], { padding: { ...padding }, maxZoom, duration, linear: true });
      return;
    }
    this.map.easeTo({
      center: [...target.point],
      zoom: target.zoom ?? this.map.getZoom(),
      offset: [(padding.left - padding.right) / 2, (padding.top - padding.bottom) / 2],
      duration,
    });
  }

  getCamera(): MapCamera {
    return getMapCamera(this.map);
  }

  queryAt(place: LonLat | "center"): SceneRef[] {
    return this.pointer.queryAt(this.map.project(place === "center" ? this.map.getCenter() : [...place]));
  }

  zoomIn(): void {
    this.map.zoomIn({ duration: this.options.isMotionReduced ? 0 : ZOOM_STEP_MS });
  }

  zoomOut(): void {
    this.map.zoomOut({ duration: this.options.isMotionReduced ? 0 : ZOOM_STEP_MS });
  }

  resize(): void {
    this.map.resize();
  }

  remove(): void {
    cancelAnimationFrame(this.frame);
    this.pointer.remove();
    this.graticule.remove();
    this.map.remove();
  }

  private listen(): void {
    const { map, options, sync } = this;
    const { events } = options;
    map.on("style.load", () => sync.markReady());
    map.on("move", () => this.follow());
    map.on("resize", () => this.follow());
    map.on("moveend", () => {
      this.addMissingLabels();
      this.showGraticule();
      events.viewMoved(getMapExtent(map));
      events.cameraMoved(getMapCamera(map));
    });
    map.on("idle", () => events.becameIdle());
    map.on("webglcontextlost", () => {
      sync.markLost();
      events.contextLost();
    });
    map.on("webglcontextrestored", () => events.contextRestored());
    map.on("error", ({ error }) => {
      const kind = error instanceof GPUInitializationError ? "webgl-missing" : "map-error";
      events.failed({ kind, reason: error.message });
    });
    // the caller has no MapView yet
    queueMicrotask(() => events.viewMoved(getMapExtent(map)));
  }

  /** Once a frame while the view moves. */
  private follow(): void {
    this.graticule.placeLabels();
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.options.events.viewMoved(getMapExtent(this.map));
    });
  }

  private showGraticule(): void {
    const shapes = this.graticule.follow();
    if (shapes !== null) this.sync.setLive(GRATICULE_SOURCE, shapes);
  }

  private addMissingLabels(): void {
    const missing = this.labels.makeMissing(this.scene, this.map.getZoom());
    for (const [source, collection] of Object.entries(missing)) this.sync.setLive(source, collection);
  }

  private stretchBand(pointer: LonLat | null): void {
    this.sync.setLive(SKETCH_BAND_SOURCE, toSketchBand(this.scene.sketch, pointer));
  }

  /** Patterns and marks are drawn when the style first asks for them. */
  private addImage(id: string): void {
    const drawn = drawStyleImage(id, this.map.getPixelRatio());
    if (drawn === null || this.map.hasImage(id)) return;
    this.map.addImage(id, drawn.image, { pixelRatio: drawn.pixelRatio });
  }
}

function toMapOptions({ container, camera, label, uiStrings, isMotionReduced }: MapViewOptions): MapOptions {
  return {
    container,
    ...toCameraOptions(camera),
    locale: { ...uiStrings, "Map.Title": label },
    maxZoom: MAX_ZOOM,
    maxPitch: 0,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    attributionControl: false,
    // labels and textures come at once: a map to be read, and to be idle when it is drawn
    fadeDuration: 0,
    reduceMotion: isMotionReduced,
    refreshExpiredTiles: false,
  };
}

function toCameraOptions(
  camera: InitialCamera,
): Pick<MapOptions, "bounds" | "center" | "fitBoundsOptions" | "zoom"> {
  if ("bounds" in camera) {
    return { bounds: [...camera.bounds], fitBoundsOptions: { padding: { ...camera.padding } } };
  }
  return { center: [...camera.center], zoom: camera.zoom };
}
