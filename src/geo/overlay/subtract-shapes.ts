import { subtractPaths } from "../plane/clip-paths.ts";
import { type CutLand, toCutLand } from "./cut-land.ts";
import { createShapePaths } from "./find-overlaps.ts";
import type { PolygonTable } from "./polygon-table.ts";
import { getWindow, toShapeWindowPaths } from "./window-paths.ts";

/** The land of shape `a` of a table that shape `b` does not cover; null where there is none. Throws ClippingError. */
export function subtractShapes(table: PolygonTable, a: number, b: number): CutLand | null {
  const paths = createShapePaths(table, a);
  const others = toShapeWindowPaths(table, b, getWindow(table, a), paths);
  return toCutLand(subtractPaths(paths.toPaths(a), others), paths);
}
