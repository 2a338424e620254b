import type { LonLat } from "../domain/site.ts";
import { getMeridianRadiusM, getPrimeVerticalRadiusM, RADIANS_PER_DEGREE } from "./ellipsoid.ts";

/**
 * Straight-line distance on the CGCS2000 ellipsoid, metres, by the mid-latitude formula:
 * within 1 ppm of the geodesic up to 30 km at the park's latitude. Points are lon, lat in degrees.
 */
export function getDistanceM(from: LonLat, to: LonLat): number {
  const midLat = ((from[1] + to[1]) / 2) * RADIANS_PER_DEGREE;
  const sinLat = Math.sin(midLat);
  const eastM = (to[0] - from[0]) * RADIANS_PER_DEGREE * getPrimeVerticalRadiusM(sinLat) * Math.cos(midLat);
  const northM = (to[1] - from[1]) * RADIANS_PER_DEGREE * getMeridianRadiusM(sinLat);
  return Math.hypot(eastM, northM);
}

/** Length of a line through `points`, metres, edge by edge. */
export function getLengthM(points: readonly LonLat[]): number {
  let lengthM = 0;
  for (let i = 1; i < points.length; i += 1) {
    lengthM += getDistanceM(points[i - 1] as LonLat, points[i] as LonLat);
  }
  return lengthM;
}
