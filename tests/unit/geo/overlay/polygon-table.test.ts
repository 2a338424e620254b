import type { MultiPolygon, Polygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import {
  createOverlayGrid,
  createPolygonTable,
  getRingRange,
  getVertexLonLat,
  hasLand,
  NoPlaneError,
} from "../../../../src/geo/overlay/polygon-table.ts";
import { makeCellTable } from "../../../fixtures/overlay/cell-grid.ts";

const SHELL: Position[] = [[0, 0], [9, 0], [9, 9], [0, 9], [0, 0]]; // prettier-ignore
const HOLE: Position[] = [[2, 2], [4, 2], [4, 4], [2, 4], [2, 2]]; // prettier-ignore
const FAR: Position[] = [[20, 0], [29, 0], [29, 9], [20, 0]]; // prettier-ignore

function toPolygon(...coordinates: Position[][]): Polygon {
  return { type: "Polygon", coordinates };
}

function listVertices(table: ReturnType<typeof makeCellTable>, ring: number): string[] {
  const start = table.ringStarts[ring] ?? 0;
  const end = table.ringStarts[ring + 1] ?? 0;
  return Array.from({ length: end - start }, (_, at) => {
    const vertex = 2 * (start + at);
    return `${table.cells[vertex]},${table.cells[vertex + 1]}`;
  });
}

describe("a table of polygons", () => {
  test("has shells counter-clockwise and holes clockwise, however they came, without the closing vertex", () => {
    const table = makeCellTable([toPolygon(SHELL.toReversed(), HOLE), toPolygon(SHELL, HOLE.toReversed())]);
    expect(listVertices(table, 0)).toEqual(["9,0", "9,9", "0,9", "0,0"]);
    expect(listVertices(table, 1)).toEqual(["2,4", "4,4", "4,2", "2,2"]);
    expect(listVertices(table, 2)).toEqual(["0,0", "9,0", "9,9", "0,9"]);
  });

  test("counts parts and rings, and keeps the place of what is not there", () => {
    const both: MultiPolygon = { type: "MultiPolygon", coordinates: [[SHELL, HOLE], [FAR]] };
    const table = makeCellTable([null, both, toPolygon(FAR)]);
    expect(table.shapeCount).toBe(3);
    expect([...table.shapeParts]).toEqual([0, 0, 2, 3]);
    expect([...table.partRings]).toEqual([0, 2, 3, 4]);
    expect([0, 1, 2].map((shape) => hasLand(table, shape))).toEqual([false, true, true]);
    expect(getRingRange(table, 1)).toEqual([0, 3]);
    expect([...table.boxes.slice(4, 8)]).toEqual([0, 0, 29, 9]);
    expect([...table.partBoxes.slice(4, 8)]).toEqual([20, 0, 29, 9]);
  });

  test("leaves out edges shorter than a cell, and rings and shells without area with their holes", () => {
    const twice: Position[] = [[0, 0], [9, 0], [9, 0], [9, 9], [0, 0], [0, 0]]; // prettier-ignore
    const flat: Position[] = [[0, 0], [5, 0], [9, 0], [0, 0]]; // prettier-ignore
    const table = makeCellTable([toPolygon(twice), toPolygon(flat, HOLE), toPolygon(SHELL, flat)]);
    expect(listVertices(table, 0)).toEqual(["0,0", "9,0", "9,9"]);
    expect([...table.shapeParts]).toEqual([0, 1, 1, 2]);
    expect([...table.partRings]).toEqual([0, 1, 2]);
  });

  test("keeps every position to the last bit beside its cell", () => {
    const ring: Position[] = [[108.7, 29.3], [108.7012345678901, 29.3], [108.7, 29.3012345678901], [108.7, 29.3]]; // prettier-ignore
    const shapes = [toPolygon(ring)];
    const table = createPolygonTable(shapes, createOverlayGrid(shapes));
    expect([0, 1, 2].map((vertex) => getVertexLonLat(table, vertex))).toEqual(ring.slice(0, 3));
    const turned = makeCellTable([null, toPolygon(SHELL), toPolygon([[5, 5], [5, 5], ...SHELL.toReversed().slice(1, 4), [5, 5]])]); // prettier-ignore
    const found = Array.from({ length: turned.sources.length }, (_, vertex) =>
      getVertexLonLat(turned, vertex),
    );
    expect(found.flat()).toEqual([...turned.cells]);
  });

  test("is not made where no one plane takes the shapes, but of nothing it is", () => {
    const makeAt = (lon: number): Polygon =>
      toPolygon(SHELL.map(([x = 0, y = 0]) => [lon + x / 1e4, y / 1e4]));
    expect(() => createOverlayGrid([makeAt(100), makeAt(104)])).toThrow(NoPlaneError);
    expect(() => createOverlayGrid([makeAt(100), makeAt(102)])).not.toThrow();
    expect(createPolygonTable([null], createOverlayGrid([null])).shapeCount).toBe(1);
  });
});
