import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Bounds } from "../../../../src/domain/site.ts";
import { getDistanceM } from "../../../../src/geo/distance.ts";
import { createDegreeGrid, createPlaneGrid } from "../../../../src/geo/plane/plane-grid.ts";

const PARK: Bounds = [108.6, 29.3, 108.9, 29.6];

/** Half the diagonal of a cell of 0.01 mm, and what the numbers of a degree can say. */
const ROUNDING_M = 1e-5;

describe.each([
  ["in the plane of the zone", createPlaneGrid],
  ["straight in degrees", createDegreeGrid],
])("the grid %s", (_, createGrid) => {
  const place = fc.tuple(
    fc.double({ min: 108.6, max: 108.9, noNaN: true }),
    fc.double({ min: 29.3, max: 29.6, noNaN: true }),
  );

  test("brings a point back to within a cell", () => {
    const grid = createGrid(PARK);
    fc.assert(
      fc.property(place, ([lon, lat]) => {
        const point = grid?.toGrid(lon, lat);
        expect(point).toBeDefined();
        if (grid === null || point === undefined) return;
        expect(Number.isSafeInteger(point.x) && Number.isSafeInteger(point.y)).toBe(true);
        expect(getDistanceM(grid.toLonLat(point), [lon, lat])).toBeLessThan(ROUNDING_M);
      }),
      { seed: 61, numRuns: 200 },
    );
  });

  test("keeps distances near the middle to a part in a thousand", () => {
    const grid = createGrid(PARK);
    const [from, to] = [grid?.toGrid(108.75, 29.45), grid?.toGrid(108.751, 29.4512)];
    const cells = Math.hypot((to?.x ?? 0) - (from?.x ?? 0), (to?.y ?? 0) - (from?.y ?? 0));
    expect(cells * 1e-5).toBeCloseTo(getDistanceM([108.75, 29.45], [108.751, 29.4512]), 1);
  });

  test("is not made for what no plane holds", () => {
    const tooLarge: Bounds[] = [
      [100, 29, 104, 30],
      [108, 29, 109, 33],
      [108, 85, 109, 86],
      [500, 29, 501, 30],
      [Number.NaN, 29, 109, 30],
    ];
    for (const bounds of tooLarge) expect(createGrid(bounds)).toBeNull();
  });
});
