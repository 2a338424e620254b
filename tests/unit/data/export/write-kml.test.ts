import { DOMParser as XmlParser } from "@xmldom/xmldom";
import { kml } from "@tmcw/togeojson";
import fc from "fast-check";
import type { FeatureCollection, Geometry } from "geojson";
import { expect, it } from "vitest";
import type { ExportTable } from "../../../../src/data/export/export-table.ts";
import { writeKml } from "../../../../src/data/export/write-kml.ts";
import {
  anyGeometry,
  anyText,
  makePolygon,
  makeTable,
  makeTextTable,
  MIXED_TABLE,
} from "./export-fixtures.ts";

async function writeText(table: ExportTable): Promise<string> {
  return new TextDecoder().decode(await writeKml(table));
}

async function read(table: ExportTable): Promise<FeatureCollection<Geometry | null>> {
  const document = new XmlParser().parseFromString(await writeText(table), "text/xml");
  return kml(document, { skipNullGeometry: false });
}

it("values come back with their types, shapes to the last digit", async () => {
  const { features } = await read(MIXED_TABLE);
  expect(features.map(({ properties }) => properties)).toEqual([
    {
      name: "ZY-01",
      id: "ZY-01",
      areaRegisteredM2: 46230.28,
      standard: "true",
      verifiedOn: "2026-06-30",
      权利人: "甲公司",
      shares: "[1,2]",
    },
    { name: "ZY-02", id: "ZY-02", areaRegisteredM2: 0.1, standard: "false" },
    { name: "=cmd", id: "=cmd", areaRegisteredM2: -3e-7, 权利人: '龘 "引号", 换行\r\n第二行' },
  ]);
  expect(features.map(({ geometry }) => geometry)).toEqual(MIXED_TABLE.rows.map(({ geometry }) => geometry));
});

it("any shape and any text come back", async () => {
  await fc.assert(
    fc.asyncProperty(
      anyGeometry,
      anyText.filter((text) => text.trim() !== ""),
      async (geometry, note) => {
        const table = makeTable([{ key: "note", kind: "text" }], [{ geometry, values: { note } }]);
        const { features } = await read(table);
        expect(listPositions(features[0]?.geometry)).toEqual(listPositions(geometry));
        expect(features[0]?.properties?.["note"]).toBe(note);
      },
    ),
    { numRuns: 60 },
  );
});

/** Parts of one kind come back as a multi-geometry or a collection, as the reader likes. */
function listPositions(geometry: Geometry | null | undefined): number[] {
  return (
    JSON.stringify(geometry)
      .match(/-?\d[\d.e+-]*/g)
      ?.map(Number) ?? []
  );
}

it("coordinates have no exponent", async () => {
  expect(await writeText(makeTable([], [{ geometry: makePolygon(1e-9, 2e-7), values: {} }]))).not.toMatch(
    /\de-/,
  );
});

it("markup in texts, names and notes stays text", async () => {
  const table = makeTable([{ key: '"><b>&', kind: "text" }], [{ values: { '"><b>&': "]]><script>" } }], {
    title: "<x>",
    notes: [["a&b", "<c>"]],
  });
  const text = await writeText(table);
  expect(text).not.toMatch(/<(script|b|x|c)>/);
  expect((await read(table)).features[0]?.properties).toEqual({ name: "R0", '"><b>&': "]]><script>" });
  expect(text).toContain("<description>a&amp;b: &lt;c&gt;</description>");
});

it("a placemark is labelled by the Chinese name where there is one", async () => {
  const table = makeTable(
    [{ key: "name", kind: "json" }],
    [
      { values: { name: { zh: "一号厂房", en: "Plant 1" } } },
      { values: { name: { zh: "", en: "Plant 2" } } },
    ],
    { layer: "plants" },
  );
  const text = await writeText(table);
  expect(text.match(/<Placemark><name>[^<]*/g)).toEqual([
    "<Placemark><name>一号厂房",
    "<Placemark><name>Plant 2",
  ]);
});

it("what XML cannot hold is left out", async () => {
  expect((await read(makeTextTable(["a\u0000\u000b\ufffeb\ud800"]))).features[0]?.properties?.["note"]).toBe(
    "ab",
  );
});
