import * as fc from "fast-check";
import type { Polygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { PairContact } from "../../../../src/geo/overlay/pair-contact.ts";
import { makeCellTable } from "../../../fixtures/overlay/cell-grid.ts";
import { netShapes, pairsOfOneNet, type NetShape } from "../../../fixtures/overlay/net-shape.ts";
import { getSlabArea } from "../../../fixtures/overlay/slab-area.ts";

const RUNS = { numRuns: 1500 };

function toPolygon(...rings: (readonly Position[])[]): Polygon {
  return { type: "Polygon", coordinates: rings.map((ring) => [...ring, ring[0] as Position]) };
}

function makeBox(west: number, south: number, east: number, north: number): Position[] {
  return [[west, south], [east, south], [east, north], [west, north]]; // prettier-ignore
}

function areApart(a: Polygon, b: Polygon): boolean {
  return new PairContact(makeCellTable([a, b])).areApart(0, 1);
}

function isWithin(a: Polygon, b: Polygon): boolean {
  return new PairContact(makeCellTable([a, b])).isWithin(0, 1);
}

/** By pairs of parts: what the contact says, and the paths of both parts. */
function listPartPairs(a: NetShape, b: NetShape) {
  const parts = [...a.geometry.coordinates, ...b.geometry.coordinates].map((rings): Polygon => ({
    type: "Polygon",
    coordinates: rings,
  }));
  const contact = new PairContact(makeCellTable(parts));
  const count = a.geometry.coordinates.length;
  const toPaths = ({ coordinates }: Polygon) =>
    coordinates.map((ring) => ring.slice(0, -1).map(([x = 0, y = 0]) => ({ x, y })));
  return parts.slice(0, count).flatMap((first, p) =>
    parts.slice(count).map((second, q) => ({
      contact,
      p,
      q: count + q,
      first: toPaths(first),
      second: toPaths(second),
    })),
  );
}

describe("two parts", () => {
  test("that are told apart have no land in common", () => {
    fc.assert(
      fc.property(netShapes, netShapes, (a, b) => {
        for (const { contact, p, q, first, second } of listPartPairs(a, b)) {
          if (!contact.areApart(p, q)) continue;
          expect(getSlabArea(first, second, (ofA, ofB) => ofA > 0 && ofB > 0)).toBeCloseTo(0, 6);
        }
      }),
      RUNS,
    );
  });

  test("of which one is told to lie in the other have nothing of it outside", () => {
    fc.assert(
      fc.property(netShapes, netShapes, (a, b) => {
        for (const { contact, p, q, first, second } of listPartPairs(a, b)) {
          if (!contact.isWithin(p, q)) continue;
          expect(getSlabArea(first, second, (ofA, ofB) => ofA > 0 && ofB <= 0)).toBeCloseTo(0, 6);
        }
      }),
      RUNS,
    );
  });

  test("of one net are told apart whenever they are: nothing clean is clipped", () => {
    fc.assert(
      fc.property(pairsOfOneNet, ({ a, b }) => {
        for (const { contact, p, q, first, second } of listPartPairs(a, b)) {
          const common = getSlabArea(first, second, (ofA, ofB) => ofA > 0 && ofB > 0);
          expect(contact.areApart(p, q)).toBe(common === 0);
        }
      }),
      RUNS,
    );
  });

  test("are judged alike either way round", () => {
    fc.assert(
      fc.property(netShapes, netShapes, (a, b) => {
        for (const { contact, p, q } of listPartPairs(a, b)) {
          expect(contact.areApart(p, q)).toBe(contact.areApart(q, p));
        }
      }),
      RUNS,
    );
  });

  test("with many edges, which have an index, are judged as those with few", () => {
    // A comb of 200 teeth, and one that fits into it or is a cell too wide.
    const makeComb = (west: number, tooth: number): Position[] => {
      const teeth = Array.from({ length: 200 }, (_, i) => {
        const x = west + 10 * i;
        return [[x, 20], [x, 0], [x + tooth, 0], [x + tooth, 20]] as Position[]; // prettier-ignore
      });
      return [...teeth.flat(), [west + 2000, 20], [west + 2000, 30], [west, 30]];
    };
    const turn = (ring: Position[]): Position[] => ring.map(([x = 0, y = 0]) => [2000 - x, 20 - y]);
    const comb = toPolygon(makeComb(0, 5));
    expect(areApart(comb, toPolygon(turn(makeComb(0, 5))))).toBe(true);
    expect(areApart(comb, toPolygon(turn(makeComb(0, 6))))).toBe(false);
    expect(isWithin(toPolygon(makeBox(1, 3, 4, 25)), comb)).toBe(true);
    expect(isWithin(toPolygon(makeBox(1, 3, 6, 25)), comb)).toBe(false);
    expect(areApart(comb, toPolygon(makeBox(6, 1, 9, 20)))).toBe(false); // touches between two vertices: clip it
    expect(areApart(comb, toPolygon(makeBox(6, 1, 9, 19)))).toBe(true);
  });
});

describe("a shape inside another is not apart", () => {
  const outer = toPolygon(makeBox(0, 0, 10, 10));

  test.each([
    ["that is the same", outer],
    ["without a touch", toPolygon(makeBox(2, 2, 8, 8))],
    ["touching in a vertex of both", toPolygon([[0, 0], [8, 4], [4, 8]])], // prettier-ignore
    ["along a whole edge", toPolygon([[0, 0], [10, 0], [5, 5]])], // prettier-ignore
    ["along a part of an edge", toPolygon([[2, 0], [8, 0], [5, 5]])], // prettier-ignore
    ["with a vertex on an edge", toPolygon([[5, 0], [8, 5], [2, 5]])], // prettier-ignore
  ])("%s", (_, inner) => {
    expect(areApart(outer, inner)).toBe(false);
    expect(areApart(inner, outer)).toBe(false);
  });
});

describe("a shape in a hole", () => {
  const frame = toPolygon(makeBox(0, 0, 10, 10), makeBox(2, 2, 8, 8));

  test("is apart whether it fills it or floats in it", () => {
    expect(areApart(frame, toPolygon(makeBox(2, 2, 8, 8)))).toBe(true);
    expect(areApart(frame, toPolygon(makeBox(3, 3, 7, 7)))).toBe(true);
    expect(areApart(frame, toPolygon([[2, 2], [8, 2], [5, 5]]))).toBe(true); // prettier-ignore
  });

  test("is not when it is wider than the hole, or covers it", () => {
    expect(areApart(frame, toPolygon(makeBox(2, 2, 9, 8)))).toBe(false);
    expect(areApart(frame, toPolygon(makeBox(1, 1, 9, 9)))).toBe(false);
    expect(areApart(frame, toPolygon(makeBox(1, 1, 9, 9), makeBox(2, 2, 8, 8)))).toBe(false);
    expect(areApart(frame, toPolygon(makeBox(-1, -1, 11, 11), makeBox(4, 4, 6, 6)))).toBe(false);
  });

  test("lies in nothing that has holes for sure: it is clipped", () => {
    const triangle = toPolygon([[0, 0], [10, 0], [5, 1]]); // prettier-ignore
    expect(isWithin(triangle, frame)).toBe(false);
    expect(isWithin(triangle, toPolygon(makeBox(0, 0, 10, 10)))).toBe(true);
  });
});

test("a vertex at the end of a cut thinner than the grid does not hide what lies round it", () => {
  // Both sides of the cut from (0, 5) fall on one line; the plot inside begins at its end.
  const cut = toPolygon([[0, 0], [10, 0], [10, 10], [0, 10], [0, 5], [4, 5], [0, 5]]); // prettier-ignore
  const inside = toPolygon([[4, 5], [8, 3], [8, 7]]); // prettier-ignore
  expect(areApart(cut, inside)).toBe(false);
});
