import type { Bounds } from "../domain/site.ts";
import { RADIANS_PER_DEGREE } from "./ellipsoid.ts";

/** Length of a degree on a sphere of the Earth's size, km: distances come within 1 %. */
const KM_PER_DEGREE = 111.2;

/**
 * Distance between two boxes in degrees where they come nearest, km, 0 where they meet; within 1 % up to some
 * 1,000 km, beyond that only good enough to tell far from near. A west over east crosses 180°.
 */
export function getBoundsDistanceKm(one: Bounds, other: Bounds): number {
  const northGap = Math.max(0, other[1] - one[3], one[1] - other[3]);
  const midLat = (Math.max(one[1], other[1]) + Math.min(one[3], other[3])) / 2;
  const [west1, , east1] = unwrap(one);
  const [west2, , east2] = unwrap(other);
  // The gap is the smallest over the turns of the globe.
  const gaps = [-360, 0, 360].map((turn) => Math.max(0, west2 + turn - east1, west1 - east2 - turn));
  const eastGap = Math.min(...gaps) * Math.cos(midLat * RADIANS_PER_DEGREE);
  return Math.hypot(eastGap, northGap) * KM_PER_DEGREE;
}

function unwrap([west, south, east, north]: Bounds): Bounds {
  return [west, south, east < west ? east + 360 : east, north];
}
