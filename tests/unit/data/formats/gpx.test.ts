import { expect, test } from "vitest";
import { Refusal } from "../../../../src/data/formats/format.ts";
import { gpx } from "../../../../src/data/formats/gpx.ts";
import type { SourceDataset } from "../../../../src/data/formats/source-dataset.ts";

interface Feature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: { readonly type: string; readonly coordinates: unknown } | null;
}

function read(body: string): Promise<SourceDataset> {
  const text = `<?xml version="1.0"?><gpx version="1.1" creator="x">${body}</gpx>`;
  return gpx.read([{ name: "踏勘.gpx", bytes: new TextEncoder().encode(text) }], {});
}

function getFeatures({ layers }: SourceDataset): readonly Feature[] {
  return (layers[0]?.root as { readonly features: readonly Feature[] }).features;
}

test("tracks, routes and waypoints are one layer and told apart", async () => {
  const dataset = await read(
    `<wpt lat="29.1" lon="108.1"><name>界桩 1</name><time>2024-05-01T00:00:00Z</time></wpt>
     <rte><name>巡查</name><rtept lat="29.1" lon="108.1"/><rtept lat="29.2" lon="108.2"/></rte>
     <trk><name>边界</name><trkseg>
       <trkpt lat="29.1" lon="108.1"><time>2024-05-01T01:00:00Z</time></trkpt>
       <trkpt lat="29.2" lon="108.2"><time>2024-05-01T02:00:00Z</time></trkpt></trkseg></trk>`,
  );
  expect(dataset.layers.map(({ name, isLonLatByFormat }) => [name, isLonLatByFormat])).toEqual([
    ["踏勘", true],
  ]);
  expect(getFeatures(dataset).map(({ properties, geometry }) => [geometry?.type, properties])).toEqual([
    [
      "LineString",
      { _gpxType: "trk", name: "边界", time: "2024-05-01T01:00:00Z", timeEnd: "2024-05-01T02:00:00Z" },
    ],
    ["LineString", { _gpxType: "rte", name: "巡查" }],
    ["Point", { _gpxType: "wpt", name: "界桩 1", time: "2024-05-01T00:00:00Z" }],
  ]);
  expect(getFeatures(dataset)[2]?.geometry?.coordinates).toEqual([108.1, 29.1]);
});

test("a point without a sound position is said, and its feature keeps its place", async () => {
  const { findings, layers } = await read(
    `<wpt lat="29.1N" lon="108.1"><name>a</name></wpt><wpt lat="29.1" lon="108.1"><name>b</name></wpt>
     <rte><rtept lat="29.1" lon="108.1"/><rtept lon="108.15"/><rtept lat="29.2" lon="108.2"/></rte>`,
  );
  const { features } = layers[0]?.root as { readonly features: readonly Feature[] };
  expect(features.map(({ properties, geometry }) => [properties["name"], geometry?.type])).toEqual([
    [undefined, "LineString"],
    ["a", undefined],
    ["b", "Point"],
  ]);
  expect(findings).toMatchObject([
    { code: "record-unreadable", feature: 0, figures: { reason: "gpx-position", count: 1 } },
    { code: "record-unreadable", feature: 1, figures: { reason: "gpx-position", count: 1 } },
  ]);
});

test("XML that is no GPX is refused with the reason", async () => {
  const bytes = new TextEncoder().encode("<kml><Placemark/></kml>");
  const error: unknown = await gpx.read([{ name: "a.gpx", bytes }], {}).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Refusal);
  expect((error as Refusal).finding.figures).toEqual({ format: "gpx", reason: "not-gpx" });
});

test("what would be read again and again is refused or read once, and soon", async () => {
  const start = performance.now();
  const points = '<trkpt lat="29.1" lon="108.1"/>'.repeat(5_000);
  const nested = `<trk>${"<trkseg>".repeat(200)}${points}${"</trkseg>".repeat(200)}</trk>`;
  const error: unknown = await read(nested).catch((reason: unknown) => reason);
  expect((error as Refusal).finding.figures["reason"]).toBe("gpx-nested");
  const bad = '<trkpt lat="x" lon="108.1"/>'.repeat(20_000);
  const { findings } = await read(`<trk><trkseg>${bad}${points}</trkseg></trk>`);
  expect(findings).toMatchObject([{ figures: { count: 20_000 } }]);
  expect(performance.now() - start).toBeLessThan(5_000);
});
