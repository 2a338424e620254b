import * as fc from "fast-check";
import type { Paths64 } from "clipper2-ts";
import type { Polygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import type { PolygonTable } from "../../../../src/geo/overlay/polygon-table.ts";
import { ShapePaths } from "../../../../src/geo/overlay/shape-paths.ts";
import { getWindow, toShapeWindowPaths, type Window } from "../../../../src/geo/overlay/window-paths.ts";
import { createRandom } from "../../../fixtures/random.ts";
import { makeCellTable } from "../../../fixtures/overlay/cell-grid.ts";

/** A star some 150 m wide with a hole: of so many corners that it has an index. */
function makeStar(seed: number, corners: number): Polygon {
  const random = createRandom(seed);
  const makeRing = (least: number, most: number): Position[] => {
    const ring = Array.from({ length: corners }, (_, at): Position => {
      const angle = (2 * Math.PI * at) / corners;
      const reach = least + random() * (most - least);
      return [Math.round(reach * Math.cos(angle)), Math.round(reach * Math.sin(angle))];
    });
    return [...ring, ring[0] as Position];
  };
  return { type: "Polygon", coordinates: [makeRing(6e6, 9e6), makeRing(2e6, 4e6).reverse()] };
}

/** How often paths run round a point that lies on none of them. */
function countTurns(paths: Paths64, x: number, y: number): number {
  let turns = 0;
  for (const path of paths) {
    let from = path.at(-1);
    for (const to of path) {
      if (from !== undefined && from.y > y !== to.y > y) {
        const side = (to.x - from.x) * (y - from.y) - (x - from.x) * (to.y - from.y);
        if (to.y > from.y ? side > 0 : side < 0) turns += to.y > from.y ? 1 : -1;
      }
      from = to;
    }
  }
  return turns;
}

function look(table: PolygonTable, window: Window): Paths64 {
  return toShapeWindowPaths(table, 0, window, new ShapePaths(table, 0, 0));
}

const windows = fc
  .tuple(
    fc.integer({ min: -9e6, max: 8e6 }),
    fc.integer({ min: -9e6, max: 8e6 }),
    fc.integer({ min: 5e4, max: 3e6 }),
  )
  .map(([west, south, width]): Window => [west, south, west + width, south + width]);

describe("through a window", () => {
  test("a shape is wound round every point of it as often as before", () => {
    const table = makeCellTable([makeStar(1, 400)]);
    const whole = new ShapePaths(table, 0, 0).toPaths(0);
    fc.assert(
      fc.property(
        windows,
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        (window, across, up) => {
          const x = window[0] + across * (window[2] - window[0]);
          const y = window[1] + up * (window[3] - window[1]);
          expect(countTurns(look(table, window), x, y)).toBe(countTurns(whole, x, y));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("a shape of many corners has few of them left, and those in the window as they were", () => {
    const table = makeCellTable([makeStar(2, 4000)]);
    const window: Window = [6.5e6, 0, 7e6, 5e5];
    const paths = look(table, window);
    expect(paths.flat().length).toBeLessThan(400);
    const whole = new ShapePaths(table, 0, 0).toPaths(0).flat();
    const inWindow = whole.filter(({ x, y }) => x > 6.5e6 && x < 7e6 && y > 0 && y < 5e5);
    expect(inWindow.length).toBeGreaterThan(5);
    const kept = new Set(paths.flat().map(({ x, y }) => `${x} ${y}`));
    expect(inWindow.every(({ x, y }) => kept.has(`${x} ${y}`))).toBe(true);
  });

  test("a shape of few corners is left whole, and a part beside the window is left out", () => {
    const makeBox = (west: number): Position[][] => [
      [[west, 0], [west + 10, 0], [west + 10, 10], [west, 10], [west, 0]], // prettier-ignore
    ];
    const table = makeCellTable([{ type: "MultiPolygon", coordinates: [makeBox(0), makeBox(100)] }]);
    expect(look(table, [5, 5, 6, 6])).toHaveLength(1);
    expect(look(table, [5, 5, 106, 6])).toHaveLength(2);
    expect(look(table, [5, 5, 6, 6])[0]).toHaveLength(4);
  });

  test("there is room of a metre round the shape it is made for", () => {
    const table = makeCellTable([makeStar(3, 8)]);
    const [west, south, east, north] = table.boxes as unknown as Window;
    expect(getWindow(table, 0)).toEqual([west - 1e5, south - 1e5, east + 1e5, north + 1e5]);
  });
});
