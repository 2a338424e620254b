/**
 * The CGCS2000 ellipsoid (GB 22021-2008), taken as WGS84 at park scale: the areas differ by 2e-5 ppm.
 */
export const SEMI_MAJOR_AXIS_M = 6_378_137;
export const FLATTENING = 1 / 298.257222101;

const E2 = FLATTENING * (2 - FLATTENING);
const E = Math.sqrt(E2);

export const RADIANS_PER_DEGREE = Math.PI / 180;

/** Radius of curvature in the meridian, M, metres, for a given sin φ. */
export function getMeridianRadiusM(sinLat: number): number {
  const w2 = 1 - E2 * sinLat * sinLat;
  return (SEMI_MAJOR_AXIS_M * (1 - E2)) / (w2 * Math.sqrt(w2));
}

/** Radius of curvature in the prime vertical, N, metres, for a given sin φ. */
export function getPrimeVerticalRadiusM(sinLat: number): number {
  return SEMI_MAJOR_AXIS_M / Math.sqrt(1 - E2 * sinLat * sinLat);
}

/** Snyder's q at the pole (Map Projections: A Working Manual, eq. 3-12). */
const Q_POLE = (1 - E2) * (1 / (1 - E2) + Math.atanh(E) / E);

/** Radius of the sphere with the ellipsoid's area: 6 371 007.181 m (Snyder eq. 3-13). */
export const AUTHALIC_RADIUS_M = SEMI_MAJOR_AXIS_M * Math.sqrt(Q_POLE / 2);

const SIN_2_DEG = (E2 / 3 + (31 * E2 ** 2) / 180 + (59 * E2 ** 3) / 560) / RADIANS_PER_DEGREE;
const SIN_4_DEG = ((17 * E2 ** 2) / 360 + (61 * E2 ** 3) / 1260) / RADIANS_PER_DEGREE;
const SIN_6_DEG = (383 * E2 ** 3) / 45360 / RADIANS_PER_DEGREE;

/**
 * Latitude on the sphere of equal area, degrees, from the geodetic latitude in degrees
 * (Snyder eq. 3-18; within 2e-10 radians of the closed form). Areas between parallels are kept.
 */
export function toAuthalicLatitude(latDeg: number): number {
  const sin = Math.sin(RADIANS_PER_DEGREE * latDeg);
  const sin2 = 2 * sin * Math.sqrt(1 - sin * sin);
  const cos2 = 1 - 2 * sin * sin;
  return latDeg - sin2 * (SIN_2_DEG - cos2 * 2 * SIN_4_DEG + (4 * cos2 * cos2 - 1) * SIN_6_DEG);
}
