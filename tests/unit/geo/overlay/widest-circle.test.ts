import * as fc from "fast-check";
import type { MultiPolygon, Polygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { createPointLocator } from "../../../../src/geo/overlay/point-locator.ts";
import { getWidestCircle } from "../../../../src/geo/overlay/widest-circle.ts";
import { createPlaneGrid } from "../../../../src/geo/plane/plane-grid.ts";

const CELLS_PER_M = 100_000;
/** The plane of the grid is the plane in which the circle is sought. */
const GRID = createPlaneGrid([108.6, 29.2, 108.8, 29.4])!;

type Ring = readonly (readonly [eastM: number, northM: number])[];

/** Rings in metres, turned by an angle. */
function toPolygon(rings: readonly Ring[], angle = 0): Polygon {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const coordinates = rings.map((ring) => {
    const positions = ring.map(([x, y]): Position => [
      ...GRID.toLonLat({ x: (x * cos - y * sin) * CELLS_PER_M, y: (x * sin + y * cos) * CELLS_PER_M }),
    ]);
    return [...positions, positions[0] as Position];
  });
  return { type: "Polygon", coordinates };
}

function makeBox(west: number, south: number, width: number, height: number): Ring {
  return [[west, south], [west + width, south], [west + width, south + height], [west, south + height]]; // prettier-ignore
}

function makeArc(radius: number, from: number, to: number, count: number): [number, number][] {
  return Array.from({ length: count + 1 }, (_, at) => {
    const angle = from + ((to - from) * at) / count;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

/** Within 0.2 %, and 0.2 mm where that is more; never wider than the true one but for rounding. */
function expectWidth(rings: readonly Ring[], widthM: number, angle = 0): void {
  const polygon = toPolygon(rings, angle);
  const found = getWidestCircle(polygon);
  expect(found.widthM).toBeLessThanOrEqual(widthM + 0.00006);
  expect(found.widthM).toBeGreaterThanOrEqual(widthM - Math.max(0.002 * widthM, 0.0002));
  expect(createPointLocator([polygon])(0, found.at)).toBe(true);
}

const angles = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });

describe("the widest circle", () => {
  test("of a rectangle is as wide as its shorter side, however it is turned", () => {
    const sides = fc.tuple(fc.double({ min: 0.003, max: 400, noNaN: true }), fc.double({ min: 1, max: 100, noNaN: true })); // prettier-ignore
    fc.assert(
      fc.property(sides, angles, ([height, longer], angle) => {
        const width = height * longer;
        fc.pre(width < 5000);
        expectWidth([makeBox(0, 0, width, height)], Math.min(width, height), angle);
      }),
      { numRuns: 150 },
    );
  });

  test("of a rectangle along the axes or at 45° is found too: many lines fall together", () => {
    for (const angle of [0, Math.PI / 4, Math.PI / 2, (3 * Math.PI) / 4, Math.PI]) {
      expectWidth([makeBox(0, 0, 100, 100)], 100, angle);
      expectWidth([makeBox(0, 0, 300, 0.08)], 0.08, angle);
    }
  });

  test("of a round shape is the shape", () => {
    const corners = 90;
    const inradius = 40 * Math.cos(Math.PI / corners);
    expectWidth([makeArc(40, 0, 2 * Math.PI, corners).slice(0, -1)], 2 * inradius);
  });

  test("of a bent band is as wide as the band", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 12, noNaN: true }), angles, (widthM, angle) => {
        const bend = 1.3 * Math.PI;
        const inner = makeArc(100, 0, bend, 240);
        const outer = makeArc(100 + widthM, 0, bend, 240);
        // Between two chords the band is narrower, by the cosine of half their angle; at its ends a little wider.
        const { widthM: found } = getWidestCircle(toPolygon([[...outer, ...inner.reverse()]], angle));
        expect(found).toBeGreaterThan(widthM * 0.997 - 0.0002);
        expect(found).toBeLessThan(widthM * 1.001 + 0.0002);
      }),
      { numRuns: 30 },
    );
  });

  test("of a comb with teeth of different widths is in the widest", () => {
    const teeth = [4, 6, 11, 9].flatMap((width, at): [number, number][] => [
      [40 * at, 0],
      [40 * at, 60],
      [40 * at + width, 60],
      [40 * at + width, 0],
    ]);
    const comb: Ring = [...teeth, [160, 0], [160, -5], [0, -5]];
    // Where the widest tooth stands on the spine there is room for a little more than its width.
    const { widthM, at } = getWidestCircle(toPolygon([comb.toReversed()]));
    expect(widthM).toBeGreaterThan(10.98);
    expect(widthM).toBeLessThan(11.5);
    expect(createPointLocator([toPolygon([comb.toReversed()])])(0, at)).toBe(true);
  });

  test("keeps clear of holes, were they as thin as pins", () => {
    const pins = [1, 2, 3].flatMap((x) => [1, 2, 3].map((y) => makeBox(25 * x, 25 * y, 0.01, 0.01)));
    const between = (25 - 0.01) * Math.SQRT2;
    for (const angle of [0, 0.4, Math.PI / 4])
      expectWidth([makeBox(0, 0, 100, 100), ...pins], between, angle);
  });

  test("of two pieces is that of the wider one, on it", () => {
    const [thin, wide] = [toPolygon([makeBox(0, 0, 500, 2)]), toPolygon([makeBox(600, 0, 8, 9)])];
    const both: MultiPolygon = { type: "MultiPolygon", coordinates: [thin.coordinates, wide.coordinates] };
    const { widthM, at } = getWidestCircle(both);
    expect(widthM).toBeGreaterThan(8 * 0.998);
    expect(widthM).toBeLessThanOrEqual(8.0001);
    expect(createPointLocator([wide])(0, at)).toBe(true);
  });

  test("of a hairline tells 1.3 mm from 0.7 mm, and of nothing is nothing", () => {
    expect(getWidestCircle(toPolygon([makeBox(0, 0, 300, 0.0013)], 0.3)).widthM).toBeGreaterThan(0.001);
    expect(getWidestCircle(toPolygon([makeBox(0, 0, 300, 0.0007)], 0.3)).widthM).toBeLessThan(0.001);
    const flat = toPolygon([[[0, 0], [5, 0], [9, 0]]]); // prettier-ignore
    expect(getWidestCircle(flat)).toEqual({ widthM: 0, at: flat.coordinates[0]?.[0] });
  });

  test("of a shape with 20,000 corners is found in seconds", () => {
    const corners = 20_000;
    const shape = makeArc(500, 0, 2 * Math.PI, corners)
      .slice(0, -1)
      .map(([x, y], at): [number, number] => (at % 2 === 0 ? [x, y] : [x * 0.999, y * 0.999]));
    const before = performance.now();
    const { widthM } = getWidestCircle(toPolygon([shape]));
    expect(performance.now() - before).toBeLessThan(20_000);
    expect(widthM).toBeGreaterThan(999 * 0.998);
    expect(widthM).toBeLessThan(1000);
  }, 30_000);
});
