import { setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";

let isSetUp = false;

/** Tells MapLibre where its worker is, once and before the first map. Same origin: no blob, no eval. */
export function setUpMapLibre(): void {
  if (isSetUp) return;
  setWorkerUrl(workerUrl);
  isSetUp = true;
}
