import type { Feature, FeatureCollection, Geometry, Point, Position } from "geojson";

const HALF_HEIGHT = 0.5;

/**
 * One point a feature for its label, with the feature's id and properties. Points stay; a polygon gets the middle
 * of its widest level chord at `heightShare` of its height (0 south, 1 north), which lies inside; of many polygons
 * the one with the widest such chord. Features without a point to give (lines, no geometry) are left out.
 */
export function toLabelPoints(
  collection: FeatureCollection,
  heightShare = HALF_HEIGHT,
): FeatureCollection<Point> {
  const features: Feature<Point>[] = [];
  for (const feature of collection.features) {
    const coordinates = getLabelPoint(feature.geometry, heightShare);
    if (coordinates === null) continue;
    features.push({
      type: "Feature",
      ...(feature.id === undefined ? {} : { id: feature.id }),
      properties: feature.properties,
      geometry: { type: "Point", coordinates },
    });
  }
  return { type: "FeatureCollection", features };
}

function getLabelPoint(geometry: Geometry | null, heightShare: number): Position | null {
  if (geometry?.type === "Point") return geometry.coordinates;
  if (geometry?.type === "Polygon")
    return getWidestChord([geometry.coordinates], heightShare)?.middle ?? null;
  if (geometry?.type === "MultiPolygon")
    return getWidestChord(geometry.coordinates, heightShare)?.middle ?? null;
  return null;
}

interface Chord {
  readonly middle: Position;
  readonly width: number;
}

/** The widest level chord inside any of the polygons, each cut at a share of its height. */
function getWidestChord(polygons: readonly (readonly Position[][])[], heightShare: number): Chord | null {
  let widest: Chord | null = null;
  for (const rings of polygons) {
    const lats = (rings[0] ?? []).map((position) => position[1] ?? 0);
    if (lats.length === 0) continue;
    const south = lats.reduce((low, value) => Math.min(low, value), Infinity);
    const north = lats.reduce((high, value) => Math.max(high, value), -Infinity);
    const lat = south + (north - south) * heightShare;
    const crossings = rings.flatMap((ring) => getCrossings(ring, lat)).sort((a, b) => a - b);
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const from = crossings[index] ?? 0;
      const to = crossings[index + 1] ?? 0;
      if (widest === null || to - from > widest.width) {
        widest = { middle: [(from + to) / 2, lat], width: to - from };
      }
    }
  }
  return widest;
}

/** Longitudes where the ring crosses the parallel at `lat`. */
function getCrossings(ring: readonly Position[], lat: number): number[] {
  const crossings: number[] = [];
  for (let index = 0; index + 1 < ring.length; index += 1) {
    const [lonA = 0, latA = 0] = ring[index] ?? [];
    const [lonB = 0, latB = 0] = ring[index + 1] ?? [];
    // half open, so that a vertex on the parallel counts once
    if (latA <= lat === latB <= lat) continue;
    crossings.push(lonA + ((lat - latA) / (latB - latA)) * (lonB - lonA));
  }
  return crossings;
}
