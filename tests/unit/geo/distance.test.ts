import fc from "fast-check";
import geodesic from "geographiclib-geodesic";
import { describe, expect, it } from "vitest";
import type { LonLat } from "../../../src/domain/site.ts";
import { getDistanceM, getLengthM } from "../../../src/geo/distance.ts";

const pointArbitrary = fc
  .tuple(
    fc.double({ min: 108.68, max: 108.88, noNaN: true }),
    fc.double({ min: 29.35, max: 29.55, noNaN: true }),
  )
  .map(([lon, lat]): LonLat => [lon, lat]);

describe("straight-line distance", () => {
  it("is the geodesic within 1 ppm at park scale", () => {
    fc.assert(
      fc.property(pointArbitrary, pointArbitrary, (from, to) => {
        const { s12 = 0 } = geodesic.Geodesic.WGS84.Inverse(from[1], from[0], to[1], to[0]);
        expect(Math.abs(getDistanceM(from, to) - s12)).toBeLessThanOrEqual(Math.max(0.001, s12 * 1e-6));
      }),
    );
  });

  it("is the same there and back", () => {
    fc.assert(
      fc.property(pointArbitrary, pointArbitrary, (from, to) => {
        expect(getDistanceM(from, to)).toBe(getDistanceM(to, from));
      }),
    );
  });

  it("of a line is the sum of its edges, and 0 for less than two points", () => {
    const [a, b, c]: [LonLat, LonLat, LonLat] = [
      [108.78, 29.4],
      [108.79, 29.41],
      [108.8, 29.4],
    ];
    expect(getLengthM([a, b, c])).toBeCloseTo(getDistanceM(a, b) + getDistanceM(b, c), 9);
    expect(getLengthM([a])).toBe(0);
    expect(getLengthM([])).toBe(0);
  });
});
