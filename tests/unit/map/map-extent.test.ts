import { expect, test } from "vitest";
import { getMetresPerPixel } from "../../../src/map/map-extent.ts";

test("a pixel at zoom 0 on the equator is the world over 512, half of it one zoom nearer", () => {
  expect(getMetresPerPixel(0, 0)).toBeCloseTo(78_271.517, 2);
  expect(getMetresPerPixel(0, 1)).toBeCloseTo(78_271.517 / 2, 2);
});

test("a pixel on the parallel of the park is shorter by the cosine of its latitude", () => {
  expect(getMetresPerPixel(60, 12)).toBeCloseTo(getMetresPerPixel(0, 12) / 2, 6);
});
