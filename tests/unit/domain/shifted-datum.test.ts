import { describe, expect, it } from "vitest";
import { findPortalMark } from "../../../src/domain/shifted-datum.ts";

describe("a portal's mark", () => {
  it.each([
    ["amap_plots.geojson", "gcj-02"],
    ["https://restapi.AMAP.com/v3", "gcj-02"],
    ["高德导出", "gcj-02"],
    ["datav-500114", "gcj-02"],
    ["gcj02_lng", "gcj-02"],
    ["GCJ-02", "gcj-02"],
    ["tencentMap", "gcj-02"],
    ["腾讯地图", "gcj-02"],
    ["BD09", "bd-09"],
    ["bd09ll", "bd-09"],
    ["baidu_lng", "bd-09"],
    ["百度坐标", "bd-09"],
  ])("in %s is told", (text, datum) => {
    expect(findPortalMark(["plots", text])?.datum).toBe(datum);
  });

  it.each(["datamap.geojson", "roadamap", "plots.zip", "地块", "WGS84", "bd0912", "EPSG:4490", ""])(
    "is not seen in %j",
    (text) => {
      expect(findPortalMark([text])).toBeNull();
    },
  );

  it("is given as it stands in the text", () => {
    expect(findPortalMark(["x", "from AMap today"])).toEqual({ datum: "gcj-02", mark: "AMap" });
  });
});
