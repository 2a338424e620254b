import type { LonLat } from "../../domain/site.ts";
import { isPointInShape } from "./point-in-shape.ts";
import { createOverlayGrid, createPolygonTable, type TableShape } from "./polygon-table.ts";

/** Tells whether a lon, lat point (degrees) lies in the shape at a position; on its boundary, either. */
export type PointLocator = (position: number, point: LonLat) => boolean;

/** A locator for valid polygons, lon, lat in degrees. Throws NoPlaneError. */
export function createPointLocator(shapes: readonly TableShape[]): PointLocator {
  const grid = createOverlayGrid(shapes);
  const table = createPolygonTable(shapes, grid);
  return (position, [lon, lat]) => {
    const { x, y } = grid.toGrid(lon, lat);
    return isPointInShape(table, position, x, y);
  };
}
