import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  coversView,
  formatGraticuleLabel,
  getGraticule,
  getGraticuleStep,
  toGraticuleShapes,
} from "../../../src/map/graticule-lines.ts";
import type { Bounds } from "../../../src/domain/site.ts";

const PARK: Bounds = [108.71, 29.36, 108.83, 29.5];

describe("the graticule", () => {
  test("has minutes when the park is seen whole and finer steps nearer", () => {
    expect(getGraticuleStep(12)).toBe(60);
    expect(getGraticuleStep(11.7)).toBe(120);
    expect(getGraticuleStep(13.2)).toBe(30);
    expect(getGraticuleStep(5)).toBe(7200);
    expect(getGraticuleStep(20)).toBe(1);
  });

  test("never crowds: meridians are at least 84 px apart from zoom 0 to 19", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 19, noNaN: true }), (zoom) => {
        const px = (getGraticuleStep(zoom) * 512 * 2 ** zoom) / 360 / 3600;
        // at the very start of the zooms not even the widest step fits
        expect(px >= 84 || getGraticuleStep(zoom) === 108_000).toBe(true);
      }),
    );
  });

  test("its lines are whole steps, cover the view and half as much around", () => {
    const { lonsArcsec, latsArcsec, stepArcsec } = getGraticule(PARK, 12);
    expect(stepArcsec).toBe(60);
    for (const arcsec of [...lonsArcsec, ...latsArcsec]) expect(arcsec % 60).toBe(0);
    expect(lonsArcsec[0]).toBeLessThanOrEqual(108.66 * 3600);
    expect(lonsArcsec.at(-1)).toBeGreaterThanOrEqual(108.88 * 3600);
  });

  test("a small movement needs no new lines, a large one and a zoom do", () => {
    const graticule = getGraticule(PARK, 12);
    const [west, south, east, north] = PARK;
    expect(coversView(graticule, [west + 0.03, south, east + 0.03, north], 12)).toBe(true);
    expect(coversView(graticule, [west + 0.3, south, east + 0.3, north], 12)).toBe(false);
    expect(coversView(graticule, PARK, 13.5)).toBe(false);
  });

  test("its shapes are one line each, meridians first", () => {
    const graticule = getGraticule(PARK, 12);
    const { features } = toGraticuleShapes(graticule);
    expect(features).toHaveLength(graticule.lonsArcsec.length + graticule.latsArcsec.length);
    const [first] = features;
    if (first?.geometry.type !== "LineString") throw new Error("a line is expected");
    const [[lonA] = [], [lonB] = []] = first.geometry.coordinates;
    expect(lonA).toBe(lonB);
  });

  test("names lines in degrees, minutes, seconds as far as the step goes", () => {
    expect(formatGraticuleLabel(108 * 3600 + 45 * 60, "lon", 60)).toBe("108°45′E");
    expect(formatGraticuleLabel(29 * 3600 + 5 * 60 + 30, "lat", 30)).toBe("29°05′30″N");
    expect(formatGraticuleLabel(-70 * 3600, "lon", 3600)).toBe("70°W");
    expect(formatGraticuleLabel(-33 * 3600 - 60, "lat", 60)).toBe("33°01′S");
  });
});
