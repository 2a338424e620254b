import { expect, test } from "vitest";
import { decodeLayer } from "../../../src/data/decode-layer.ts";
import { checkGeoJson } from "../../../src/data/validate-geojson.ts";

function decodePlots(...rows: Record<string, unknown>[]): ReturnType<typeof decodeLayer<"plots">> {
  const features = rows.map((properties) => ({ type: "Feature", properties, geometry: null }));
  return decodeLayer("plots", checkGeoJson({ type: "FeatureCollection", features }));
}

const PLOT = { id: "N-1", cluster: "north", landUse: "100101", stage: "started" };

test("each feature is read by its own columns, whatever those of the one before", () => {
  const { records, findings } = decodePlots(
    { ...PLOT, farMin: 0.8, note: "a" },
    { ...PLOT, id: "N-2", farMax: 2, note: "b", extra: 1 },
    { stage: "planned", landUse: "1207", cluster: "south", id: "N-3" },
    { ...PLOT, id: "N-4", farMin: 1 },
    { ...PLOT, id: "N-5", farMin: 1, note: "c" },
  );
  expect(records).toMatchObject([
    { id: "N-1", farMin: 0.8, other: { note: "a" } },
    { id: "N-2", farMax: 2, other: { note: "b", extra: 1 } },
    { id: "N-3", cluster: "south", landUse: "1207", stage: "planned", other: {} },
    { id: "N-4", farMin: 1, other: {} },
    { id: "N-5", farMin: 1, other: { note: "c" } },
  ]);
  expect(records[1]).not.toHaveProperty("farMin");
  expect(records[3]?.other).toEqual({});
  expect(findings.filter(({ code }) => code !== "geometry-missing")).toEqual([]);
});

test("a required property that is missing or empty is found, in the order of the data model", () => {
  const { records, findings } = decodePlots(
    { ...PLOT, stage: "" },
    { ...PLOT, id: "N-2", stage: null, landUse: "sand" },
    { id: "N-3" },
  );
  const found = findings.filter(({ code }) => code !== "geometry-missing");
  expect(found.map(({ code, path, figures }) => [code, figures["field"], path])).toEqual([
    ["field-missing", "stage", "/features/0/properties/stage"],
    ["value-unknown", "landUse", "/features/1/properties/landUse"],
    ["field-missing", "stage", "/features/1/properties/stage"],
    ["field-missing", "cluster", "/features/2/properties"],
    ["field-missing", "landUse", "/features/2/properties"],
    ["field-missing", "stage", "/features/2/properties"],
  ]);
  expect(records[1]?.other).toEqual({ landUse: "sand" });
});
