import type { Polygon } from "geojson";
import { describe, expect, it } from "vitest";
import { getCommonScale, getSilhouette, NO_SILHOUETTE } from "../../../../src/analysis/sites/silhouettes.ts";
import { fromGaussKruger } from "../../../../src/geo/gauss-kruger.ts";

/** A rectangle in the plane of the park, its south-west corner `eastM` to the east of a fixed point. */
function rectangle(eastM: number, widthM: number, heightM: number): Polygon {
  const corner = (x: number, y: number): [number, number] =>
    [...fromGaussKruger({ centralMeridian: 108, eastM: 576_000 + eastM + x, northM: 3_260_000 + y })] as [
      number,
      number,
    ];
  return {
    type: "Polygon",
    coordinates: [
      [corner(0, 0), corner(widthM, 0), corner(widthM, heightM), corner(0, heightM), corner(0, 0)],
    ],
  };
}

describe("silhouettes", () => {
  it("are true to size and drawn around their middle, north up", () => {
    const { path, widthM, heightM } = getSilhouette([rectangle(0, 120, 60)]);
    expect(widthM).toBeCloseTo(120, 2);
    expect(heightM).toBeCloseTo(60, 2);
    expect(path).toBe("M-60.0 30.0L60.0 30.0L60.0 -30.0L-60.0 -30.0L-60.0 30.0Z");
  });

  it("draw plots that stand together as one", () => {
    const { path, widthM } = getSilhouette([rectangle(0, 50, 60), rectangle(50, 70, 60)]);
    expect(widthM).toBeCloseTo(120, 2);
    expect(path.match(/M/g)).toHaveLength(2);
  });

  it("are nothing for a point", () => {
    expect(getSilhouette([{ type: "Point", coordinates: [108.7, 29.4] }])).toEqual(NO_SILHOUETTE);
    expect(getSilhouette([])).toEqual(NO_SILHOUETTE);
  });

  it("share the scale at which the largest just fits", () => {
    const [small, wide] = [getSilhouette([rectangle(0, 20, 20)]), getSilhouette([rectangle(0, 440, 60)])];
    expect(getCommonScale([small, wide, NO_SILHOUETTE], 44, 32)).toBeCloseTo(10, 3);
    expect(getCommonScale([small, NO_SILHOUETTE], 44, 32)).toBeCloseTo(20 / 32, 3);
    expect(getCommonScale([NO_SILHOUETTE], 44, 32)).toBeNull();
  });
});
