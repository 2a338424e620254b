import { expect, test, vi } from "vitest";
import { esrijson } from "../../../../src/data/formats/esrijson.ts";
import { Refusal, type Format } from "../../../../src/data/formats/format.ts";
import { geojson } from "../../../../src/data/formats/geojson.ts";
import { ndjson } from "../../../../src/data/formats/ndjson.ts";
import { recogniseFormat } from "../../../../src/data/formats/recognise-format.ts";
import { topojson } from "../../../../src/data/formats/topojson.ts";
import { encodeText } from "../../../fixtures/bytes/encode-text.ts";
import { mutateBytes } from "../../../fixtures/bytes/mutate-bytes.ts";
import { createRandom } from "../../../fixtures/random.ts";
import { getFeatures } from "./reading-fixture.ts";

/** Enough for every run of the tests; `FUZZ_RUNS=20000` looks longer. */
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 150);
const MAX_MS = 5_000;

vi.setConfig({ testTimeout: 600_000 });

const COUNT = 20;
const list = <T>(make: (index: number) => T): T[] => Array.from({ length: COUNT }, (_, index) => make(index));

const FEATURES = list((index) => ({
  type: "Feature",
  properties: { 地块编号: `ZY-${index}`, 用地性质: "工业用地" },
  geometry: { type: "Polygon", coordinates: [[[108, 29], [108.1, 29], [108.1, 29.1], [108, 29]]] }, // prettier-ignore
}));
const CRS = { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::4490" } };
const COLLECTION = { type: "FeatureCollection", crs: CRS, features: FEATURES };
const TOPOLOGY = {
  type: "Topology",
  transform: { scale: [0.001, 0.001], translate: [108, 29] },
  arcs: list((index) => [[index, 0], [0, 1], [1, 0], [-1, -1]]), // prettier-ignore
  objects: {
    plots: {
      type: "GeometryCollection",
      geometries: list((index) => ({ type: "Polygon", arcs: [[index]], properties: { index } })),
    },
  },
};
const FEATURE_SET = {
  geometryType: "esriGeometryPolygon",
  spatialReference: { wkid: 4524 },
  fields: [{ name: "GYRQ", type: "esriFieldTypeDate" }],
  features: list((index) => ({
    attributes: { DKBH: `${index}`, GYRQ: 1_709_596_800_000 },
    geometry: { rings: [[[0, 0], [0, 9], [9, 9], [0, 0]], [[1, 2], [2, 3], [1, 3], [1, 2]]] }, // prettier-ignore
  })),
};

const toBytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const LINES = new TextEncoder().encode(FEATURES.map((feature) => JSON.stringify(feature)).join("\n"));

const CASES: readonly (readonly [string, Format, Uint8Array])[] = [
  ["a.geojson", geojson, toBytes(COLLECTION)],
  ["gbk.geojson", geojson, encodeText(JSON.stringify(COLLECTION), "gb18030")],
  ["a.ndjson", ndjson, LINES],
  ["a.topojson", topojson, toBytes(TOPOLOGY)],
  ["a.json", esrijson, toBytes(FEATURE_SET)],
];

test.each(CASES)("%s with any bytes changed is read or refused, and soon", async (name, format, bytes) => {
  const whole = await format.read([{ name, bytes }], {});
  expect(getFeatures(whole.layers[0])).toHaveLength(COUNT);
  const random = createRandom(20_240_103);
  for (let run = 0; run < RUNS; run += 1) {
    const files = [{ name, bytes: mutateBytes(bytes, random) }];
    const start = performance.now();
    const results: unknown[] = [
      await format.read(files, {}).catch((error: unknown) => error),
      await recogniseFormat(files).catch((error: unknown) => error),
    ];
    expect(performance.now() - start).toBeLessThan(MAX_MS);
    for (const result of results) if (result instanceof Error) expect(result).toBeInstanceOf(Refusal);
  }
});
