import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { decodeManifest } from "../../../src/data/decode-manifest.ts";

const json = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../fixtures/parks/small/park.json"), "utf8"),
) as Record<string, unknown>;

test("a manifest is taken as it stands", () => {
  expect(decodeManifest(json)).toEqual(json);
});

test("unknown keys and layers are dropped", () => {
  const layers = { plots: "plots.geojson", roads: "roads.geojson" };
  expect(decodeManifest({ ...json, layers, extra: 1 })).toEqual({
    ...json,
    layers: { plots: "plots.geojson" },
  });
});

test.each([
  ["version", 2, "/version"],
  ["asOf", "2026-02-30", "/asOf"],
  ["crs", "EPSG:3857", "/crs"],
  ["plan", "https://example.org/plan.json", "/plan"],
  ["plan", "/etc/plan.json", "/plan"],
  ["plan", "..\\plan.json", "/plan"],
  ["layers", { plots: 3 }, "/layers/plots"],
  ["name", "小园区", "/name"],
  ["sources", [{ what: "x" }], "/sources/0/who"],
])("%s %j is refused with its place", (key, value, path) => {
  expect(() => decodeManifest({ ...json, [key]: value }, "mine/park.json")).toThrow(
    expect.objectContaining({ name: "DecodeError", file: "mine/park.json", path }) as Error,
  );
});

test("what is no object is refused", () => {
  expect(() => decodeManifest(null)).toThrow(expect.objectContaining({ path: "" }) as Error);
});
