import type { MultiPolygon, Polygon, Position } from "geojson";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findOverlaps } from "../../../../src/geo/overlay/find-overlaps.ts";
import { overlayPlanar, type PlanarOperation } from "../../../../src/geo/overlay/planar-overlay.ts";
import { createChainMaker } from "../../../fixtures/subdivision/plane-chain.ts";

const TOLERANCE_M2 = 0.01;
const RUNS = { numRuns: 150 };

/** There the plane has the scale of the earth. */
const ON_A_MERIDIAN = [108, 29.4] as const;

type Shape = Polygon | MultiPolygon;

/** A ring round a centre, star-shaped, so that it cannot cross itself; counter-clockwise and open. */
const stars = fc
  .record({
    x: fc.integer({ min: -60, max: 60 }),
    y: fc.integer({ min: -60, max: 60 }),
    reaches: fc.array(fc.double({ min: 20, max: 90, noNaN: true }), { minLength: 3, maxLength: 24 }),
  })
  .map(({ x, y, reaches }) => ({
    centre: [x, y] as Position,
    ring: reaches.map((reach, i): Position => {
      const angle = (2 * Math.PI * i) / reaches.length;
      return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
    }),
  }));

/** Some have a hole: a small square round the centre, within every star of four corners or more. */
const shapes: fc.Arbitrary<Shape> = fc
  .tuple(stars, fc.boolean(), fc.boolean())
  .map(([{ centre, ring }, hasHole, hasSecond]) => {
    const [x = 0, y = 0] = centre;
    const hole = hasHole && ring.length >= 4 ? [makeSquare(x, y, 5).reverse()] : [];
    const rings = [ring, ...hole].map(close);
    if (!hasSecond) return { type: "Polygon", coordinates: rings };
    return { type: "MultiPolygon", coordinates: [rings, [close(makeSquare(x + 110, y, 15))]] };
  });

/** Shapes by themselves, and shapes that share a vertex, an edge or everything. */
const pairs: fc.Arbitrary<readonly [Shape, Shape]> = fc.oneof(
  fc.tuple(shapes, shapes),
  shapes.map((shape) => [shape, shape] as const),
  fc
    .tuple(shapes, fc.integer({ min: 1, max: 40 }))
    .map(([shape, east]) => [shape, move(shape, east)] as const),
  fc
    .tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }))
    .map(([width, height]) => [makeBox(0, 0, 50, 50), makeBox(50 - width, 0, 50 + width, height)] as const),
);

describe("an overlay in the plane", () => {
  test("gives the same common land either way round", () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        expectClose(measure("intersection", a, b), measure("intersection", b, a));
        expectClose(measure("union", a, b), measure("union", b, a));
      }),
      RUNS,
    );
  });

  test("keeps all land: both areas are those of the union and of the common land", () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const apart = getAreaM2(a) + getAreaM2(b);
        expectClose(measure("union", a, b) + measure("intersection", a, b), apart);
      }),
      RUNS,
    );
  });

  test("takes away what is common, from one or from both", () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const commonM2 = measure("intersection", a, b);
        expectClose(measure("difference", a, b), getAreaM2(a) - commonM2);
        expectClose(measure("symmetric-difference", a, b), getAreaM2(a) + getAreaM2(b) - 2 * commonM2);
      }),
      RUNS,
    );
  });

  test("says why it did not look at a shape that crosses itself", () => {
    const bow: Polygon = {
      type: "Polygon",
      coordinates: [
        close([
          [0, 0],
          [10, 10],
          [10, 0],
          [0, 10],
        ]),
      ],
    };
    expect(overlayPlanar("union", bow, makeBox(0, 0, 5, 5))).toEqual({
      kind: "not-checked",
      reason: "invalid",
    });
  });
});

describe("overlaps on the earth", () => {
  test("are the same whichever plot comes first, and on the meridian those of the plane", () => {
    const makeChain = createChainMaker(ON_A_MERIDIAN);
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const [onEarth, other] = [toEarth(a), toEarth(b)];
        const [there, back] = [findOverlaps([onEarth, other]), findOverlaps([other, onEarth])];
        const areaM2 = there[0]?.areaM2 ?? 0;
        expect(there.length).toBe(back.length);
        expectClose(areaM2, back[0]?.areaM2 ?? 0);
        expectClose(areaM2, measure("intersection", a, b));
      }),
      RUNS,
    );

    function toEarth(shape: Shape): Shape {
      const toRing = (ring: readonly Position[]): Position[] =>
        makeChain(ring as [number, number][]).positions.map((position) => [...position]);
      return shape.type === "Polygon"
        ? { type: "Polygon", coordinates: shape.coordinates.map(toRing) }
        : { type: "MultiPolygon", coordinates: shape.coordinates.map((rings) => rings.map(toRing)) };
    }
  });
});

function measure(operation: PlanarOperation, a: Shape, b: Shape): number {
  const result = overlayPlanar(operation, a, b);
  if (result.kind !== "measured") throw new Error(result.reason);
  return result.areaM2;
}

function expectClose(areaM2: number, expectedM2: number): void {
  expect(Math.abs(areaM2 - expectedM2)).toBeLessThanOrEqual(TOLERANCE_M2);
}

/** By the shoelace formula. */
function getAreaM2(shape: Shape): number {
  const parts = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  let doubleArea = 0;
  for (const ring of parts.flat()) {
    ring.forEach(([x = 0, y = 0], i) => {
      const [fromX = x, fromY = y] = ring[i - 1] ?? [];
      doubleArea += fromX * y - x * fromY;
    });
  }
  return doubleArea / 2;
}

function makeSquare(x: number, y: number, half: number): Position[] {
  return [
    [x - half, y - half],
    [x + half, y - half],
    [x + half, y + half],
    [x - half, y + half],
  ];
}

function makeBox(west: number, south: number, east: number, north: number): Polygon {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
  return { type: "Polygon", coordinates: [close(corners)] };
}

function close(ring: readonly Position[]): Position[] {
  return [...ring, ring[0]!].map((position) => [...position]);
}

function move(shape: Shape, eastM: number): Shape {
  const moveRing = (ring: readonly Position[]): Position[] => ring.map(([x = 0, y = 0]) => [x + eastM, y]);
  return shape.type === "Polygon"
    ? { type: "Polygon", coordinates: shape.coordinates.map(moveRing) }
    : { type: "MultiPolygon", coordinates: shape.coordinates.map((rings) => rings.map(moveRing)) };
}
