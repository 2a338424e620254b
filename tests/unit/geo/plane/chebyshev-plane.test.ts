import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Bounds } from "../../../../src/domain/site.ts";
import { createTransform } from "../../../../src/geo/crs/create-transform.ts";
import { getGaussKrugerDefinition } from "../../../../src/geo/gauss-kruger.ts";
import { createChebyshevPlane } from "../../../../src/geo/plane/chebyshev-plane.ts";

function projectTo(centralMeridian: number): (lon: number, lat: number) => readonly [number, number] {
  const plane = createTransform(
    { definition: getGaussKrugerDefinition(centralMeridian) },
    { areAxesSwapped: false },
  );
  return (lon, lat) => plane.fromLonLat(lon, lat);
}

/** How far the polynomials are off at a point, m. */
function measureOff(bounds: Bounds, centralMeridian: number, across: number, up: number): number {
  const project = projectTo(centralMeridian);
  const projectInto = createChebyshevPlane(bounds, project);
  if (projectInto === null) throw new Error("no polynomial is good enough");
  const lon = bounds[0] + across * (bounds[2] - bounds[0]);
  const lat = bounds[1] + up * (bounds[3] - bounds[1]);
  const found = new Float64Array(2);
  projectInto(lon, lat, found, 0);
  const [eastM, northM] = project(lon, lat);
  return Math.hypot((found[0] ?? NaN) - eastM, (found[1] ?? NaN) - northM);
}

describe("polynomials in place of a projection", () => {
  test("are off by less than 0.2 µm anywhere in a park, on any latitude, east or west of the meridian", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1.6, max: 1.6, noNaN: true }),
        fc.double({ min: -80, max: 80, noNaN: true }),
        fc.double({ min: 1e-5, max: 0.3, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (east, lat, span, across, up) => {
          const lon = 108 + east;
          expect(measureOff([lon, lat, lon + span, lat + span], 108, across, up)).toBeLessThan(2e-7);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("take the widest data a grid takes", () => {
    const wide: Bounds = [106.5, 28, 109.5, 31];
    for (const share of [0, 0.13, 0.5, 0.77, 1]) {
      expect(measureOff(wide, 108, share, 1 - share)).toBeLessThan(2e-7);
    }
  });

  test("stand for a single point too", () => {
    expect(measureOff([108.7, 29.3, 108.7, 29.3], 108, 0, 0)).toBeLessThan(2e-7);
  });

  test("are not made where none comes near enough", () => {
    expect(createChebyshevPlane([0, 0, 1, 1], (lon) => [Math.sign(lon - 0.37), 0])).toBeNull();
    expect(createChebyshevPlane([0, 0, 1, 1], () => [NaN, 0])).toBeNull();
  });

  test("write where they are told to", () => {
    const target = new Float64Array(6);
    createChebyshevPlane([0, 0, 1, 1], (lon, lat) => [100 * lon, 50 * lat])?.(0.5, 0.25, target, 2);
    expect([...target].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([0, 0, 50, 12.5, 0, 0]);
  });
});
