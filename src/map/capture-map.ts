import { Map as MapLibreMap } from "maplibre-gl";
import type { Bounds, LonLat } from "../domain/site.ts";
import { formatGraticuleLabel, getGraticule, toGraticuleShapes } from "./graticule-lines.ts";
import { GRATICULE_SOURCE } from "./layers/graticule.ts";
import { PIECE_SOURCE } from "./layers/pieces.ts";
import { SKETCH_SOURCE } from "./layers/sketch.ts";
import { getMapBounds } from "./map-extent.ts";
import { MapLabels } from "./map-labels.ts";
import { setUpMapLibre } from "./maplibre-setup.ts";
import type { MapScene } from "./scene.ts";
import { SceneSync } from "./scene-sync.ts";
import { getZoomForScale, toCssPixels } from "./scale-zoom.ts";
import { toPieceShapes } from "./piece-shapes.ts";
import { toSketchShapes } from "./sketch-shapes.ts";
import { drawStyleImage } from "./style-image.ts";
import { type GetTile, serveTiles } from "./tile-protocol.ts";

const CSS_DPI = 96;
const ARCSEC_PER_DEGREE = 3600;
/** Longest side of a canvas asked for, px: A3 at 300 dpi needs 4,961. MapLibre draws smaller without a word above its own 4,096. */
const MAX_CANVAS_PX = 8192;
/** A map that is not drawn by then never will be. */
const GIVE_UP_AFTER_MS = 60_000;

/** A map to be drawn once, for paper. */
export interface CaptureRequest {
  readonly scene: MapScene;
  readonly center: LonLat;
  /** Denominator of the scale at `center`. */
  readonly scale: number;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly resolutionDpi: number;
  readonly getTile: GetTile;
  /** Where the map is built, off the screen but laid out: its root must hold MapLibre's style sheet. */
  readonly host: HTMLElement;
}

/** Where a line of the graticule meets the frame, mm from its left or upper edge. */
export interface FrameTick {
  readonly axis: "lon" | "lat";
  readonly text: string;
  readonly atMm: number;
}

export interface CapturedMap {
  readonly canvas: HTMLCanvasElement;
  /** What lies in the frame, degrees. */
  readonly bounds: Bounds;
  readonly ticks: readonly FrameTick[];
}

/**
 * Draws a scene off the screen at a true scale and gives its pixels; the map is gone again when it returns.
 * @throws Error where there is no WebGL, where the canvas cannot be that large, or where it is not drawn in a minute;
 * the signal's reason when aborted.
 */
export async function captureMap(request: CaptureRequest, signal: AbortSignal): Promise<CapturedMap> {
  const { scene, center, scale, widthMm, heightMm, resolutionDpi, getTile, host } = request;
  setUpMapLibre();
  serveTiles(getTile);
  const container = document.createElement("div");
  const widthPx = Math.round(toCssPixels(widthMm));
  const heightPx = Math.round(toCssPixels(heightMm));
  container.style.width = `${widthPx}px`;
  container.style.height = `${heightPx}px`;
  host.append(container);
  const pixelRatio = resolutionDpi / CSS_DPI;
  let map: MapLibreMap | undefined;
  try {
    map = new MapLibreMap({
      container,
      center: [...center],
      zoom: getZoomForScale(center[1], scale),
      pixelRatio,
      canvasContextAttributes: { preserveDrawingBuffer: true },
      maxCanvasSize: [MAX_CANVAS_PX, MAX_CANVAS_PX],
      interactive: false,
      attributionControl: false,
      renderWorldCopies: false,
      fadeDuration: 0,
      maxPitch: 0,
    });
    const drawn = map.getCanvas();
    if (Math.abs(drawn.width - widthPx * pixelRatio) > 1) {
      throw new Error(`the browser draws ${drawn.width} px, not ${Math.round(widthPx * pixelRatio)}`);
    }
    const bounds = getMapBounds(map);
    const graticule = getGraticule(bounds, map.getZoom());
    drawScene(map, scene, toGraticuleShapes(graticule));
    await whenIdle(map, signal);
    const ticks = [
      ...graticule.lonsArcsec.map((arcsec) => makeTick(map, "lon", arcsec, graticule.stepArcsec, bounds)),
      ...graticule.latsArcsec.map((arcsec) => makeTick(map, "lat", arcsec, graticule.stepArcsec, bounds)),
    ].filter(({ axis, atMm }) => atMm > 0 && atMm < (axis === "lon" ? widthMm : heightMm));
    return { canvas: copy(drawn), bounds, ticks };
  } finally {
    map?.remove();
    container.remove();
  }
}

function drawScene(map: MapLibreMap, scene: MapScene, graticule: GeoJSON.FeatureCollection): void {
  const sync = new SceneSync(map, scene, {
    ...new MapLabels().makeMissing(scene, map.getZoom()),
    [GRATICULE_SOURCE]: graticule,
    [SKETCH_SOURCE]: toSketchShapes(scene.sketch),
    [PIECE_SOURCE]: toPieceShapes(scene.pieces),
  });
  map.setMissingStyleImageResolver((id) => {
    const image = drawStyleImage(id, map.getPixelRatio());
    if (image === null || map.hasImage(id)) return;
    map.addImage(id, image.image, { pixelRatio: image.pixelRatio });
  });
  map.on("style.load", () => sync.markReady());
  map.setStyle(sync.getStyle(), { diff: false, validate: false });
}

function whenIdle(map: MapLibreMap, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("the map was not drawn in time")), GIVE_UP_AFTER_MS);
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    map.once("idle", () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", abort);
      resolve();
    });
  });
}

function makeTick(
  map: MapLibreMap | undefined,
  axis: FrameTick["axis"],
  arcsec: number,
  stepArcsec: number,
  [west, , , north]: Bounds,
): FrameTick {
  const degrees = arcsec / ARCSEC_PER_DEGREE;
  const point = map?.project(axis === "lon" ? [degrees, north] : [west, degrees]);
  const px = (axis === "lon" ? point?.x : point?.y) ?? -1;
  return { axis, text: formatGraticuleLabel(arcsec, axis, stepArcsec), atMm: px / toCssPixels(1) };
}

/** The pixels outlive the map they were drawn by. */
function copy(drawn: HTMLCanvasElement): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = drawn.width;
  canvas.height = drawn.height;
  canvas.getContext("2d")?.drawImage(drawn, 0, 0);
  return canvas;
}
