import { serialize } from "flatgeobuf/lib/mjs/geojson.js";
import type { Feature, FeatureCollection, Geometry } from "geojson";
import { describe, expect, it } from "vitest";
import { flatgeobuf } from "../../../../src/data/formats/flatgeobuf.ts";
import { Refusal } from "../../../../src/data/formats/format.ts";
import type { SourceDataset } from "../../../../src/data/formats/source-dataset.ts";

const RING = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 0],
];

function makeFgb(geometries: readonly Geometry[], crsCode = 4524): Uint8Array {
  const features = geometries.map((geometry, index): Feature => ({
    type: "Feature",
    properties: { 地块编号: `QG-${index}`, area: index + 0.5, free: index === 0 },
    geometry,
  }));
  return serialize({ type: "FeatureCollection", features } as never, crsCode);
}

function read(bytes: Uint8Array): Promise<SourceDataset> {
  return flatgeobuf.read([{ name: "plots.fgb", bytes }], {});
}

function getFeatures({ layers }: SourceDataset): FeatureCollection["features"] {
  return (layers[0]?.root as FeatureCollection).features;
}

async function refuse(bytes: Uint8Array): Promise<unknown> {
  const error: unknown = await read(bytes).catch((reason: unknown) => reason);
  if (!(error instanceof Refusal)) throw new Error("not refused");
  return error.finding.figures["reason"] ?? error.finding.figures["what"];
}

const GEOMETRIES: readonly Geometry[] = [
  { type: "Point", coordinates: [1, 2] },
  { type: "Point", coordinates: [1, 2, 3] },
  { type: "LineString", coordinates: RING },
  { type: "MultiPoint", coordinates: RING },
  { type: "MultiLineString", coordinates: [RING, RING] },
  { type: "Polygon", coordinates: [RING, RING] },
  { type: "MultiPolygon", coordinates: [[RING], [RING, RING]] },
  {
    type: "GeometryCollection",
    geometries: [
      { type: "Point", coordinates: [1, 2] },
      { type: "LineString", coordinates: RING },
    ],
  },
];

describe("a FlatGeobuf", () => {
  it("gives its features with their properties and the number of its system", async () => {
    const dataset = await read(makeFgb([{ type: "Polygon", coordinates: [RING] }]));
    expect(dataset).toMatchObject({
      format: "flatgeobuf",
      encoding: { name: "UTF-8", how: "format", confidence: 1 },
      layers: [{ name: "plots", crs: { kind: "epsg", code: 4524 }, isLonLatByFormat: false }],
      findings: [],
    });
    expect(getFeatures(dataset)).toEqual([
      {
        type: "Feature",
        properties: { 地块编号: "QG-0", area: 0.5, free: true },
        geometry: { type: "Polygon", coordinates: [RING] },
      },
    ]);
  });

  it.each(GEOMETRIES)("gives a $type as it was written", async (geometry) => {
    expect(getFeatures(await read(makeFgb([geometry])))[0]?.geometry).toEqual(geometry);
  });

  it("may hold different kinds, and name no system", async () => {
    const dataset = await read(makeFgb(GEOMETRIES, 0));
    expect(getFeatures(dataset).map(({ geometry }) => geometry)).toEqual(GEOMETRIES);
    expect(dataset.layers[0]).not.toHaveProperty("crs");
  });

  it("is read wherever it lies in memory", async () => {
    const bytes = makeFgb(GEOMETRIES);
    for (const shift of [1, 4]) {
      const larger = new Uint8Array(bytes.length + shift);
      larger.set(bytes, shift);
      expect(getFeatures(await read(larger.subarray(shift)))).toHaveLength(GEOMETRIES.length);
    }
  });

  it("that is cut off gives what is whole, and says so", async () => {
    const dataset = await read(makeFgb(GEOMETRIES).subarray(0, -20));
    expect(getFeatures(dataset)).toHaveLength(GEOMETRIES.length - 1);
    expect(dataset.findings).toMatchObject([{ code: "format-broken", figures: { reason: "fgb-cut" } }]);
  });

  it("is refused for the reason it has", async () => {
    const bytes = makeFgb(GEOMETRIES);
    expect(await refuse(new Uint8Array(20))).toBe("fgb-header");
    expect(await refuse(bytes.subarray(0, 30))).toBe("fgb-header");
    const older = bytes.slice();
    older[3] = 2;
    expect(await refuse(older)).toBe("fgb-version");
  });
});
