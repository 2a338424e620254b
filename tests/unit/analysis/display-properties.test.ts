import { describe, expect, it } from "vitest";
import {
  getClusterDisplay,
  getPlaceDisplay,
  getPlantDisplay,
  getPlotDisplay,
  getZoneDisplay,
} from "../../../src/analysis/display-properties.ts";
import { makeCluster, makePlace, makePlant, makePlot, makeSite } from "./sample-park.ts";

const AS_OF = "2026-06-30";

describe("getPlotDisplay", () => {
  it("gives land use, its class and the status", () => {
    const plot = makePlot({ id: "ZY-01", landUse: "100102", stage: "reserved", available: true });
    expect(getPlotDisplay(plot, AS_OF)).toMatchObject({
      id: "ZY-01",
      landUse: "100102",
      landUseClass: "10",
      status: "available",
      label: "ZY-01",
    });
  });

  it("gives an empty text for an unknown land use", () => {
    expect(getPlotDisplay(makePlot({ id: "a" }), AS_OF)).toMatchObject({ landUse: "", landUseClass: "" });
  });

  it("labels a plot from the zoom where it is 66 pixels wide", () => {
    const widthDegrees = 0.002;
    const site = makeSite({ bounds: [108.78, 29.45, 108.78 + widthDegrees, 29.452] });
    const { labelZoom } = getPlotDisplay({ ...makePlot({ id: "a" }), site }, AS_OF);
    expect((512 * 2 ** labelZoom * widthDegrees) / 360).toBeCloseTo(66, 0);
  });

  it("never labels what has no width", () => {
    const site = makeSite({ bounds: [108, 29, 108, 29] });
    expect(getPlotDisplay({ ...makePlot({ id: "a" }), site }, AS_OF).labelZoom).toBe(24);
    expect(getPlotDisplay(makePlot({ id: "a" }), AS_OF).labelZoom).toBe(24);
  });
});

describe("display properties of the other layers", () => {
  it("fall back from one language to the other, then to the code", () => {
    expect(getPlantDisplay(makePlant({ id: "P1", state: "vacant", name: { zh: "一号", en: "" } }))).toEqual({
      id: "P1",
      state: "vacant",
      nameZh: "一号",
      nameEn: "一号",
    });
    const english = getPlantDisplay(makePlant({ id: "P3", name: { zh: "", en: "Three" } }));
    expect(english).toMatchObject({ nameZh: "Three", nameEn: "Three" });
    expect(getPlantDisplay(makePlant({ id: "P2" }))).toEqual({
      id: "P2",
      state: "",
      nameZh: "P2",
      nameEn: "P2",
    });
  });

  it("give a cluster its area, and none where it was not measured", () => {
    const cluster = makeCluster({ id: "north", positionSchematic: true }, 14_754_900);
    expect(getClusterDisplay(cluster)).toMatchObject({ areaText: "14.75 km²", positionSchematic: true });
    expect(getClusterDisplay(makeCluster({ id: "north" }))).toMatchObject({
      areaText: "",
      positionSchematic: false,
    });
  });

  it("are flat values that survive JSON", () => {
    const displays = [
      getPlotDisplay(makePlot({ id: "a" }), AS_OF),
      getPlantDisplay(makePlant({ id: "a" })),
      getClusterDisplay(makeCluster({ id: "a" })),
      getZoneDisplay({ id: "a", site: makeSite(), other: {} }),
      getPlaceDisplay(makePlace({ id: "a" })),
    ];
    for (const display of displays) {
      expect(JSON.parse(JSON.stringify(display))).toEqual(display);
      for (const value of Object.values(display))
        expect(["string", "number", "boolean"]).toContain(typeof value);
    }
  });
});
