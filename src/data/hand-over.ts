import type { Feature, FeatureCollection, Geometry, Position } from "geojson";

/**
 * What one message may carry so that taking it in stays far under 50 ms also on a slow machine:
 * 1,000 records take 1.5 ms on a fast one, 20,000 vertices 2 ms.
 */
export const MESSAGE_RECORDS = 1_000;
export const MESSAGE_VERTICES = 20_000;

/** Above either of these the shapes stay in the worker, and the map asks it for tiles. */
export const TILED_FEATURES = 20_000;
export const TILED_VERTICES = 500_000;

/** `items` in runs of at most `size`, in order. */
export function* cutIntoRuns<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

/** `features` in runs within the budget of a message, in order; a bigger feature is a run of its own. */
export function cutIntoMessages(features: readonly Feature[]): Generator<readonly Feature[]> {
  return cutByVertices(features, ({ geometry }) => geometry, MESSAGE_RECORDS);
}

/** `items` in runs of at most `size` and MESSAGE_VERTICES, in order; one with more vertices is a run of its own. */
export function* cutByVertices<Item>(
  items: Iterable<Item>,
  getGeometry: (item: Item) => Geometry | null,
  size: number,
): Generator<readonly Item[]> {
  let run: Item[] = [];
  let vertices = 0;
  for (const item of items) {
    const geometry = getGeometry(item);
    const count = geometry === null ? 0 : countVertices(geometry);
    if (run.length > 0 && (vertices + count > MESSAGE_VERTICES || run.length === size)) {
      yield run;
      run = [];
      vertices = 0;
    }
    run.push(item);
    vertices += count;
  }
  if (run.length > 0) yield run;
}

/**
 * True when the shapes are too many to be handed over: too many features, too many vertices,
 * or one feature that alone is more than a message may carry.
 */
export function isForTiles(collection: FeatureCollection): boolean {
  if (collection.features.length > TILED_FEATURES) return true;
  let vertices = 0;
  for (const { geometry } of collection.features) {
    const count = countVertices(geometry);
    vertices += count;
    if (count > MESSAGE_VERTICES || vertices > TILED_VERTICES) return true;
  }
  return false;
}

/** Positions in a geometry of any type; a geometry collection counts its members. */
export function countVertices(geometry: Geometry): number {
  const open: Geometry[] = [geometry];
  let count = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.type === "GeometryCollection") for (const member of next.geometries) open.push(member);
    else count += countPositions(next);
  }
  return count;
}

function countPositions(geometry: Exclude<Geometry, { type: "GeometryCollection" }>): number {
  switch (geometry.type) {
    case "Point":
      return 1;
    case "MultiPoint":
    case "LineString":
      return geometry.coordinates.length;
    case "MultiLineString":
    case "Polygon":
      return countRings(geometry.coordinates);
    case "MultiPolygon":
      return geometry.coordinates.reduce((sum, rings) => sum + countRings(rings), 0);
  }
}

function countRings(rings: readonly (readonly Position[])[]): number {
  return rings.reduce((sum, ring) => sum + ring.length, 0);
}
