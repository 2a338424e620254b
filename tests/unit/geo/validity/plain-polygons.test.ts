import type { Position } from "geojson";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanRing } from "../../../../src/geo/validity/clean-ring.ts";
import { EdgeBudget } from "../../../../src/geo/validity/edge-budget.ts";
import { createEdgeSet } from "../../../../src/geo/validity/edge-set.ts";
import { findMiswoundRings } from "../../../../src/geo/validity/plain-polygons.ts";
import { findPolygonFaults } from "../../../../src/geo/validity/polygon-faults.ts";
import { findRingRelationFaults } from "../../../../src/geo/validity/ring-relations.ts";

type Ring = Position[];

const SQUARE: Ring = [[0, 0], [0.01, 0], [0.01, 0.01], [0, 0.01], [0, 0]]; // prettier-ignore
const HOLE: Ring = [[0.002, 0.002], [0.002, 0.004], [0.004, 0.004], [0.004, 0.002], [0.002, 0.002]]; // prettier-ignore

function move(ring: Ring, east: number, north = 0): Ring {
  return ring.map(([x, y]) => [x! + east, y! + north]);
}

/** The rings wound the wrong way, or null when anything else is wrong; every rule looked at in full. */
function judgeInFull(parts: readonly Ring[][]): { part: number; ring: number }[] | null {
  const rings = parts.flatMap((polygon, part) =>
    polygon.map((positions, ring) => ({ part, ring, positions, clean: cleanRing(positions) })),
  );
  const isClean = rings.every(
    ({ clean }) => !clean.isFlat && clean.duplicates.length === 0 && clean.spikes.length === 0,
  );
  if (!isClean) return null;
  const edges = createEdgeSet(rings.map(({ clean, ...ring }) => ({ ...ring, kept: clean.kept })));
  if (findRingRelationFaults(edges, new EdgeBudget()).length > 0) return null;
  return edges.rings
    .filter(({ ring, isCounterClockwise }) => isCounterClockwise !== (ring === 0))
    .map(({ part, ring }) => ({ part, ring }));
}

/** Off the grid by what decides between a spike, a flat ring and a sound one. */
const off = fc.oneof(
  { weight: 8, arbitrary: fc.constant(0) },
  fc.constantFrom(1e-9, -1e-9, 3e-9, 5e-9, 1e-10, 1e-12, -1e-15),
);
function makeRing(cells: number, corners: number): fc.Arbitrary<Ring> {
  const cell = fc.integer({ min: 0, max: cells });
  const corner = fc.tuple(cell, cell, off, off).map(([x, y, dx, dy]) => [x * 0.001 + dx, y * 0.001 + dy]);
  return fc.array(corner, { minLength: 3, maxLength: corners }).map((ring) => [...ring, [...ring[0]!]]);
}

/** A star about a centre; its edges come one after the other round it, so it cannot cross itself. */
const star = fc
  .record({
    corners: fc.integer({ min: 3, max: 60 }),
    x: fc.integer({ min: 0, max: 8 }),
    y: fc.integer({ min: 0, max: 8 }),
    radius: fc.constantFrom(1e-7, 1e-4, 9e-4, 3e-3),
    depths: fc.array(fc.double({ min: 0, max: 0.4, noNaN: true }), { minLength: 60, maxLength: 60 }),
    isClockwise: fc.boolean(),
  })
  .map(({ corners, x, y, radius, depths, isClockwise }): Ring => {
    const ring = Array.from({ length: corners }, (_, i): Position => {
      const angle = (2 * Math.PI * i) / corners;
      const reach = radius * (1 - depths[i]!);
      return [108 + x * 0.001 + reach * Math.cos(angle), 29 + y * 0.001 + reach * Math.sin(angle)];
    });
    if (isClockwise) ring.reverse();
    return [...ring, [...ring[0]!]];
  });

