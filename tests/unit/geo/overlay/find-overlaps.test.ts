import * as fc from "fast-check";
import { expect, test } from "vitest";
import { findTableOverlaps } from "../../../../src/geo/overlay/find-overlaps.ts";
import { getPlaneArea, makeCellTable } from "../../../fixtures/overlay/cell-grid.ts";
import { netShapes } from "../../../fixtures/overlay/net-shape.ts";
import { getSlabArea } from "../../../fixtures/overlay/slab-area.ts";

const CELLS_PER_UNIT = 10_000;

const scenes = fc.array(netShapes, { minLength: 2, maxLength: 6 });

test("every pair of shapes of several parts is found once, with the land both cover, and no other", () => {
  fc.assert(
    fc.property(scenes, (shapes) => {
      const table = makeCellTable(
        shapes.map(({ geometry }) => geometry),
        CELLS_PER_UNIT,
      );
      const found = new Map(
        findTableOverlaps(table).map(({ a, b, geometry }) => [`${a} ${b}`, getPlaneArea(geometry)]),
      );
      shapes.forEach((second, b) => {
        shapes.slice(0, b).forEach((first, a) => {
          const common = getSlabArea(first.paths, second.paths, (ofA, ofB) => ofA > 0 && ofB > 0);
          expect(found.get(`${a} ${b}`) ?? 0).toBeCloseTo(common, 1);
          expect(found.has(`${a} ${b}`)).toBe(common > 0.01);
          found.delete(`${a} ${b}`);
        });
      });
      expect([...found.keys()]).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("only those of a range are compared, by their positions in the table", () => {
  fc.assert(
    fc.property(scenes, netShapes, (shapes, before) => {
      const geometries = shapes.map(({ geometry }) => geometry);
      const alone = findTableOverlaps(makeCellTable(geometries, CELLS_PER_UNIT));
      const table = makeCellTable([before.geometry, ...geometries, before.geometry], CELLS_PER_UNIT);
      const range = { from: 1, end: 1 + shapes.length };
      const within = findTableOverlaps(table, undefined, range);
      expect(within.map(({ a, b }) => [a - 1, b - 1])).toEqual(alone.map(({ a, b }) => [a, b]));
    }),
    { numRuns: 100 },
  );
});

test("nothing has no overlaps", () => {
  expect(findTableOverlaps(makeCellTable([]))).toEqual([]);
  expect(findTableOverlaps(makeCellTable([null, null]))).toEqual([]);
});
