import type { MultiPolygon, Polygon } from "geojson";
import Flatbush from "flatbush";
import { fillInStrips } from "../plane/fill-in-strips.ts";
import { type CutLand, toConnectedLand } from "./cut-land.ts";
import {
  createOverlayGrid,
  createPolygonTable,
  type PolygonTable,
  type TableShape,
} from "./polygon-table.ts";
import { getResidualLoops } from "./residual-loops.ts";
import { ShapePaths } from "./shape-paths.ts";

/**
 * The land of `boundary` that none of `shapes` covers, every connected piece by itself, the largest first. Valid
 * polygons, lon, lat in degrees. Throws NoPlaneError, ClippingError.
 */
export function findGaps(boundary: Polygon | MultiPolygon, shapes: readonly TableShape[]): CutLand[] {
  const all = [boundary, ...shapes];
  const table = createPolygonTable(all, createOverlayGrid(all));
  return findTableGaps(
    table,
    0,
    shapes.map((_, index) => index + 1),
  );
}

/** The same on the grid: the land of shape `boundary` that none of the `others` covers. */
export function findTableGaps(table: PolygonTable, boundary: number, others: readonly number[]): CutLand[] {
  const gaps: CutLand[] = [];
  for (const group of groupLoops(table, getResidualLoops(table, boundary, others))) {
    const [first] = group.flat();
    if (first === undefined) continue;
    const { cells } = table;
    const paths = new ShapePaths(table, cells[2 * first] as number, cells[2 * first + 1] as number);
    const filled = fillInStrips(group.map((loop) => loop.map((vertex) => paths.toPoint(vertex))));
    for (const gap of toConnectedLand(filled, paths)) gaps.push(gap);
  }
  return gaps.sort((a, b) => b.areaM2 - a.areaM2);
}

/** Loops whose boxes meet, directly or by way of others, belong together: one may lie in the other. */
function groupLoops({ cells }: PolygonTable, loops: readonly (readonly number[])[]): (readonly number[])[][] {
  if (loops.length === 0) return [];
  const tree = new Flatbush(loops.length);
  const boxes = loops.map((loop) => {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const vertex of loop) {
      const x = cells[2 * vertex] as number;
      const y = cells[2 * vertex + 1] as number;
      west = Math.min(west, x);
      south = Math.min(south, y);
      east = Math.max(east, x);
      north = Math.max(north, y);
    }
    tree.add(west, south, east, north);
    return [west, south, east, north] as const;
  });
  tree.finish();
  const groupOf = new Int32Array(loops.length).fill(-1);
  const groups: (readonly number[])[][] = [];
  loops.forEach((_, start) => {
    if (groupOf[start] !== -1) return;
    const group: (readonly number[])[] = [];
    const waiting = [start];
    groupOf[start] = groups.length;
    for (let loop = waiting.pop(); loop !== undefined; loop = waiting.pop()) {
      group.push(loops[loop] as readonly number[]);
      const [west, south, east, north] = boxes[loop] as readonly [number, number, number, number];
      for (const other of tree.search(west, south, east, north)) {
        if (groupOf[other] !== -1) continue;
        groupOf[other] = groups.length;
        waiting.push(other);
      }
    }
    groups.push(group);
  });
  return groups;
}