/** A star with one vertex pulled somewhere else, which two long edges follow. */
const pulled = fc
  .tuple(star, fc.nat(), fc.integer({ min: 0, max: 80 }), fc.integer({ min: 0, max: 80 }))
  .map(([ring, index, x, y]): Ring => {
    const corners = ring.slice(1);
    corners[index % (corners.length - 1)] = [108 + x * 1e-4, 29 + y * 1e-4];
    return [corners.at(-1)!, ...corners];
  });

const shapes = fc.oneof(
  pulled.map((ring) => [[ring]]),
  makeRing(4, 7).map((ring) => [[ring]]),
  makeRing(30, 6).map((ring) => [[ring]]),
  star.map((ring) => [[ring]]),
  fc.array(fc.array(star, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
);

test("what is sure at a glance is what the full check finds", () => {
  let sure = 0;
  fc.assert(
    fc.property(shapes, (parts) => {
      const miswound = findMiswoundRings(parts);
      if (miswound === null) return;
      sure += 1;
      expect(miswound).toEqual(judgeInFull(parts));
    }),
    { seed: 1, numRuns: 3_000 },
  );
  expect(sure).toBeGreaterThan(1_000);
});

describe("sure at a glance", () => {
  test.each<[string, Ring[][]]>([
    ["a square", [[SQUARE]]],
    ["a hole", [[SQUARE, HOLE]]],
    ["two holes apart", [[SQUARE, HOLE, move(HOLE, 0.004)]]],
    ["parts apart", [[SQUARE], [move(SQUARE, 0.02)]]],
  ])("is %s", (_name, parts) => {
    expect(findMiswoundRings(parts)).toEqual([]);
  });

  test("is which rings are wound the wrong way", () => {
    const parts = [[SQUARE, HOLE.toReversed()], [move(SQUARE, 0.02).toReversed()]];
    expect(findMiswoundRings(parts)).toEqual([
      { part: 0, ring: 1 },
      { part: 1, ring: 0 },
    ]);
    expect(findPolygonFaults(parts)).toEqual([
      { code: "winding-order", part: 0, ring: 1, at: [0.002, 0.002] },
      { code: "winding-order", part: 1, ring: 0, at: [0.02, 0] },
    ]);
  });
});

describe("to be looked at closely", () => {
  test.each<[string, Ring[][]]>([
    ["nothing", []],
    ["a part without rings", [[]]],
    ["an open ring", [[SQUARE.slice(0, -1)]]],
    ["a vertex twice", [[SQUARE.toSpliced(2, 0, SQUARE[2]!)]]],
    ["a hole that touches its shell", [[SQUARE, move(HOLE, -0.002)]]],
    ["a hole outside its shell", [[SQUARE, move(HOLE, 0.02)]]],
    ["a hole in a hole", [[SQUARE, HOLE, HOLE.map(([x, y]) => [x! / 2 + 0.0015, y! / 2 + 0.0015])]]],
    ["a part with another to the east of a side", [[SQUARE], [move(SQUARE, 0.01)]]],
    ["a part with another to the west of a side", [[SQUARE], [move(SQUARE, -0.01)]]],
    ["a part with another to the north of a side", [[SQUARE], [move(SQUARE, 0, 0.01)]]],
    ["a part with another to the south of a side", [[SQUARE], [move(SQUARE, 0, -0.01)]]],
    ["the seam of a ring crossing it", [[[[0, 0], [2, 2], [2, 0], [0, 2], [0, 0]]]]], // prettier-ignore
    ["very many positions", [[Array.from({ length: 5_000 }, () => [0, 0])]]],
  ])("is %s", (_name, parts) => {
    expect(findMiswoundRings(parts)).toBeNull();
  });

  test("is a comb whose teeth all lie in one another's boxes, soon given up", () => {
    const teeth: Ring = [];
    for (let i = 0; i < 900; i += 1) teeth.push([i * 1e-5, i * -1e-5], [0.5 + i * 1e-5, 0.5 - i * 1e-5]);
    const ring = [...teeth, [0.6, -0.6], [-0.1, -0.2], [...teeth[0]!]];
    const startMs = performance.now();
    expect(findMiswoundRings([[ring]])).toBeNull();
    expect(performance.now() - startMs).toBeLessThan(500);
  });
});
