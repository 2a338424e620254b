import { area as turfArea, earthRadius as TURF_RADIUS_M } from "@turf/turf";
import type { MultiPolygon, Polygon, Position } from "geojson";
import {
  AUTHALIC_RADIUS_M,
  getMeridianRadiusM,
  getPrimeVerticalRadiusM,
  RADIANS_PER_DEGREE,
  SEMI_MAJOR_AXIS_M,
  toAuthalicLatitude,
} from "./ellipsoid.ts";

/** Turf measures on its own sphere; the sphere of equal area is this much smaller. */
const TURF_TO_AUTHALIC = (AUTHALIC_RADIUS_M / TURF_RADIUS_M) ** 2;

/** An edge bends by less than 0.001 m² below this length, so only longer ones are corrected. */
const LONG_EDGE_M = 50;
const LONG_EDGE_M2 = LONG_EDGE_M * LONG_EDGE_M;

const METRES_PER_DEGREE = SEMI_MAJOR_AXIS_M * RADIANS_PER_DEGREE;

/** 3° zones have their central meridians at multiples of 3°. */
const ZONE_WIDTH_DEG = 3;

/**
 * Beyond this distance from the zone's central meridian the Gauss-Krüger plane is no working plane,
 * and an edge is taken as Turf takes it. One zone's width: far more than any park.
 */
const ZONE_REACH_DEG = 3;

/** The ring handed to Turf, reused so that measuring 100,000 plots allocates nothing per vertex. */
const authalicRing: Position[] = [];
const AUTHALIC_POLYGON: Polygon = { type: "Polygon", coordinates: [authalicRing] };

/**
 * Area of a polygon on the CGCS2000 ellipsoid, m²: the rule of 国土调查办发〔2008〕32号.
 *
 * Coordinates are lon, lat in degrees. Turf measures the rings on authalic latitudes, which equals the
 * official trapezoid formula; the difference between an edge that is straight in (lon, lat) and one that
 * is straight in the 3° Gauss-Krüger plane is then taken off for every edge over 50 m (closed form, no
 * extra vertices). Holes are taken off. Winding and starting vertex do not matter. Expects valid
 * geometry (see `validity/`); an open or short ring gives a meaningless number, not an error.
 */
export function getAreaM2(geometry: Polygon | MultiPolygon): number {
  if (geometry.type === "Polygon") return getPolygonAreaM2(geometry.coordinates);
  let areaM2 = 0;
  for (const rings of geometry.coordinates) areaM2 += getPolygonAreaM2(rings);
  return areaM2;
}

function getPolygonAreaM2(rings: readonly Position[][]): number {
  let areaM2 = 0;
  rings.forEach((ring, index) => {
    const ringAreaM2 = getRingAreaM2(ring);
    areaM2 += index === 0 ? ringAreaM2 : -ringAreaM2;
  });
  return areaM2;
}

function getRingAreaM2(ring: readonly Position[]): number {
  const hasLongEdge = fillAuthalicRing(ring);
  const authalicM2 = turfArea(AUTHALIC_POLYGON) * TURF_TO_AUTHALIC;
  return hasLongEdge ? authalicM2 - getBendM2(ring) : authalicM2;
}

/** Writes `ring` on authalic latitudes into the shared ring; true when an edge may exceed 50 m. */
function fillAuthalicRing(ring: readonly Position[]): boolean {
  while (authalicRing.length < ring.length) authalicRing.push([0, 0]);
  authalicRing.length = ring.length;
  let longestM2 = 0;
  let previousLon = ring[0]?.[0] ?? 0;
  let previousLat = ring[0]?.[1] ?? 0;
  for (let i = 0; i < ring.length; i += 1) {
    const position = ring[i] as Position;
    const lon = position[0] as number;
    const lat = position[1] as number;
    const target = authalicRing[i] as Position;
    target[0] = lon;
    target[1] = toAuthalicLatitude(lat);
    const east = lon - previousLon;
    const north = lat - previousLat;
    const lengthM2 = (east * east + north * north) * METRES_PER_DEGREE * METRES_PER_DEGREE;
    if (lengthM2 > longestM2) longestM2 = lengthM2;
    previousLon = lon;
    previousLat = lat;
  }
  return longestM2 > LONG_EDGE_M2;
}

/**
 * What the ring's long edges bend between the two planes, m², to be taken off its area.
 * Per edge, with dE, dN its metres east and north, φ its mid-latitude and x its mid-point in metres east
 * of the central meridian: dE·(dE² + 3·dN²)·tan φ / (12·√(M·N)) + x·dN·(dE² + dN²) / (12·M·N),
 * signed for a counter-clockwise ring. The first term is the bend of a straight (lon, lat) line against
 * the geodesic, the second the bend of the geodesic against the Gauss-Krüger chord. M and N are those of
 * the first vertex: over 100 km they change the term by less than one part in a thousand.
 */
function getBendM2(ring: readonly Position[]): number {
  const centralMeridian = getCentralMeridian(ring);
  const [lon0, lat0] = ring[0] as [number, number];
  const sinLat0 = Math.sin(lat0 * RADIANS_PER_DEGREE);
  const meridianM = getMeridianRadiusM(sinLat0);
  const verticalM = getPrimeVerticalRadiusM(sinLat0);
  const radiiM2 = meridianM * verticalM;
  const meanRadiusM = Math.sqrt(radiiM2);
  let bendM2 = 0;
  let doubleArea = 0;
  let fromLon = lon0;
  let fromLat = lat0;
  for (let i = 1; i < ring.length; i += 1) {
    const [toLon, toLat] = ring[i] as [number, number];
    doubleArea += (fromLon - lon0) * (toLat - lat0) - (toLon - lon0) * (fromLat - lat0);
    const eastDeg = toLon - fromLon;
    const northDeg = toLat - fromLat;
    const midLonDeg = (fromLon + toLon) / 2 - centralMeridian;
    const midLatDeg = (fromLat + toLat) / 2;
    fromLon = toLon;
    fromLat = toLat;
    // An upper bound of the length, so that no edge of the rule is passed over.
    if ((eastDeg * eastDeg + northDeg * northDeg) * METRES_PER_DEGREE * METRES_PER_DEGREE <= LONG_EDGE_M2)
      continue;
    if (Math.abs(midLonDeg) > ZONE_REACH_DEG) continue;
    const sinLat = Math.sin(midLatDeg * RADIANS_PER_DEGREE);
    const cosLat = Math.sqrt(1 - sinLat * sinLat);
    const eastM = eastDeg * RADIANS_PER_DEGREE * verticalM * cosLat;
    const northM = northDeg * RADIANS_PER_DEGREE * meridianM;
    const lengthM2 = eastM * eastM + northM * northM;
    const xM = midLonDeg * RADIANS_PER_DEGREE * verticalM * cosLat;
    bendM2 +=
      (eastM * (lengthM2 + 2 * northM * northM) * (sinLat / cosLat)) / (12 * meanRadiusM) +
      (xM * northM * lengthM2) / (12 * radiiM2);
  }
  return doubleArea > 0 ? bendM2 : -bendM2;
}

/** Central meridian of the 3° zone the middle of the ring lies in, degrees. */
function getCentralMeridian(ring: readonly Position[]): number {
  let west = Infinity;
  let east = -Infinity;
  for (const position of ring) {
    const lon = position[0] as number;
    if (lon < west) west = lon;
    if (lon > east) east = lon;
  }
  return Math.round((west + east) / 2 / ZONE_WIDTH_DEG) * ZONE_WIDTH_DEG;
}
