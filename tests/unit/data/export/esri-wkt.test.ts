import proj4 from "proj4";
import { describe, expect, it } from "vitest";
import { EXPORT_EPSG_CODES, getEsriWkt } from "../../../../src/data/export/esri-wkt.ts";

describe("the .prj of a system", () => {
  it("is there for every one offered", () => {
    expect(EXPORT_EPSG_CODES).toHaveLength(67);
    expect(EXPORT_EPSG_CODES.filter((epsg) => getEsriWkt(epsg) === undefined)).toEqual([]);
  });

  it.each([4555, 4489, 2381, 32600, 32661, 0])("is not there for EPSG:%s", (epsg) => {
    expect(getEsriWkt(epsg)).toBeUndefined();
  });

  it.each([
    // Zhengyang, worked out with another program (EPSG:4545 N 3,260,373 E 576,374).
    [4545, 576_374, 3_260_373],
    [4524, 36_576_374, 3_260_373],
  ])("of EPSG:%i puts Zhengyang where it lies", (epsg, eastM, northM) => {
    const [x, y] = proj4(getEsriWkt(epsg) ?? "", [108.7873, 29.45873]);
    expect(Math.abs(x - eastM)).toBeLessThan(1);
    expect(Math.abs(y - northM)).toBeLessThan(1);
  });

  it.each([
    [4513, 75, 25_500_000],
    [4533, 135, 45_500_000],
    [4534, 75, 500_000],
    [4554, 135, 500_000],
    [4491, 75, 13_500_000],
    [4501, 135, 23_500_000],
    [4502, 75, 500_000],
    [4512, 135, 500_000],
    [32648, 105, 500_000],
    [32748, 105, 500_000],
  ])("of EPSG:%i has its central meridian and false easting", (epsg, meridian, falseEastingM) => {
    const wkt = getEsriWkt(epsg) ?? "";
    expect(wkt).toContain(`PARAMETER["Central_Meridian",${meridian}.0]`);
    expect(wkt).toContain(`PARAMETER["False_Easting",${falseEastingM}.0]`);
  });
});
