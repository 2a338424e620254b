import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getSegmentRelation } from "../../../../src/geo/validity/segment-relation.ts";

type Segment = readonly [number, number, number, number];

const relate = (a: Segment, b: Segment) => getSegmentRelation(...a, ...b);

/** Ends on a small grid, so that touches and common lines are as frequent as crossings. */
const cell = fc.integer({ min: 0, max: 4 });
const anySegment = fc
  .tuple(cell, cell, cell, cell)
  .filter(([fromX, fromY, toX, toY]) => fromX !== toX || fromY !== toY);

describe("how two segments lie", () => {
  const flat: Segment = [0, 0, 4, 0];
  it.each<[string, Segment, string]>([
    ["crosses it", [2, -1, 2, 1], "cross"],
    ["ends on it", [2, 0, 2, 1], "touch"],
    ["begins where it ends", [4, 0, 5, 1], "touch"],
    ["lies along it", [1, 0, 6, 0], "collinear"],
    ["lies further on, on its line", [5, 0, 6, 0], "collinear"],
    ["lies beside it", [0, 1, 4, 1], "apart"],
    ["crosses its line further on", [5, -1, 5, 1], "apart"],
    ["ends on its line further on", [6, 0, 6, 1], "apart"],
  ])("is told of one that %s", (_name, other, expected) => {
    expect(relate(flat, other)).toBe(expected);
  });

  it("does not depend on which comes first, nor on which way they run", () => {
    fc.assert(
      fc.property(anySegment, anySegment, (a, b) => {
        const [fromX, fromY, toX, toY] = b;
        expect(relate(b, a)).toBe(relate(a, b));
        expect(relate(a, [toX, toY, fromX, fromY])).toBe(relate(a, b));
      }),
    );
  });
});
