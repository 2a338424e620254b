import type { Geometry, Position } from "geojson";
import type { Bounds } from "../domain/site.ts";
import { visitPositions } from "./positions.ts";

type Box = [west: number, south: number, east: number, north: number];

/** Smallest box around a geometry, degrees; null for one without positions. Knows no antimeridian. */
export function getBounds(geometry: Geometry): Bounds | null {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  // Nearly all are polygons, and a call for each position takes three times as long.
  if (geometry.type === "Polygon") {
    for (const ring of geometry.coordinates) extend(box, ring);
  } else {
    visitPositions(geometry, (position) => {
      extend(box, [position]);
    });
  }
  return box[0] > box[2] ? null : box;
}

function extend(box: Box, positions: readonly Position[]): void {
  let west = box[0];
  let south = box[1];
  let east = box[2];
  let north = box[3];
  for (const position of positions) {
    const lon = position[0] as number;
    const lat = position[1] as number;
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  box[0] = west;
  box[1] = south;
  box[2] = east;
  box[3] = north;
}

/** Smallest box around `boxes`, those that are null left out; null where none is left. */
export function getJointBounds(boxes: Iterable<Bounds | null>): Bounds | null {
  let joint: Box | null = null;
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
