import { expect, it } from "vitest";
import { getBoundsDistanceKm } from "../../../src/geo/bounds-distance.ts";

it("is nothing where boxes meet", () => {
  expect(getBoundsDistanceKm([108, 29, 109, 30], [108.5, 29.5, 110, 31])).toBe(0);
  expect(getBoundsDistanceKm([108, 29, 109, 30], [109, 29, 110, 30])).toBe(0);
});

it("is measured between the nearest sides, in km", () => {
  expect(getBoundsDistanceKm([108, 29, 109, 30], [108, 31, 109, 32])).toBeCloseTo(111.2, 0);
  expect(getBoundsDistanceKm([108, 29, 109, 30], [110, 29, 111, 30])).toBeCloseTo(
    111.2 * Math.cos((29.5 * Math.PI) / 180),
    0,
  );
});

it("goes the short way round the globe", () => {
  expect(getBoundsDistanceKm([179, 0, 179.5, 1], [-179.5, 0, -179, 1])).toBeCloseTo(111.2, 0);
  expect(getBoundsDistanceKm([170, -10, -170, 10], [-175, 0, -174, 1])).toBe(0);
  expect(getBoundsDistanceKm([170, -10, -170, 10], [-169, 0, -168, 1])).toBeCloseTo(111.2, 0);
});
