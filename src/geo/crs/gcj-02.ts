import type { LonLat } from "../../domain/site.ts";
import { RADIANS_PER_DEGREE } from "../ellipsoid.ts";

/** The ellipsoid the offset is scaled by: Krassovsky's, m, and its first eccentricity squared. */
const SEMI_MAJOR_AXIS_M = 6_378_245;
const E2 = 0.006_693_421_622_965_943;

/** Where the offset is applied, degrees; outside it GCJ-02 is WGS 84. */
const WEST = 72.004;
const EAST = 137.8347;
const SOUTH = 0.8293;
const NORTH = 55.8271;

/** Steps of the inverse; each takes the error down by a factor of some 1,000, four reach 1e-12 degrees. */
const STEPS = 6;

/** True where the offset applies: a box around China, as every published version of the formula has it. */
export function isShiftedByGcj02(lon: number, lat: number): boolean {
  return lon >= WEST && lon <= EAST && lat >= SOUTH && lat <= NORTH;
}

/**
 * A WGS 84 (CGCS2000) position in GCJ-02, degrees, by the public formula (the one of eviltransform and of every
 * portal's own converters). Outside China it is returned unchanged.
 */
export function toGcj02([lon, lat]: LonLat): [lon: number, lat: number] {
  if (!isShiftedByGcj02(lon, lat)) return [lon, lat];
  const x = lon - 105;
  const y = lat - 35;
  const root = Math.sqrt(Math.abs(x));
  const common = 20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI);
  const northM =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * root +
    (2 *
      (common +
        20 * Math.sin(y * Math.PI) +
        40 * Math.sin((y / 3) * Math.PI) +
        160 * Math.sin((y / 12) * Math.PI) +
        320 * Math.sin((y * Math.PI) / 30))) /
      3;
  const eastM =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * root +
    (2 *
      (common +
        20 * Math.sin(x * Math.PI) +
        40 * Math.sin((x / 3) * Math.PI) +
        150 * Math.sin((x / 12) * Math.PI) +
        300 * Math.sin((x / 30) * Math.PI))) /
      3;
  const sinLat = Math.sin(lat * RADIANS_PER_DEGREE);
  const w2 = 1 - E2 * sinLat * sinLat;
  const meridianRadiusM = (SEMI_MAJOR_AXIS_M * (1 - E2)) / (w2 * Math.sqrt(w2));
  const parallelRadiusM = (SEMI_MAJOR_AXIS_M / Math.sqrt(w2)) * Math.cos(lat * RADIANS_PER_DEGREE);
  return [
    lon + eastM / (parallelRadiusM * RADIANS_PER_DEGREE),
    lat + northM / (meridianRadiusM * RADIANS_PER_DEGREE),
  ];
}

/**
 * A GCJ-02 position in WGS 84 (CGCS2000), degrees: fixed-point iteration of the forward formula, to well under
 * 1 mm. Outside China it is returned unchanged.
 */
export function fromGcj02([lon, lat]: LonLat): [lon: number, lat: number] {
  if (!isShiftedByGcj02(lon, lat)) return [lon, lat];
  let found: [lon: number, lat: number] = [lon, lat];
  for (let step = 0; step < STEPS; step += 1) {
    const shifted = toGcj02(found);
    found = [found[0] + lon - shifted[0], found[1] + lat - shifted[1]];
  }
  return found;
}
