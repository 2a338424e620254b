import { describe, expect, it } from "vitest";
import { getDistanceM } from "../../../src/geo/distance.ts";
import { getMetresPerPixel } from "../../../src/map/map-extent.ts";
import { getZoomForScale, toCssPixels } from "../../../src/map/scale-zoom.ts";

/** Degrees of longitude, and of latitude at a parallel, across one CSS pixel of MapLibre's at a zoom. */
function getDegreesPerPixel(latDeg: number, zoom: number): readonly [lon: number, lat: number] {
  const lon = 360 / (512 * 2 ** zoom);
  return [lon, lon * Math.cos((latDeg * Math.PI) / 180)];
}

describe("the zoom of a scale", () => {
  it.each([0, 29.45, 45, 53])("draws ground to scale within 0.34 % both ways at %d°", (latDeg) => {
    const scale = 20_000;
    const zoom = getZoomForScale(latDeg, scale);
    const [lon, lat] = getDegreesPerPixel(latDeg, zoom);
    const wantedM = scale / 1000 / toCssPixels(1);
    const eastM = getDistanceM([100, latDeg], [100 + lon, latDeg]);
    const northM = getDistanceM([100, latDeg], [100, latDeg + lat]);
    expect(Math.abs(eastM / wantedM - 1)).toBeLessThan(0.0034);
    expect(Math.abs(northM / wantedM - 1)).toBeLessThan(0.0034);
    expect(Math.sqrt(eastM * northM) / wantedM).toBeCloseTo(1, 5);
  });

  it("is one more for twice the scale", () => {
    expect(getZoomForScale(29.45, 10_000) - getZoomForScale(29.45, 20_000)).toBeCloseTo(1, 12);
  });

  it("is near the sphere's, which is a quarter of a percent off", () => {
    const zoom = getZoomForScale(29.45, 20_000);
    expect(getMetresPerPixel(29.45, zoom) * toCssPixels(1)).toBeCloseTo(20, 0);
  });
});
