import {
  getMeridianRadiusM,
  getPrimeVerticalRadiusM,
  RADIANS_PER_DEGREE,
  SEMI_MAJOR_AXIS_M,
} from "../geo/ellipsoid.ts";
import { getMetresPerPixel } from "./map-extent.ts";

const MM_PER_INCH = 25.4;
/** CSS pixels an inch. */
const CSS_DPI = 96;

/** A length on paper in CSS pixels. */
export function toCssPixels(mm: number): number {
  return (mm * CSS_DPI) / MM_PER_INCH;
}

/**
 * MapLibre's zoom at which a map printed at 96 CSS pixels an inch is 1:`scale` on the parallel of `latDeg`. Web
 * Mercator takes geodetic latitudes for a sphere's: on the ellipsoid a metre is drawn longer to the north than to the
 * east. The scale is that of the mean radius √(M·N), which neither direction misses by more than 0.34 %.
 */
export function getZoomForScale(latDeg: number, scale: number): number {
  const sinLat = Math.sin(latDeg * RADIANS_PER_DEGREE);
  const meanRadiusM = Math.sqrt(getMeridianRadiusM(sinLat) * getPrimeVerticalRadiusM(sinLat));
  const groundPerPixelM = (getMetresPerPixel(latDeg, 0) * meanRadiusM) / SEMI_MAJOR_AXIS_M;
  const wantedM = scale / 1000 / toCssPixels(1);
  return Math.log2(groundPerPixelM / wantedM);
}
