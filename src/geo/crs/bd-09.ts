import type { LonLat } from "../../domain/site.ts";
import { fromGcj02, isShiftedByGcj02, toGcj02 } from "./gcj-02.ts";

/** Baidu's own shift on top of GCJ-02: a fixed offset and a ripple, degrees. */
const LON_OFFSET_DEG = 0.0065;
const LAT_OFFSET_DEG = 0.006;
const RIPPLE_PER_RADIAN = (Math.PI * 3000) / 180;
const RADIUS_RIPPLE_DEG = 0.00002;
const ANGLE_RIPPLE_RAD = 0.000003;

/** The ripple turns by at most 0.2 % a step, so that eight steps reach 1e-14 degrees. */
const STEPS = 8;

/** A WGS 84 (CGCS2000) position in BD-09, degrees, by the public formula. Outside China it is unchanged. */
export function toBd09(position: LonLat): [lon: number, lat: number] {
  if (!isShiftedByGcj02(position[0], position[1])) return [position[0], position[1]];
  return gcj02ToBd09(toGcj02(position));
}

/**
 * A BD-09 position in WGS 84 (CGCS2000), degrees: both shifts taken back by iteration of their forward formulas,
 * to well under 1 mm. Outside China it is unchanged.
 */
export function fromBd09([lon, lat]: LonLat): [lon: number, lat: number] {
  if (!isShiftedByGcj02(lon, lat)) return [lon, lat];
  let found: [lon: number, lat: number] = [lon - LON_OFFSET_DEG, lat - LAT_OFFSET_DEG];
  for (let step = 0; step < STEPS; step += 1) {
    const shifted = gcj02ToBd09(found);
    found = [found[0] + lon - shifted[0], found[1] + lat - shifted[1]];
  }
  return fromGcj02(found);
}

function gcj02ToBd09([lon, lat]: LonLat): [lon: number, lat: number] {
  const radius = Math.hypot(lon, lat) + RADIUS_RIPPLE_DEG * Math.sin(lat * RIPPLE_PER_RADIAN);
  const angle = Math.atan2(lat, lon) + ANGLE_RIPPLE_RAD * Math.cos(lon * RIPPLE_PER_RADIAN);
  return [radius * Math.cos(angle) + LON_OFFSET_DEG, radius * Math.sin(angle) + LAT_OFFSET_DEG];
}
