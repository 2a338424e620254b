import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Bounds } from "../../../../src/domain/site.ts";
import { getChineseZone, getMeridians } from "../../../../src/geo/crs/core-table.ts";
import { createTransform } from "../../../../src/geo/crs/create-transform.ts";
import { guessCrs, type CoordinateSample, type CrsGuess } from "../../../../src/geo/crs/guess-crs.ts";

const PARK: Bounds = [108.72, 29.36, 108.84, 29.48];

/** A square of `size` from a corner, with a point in its middle. */
function sample(x: number, y: number, size = 100): CoordinateSample {
  const positions = [
    [x, y],
    [x + size, y],
    [x + size / 2, y + size / 2],
    [x + size, y + size],
  ] as const;
  return { minX: x, minY: y, maxX: x + size, maxY: y + size, positions };
}

function guess(x: number, y: number, near: Bounds | null = PARK, size = 100): CrsGuess | undefined {
  return guessCrs(sample(x, y, size), near)[0];
}

describe("a guess", () => {
  it.each([
    { what: "a 3° zone prefix", x: 36_576_374, y: 3_260_373, code: "EPSG:4524", areAxesSwapped: false },
    { what: "the same, north first", x: 3_260_373, y: 36_576_374, code: "EPSG:4524", areAxesSwapped: true },
    { what: "a 6° zone prefix", x: 19_285_328, y: 3_262_154, code: "EPSG:4497", areAxesSwapped: false },
    {
      what: "a prefix far from the park",
      x: 39_460_000,
      y: 3_500_000,
      code: "EPSG:4527",
      areAxesSwapped: false,
    },
  ])("from $what is sure", ({ x, y, code, areAxesSwapped }) => {
    for (const near of [PARK, null]) {
      const [best] = guessCrs(sample(x, y), near);
      expect(best).toMatchObject({ code, areAxesSwapped, how: "zone-prefix", reason: "zone-prefix" });
      expect(best?.confidence).toBeGreaterThanOrEqual(0.9);
    }
  });

  it.each([
    {
      what: "a 3° zone without prefix",
      x: 576_374,
      y: 3_260_373,
      code: "EPSG:4545",
      areAxesSwapped: false,
      how: "zone",
    },
    {
      what: "the same, north first",
      x: 3_260_373,
      y: 576_374,
      code: "EPSG:4545",
      areAxesSwapped: true,
      how: "zone",
    },
    {
      what: "a 6° zone without prefix",
      x: 285_328,
      y: 3_262_154,
      code: "EPSG:4508",
      areAxesSwapped: false,
      how: "zone",
    },
    {
      what: "Web Mercator",
      x: 12_110_147,
      y: 3_434_163,
      code: "EPSG:3857",
      areAxesSwapped: false,
      how: "web-mercator",
    },
  ])("from $what leads to the park and is not sure", ({ x, y, code, areAxesSwapped, how }) => {
    const best = guess(x, y);
    expect(best).toMatchObject({ code, areAxesSwapped, how });
    expect(best?.confidence).toBeLessThan(0.9);
    expect(best?.confidence).toBeGreaterThanOrEqual(0.6);
  });

  it("offers the neighbouring zones and UTM below the likeliest", () => {
    const guesses = guessCrs(sample(576_374, 3_260_373), PARK);
    const codes = guesses.map(({ code }) => code);
    expect(codes.slice(1)).toEqual(expect.arrayContaining(["EPSG:4544", "EPSG:4546"]));
    expect(guessCrs(sample(285_328, 3_262_154), PARK).map(({ code }) => code)).toContain("EPSG:32649");
    expect([...guesses].sort((a, b) => b.confidence - a.confidence)).toEqual(guesses);
  });

  it.each([
    { what: "degrees of China", x: 108.78, y: 29.45, code: "EPSG:4490", areAxesSwapped: false },
    { what: "degrees of China, north first", x: 29.45, y: 108.78, code: "EPSG:4490", areAxesSwapped: true },
    { what: "degrees of elsewhere", x: -71.5, y: 42.3, code: "EPSG:4326", areAxesSwapped: false },
  ])("from $what is theirs and not sure", ({ x, y, code, areAxesSwapped }) => {
    for (const near of [PARK, null]) {
      const best = guess(x, y, near, 0.01);
      expect(best).toMatchObject({ code, areAxesSwapped, how: "degrees" });
      expect(best?.confidence).toBeLessThanOrEqual(0.85);
    }
  });

  it("takes degrees that fit both ways as they come, unless only the other way is at the park", () => {
    const equator: Bounds = [80.4, 29.3, 80.6, 29.5];
    expect(guess(80.45, 29.4, equator, 0.01)?.areAxesSwapped).toBe(false);
    expect(guess(29.4, 80.45, equator, 0.01)?.areAxesSwapped).toBe(true);
    expect(guess(29.4, 80.45, null, 0.01)?.areAxesSwapped).toBe(true);
    expect(guess(10, 50, null, 0.01)?.areAxesSwapped).toBe(false);
  });

  it("does not mistake Web Mercator of the east of China for a zone prefix", () => {
    for (const near of [PARK, null, [121.4, 31.1, 121.5, 31.2] as const]) {
      const best = guess(13_520_000, 3_660_000, near);
      expect(best?.code).toBe("EPSG:3857");
      expect(best?.confidence).toBeLessThan(0.9);
    }
    const kashgar: Bounds = [75.8, 39.3, 76.1, 39.6];
    expect(guess(13_577_000, 4_363_000, kashgar)).toMatchObject({ code: "EPSG:4491", how: "zone-prefix" });
  });

  it("is UTM for a park abroad", () => {
    expect(guess(652_000, 5_411_000, [17.0, 48.8, 17.2, 48.9])).toMatchObject({
      code: "EPSG:32633",
      how: "plane",
    });
    expect(guess(261_000, 6_248_000, [18.3, -34.0, 18.5, -33.8])).toMatchObject({ code: "EPSG:32734" });
  });

  it.each([
    ["a site grid", 1000, 2000],
    ["feet of a state", 6_707_457, 1_973_454],
    ["nonsense", 1e9, 1e9],
    ["no numbers", Number.NaN, Number.NaN],
  ])("is not made of %s", (_, x, y) => {
    expect(guessCrs(sample(x, y), PARK)).toEqual([]);
  });

  it("is not made of zeros", () => {
    expect(guessCrs(sample(0, 0, 0), PARK)).toEqual([]);
  });

  it("looks past a few rows of another place", () => {
    const positions = Array.from({ length: 99 }, (_, i) => [36_576_000 + i, 3_260_000 + i] as const);
    const withZero = {
      minX: 0,
      minY: 0,
      maxX: 36_576_098,
      maxY: 3_260_098,
      positions: [...positions, [0, 0] as const],
    };
    expect(guessCrs(withZero, PARK)[0]?.code).toBe("EPSG:4524");
  });

  it("finds every zone of China from a place inside it", () => {
    const zones = ([3, 6] as const).flatMap((width) =>
      getMeridians(width).map((meridian) => ({
        width,
        entry: getChineseZone(meridian, width, true),
        meridian,
      })),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.double({ min: -0.49, max: 0.49, noNaN: true }),
        fc.double({ min: 18.3, max: 53, noNaN: true }),
        fc.boolean(),
        ({ width, entry, meridian }, part, lat, areAxesSwapped) => {
          const transform = createTransform({ definition: entry.definition ?? "" }, { areAxesSwapped });
          const lon = meridian + part * width;
          const near: Bounds = [lon - 0.05, lat - 0.05, lon + 0.05, lat + 0.05];
          const [best] = guessCrs(sample(...transform.fromLonLat(lon, lat)), near);
          return (
            best?.code === `EPSG:${entry.code}` &&
            best.areAxesSwapped === areAxesSwapped &&
            best.confidence >= 0.9
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it("never throws, and is sure of nothing but a prefix", () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), fc.double(), fc.double(), (minX, minY, maxX, maxY) =>
        guessCrs({ minX, minY, maxX, maxY, positions: [] }, PARK).every(
          ({ confidence, how }) => confidence < 0.9 || how === "zone-prefix",
        ),
      ),
    );
  });
});
