import { describe, expect, it } from "vitest";
import { fromGaussKruger, toGaussKruger } from "../../../src/geo/gauss-kruger.ts";

describe("plane coordinates", () => {
  it.each([
    { name: "Zhengyang", point: [108.7873, 29.45873], northM: 3_260_373, eastM: 576_374 },
    { name: "Fengjia", point: [108.78459, 29.39313], northM: 3_253_099, eastM: 576_160 },
  ] as const)("of $name are those of EPSG:4545 to the metre", ({ point, northM, eastM }) => {
    const plane = toGaussKruger(point);
    expect(plane.centralMeridian).toBe(108);
    expect(Math.round(plane.northM)).toBe(northM);
    expect(Math.round(plane.eastM)).toBe(eastM);
  });

  it("take the zone from the longitude", () => {
    expect(toGaussKruger([109.6, 29.4]).centralMeridian).toBe(111);
    expect(toGaussKruger([106.4, 29.4]).centralMeridian).toBe(105);
  });

  it("go back to the point they were made of", () => {
    const [lon, lat] = fromGaussKruger(toGaussKruger([108.7873, 29.45873], 111));
    expect(lon).toBeCloseTo(108.7873, 10);
    expect(lat).toBeCloseTo(29.45873, 10);
  });

  it("are told in another zone's plane where one is asked for", () => {
    const plane = toGaussKruger([109.6, 29.4], 108);
    expect(plane.centralMeridian).toBe(108);
    expect(plane.eastM).toBeGreaterThan(650_000);
  });
});
