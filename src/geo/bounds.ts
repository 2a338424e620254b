import type { Geometry, Position } from "geojson";
import type { Bounds } from "../domain/site.ts";
import { visitPositions } from "./positions.ts";

/** Smallest box around a geometry, degrees; null for one without positions. Knows no antimeridian. */
export function getBounds(geometry: Geometry): Bounds | null {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  visitPositions(geometry, (position: Position) => {
    const [lon, lat] = position as [number, number];
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  });
  return west > east ? null : [west, south, east, north];
}

/** Smallest box around `boxes`, those that are null left out; null where none is left. */
export function getJointBounds(boxes: Iterable<Bounds | null>): Bounds | null {
  let joint: [west: number, south: number, east: number, north: number] | null = null;
  for (const bounds of boxes) {
    if (bounds === null) continue;
    joint ??= [...bounds];
    joint[0] = Math.min(joint[0], bounds[0]);
    joint[1] = Math.min(joint[1], bounds[1]);
    joint[2] = Math.max(joint[2], bounds[2]);
    joint[3] = Math.max(joint[3], bounds[3]);
  }
  return joint;
}
