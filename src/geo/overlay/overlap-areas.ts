import type { Paths64 } from "clipper2-ts";
import { intersectPaths, unitePaths } from "../plane/clip-paths.ts";
import type { ShapeCover } from "./cover-shapes.ts";
import { toCutLand } from "./cut-land.ts";
import { createShapePaths, type Overlap } from "./find-overlaps.ts";
import { createPolygonTable, type PolygonTable } from "./polygon-table.ts";
import { getWindow, toShapeWindowPaths } from "./window-paths.ts";

/**
 * How much land of each cover is covered more than once, m²: land under n shapes counts n − 1 times. Of every shape
 * what it has in common with any before it is counted once. Covers are shapes `0` … `coverCount - 1` of `table`;
 * `coverOf` tells how a shape lies to them. Throws ClippingError.
 */
export function getOverlapAreasM2(
  table: PolygonTable,
  coverCount: number,
  overlaps: readonly Overlap[],
  coverOf: ReadonlyMap<number, ShapeCover>,
): Float64Array {
  const areasM2 = new Float64Array(coverCount);
  for (const [shape, common] of groupBySecond(overlaps)) {
    const parts = coverOf.get(shape)?.parts ?? [];
    const [only] = common;
    if (only === undefined || parts.length === 0) continue;
    if (common.length === 1 && parts.every(({ land }) => land === "whole")) {
      for (const { cover } of parts) areasM2[cover] = (areasM2[cover] as number) + only.areaM2;
      continue;
    }
    const paths = createShapePaths(table, shape);
    const land = layOut(table, common);
    const origin = paths.toLocal(0, 0);
    const united = unitePaths(
      land.map((path) => path.map(({ x, y }) => ({ x: x + origin.x, y: y + origin.y }))),
    );
    const window = getWindow(table, shape);
    for (const part of parts) {
      const within =
        part.land === "whole"
          ? united
          : intersectPaths(united, toShapeWindowPaths(table, part.cover, window, paths));
      areasM2[part.cover] = (areasM2[part.cover] as number) + (toCutLand(within, paths)?.areaM2 ?? 0);
    }
  }
  return areasM2;
}

function groupBySecond(overlaps: readonly Overlap[]): ReadonlyMap<number, readonly Overlap[]> {
  const groups = new Map<number, Overlap[]>();
  for (const overlap of overlaps) {
    const group = groups.get(overlap.b);
    if (group === undefined) groups.set(overlap.b, [overlap]);
    else group.push(overlap);
  }
  return groups;
}

/** The common land as paths in cells of the grid. */
function layOut({ grid }: PolygonTable, common: readonly Overlap[]): Paths64 {
  const { cells, ringStarts } = createPolygonTable(
    common.map(({ geometry }) => geometry),
    grid,
  );
  const paths: Paths64 = [];
  for (let ring = 0; ring + 1 < ringStarts.length; ring += 1) {
    const path: Paths64[number] = [];
    for (let v = ringStarts[ring] as number; v < (ringStarts[ring + 1] as number); v += 1) {
      path.push({ x: cells[2 * v] as number, y: cells[2 * v + 1] as number });
    }
    paths.push(path);
  }
  return paths;
}
