import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { doWedgesOverlap } from "../../../../src/geo/overlay/wedge.ts";

interface Wedge {
  readonly inX: number;
  readonly inY: number;
  readonly outX: number;
  readonly outY: number;
}

/** The ways out of (0, 0), counter-clockwise: steps of an eighth of a turn. */
const WAYS = [[3, 0], [2, 2], [0, 1], [-3, 3], [-1, 0], [-2, -2], [0, -5], [1, -1]] as const; // prettier-ignore

/** What lies from one way counter-clockwise to another. */
function makeWedge(from: number, to: number): Wedge {
  const [outX, outY] = WAYS[from] as readonly [number, number];
  const [inX, inY] = WAYS[to] as readonly [number, number];
  return { inX, inY, outX, outY };
}

/** The eighths a wedge takes. */
function listEighths(from: number, to: number): number[] {
  return Array.from({ length: (to - from + 8) % 8 }, (_, step) => (from + step) % 8);
}

const way = fc.nat(7);
const wedges = fc.tuple(way, way).filter(([from, to]) => from !== to);

describe("two wedges at a vertex", () => {
  test("overlap when they have a part of a turn in common, and not when they only touch", () => {
    fc.assert(
      fc.property(wedges, wedges, ([from, to], [otherFrom, otherTo]) => {
        const common = listEighths(from, to).some((eighth) =>
          listEighths(otherFrom, otherTo).includes(eighth),
        );
        const [a, b] = [makeWedge(from, to), makeWedge(otherFrom, otherTo)];
        expect(doWedgesOverlap(0, 0, a, b)).toBe(common);
        expect(doWedgesOverlap(0, 0, b, a)).toBe(common);
      }),
      { numRuns: 2000 },
    );
  });

  test("overlap for sure when one is a full turn but for a cut without width", () => {
    const cut = { inX: 5, inY: 0, outX: 2, outY: 0 };
    fc.assert(
      fc.property(wedges, ([from, to]) => {
        fc.pre(from !== 0 && to !== 0);
        expect(doWedgesOverlap(0, 0, cut, makeWedge(from, to))).toBe(true);
      }),
    );
  });
});
