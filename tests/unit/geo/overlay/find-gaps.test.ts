import * as fc from "fast-check";
import type { Paths64 } from "clipper2-ts";
import type { Polygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { findGaps, findTableGaps } from "../../../../src/geo/overlay/find-gaps.ts";
import { getPlaneArea, makeCellTable } from "../../../fixtures/overlay/cell-grid.ts";
import { netShapes, pairsOfOneNet } from "../../../fixtures/overlay/net-shape.ts";
import { getSlabArea } from "../../../fixtures/overlay/slab-area.ts";

const CELLS_PER_UNIT = 10_000;

function makeBox(west: number, south: number, east: number, north: number): Position[] {
  return [[west, south], [east, south], [east, north], [west, north], [west, south]]; // prettier-ignore
}

function toPolygon(...coordinates: Position[][]): Polygon {
  return { type: "Polygon", coordinates };
}

function findAreas(boundary: Polygon, ...others: Polygon[]): number[] {
  const table = makeCellTable([boundary, ...others], CELLS_PER_UNIT);
  const positions = others.map((_, at) => at + 1);
  return findTableGaps(table, 0, positions).map(({ geometry }) => getPlaneArea(geometry));
}

describe("gaps", () => {
  test("are what a boundary has and no shape, however the shapes lie to one another", () => {
    const scenes = fc.tuple(netShapes, fc.array(netShapes, { maxLength: 4 }));
    fc.assert(
      fc.property(scenes, ([boundary, shapes]) => {
        const table = makeCellTable(
          [boundary, ...shapes].map(({ geometry }) => geometry),
          CELLS_PER_UNIT,
        );
        const gaps = findTableGaps(
          table,
          0,
          shapes.map((_, at) => at + 1),
        );
        const all: Paths64 = shapes.flatMap(({ paths }) => paths);
        const left = getSlabArea(boundary.paths, all, (ofA, ofB) => ofA > 0 && ofB <= 0);
        expect(gaps.reduce((sum, { geometry }) => sum + getPlaneArea(geometry), 0)).toBeCloseTo(left, 1);
      }),
      { numRuns: 300 },
    );
  });

  test("are none, without any clipping, where shapes fill the boundary edge on edge", () => {
    fc.assert(
      fc.property(pairsOfOneNet, ({ a }) => {
        const parts = a.geometry.coordinates.map((rings) => toPolygon(...rings));
        const table = makeCellTable([a.geometry, ...parts]);
        expect(
          findTableGaps(
            table,
            0,
            parts.map((_, at) => at + 1),
          ),
        ).toEqual([]);
      }),
    );
  });

  test("come piece by piece, the largest first", () => {
    const boundary = toPolygon(makeBox(0, 0, 10, 10));
    expect(findAreas(boundary, toPolygon(makeBox(2, 0, 9, 10)))).toEqual([20, 10]);
    // Two that touch in a vertex are two.
    expect(findAreas(boundary, toPolygon(makeBox(0, 0, 5, 5)), toPolygon(makeBox(5, 5, 10, 10)))).toEqual([
      25, 25,
    ]);
  });

  test("keep the holes where shapes lie, and what lies in a hole of a shape is one of its own", () => {
    const boundary = toPolygon(makeBox(0, 0, 10, 10));
    const ring = toPolygon(makeBox(2, 2, 8, 8), makeBox(4, 4, 6, 6));
    expect(findAreas(boundary, ring)).toEqual([64, 4]);
    expect(findAreas(boundary, ring, toPolygon(makeBox(4, 4, 6, 6)))).toEqual([64]);
  });

  test("are not made smaller by land that is covered twice, nor by land outside", () => {
    const boundary = toPolygon(makeBox(0, 0, 10, 10));
    const half = toPolygon(makeBox(0, 0, 5, 10));
    expect(findAreas(boundary, half, half, toPolygon(makeBox(1, 1, 4, 4)))).toEqual([50]);
    expect(findAreas(boundary, half, toPolygon(makeBox(12, 0, 20, 10)))).toEqual([50]);
    expect(findAreas(boundary)).toEqual([100]);
  });

  test("are measured by the area rule, in lon, lat", () => {
    const boundary = toPolygon(makeBox(108.7, 29.3, 108.71, 29.31));
    const [gap, ...more] = findGaps(boundary, [toPolygon(makeBox(108.7, 29.3, 108.705, 29.31)), null]);
    expect(more).toEqual([]);
    // Half of 0.01° by 0.01° at 29.3° N: 971.1 m by 1108.5 m.
    expect(gap?.areaM2).toBeCloseTo(538_235, -3);
  });
});
