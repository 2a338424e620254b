import fc from "fast-check";
import type { FeatureCollection } from "geojson";
import { expect, it } from "vitest";
import { writeGeoJson } from "../../../../src/data/export/write-geojson.ts";
import { validateGeoJson } from "../../../../src/data/validate-geojson.ts";
import { anyGeometry, anyText, HOLED, makePolygon, makeTable, MIXED_TABLE } from "./export-fixtures.ts";

async function write(table: Parameters<typeof writeGeoJson>[0]): Promise<FeatureCollection> {
  return JSON.parse(new TextDecoder().decode(await writeGeoJson(table))) as FeatureCollection;
}

it("a GeoJSON file passes our own checks without a finding", async () => {
  const reading = await validateGeoJson(await writeGeoJson(MIXED_TABLE));
  expect(reading.features).toBe(3);
  expect(Object.keys(reading.counts)).toEqual(["geometry-missing"]);
});

it("every value and every digit reads back", async () => {
  const row = fc.record({
    geometry: anyGeometry,
    text: anyText,
    number: fc.double({ noNaN: true, noDefaultInfinity: true }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 4 }), async (rows) => {
      const table = makeTable(
        [],
        rows.map(({ geometry, text, number }) => ({ geometry, values: { text, number, nested: { text } } })),
      );
      const { features } = await write(table);
      const sound: unknown = JSON.parse(
        JSON.stringify(table.rows.map(({ geometry, values }) => ({ geometry, properties: values }))),
      );
      expect(features.map(({ geometry, properties }) => ({ geometry, properties }))).toEqual(sound);
    }),
    { numRuns: 50 },
  );
});

it("shells run counter-clockwise whichever way they came", async () => {
  const geometry = {
    type: "Polygon" as const,
    coordinates: HOLED.coordinates.map((ring) => ring.toReversed()),
  };
  const { features } = await write(makeTable([], [{ geometry, values: {} }]));
  expect(features[0]?.geometry).toEqual(HOLED);
});

it("coordinates are not rounded, and there is no crs", async () => {
  const polygon = makePolygon(108.7812345678912, 29.4500000000001);
  const collection = await write(makeTable([], [{ geometry: polygon, values: {} }]));
  expect(collection.features[0]?.geometry).toEqual(polygon);
  expect(Object.keys(collection)).toEqual(["type", "name", "parkAtlas", "features"]);
});

it("the file says what it is", async () => {
  const table = makeTable([], [], { notes: [["示意", "示意图形"]], isSketch: true, layer: "plots" });
  expect(await write(table)).toEqual({
    type: "FeatureCollection",
    name: "plots",
    parkAtlas: {
      title: "地块",
      layer: "plots",
      isSketch: true,
      notes: [{ label: "示意", value: "示意图形" }],
    },
    features: [],
  });
});
