import { getMeridianRadiusM, getPrimeVerticalRadiusM, RADIANS_PER_DEGREE } from "../ellipsoid.ts";

/** What a degree measures on the CGCS2000 ellipsoid, m. */
export interface DegreeLengths {
  readonly lonM: number;
  readonly latM: number;
}

/** The length of a degree of longitude and of latitude at a latitude in degrees, m. */
export function getDegreeLengths(lat: number): DegreeLengths {
  const phi = lat * RADIANS_PER_DEGREE;
  const sinLat = Math.sin(phi);
  return {
    lonM: RADIANS_PER_DEGREE * getPrimeVerticalRadiusM(sinLat) * Math.cos(phi),
    latM: RADIANS_PER_DEGREE * getMeridianRadiusM(sinLat),
  };
}
