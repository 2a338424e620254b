import type { Polygon, Position } from "geojson";
import { createRandom } from "../fixtures/random.ts";

/** Around the park; m per degree of latitude and, at 29.43°, of longitude. */
const CENTRE_LON = 108.786;
const CENTRE_LAT = 29.43;
const METRES_PER_DEGREE_LAT = 110_860;
const METRES_PER_DEGREE_LON = 97_070;
const SPREAD_DEG = 0.06;

/**
 * Plots as a park has them: 0.1 to 20 ha (small ones are many), 8 to 60 vertices, closed and valid, with edges under
 * and over 50 m, where the area rule changes. The same seed gives the same plots.
 */
export function makeRandomPlots(count: number, seed: number): Polygon[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => makePlot(random));
}

function makePlot(random: () => number): Polygon {
  const areaM2 = 1000 * 200 ** random();
  const vertexCount = 8 + Math.floor(random() * 53);
  const lon = CENTRE_LON + (random() - 0.5) * SPREAD_DEG;
  const lat = CENTRE_LAT + (random() - 0.5) * SPREAD_DEG;
  const radiusM = Math.sqrt(areaM2 / Math.PI);
  const stretch = 0.6 + random() * 0.8;
  const ring: Position[] = [];
  for (let i = 0; i < vertexCount; i += 1) {
    // Star-shaped about its centre, so the ring cannot cross itself; unevenly cut, so some edges are long.
    const angle = (2 * Math.PI * (i + 0.8 * random())) / vertexCount;
    const reachM = radiusM * (0.8 + 0.4 * random());
    ring.push([
      lon + (Math.cos(angle) * reachM * stretch) / METRES_PER_DEGREE_LON,
      lat + (Math.sin(angle) * reachM) / stretch / METRES_PER_DEGREE_LAT,
    ]);
  }
  const [first] = ring;
  if (first !== undefined) ring.push([...first]);
  return { type: "Polygon", coordinates: [ring] };
}
