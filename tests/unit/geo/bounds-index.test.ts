import fc from "fast-check";
import { expect, test } from "vitest";
import type { Bounds } from "../../../src/domain/site.ts";
import { createBoundsIndex } from "../../../src/geo/bounds-index.ts";

const degree = fc.integer({ min: 0, max: 20 });
const box = fc
  .tuple(degree, degree, degree, degree)
  .map(([x0, y0, x1, y1]): Bounds => [
    Math.min(x0, x1),
    Math.min(y0, y1),
    Math.max(x0, x1),
    Math.max(y0, y1),
  ]);

function touches(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
}

test("a search finds what looking at every box finds, in the order of the list", () => {
  fc.assert(
    fc.property(fc.array(fc.option(box), { maxLength: 80, size: "max" }), box, (boxes, wanted) => {
      const expected = boxes.flatMap((bounds, index) =>
        bounds !== null && touches(bounds, wanted) ? [index] : [],
      );
      expect(createBoundsIndex(boxes).search(wanted)).toEqual(expected);
    }),
    { seed: 1 },
  );
});

test("a list without any box has nothing to find", () => {
  expect(createBoundsIndex([]).search([-180, -90, 180, 90])).toEqual([]);
  expect(createBoundsIndex([null, null]).search([-180, -90, 180, 90])).toEqual([]);
});

test("a box that goes round the back of the earth is not found and spoils no other", () => {
  const index = createBoundsIndex([
    [170, 0, -170, 10],
    [1, 1, 2, 2],
  ]);
  expect(index.search([-180, -90, 180, 90])).toEqual([1]);
});

test("boxes that meet in one point are found", () => {
  expect(createBoundsIndex([[0, 0, 1, 1]]).search([1, 1, 2, 2])).toEqual([0]);
});
