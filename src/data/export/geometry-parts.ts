import type { Geometry, GeometryCollection, Polygon, Position } from "geojson";

export type SimpleGeometry = Exclude<Geometry, GeometryCollection>;

/** The geometries of a collection, those of nested ones too, in order; a simple one by itself. No recursion. */
export function listSimpleGeometries(geometry: Geometry): SimpleGeometry[] {
  const simple: SimpleGeometry[] = [];
  const open: Geometry[] = [geometry];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    if (current.type === "GeometryCollection") {
      for (let i = current.geometries.length - 1; i >= 0; i -= 1)
        open.push(current.geometries[i] as Geometry);
    } else simple.push(current);
  }
  return simple;
}

/** The geometry with each ring and line run through `change`; a collection comes out flat. */
export function mapLines(
  geometry: Geometry,
  change: (line: readonly Position[], ring: number | null) => Position[],
): Geometry {
  const changed = listSimpleGeometries(geometry).map((simple) => mapSimple(simple, change));
  if (geometry.type !== "GeometryCollection") return changed[0] as Geometry;
  return { type: "GeometryCollection", geometries: changed };
}

type ChangeLine = (line: readonly Position[], ring: number | null) => Position[];

function mapSimple(geometry: SimpleGeometry, change: ChangeLine): SimpleGeometry {
  const changePolygon = (rings: Polygon["coordinates"]): Position[][] =>
    rings.map((ring, index) => change(ring, index));
  switch (geometry.type) {
    case "Point":
      return { type: "Point", coordinates: change([geometry.coordinates], null)[0] as Position };
    case "MultiPoint":
    case "LineString":
      return { type: geometry.type, coordinates: change(geometry.coordinates, null) };
    case "MultiLineString":
      return { type: "MultiLineString", coordinates: geometry.coordinates.map((line) => change(line, null)) };
    case "Polygon":
      return { type: "Polygon", coordinates: changePolygon(geometry.coordinates) };
    case "MultiPolygon":
      return { type: "MultiPolygon", coordinates: geometry.coordinates.map(changePolygon) };
  }
}

/** Twice the signed area of a ring in the plane of its numbers: positive where it runs counter-clockwise. */
function getSignedArea(ring: readonly Position[]): number {
  const [originX, originY] = ring[0] as [number, number];
  let sum = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const [ax, ay] = ring[i - 1] as [number, number];
    const [bx, by] = ring[i] as [number, number];
    // Relative to the first position: coordinates of eight digits would cancel to nothing.
    sum += (ax - originX) * (by - originY) - (bx - originX) * (ay - originY);
  }
  return sum;
}

/** Shells counter-clockwise and holes clockwise (RFC 7946 §3.1.6), or the other way round. */
export function rewind(geometry: Geometry, shells: "counter-clockwise" | "clockwise"): Geometry {
  return mapLines(geometry, (line, ring) => {
    if (ring === null) return [...line];
    const isWanted = (getSignedArea(line) > 0 === (shells === "counter-clockwise")) === (ring === 0);
    return isWanted ? [...line] : line.toReversed();
  });
}
