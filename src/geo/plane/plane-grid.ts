import type { Bounds, LonLat } from "../../domain/site.ts";
import { createTransform } from "../crs/create-transform.ts";
import { getGaussKrugerDefinition } from "../gauss-kruger.ts";
import { createChebyshevPlane, type ProjectInto } from "./chebyshev-plane.ts";
import { getDegreeLengths } from "./degree-lengths.ts";

/** Cells of the grid, m: rounding to 0.01 mm moves the area of a plot by less than the area rule can say. */
export const CELL_M = 1e-5;

/** 3° zones have their central meridians at multiples of 3°. */
const ZONE_WIDTH_DEG = 3;

/** What is larger or lies nearer to a pole has no one plane it can be worked on in. */
const MAX_SPAN_DEG = 3;
const MAX_LATITUDE_DEG = 84;

/** A point in whole cells east and north of the grid's origin. */
export interface GridPoint {
  readonly x: number;
  readonly y: number;
}

/** An integer grid of 0.01 mm round some data. */
export interface PlaneGrid {
  /** Writes the cell of a lon, lat point (degrees) into `target` at `at` (east) and `at + 1` (north). Made for many points. */
  readonly toGridInto: ProjectInto;
  /** From lon, lat in degrees. */
  readonly toGrid: (lon: number, lat: number) => GridPoint;
  /** To lon, lat in degrees. */
  readonly toLonLat: (point: GridPoint) => LonLat;
}

/**
 * The grid in the 3° Gauss-Krüger plane (CGCS2000) for data within `bounds` (degrees): the zone of their middle,
 * with its origin there, so that numbers stay small. Null where no plane fits them. There and back is less than a cell.
 */
export function createPlaneGrid(bounds: Bounds): PlaneGrid | null {
  if (!isSmall(bounds)) return null;
  const [west, south, east, north] = bounds;
  const centralMeridian = Math.round((west + east) / 2 / ZONE_WIDTH_DEG) * ZONE_WIDTH_DEG;
  const definition = getGaussKrugerDefinition(centralMeridian);
  const plane = createTransform({ definition }, { areAxesSwapped: false });
  const [originX, originY] = plane.fromLonLat((west + east) / 2, (south + north) / 2);
  const toPlane = (lon: number, lat: number): readonly [number, number] => {
    const [eastM, northM] = plane.fromLonLat(lon, lat);
    return [eastM - originX, northM - originY];
  };
  let projectInto: ProjectInto | undefined;
  return {
    toGridInto: (lon, lat, target, at) => {
      projectInto ??= createChebyshevPlane(bounds, toPlane) ?? projectDirectly(toPlane);
      projectInto(lon, lat, target, at);
      roundToCells(target, at);
    },
    toGrid: (lon, lat) => {
      const [eastM, northM] = toPlane(lon, lat);
      return { x: Math.round(eastM / CELL_M), y: Math.round(northM / CELL_M) };
    },
    toLonLat: ({ x, y }) => plane.toLonLat(x * CELL_M + originX, y * CELL_M + originY),
  };
}

/**
 * The grid on which lines that are straight in lon, lat are straight too: degrees times what a degree measures in
 * the middle of `bounds`. A long edge lies a few millimetres beside its line in the plane. Null as above.
 */
export function createDegreeGrid(bounds: Bounds): PlaneGrid | null {
  if (!isSmall(bounds)) return null;
  const [west, south, east, north] = bounds;
  const [originLon, originLat] = [(west + east) / 2, (south + north) / 2];
  const { lonM, latM } = getDegreeLengths(originLat);
  return {
    toGridInto: (lon, lat, target, at) => {
      target[at] = (lon - originLon) * lonM;
      target[at + 1] = (lat - originLat) * latM;
      roundToCells(target, at);
    },
    toGrid: (lon, lat) => ({
      x: Math.round(((lon - originLon) * lonM) / CELL_M),
      y: Math.round(((lat - originLat) * latM) / CELL_M),
    }),
    toLonLat: ({ x, y }) => [originLon + (x * CELL_M) / lonM, originLat + (y * CELL_M) / latM],
  };
}

function projectDirectly(toPlane: (lon: number, lat: number) => readonly [number, number]): ProjectInto {
  return (lon, lat, target, at) => {
    const [eastM, northM] = toPlane(lon, lat);
    target[at] = eastM;
    target[at + 1] = northM;
  };
}

function roundToCells(target: Float64Array, at: number): void {
  target[at] = Math.round((target[at] as number) / CELL_M);
  target[at + 1] = Math.round((target[at + 1] as number) / CELL_M);
}

function isSmall([west, south, east, north]: Bounds): boolean {
  const isOnEarth = west >= -180 && east <= 180 && Math.max(-south, north) <= MAX_LATITUDE_DEG;
  return isOnEarth && Math.max(east - west, north - south) <= MAX_SPAN_DEG;
}
