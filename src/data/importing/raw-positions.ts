import { isJsonObject } from "../json-object.ts";

/** A position of unknown length whose first two ordinates are finite numbers. */
export type RawPosition = [x: number, y: number, ...rest: unknown[]];

/**
 * Calls `visit` with every position of a GeoJSON value nobody has checked yet: of a collection, a feature or a bare
 * geometry. What is no position is passed over: the check that follows says so. Without recursion.
 */
export function visitRawPositions(root: unknown, visit: (position: RawPosition) => void): void {
  const open: unknown[] = [root];
  for (let i = 0; i < open.length; i += 1) {
    const value = open[i];
    open[i] = undefined;
    if (!isJsonObject(value)) continue;
    const { features, geometry, geometries, coordinates } = value;
    if (Array.isArray(features)) for (const feature of features) open.push(feature);
    if (Array.isArray(geometries)) for (const member of geometries) open.push(member);
    if (geometry !== undefined) open.push(geometry);
    if (Array.isArray(coordinates)) visitCoordinates(coordinates, visit);
  }
}

function visitCoordinates(coordinates: unknown[], visit: (position: RawPosition) => void): void {
  const open: unknown[][] = [coordinates];
  for (let list = open.pop(); list !== undefined; list = open.pop()) {
    if (isRawPosition(list)) visit(list);
    else
      for (let i = list.length - 1; i >= 0; i -= 1)
        if (Array.isArray(list[i])) open.push(list[i] as unknown[]);
  }
}

function isRawPosition(list: unknown[]): list is RawPosition {
  return Number.isFinite(list[0]) && Number.isFinite(list[1]);
}
