import type { Geometry } from "geojson";
import { describe, expect, it } from "vitest";
import { toFileCollection, toLayerCollection } from "../../../src/analysis/layer-collection.ts";
import type { Plot } from "../../../src/domain/plot.ts";

const POINT: Geometry = { type: "Point", coordinates: [108.78, 29.45] };

function makePlot(id: string, index: number, fields: Partial<Plot> = {}): Plot {
  return { id, site: { index, areaM2: 1, bounds: null, anchor: null }, other: {}, ...fields };
}

describe("toLayerCollection", () => {
  it("gives every shape the index of its record as id, so that the map and the list mean the same", () => {
    const plots = [makePlot("b", 1), makePlot("a", 0)];
    const { features } = toLayerCollection("plots", plots, [POINT, POINT], "2026-06-30");
    expect(features).toMatchObject([
      { id: 1, properties: { id: "b" } },
      { id: 0, properties: { id: "a" } },
    ]);
  });

  it("leaves out a record without a geometry and keeps the ids of the others", () => {
    const plots = [makePlot("a", 0), makePlot("b", 1), makePlot("c", 2)];
    const { features } = toLayerCollection("plots", plots, [POINT, null], "2026-06-30");
    expect(features.map(({ id }) => id)).toEqual([0]);
  });

  it("carries what the layer is drawn by, told for the day asked for", () => {
    const plots = [makePlot("a", 0, { landUse: "100101", stage: "reserved", available: true })];
    const [feature] = toLayerCollection("plots", plots, [POINT], "2026-06-30").features;
    expect(feature?.properties).toMatchObject({ landUse: "100101", landUseClass: "10", status: "available" });
  });

  it("carries only flat values, which is all a vector tile can hold", () => {
    const site = { index: 0, areaM2: 14_750_000, bounds: null, anchor: null };
    const name = { zh: "一", en: "one" };
    const layers = [
      toLayerCollection(
        "clusters",
        [{ id: "a", name, site, other: { deep: { a: 1 } } }],
        [POINT],
        "2026-06-30",
      ),
      toLayerCollection("zones", [{ id: "a", name, site, other: {} }], [POINT], "2026-06-30"),
      toLayerCollection("plants", [{ id: "a", name, site, other: {} }], [POINT], "2026-06-30"),
      toLayerCollection("places", [{ id: "a", name, site, other: {} }], [POINT], "2026-06-30"),
    ];
    for (const { features } of layers) {
      for (const value of Object.values(features[0]?.properties ?? {})) {
        expect(["string", "number", "boolean"]).toContain(typeof value);
      }
    }
  });
});

describe("toFileCollection", () => {
  it("labels the features of a file with their ids", () => {
    const row = { id: "trial 1", site: { index: 0, areaM2: null, bounds: null, anchor: null }, other: {} };
    expect(toFileCollection([row], [POINT]).features).toEqual([
      { type: "Feature", id: 0, properties: { label: "trial 1" }, geometry: POINT },
    ]);
  });
});
