import type { Geometry, Position } from "geojson";
import { visitPositions } from "../../geo/positions.ts";
import type { ExportCrs } from "./export-format.ts";
import { mapLines } from "./geometry-parts.ts";

/**
 * The geometry in the plane of `crs`, x before y; without one it stays in degrees. Null where a position of it has
 * no place in the system.
 */
export function projectGeometry(geometry: Geometry | null, crs: ExportCrs | undefined): Geometry | null {
  if (geometry === null || crs === undefined) return geometry;
  const projected = mapLines(geometry, (line) =>
    line.map(([lon, lat]): Position => [...crs.project(lon as number, lat as number)]),
  );
  let unplaced = 0;
  visitPositions(projected, (position) => {
    if (!position.every(Number.isFinite)) unplaced += 1;
  });
  return unplaced === 0 ? projected : null;
}
