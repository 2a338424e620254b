import type { Feature, FeatureCollection } from "geojson";
import type { Bounds } from "../domain/site.ts";

/** Distances between lines in seconds of arc, from wide to narrow. */
const STEPS_ARCSEC = [108_000, 36_000, 18_000, 7200, 3600, 1800, 600, 300, 120, 60, 30, 10, 5, 1] as const;
const ARCSEC_PER_DEGREE = 3600;
/** Nearer than this, lines crowd the map and their labels touch. */
const MIN_SPACING_PX = 84;
/** MapLibre's world is this many pixels wide at zoom 0. */
const WORLD_WIDTH_PX = 512;
/** Web Mercator ends here. */
const MAX_LAT = 85;

/** The lines of one view: whole seconds of arc, so that a line has one name whatever the view. */
export interface Graticule {
  readonly stepArcsec: number;
  readonly lonsArcsec: readonly number[];
  readonly latsArcsec: readonly number[];
}

/** The narrowest step whose meridians stay `MIN_SPACING_PX` apart at a zoom of MapLibre's. */
export function getGraticuleStep(zoom: number): number {
  const pxPerArcsec = (WORLD_WIDTH_PX * 2 ** zoom) / 360 / ARCSEC_PER_DEGREE;
  const fitting = STEPS_ARCSEC.filter((step) => step * pxPerArcsec >= MIN_SPACING_PX);
  return fitting.at(-1) ?? STEPS_ARCSEC[0];
}

/**
 * Meridians and parallels over `bounds` (west, south, east, north in degrees) and half as much around, so that
 * a small movement needs no new lines.
 */
export function getGraticule(bounds: Bounds, zoom: number): Graticule {
  const [west, south, east, north] = bounds;
  const stepArcsec = getGraticuleStep(zoom);
  const marginLon = (east - west) / 2;
  const marginLat = (north - south) / 2;
  return {
    stepArcsec,
    lonsArcsec: listMultiples(Math.max(-180, west - marginLon), Math.min(180, east + marginLon), stepArcsec),
    latsArcsec: listMultiples(
      Math.max(-MAX_LAT, south - marginLat),
      Math.min(MAX_LAT, north + marginLat),
      stepArcsec,
    ),
  };
}

/** True when `graticule` has the right step and lines everywhere in `bounds`. */
export function coversView(graticule: Graticule, bounds: Bounds, zoom: number): boolean {
  if (graticule.stepArcsec !== getGraticuleStep(zoom)) return false;
  const [west, south, east, north] = bounds;
  return (
    isSpanned(graticule.lonsArcsec, Math.max(-180, west), Math.min(180, east), graticule.stepArcsec) &&
    isSpanned(graticule.latsArcsec, Math.max(-MAX_LAT, south), Math.min(MAX_LAT, north), graticule.stepArcsec)
  );
}

function isSpanned(lines: readonly number[], from: number, to: number, step: number): boolean {
  const first = Math.ceil((from * ARCSEC_PER_DEGREE) / step) * step;
  const last = Math.floor((to * ARCSEC_PER_DEGREE) / step) * step;
  return first > last || ((lines[0] ?? Infinity) <= first && (lines.at(-1) ?? -Infinity) >= last);
}

function listMultiples(fromDegrees: number, toDegrees: number, stepArcsec: number): number[] {
  const first = Math.ceil((fromDegrees * ARCSEC_PER_DEGREE) / stepArcsec);
  const last = Math.floor((toDegrees * ARCSEC_PER_DEGREE) / stepArcsec);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * stepArcsec);
}

/** The lines as shapes: meridians and parallels are straight on a Mercator map. */
export function toGraticuleShapes({ lonsArcsec, latsArcsec, stepArcsec }: Graticule): FeatureCollection {
  const lons = lonsArcsec.map((arcsec) => arcsec / ARCSEC_PER_DEGREE);
  const lats = latsArcsec.map((arcsec) => arcsec / ARCSEC_PER_DEGREE);
  const step = stepArcsec / ARCSEC_PER_DEGREE;
  const west = (lons[0] ?? 0) - step;
  const east = (lons.at(-1) ?? 0) + step;
  const south = Math.max(-MAX_LAT, (lats[0] ?? 0) - step);
  const north = Math.min(MAX_LAT, (lats.at(-1) ?? 0) + step);
  const toLine = (from: [number, number], to: [number, number]): Feature => ({
    type: "Feature",
    properties: {},
    geometry: { type: "LineString", coordinates: [from, to] },
  });
  return {
    type: "FeatureCollection",
    features: [
      ...lons.map((lon) => toLine([lon, south], [lon, north])),
      ...lats.map((lat) => toLine([west, lat], [east, lat])),
    ],
  };
}

/** `108°45′E`, `29°27′30″N`: seconds only where the step needs them, minutes only below whole degrees. */
export function formatGraticuleLabel(arcsec: number, axis: "lon" | "lat", stepArcsec: number): string {
  const size = Math.abs(arcsec);
  const degrees = Math.floor(size / ARCSEC_PER_DEGREE);
  const minutes = Math.floor((size % ARCSEC_PER_DEGREE) / 60);
  const seconds = size % 60;
  const side = axis === "lon" ? (arcsec < 0 ? "W" : "E") : arcsec < 0 ? "S" : "N";
  const twoDigits = (value: number): string => String(value).padStart(2, "0");
  if (stepArcsec % ARCSEC_PER_DEGREE === 0) return `${degrees}°${side}`;
  if (stepArcsec % 60 === 0) return `${degrees}°${twoDigits(minutes)}′${side}`;
  return `${degrees}°${twoDigits(minutes)}′${twoDigits(seconds)}″${side}`;
}
