import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBd09, toBd09 } from "../../../../src/geo/crs/bd-09.ts";
import { fromGcj02, toGcj02 } from "../../../../src/geo/crs/gcj-02.ts";

const METRES_PER_DEGREE = 111_320;

function measureM([lon1, lat1]: readonly [number, number], [lon2, lat2]: readonly [number, number]): number {
  return METRES_PER_DEGREE * Math.hypot((lon1 - lon2) * Math.cos((lat1 * Math.PI) / 180), lat1 - lat2);
}

/** Inside the box the shift applies in, by more than the shift. */
const IN_CHINA = [
  fc.double({ min: 72.1, max: 137.8, noNaN: true }),
  fc.double({ min: 0.9, max: 55.8, noNaN: true }),
] as const;

const IN_PARK = [
  fc.double({ min: 108.7, max: 108.85, noNaN: true }),
  fc.double({ min: 29.36, max: 29.49, noNaN: true }),
] as const;

describe("GCJ-02", () => {
  it("lies 421 to 423 m east and 304 to 308 m south of WGS 84 at the park", () => {
    const [lon, lat] = toGcj02([108.7873, 29.45873]);
    // Metres of a degree at 29.45° N on the ellipsoid.
    expect((lon - 108.7873) * 97_014).toBeCloseTo(422.6, 0);
    expect((lat - 29.45873) * 110_843).toBeCloseTo(-304.7, 0);
  });

  it("of Beijing is what the portals' converters give", () => {
    const [lon, lat] = toGcj02([116.404, 39.915]);
    expect(lon).toBeCloseTo(116.41024449916938, 9);
    expect(lat).toBeCloseTo(39.91640428150164, 9);
  });

  it.each([
    ["all of China", IN_CHINA],
    ["the park", IN_PARK],
  ] as const)("is taken back to well under 1 mm over %s", (_, [lons, lats]) => {
    fc.assert(
      fc.property(lons, lats, (lon, lat) => measureM(fromGcj02(toGcj02([lon, lat])), [lon, lat]) < 1e-5),
      { numRuns: 500 },
    );
  });

  it("is WGS 84 itself outside China", () => {
    expect(toGcj02([-71.06, 42.35])).toEqual([-71.06, 42.35]);
    expect(fromGcj02([2.35, 48.85])).toEqual([2.35, 48.85]);
    expect(toGcj02([Number.NaN, 30])).toEqual([Number.NaN, 30]);
  });
});

describe("BD-09", () => {
  it.each([
    ["all of China", IN_CHINA],
    ["the park", IN_PARK],
  ] as const)("is taken back to well under 1 mm over %s", (_, [lons, lats]) => {
    fc.assert(
      fc.property(lons, lats, (lon, lat) => measureM(fromBd09(toBd09([lon, lat])), [lon, lat]) < 1e-5),
      { numRuns: 500 },
    );
  });

  it("lies some 720 m further north-east than GCJ-02 at the park", () => {
    const bd09 = toBd09([108.7873, 29.45873]);
    const gcj02 = toGcj02([108.7873, 29.45873]);
    expect((bd09[0] - gcj02[0]) * 97_014).toBeGreaterThan(600);
    expect((bd09[1] - gcj02[1]) * 110_843).toBeGreaterThan(600);
  });

  it("is WGS 84 itself outside China", () => {
    expect(toBd09([-71.06, 42.35])).toEqual([-71.06, 42.35]);
    expect(fromBd09([2.35, 48.85])).toEqual([2.35, 48.85]);
  });
});
