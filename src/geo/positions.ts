import type { Geometry, Position } from "geojson";

/** Calls `visit` with every position of a geometry, in file order, without recursion. */
export function visitPositions(geometry: Geometry, visit: (position: Position) => void): void {
  const open: Geometry[] = [geometry];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    switch (current.type) {
      case "Point":
        // An empty Point has no position.
        if (current.coordinates.length > 0) visit(current.coordinates);
        break;
      case "MultiPoint":
      case "LineString":
        current.coordinates.forEach(visit);
        break;
      case "Polygon":
      case "MultiLineString":
        for (const line of current.coordinates) line.forEach(visit);
        break;
      case "MultiPolygon":
        for (const rings of current.coordinates) for (const ring of rings) ring.forEach(visit);
        break;
      case "GeometryCollection":
        for (let i = current.geometries.length - 1; i >= 0; i -= 1) {
          open.push(current.geometries[i] as Geometry);
        }
    }
  }
}
