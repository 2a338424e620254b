import type { Map as MapLibreMap } from "maplibre-gl";
import type { Bounds } from "../domain/site.ts";
import type { MapExtent } from "./map-events.ts";
import type { MapCamera } from "./scene.ts";

/** Circumference of Web Mercator's sphere: 2π × 6,378,137 m. */
const WORLD_WIDTH_M = 40_075_016.686;
/** MapLibre's world is this many pixels wide at zoom 0. */
const WORLD_WIDTH_PX = 512;

type Camera = Pick<MapLibreMap, "getBounds" | "getCenter" | "getZoom">;

export function getMapCamera(map: Camera): MapCamera {
  const { lng, lat } = map.getCenter();
  return { center: [lng, lat], zoom: map.getZoom() };
}

export function getMapBounds(map: Camera): Bounds {
  const bounds = map.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}

/** Ground metres per CSS pixel on the parallel of `latDeg` at a zoom of MapLibre's (Web Mercator, sphere). */
export function getMetresPerPixel(latDeg: number, zoom: number): number {
  return (WORLD_WIDTH_M * Math.cos((latDeg * Math.PI) / 180)) / (WORLD_WIDTH_PX * 2 ** zoom);
}

export function getMapExtent(map: Camera): MapExtent {
  const camera = getMapCamera(map);
  return {
    camera,
    metresPerPixel: getMetresPerPixel(camera.center[1], camera.zoom),
    bounds: getMapBounds(map),
  };
}
