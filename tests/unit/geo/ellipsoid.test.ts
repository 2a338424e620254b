import { describe, expect, it } from "vitest";
import { AUTHALIC_RADIUS_M, FLATTENING, toAuthalicLatitude } from "../../../src/geo/ellipsoid.ts";

/** Closed form of the authalic latitude (Snyder eq. 3-11, 3-12), for comparison. */
function getClosedFormDeg(latDeg: number): number {
  const e2 = FLATTENING * (2 - FLATTENING);
  const e = Math.sqrt(e2);
  const q = (sin: number): number => (1 - e2) * (sin / (1 - e2 * sin * sin) + Math.atanh(e * sin) / e);
  const sin = Math.sin((latDeg * Math.PI) / 180);
  return (Math.asin(q(sin) / q(1)) * 180) / Math.PI;
}

describe("the CGCS2000 ellipsoid", () => {
  it("has the authalic radius of the books", () => {
    expect(AUTHALIC_RADIUS_M).toBeCloseTo(6_371_007.181, 3);
  });

  it.each([-80, -45, 0, 10, 29.45, 45, 60, 80])(
    "gives authalic latitudes by the closed form at %d°",
    (latDeg) => {
      expect(Math.abs(toAuthalicLatitude(latDeg) - getClosedFormDeg(latDeg))).toBeLessThan(2e-8);
    },
  );
});
