import type { Feature, Polygon } from "geojson";
import type { ReadingOptions, UserFileEntry } from "../../../src/data/reading-protocol.ts";
import type { Plan } from "../../../src/domain/plan.ts";

export const PLAN: Plan = {
  version: 1,
  id: "test-plan",
  name: { zh: "规划", en: "plan" },
  document: "test",
  plannedAreaM2: 38_000_000,
  industries: [{ id: "textiles", name: { zh: "纺织", en: "textiles" } }],
  clusterIndustries: { north: { allowed: ["textiles"] } },
  figures: [],
};

export const OPTIONS: ReadingOptions = {
  asOf: "2026-06-30",
  plan: PLAN,
  parkIds: { clusters: ["north"], plots: ["N-1"] },
  near: null,
  anchors: [],
  choices: {},
};

/** A square of 0.001° (about 97 × 111 m) with its south-west corner `step` squares east of the park's middle. */
export function makeSquare(properties: Record<string, unknown>, step = 0): Feature<Polygon> {
  const [west, south, size] = [108.78 + step * 0.002, 29.45, 0.001];
  const ring = [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ];
  return { type: "Feature", properties, geometry: { type: "Polygon", coordinates: [ring] } };
}

export function makeEntry(path: string, features: readonly unknown[]): UserFileEntry {
  return makeTextEntry(path, JSON.stringify({ type: "FeatureCollection", features }));
}

export function makeTextEntry(path: string, text: string): UserFileEntry {
  return { path, file: new Blob([text]) };
}

/** The files of a small park folder; its plan lies outside. */
export function makeParkFolder(): UserFileEntry[] {
  const manifest = {
    version: 1,
    id: "east",
    name: { zh: "东园", en: "East" },
    asOf: "2025-12-31",
    crs: "EPSG:4490",
    geometryStatus: "digitised",
    plan: "../../seeds/plan.json",
    layers: { clusters: "clusters.geojson", plots: "plots.geojson" },
    sources: [],
  };
  return [
    makeTextEntry("east/park.json", JSON.stringify(manifest)),
    makeEntry("east/clusters.geojson", [makeSquare({ id: "north" })]),
    makeEntry("east/plots.geojson", [
      makeSquare({ id: "N-1", cluster: "north", landUse: "100101", stage: "started" }),
    ]),
  ];
}
