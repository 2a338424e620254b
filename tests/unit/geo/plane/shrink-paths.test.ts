import type { Path64 } from "clipper2-ts";
import { describe, expect, test } from "vitest";
import { shrinkPaths } from "../../../../src/geo/plane/shrink-paths.ts";

const CELLS_PER_M = 100_000;

function toPath(corners: readonly (readonly [number, number])[]): Path64 {
  return corners.map(([x, y]) => ({ x: x * CELLS_PER_M, y: y * CELLS_PER_M }));
}

function getAreaM2(paths: readonly Path64[]): number {
  return paths.reduce((sum, path) => {
    let [doubleArea, from] = [0, path.at(-1)];
    for (const to of path) {
      if (from !== undefined) doubleArea += from.x * to.y - to.x * from.y;
      from = to;
    }
    return sum + doubleArea / 2 / CELLS_PER_M ** 2;
  }, 0);
}

const SQUARE = toPath([[0, 0], [20, 0], [20, 20], [0, 20]]); // prettier-ignore

describe("shrinking", () => {
  test("takes a strip off every side and leaves nothing where two strips meet", () => {
    expect(getAreaM2(shrinkPaths([SQUARE], 3 * CELLS_PER_M))).toBeCloseTo(14 * 14, 6);
    expect(shrinkPaths([SQUARE], 10.001 * CELLS_PER_M)).toEqual([]);
  });

  test("rounds what sticks into the land, a little outside the true circle", () => {
    const hole = toPath([[9, 9], [9, 11], [11, 11], [11, 9]]); // prettier-ignore
    const left = getAreaM2(shrinkPaths([SQUARE, hole], 2 * CELLS_PER_M));
    // The hole grows to 2 × 2, four strips of 2 × 2 and a circle of radius 2.
    const exact = 16 * 16 - (4 + 4 * 4 + Math.PI * 4);
    expect(left).toBeLessThanOrEqual(exact);
    expect(left).toBeGreaterThan(exact - 0.01 * Math.PI * 4);
  });

  test("twice is shrinking once by both", () => {
    const corner = toPath([[0, 0], [20, 0], [20, 8], [8, 8], [8, 20], [0, 20]]); // prettier-ignore
    const twice = shrinkPaths(shrinkPaths([corner], CELLS_PER_M), 2 * CELLS_PER_M);
    expect(getAreaM2(twice)).toBeCloseTo(getAreaM2(shrinkPaths([corner], 3 * CELLS_PER_M)), 1);
  });

  test("takes two pieces apart at the neck between them", () => {
    const dumbbell = toPath([
      [0, 0], [10, 0], [10, 4], [20, 4], [20, 0], [30, 0], [30, 10], [20, 10], [20, 6], [10, 6], [10, 10], [0, 10],
    ]); // prettier-ignore
    expect(shrinkPaths([dumbbell], 0.9 * CELLS_PER_M)).toHaveLength(1);
    expect(shrinkPaths([dumbbell], 1.1 * CELLS_PER_M)).toHaveLength(2);
  });

  test("leaves nothing of what has no land", () => {
    expect(shrinkPaths([], 5)).toEqual([]);
    expect(shrinkPaths([toPath([[0, 0], [1, 0]])], 5)).toEqual([]); // prettier-ignore
  });
});
