import type { FeatureCollection, Geometry } from "geojson";
import { expect, test } from "vitest";
import { guessLayer } from "../../../src/data/guess-layer.ts";

function toCollection(properties: Record<string, unknown>): FeatureCollection<Geometry | null> {
  return { type: "FeatureCollection", features: [{ type: "Feature", geometry: null, properties }] };
}

test.each([
  ["plots.geojson", {}, "plots"],
  ["My-Clusters_2026.json", {}, "clusters"],
  ["export.geojson", { id: "1", landUse: "1001", stage: "planned", cluster: "a" }, "plots"],
  ["export.geojson", { id: "1", plot: "a", state: "vacant" }, "plants"],
  ["plants.geojson", { landUse: "1001", stage: "planned" }, "plants"],
  ["export.geojson", { landUse: "1001" }, undefined],
  ["allotments.geojson", {}, undefined],
])("%s with %j is taken for %s", (name, properties, layer) => {
  expect(guessLayer(name, toCollection(properties))).toBe(layer);
});
