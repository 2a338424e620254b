import type { LonLat } from "../../src/domain/site.ts";
import { getMeridianRadiusM, getPrimeVerticalRadiusM, RADIANS_PER_DEGREE } from "../../src/geo/ellipsoid.ts";

/** Metres east and north of the plane's origin. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Middle of the park: the drawing's zero. */
const ORIGIN: LonLat = [108.785, 29.43];

/** 1e-9° is 0.1 mm: the last digit that is kept, and kept once per vertex. */
const DECIMALS = 9;
const UNITS_PER_DEGREE = 10 ** DECIMALS;

const sinLat = Math.sin(ORIGIN[1] * RADIANS_PER_DEGREE);
const METRES_PER_DEGREE_LAT = getMeridianRadiusM(sinLat) * RADIANS_PER_DEGREE;
const METRES_PER_DEGREE_LON =
  getPrimeVerticalRadiusM(sinLat) * Math.sqrt(1 - sinLat * sinLat) * RADIANS_PER_DEGREE;

/**
 * Lon, lat in degrees of a point of the plane (equirectangular about the origin), drawn `scale` times
 * as large and rounded to 9 decimals.
 */
export function toLonLat(point: Point, scale: number): LonLat {
  return [
    roundDegrees(ORIGIN[0] + (point.x * scale) / METRES_PER_DEGREE_LON),
    roundDegrees(ORIGIN[1] + (point.y * scale) / METRES_PER_DEGREE_LAT),
  ];
}

function roundDegrees(degrees: number): number {
  return Math.round(degrees * UNITS_PER_DEGREE) / UNITS_PER_DEGREE;
}

export function getGap(a: Point, b: Point): number {
  const dx = a.x - b.x;
  const dy = a.y - b.y;
  return Math.sqrt(dx * dx + dy * dy);
}

/** The point `share` of the way from `a` to `b`. */
export function mix(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}
