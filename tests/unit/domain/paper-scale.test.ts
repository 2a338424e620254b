import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getFittingSheetScale, getPaperScaleBar, getRoundScale } from "../../../src/domain/paper-scale.ts";

describe("a round scale", () => {
  it.each([
    { extentM: 100, paperMm: 100, scale: 1000 },
    { extentM: 101, paperMm: 100, scale: 2000 },
    { extentM: 430, paperMm: 164, scale: 5000 },
    { extentM: 9000, paperMm: 164, scale: 100_000 },
    { extentM: 0.01, paperMm: 164, scale: 10 },
  ])("of $extentM m on $paperMm mm is 1:$scale", ({ extentM, paperMm, scale }) => {
    expect(getRoundScale(extentM, paperMm)).toBe(scale);
  });

  it("always fits, and the next larger would not by much", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 2, max: 1e5, noNaN: true }),
        fc.integer({ min: 50, max: 400 }),
        (extentM, paperMm) => {
          const scale = getRoundScale(extentM, paperMm);
          const drawnMm = (extentM * 1000) / scale;
          expect(drawnMm).toBeLessThanOrEqual(paperMm * (1 + 1e-6));
          if (scale > 10) expect(drawnMm).toBeGreaterThan(paperMm / 2.5 - 1e-6);
        },
      ),
    );
  });
});

describe("the scale of a map sheet", () => {
  it("is the first of the list at which both extents fit", () => {
    const paperMm = { widthMm: 300, heightMm: 250 };
    expect(getFittingSheetScale({ widthM: 290, heightM: 240 }, paperMm)).toBe(1000);
    expect(getFittingSheetScale({ widthM: 290, heightM: 260 }, paperMm)).toBe(2000);
    expect(getFittingSheetScale({ widthM: 6200, heightM: 6200 }, paperMm)).toBe(25_000);
  });

  it("goes on in round steps where the view is too wide for all of the list", () => {
    const paperMm = { widthMm: 300, heightMm: 250 };
    expect(getFittingSheetScale({ widthM: 20_000, heightM: 14_000 }, paperMm)).toBe(100_000);
    expect(getFittingSheetScale({ widthM: 1e6, heightM: 1e6 }, paperMm)).toBe(5_000_000);
  });
});

describe("a scale bar on paper", () => {
  it.each([
    { scale: 2000, maxMm: 50, lengthM: 100, widthMm: 50 },
    { scale: 5000, maxMm: 50, lengthM: 200, widthMm: 40 },
    { scale: 20, maxMm: 50, lengthM: 1, widthMm: 50 },
    { scale: 25_000, maxMm: 60, lengthM: 1000, widthMm: 40 },
  ])("at 1:$scale is $lengthM m long", ({ scale, maxMm, lengthM, widthMm }) => {
    const bar = getPaperScaleBar(scale, maxMm);
    expect(bar.lengthM).toBeCloseTo(lengthM, 9);
    expect(bar.widthMm).toBeCloseTo(widthMm, 9);
  });
});
