import { GPUInitializationError } from "maplibre-gl";
import type { Bounds, LonLat } from "../domain/site.ts";
import { LiveMap } from "./live-map.ts";
import type { FlightTarget, MapPadding, MapViewOptions } from "./map-options.ts";
import { setUpMapLibre } from "./maplibre-setup.ts";
import type { MapCamera, MapScene, SceneRef } from "./scene.ts";
import { serveTiles } from "./tile-protocol.ts";

/**
 * The map: shows a scene, reports what happens on it, owns the camera. Where the browser has no WebGL it reports
 * `failed` and does nothing. Coordinates are lon, lat in degrees.
 */
export class MapView {
  private readonly live: LiveMap | null;

  constructor(options: MapViewOptions) {
    setUpMapLibre();
    serveTiles(options.getTile);
    this.live = startMap(options);
  }

  /** Shows another scene. Cheap when little differs: see `SceneSync`. */
  update(scene: MapScene): void {
    this.live?.update(scene);
  }

  /** Another language: the map's name for assistive technology. */
  setLabel(label: string): void {
    this.live?.setLabel(label);
  }

  /** Shows `bounds` whole inside `padding`, at once. */
  fit(bounds: Bounds, padding: MapPadding): void {
    this.live?.fit(bounds, padding);
  }

  /** Moves there in under half a second; at once where motion is not wanted. */
  flyTo(target: FlightTarget, padding: MapPadding): void {
    this.live?.flyTo(target, padding);
  }

  getCamera(): MapCamera | null {
    return this.live?.getCamera() ?? null;
  }

  /** Every drawn feature there, each once, the topmost first. */
  queryAt(place: LonLat | "center"): SceneRef[] {
    return this.live?.queryAt(place) ?? [];
  }

  zoomIn(): void {
    this.live?.zoomIn();
  }

  zoomOut(): void {
    this.live?.zoomOut();
  }

  /** To be called when the element's size has changed in a way MapLibre cannot see. */
  resize(): void {
    this.live?.resize();
  }

  remove(): void {
    this.live?.remove();
  }
}

/** MapLibre's map, or null with a report where there can be none. */
function startMap(options: MapViewOptions): LiveMap | null {
  try {
    return new LiveMap(options);
  } catch (error) {
    if (!(error instanceof GPUInitializationError)) throw error;
    const reason = error.statusMessage ?? error.message;
    // the caller has no MapView yet
    queueMicrotask(() => options.events.failed({ kind: "webgl-missing", reason }));
    return null;
  }
}
