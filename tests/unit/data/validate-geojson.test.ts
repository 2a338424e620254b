import { describe, expect, test } from "vitest";
import { checkGeoJson, readGeoJson, validateGeoJson } from "../../../src/data/validate-geojson.ts";

const RING = [
  [108.78, 29.45],
  [108.79, 29.45],
  [108.79, 29.46],
  [108.78, 29.46],
  [108.78, 29.45],
];
const BOW_TIE = [RING[0], RING[2], RING[1], RING[3], RING[0]];

function toFile(...coordinates: unknown[][]): object {
  const features = coordinates.map((ring, index) => ({
    type: "Feature",
    properties: { id: `A-${index}` },
    geometry: { type: "Polygon", coordinates: [ring] },
  }));
  return { type: "FeatureCollection", features };
}

function toBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

describe("where a finding lies", () => {
  test("a bad ordinate is told by feature, subject and JSON Pointer", async () => {
    const ring = RING.map((position, index) => (index === 2 ? [108.79, "29.46"] : position));
    const { findings } = await validateGeoJson(toBytes(toFile(RING, ring)));
    expect(findings).toEqual([
      {
        code: "position-invalid",
        severity: "error",
        subjects: ["A-1"],
        feature: 1,
        path: "/features/1/geometry/coordinates/0/2/1",
        figures: { found: '"29.46"', count: 1 },
      },
    ]);
  });

  test("a crossing is told on the ground too", async () => {
    const { findings } = await validateGeoJson(toBytes(toFile(BOW_TIE)));
    expect(findings[0]).toMatchObject({ code: "ring-self-intersection", feature: 0 });
    expect(findings[0]?.at?.[0]).toBeCloseTo(108.785, 9);
    expect(findings[0]?.at?.[1]).toBeCloseTo(29.455, 9);
  });

  test("the pointer goes through collections and parts", () => {
    const geometries = [
      { type: "Point", coordinates: [1, 1] },
      { type: "MultiPolygon", coordinates: [[RING], [RING, [[0, 1]]]] },
    ];
    const { findings } = checkGeoJson(
      { type: "GeometryCollection", geometries },
      { checkSchema: () => null },
    );
    expect(findings[0]).toMatchObject({ code: "ring-too-short", path: "/geometries/1/coordinates/1/1" });
  });

  test("a syntax error is told by line and column", async () => {
    const { findings } = await validateGeoJson(new TextEncoder().encode('{"type":\n  oops}'));
    expect(findings).toMatchObject([{ code: "not-json", path: "", figures: { place: "2:3" } }]);
  });
});

describe("what is handed on", () => {
  test("a feature whose ring crosses itself can be shown but not measured", async () => {
    const { collection, unmeasurable } = await validateGeoJson(toBytes(toFile(RING, BOW_TIE)));
    expect(collection?.features[1]?.geometry).not.toBeNull();
    expect([...unmeasurable]).toEqual([[1, "ring-self-intersection"]]);
  });

  test("a geometry with a broken position is not handed on", async () => {
    const { collection } = await validateGeoJson(toBytes(toFile([...RING, ["x", "y"]])));
    expect(collection?.features).toMatchObject([{ geometry: null }]);
  });

  test("a file that is no GeoJSON has no collection", async () => {
    const reading = await validateGeoJson(toBytes({ type: "Topology" }));
    expect(reading.collection).toBeUndefined();
    expect(reading.features).toBe(0);
  });

  test("elevations are dropped and said once with the number of features", async () => {
    const high = RING.map((position) => [...position, 512]);
    const { collection, findings } = await validateGeoJson(toBytes(toFile(high, high)));
    expect(collection?.features[0]?.geometry).toEqual({ type: "Polygon", coordinates: [RING] });
    expect(findings).toMatchObject([{ code: "elevation-dropped", severity: "info", figures: { count: 2 } }]);
  });

  test("reserved keys are gone, at any depth", async () => {
    const text = JSON.stringify(toFile(RING)).replace(
      '"id":"A-0"',
      '"id":"A-0","__proto__":{"x":1},"deep":[{"constructor":1,"kept":2}]',
    );
    const { collection } = await validateGeoJson(new TextEncoder().encode(text));
    const properties = collection?.features[0]?.properties;
    expect(Object.keys(properties ?? {})).toEqual(["id", "deep"]);
    expect(properties?.["deep"]).toEqual([{ kept: 2 }]);
  });

  test("without a schema only structure and coordinates are checked", () => {
    const reading = readGeoJson(toBytes(toFile(BOW_TIE)));
    expect(reading.counts).toEqual({});
    expect(readGeoJson(toBytes(toFile([["a", "b"]]))).counts).toEqual({ "position-invalid": 1 });
  });
});

test("what crosses the 180° meridian is only warned of, but not measured", () => {
  const ring = RING.map(([lon = 0, lat = 0]) => [lon > 108.785 ? -179 : 179, lat]);
  const { unmeasurable, findings } = checkGeoJson(toFile(ring), { checkSchema: () => null });
  expect([...unmeasurable]).toEqual([[0, "antimeridian"]]);
  expect(findings).toMatchObject([{ severity: "warning" }, { severity: "warning" }]);
});

describe("many findings", () => {
  test("of a code that is mostly a warning, the one error is not lost", () => {
    const nulls = Array.from({ length: 2_500 }, () => ({ type: "Feature", properties: {}, geometry: null }));
    const features = [...nulls, { type: "Feature", properties: {} }];
    const { findings } = checkGeoJson({ type: "FeatureCollection", features });
    expect(findings.filter(({ severity }) => severity === "error")).toHaveLength(1);
  });

  test("of one code in a feature three places are told, all are counted", () => {
    const ring = RING.map(() => [999, 99]);
    const { findings, counts } = checkGeoJson(toFile(ring));
    expect(counts).toEqual({ "coordinate-out-of-range": 3 });
    expect(findings.map(({ figures }) => figures["count"])).toEqual([5, 5, 5]);
  });

  test("of one code in a file 2,000 are kept, all are counted, and a rarer error is not lost", () => {
    const clockwise = [...RING].reverse();
    const file = toFile(...Array.from({ length: 2_500 }, () => clockwise), BOW_TIE);
    const { findings, counts } = checkGeoJson(file, { checkSchema: () => null });
    expect(counts).toEqual({ "winding-order": 2_500, "ring-self-intersection": 1 });
    expect(findings).toHaveLength(2_001);
  });
});

test("what the schema objects to is an error even where our own checks found nothing", () => {
  const reading = checkGeoJson(toFile(RING), { checkSchema: () => "an objection" });
  expect(reading.findings).toMatchObject([{ code: "not-geojson", figures: { found: "an objection" } }]);
});

test("progress counts bytes, then features, and ends at the total of each", async () => {
  const seen = new Map<string, { done: number; total: number }>();
  const bytes = toBytes(toFile(RING, RING));
  await validateGeoJson(bytes, {
    onProgress: (done, total, step) => {
      expect(done).toBeGreaterThanOrEqual(seen.get(step)?.done ?? 0);
      seen.set(step, { done, total });
    },
  });
  expect(Object.fromEntries(seen)).toEqual({
    reading: { done: bytes.length, total: bytes.length },
    checking: { done: 2, total: 2 },
  });
});
