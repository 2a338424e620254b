import * as fc from "fast-check";
import { expect, test } from "vitest";
import { CoverIndex } from "../../../../src/geo/overlay/cover-index.ts";
import { isPointInShape } from "../../../../src/geo/overlay/point-in-shape.ts";
import { makeCellTable } from "../../../fixtures/overlay/cell-grid.ts";
import { netShapes } from "../../../fixtures/overlay/net-shape.ts";
import { getSlabArea } from "../../../fixtures/overlay/slab-area.ts";

const boxes = fc
  .record({
    west: fc.integer({ min: -5, max: 70 }),
    south: fc.integer({ min: -5, max: 50 }),
    width: fc.integer({ min: 1, max: 12 }),
    height: fc.integer({ min: 1, max: 12 }),
  })
  .map(({ west, south, width, height }) => ({ west, south, east: west + width, north: south + height }));

test("a box inside a shape is covered wholly, one outside not at all, and both lie off its boundary", () => {
  fc.assert(
    fc.property(netShapes, boxes, ({ geometry, paths }, { west, south, east, north }) => {
      const place = new CoverIndex(makeCellTable([geometry]), 0).getPlace(west, south, east, north);
      const box = [
        [
          { x: west, y: south },
          { x: east, y: south },
          { x: east, y: north },
          { x: west, y: north },
        ],
      ];
      const common = getSlabArea(paths, box, (ofA, ofB) => ofA > 0 && ofB > 0);
      const whole = (east - west) * (north - south);
      if (place === "inside") expect(common).toBeCloseTo(whole, 6);
      else if (place === "outside") expect(common).toBeCloseTo(0, 6);
      else expect(common).toBeGreaterThanOrEqual(0);
      if (common > 1e-6 && common < whole - 1e-6) expect(place).toBe("boundary");
    }),
    { numRuns: 2000 },
  );
});

test("a point inside a box that is inside is in the shape, and the other way round", () => {
  fc.assert(
    fc.property(netShapes, boxes, ({ geometry }, { west, south, east, north }) => {
      const table = makeCellTable([geometry]);
      const place = new CoverIndex(table, 0).getPlace(west, south, east, north);
      fc.pre(place !== "boundary");
      for (const [x, y] of [
        [west, south],
        [east, north],
        [(west + east) / 2, (south + north) / 2],
      ] as const)
        // prettier-ignore
        expect(isPointInShape(table, 0, x, y)).toBe(place === "inside");
    }),
    { numRuns: 1000 },
  );
});

test("a shape without land has everything outside", () => {
  expect(new CoverIndex(makeCellTable([null]), 0).getPlace(0, 0, 1, 1)).toBe("outside");
});
