import fc from "fast-check";
import type { FeatureCollection } from "geojson";
import { describe, expect, it } from "vitest";
import type { ExportTable } from "../../../../src/data/export/export-table.ts";
import { toGpkgGeometry } from "../../../../src/data/export/gpkg-geometry.ts";
import { writeGeoPackage } from "../../../../src/data/export/write-geopackage.ts";
import { gpkg } from "../../../../src/data/formats/gpkg.ts";
import { loadSqlite } from "../../../../src/data/formats/gpkg/load-sqlite.ts";
import type { SourceLayer } from "../../../../src/data/formats/source-dataset.ts";
import {
  anyGeometry,
  anyText,
  HOLED,
  makePolygon,
  makeTable,
  makeTextTable,
  MIXED_TABLE,
  NOW,
  OPTIONS,
} from "./export-fixtures.ts";

async function write(table: ExportTable, options = OPTIONS): Promise<Uint8Array> {
  return writeGeoPackage(table, options, await loadSqlite());
}

async function read(table: ExportTable, options = OPTIONS): Promise<SourceLayer> {
  const bytes = await write(table, options);
  const { layers } = await gpkg.read([{ name: "out.gpkg", bytes }], {});
  return layers[0] as SourceLayer;
}

function getFeatures({ root }: SourceLayer): FeatureCollection["features"] {
  return (root as FeatureCollection).features;
}

async function query(table: ExportTable, sql: string, options = OPTIONS): Promise<unknown[][]> {
  const { Database } = await loadSqlite();
  const database = new Database(await write(table, options));
  const [result] = database.exec(sql);
  database.close();
  return result?.values ?? [];
}

describe("a GeoPackage", () => {
  it("gives values, types and shapes back", async () => {
    const layer = await read(MIXED_TABLE);
    expect(layer.name).toBe("plots");
    const features = getFeatures(layer);
    expect(features[0]?.properties).toMatchObject({
      id: "ZY-01",
      areaRegisteredM2: 46230.28,
      verifiedOn: "2026-06-30",
      权利人: "甲公司",
      shares: "[1,2]",
    });
    expect(features.map(({ geometry }) => geometry)).toEqual(
      MIXED_TABLE.rows.map(({ geometry }) => geometry),
    );
  });

  it("gives any shape, text and number back to the last digit", async () => {
    const row = fc.record({
      geometry: anyGeometry,
      text: anyText.filter((text) => !text.includes("\u0000")),
      number: fc.double({ noNaN: true, noDefaultInfinity: true }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (rows) => {
        const fields = [
          { key: "text", kind: "text" as const },
          { key: "number", kind: "number" as const },
        ];
        const table = makeTable(
          fields,
          rows.map(({ geometry, text, number }) => ({ geometry, values: { text, number: number + 0 } })),
        );
        const features = getFeatures(await read(table));
        expect(features.map(({ geometry }) => geometry)).toEqual(rows.map(({ geometry }) => geometry));
        expect(features.map(({ properties }) => properties)).toMatchObject(
          table.rows.map(({ values }) => values),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("is one to those who look at its header and tables", async () => {
    expect(await query(MIXED_TABLE, "PRAGMA application_id")).toEqual([[0x47504b47]]);
    expect(await query(MIXED_TABLE, "PRAGMA user_version")).toEqual([[10300]]);
    expect(await query(MIXED_TABLE, "PRAGMA integrity_check")).toEqual([["ok"]]);
    expect(await query(MIXED_TABLE, "PRAGMA foreign_key_check")).toEqual([]);
    expect(
      await query(
        MIXED_TABLE,
        "SELECT table_name, data_type, identifier, description, last_change, srs_id FROM gpkg_contents",
      ),
    ).toEqual([["plots", "features", "地块", "来源: 自测", "2026-11-25T08:30:00.000Z", 4490]]);
    expect(await query(MIXED_TABLE, "SELECT srs_id FROM gpkg_spatial_ref_sys ORDER BY 1")).toEqual([
      [-1],
      [0],
      [4326],
      [4490],
    ]);
  });

  it("says where its shapes lie and of what type they are", async () => {
    const bounds = await query(MIXED_TABLE, "SELECT min_x, min_y, max_x, max_y FROM gpkg_contents");
    expect(bounds).toEqual([[108.78, 29.45, 108.781, 29.451]]);
    const types = "SELECT geometry_type_name, srs_id FROM gpkg_geometry_columns";
    expect(await query(MIXED_TABLE, types)).toEqual([["POLYGON", 4490]]);
    const point = { type: "Point" as const, coordinates: [108, 29] };
    const mixed = makeTable(
      [],
      [
        { geometry: HOLED, values: {} },
        { geometry: point, values: {} },
      ],
    );
    expect(await query(mixed, types)).toEqual([["GEOMETRY", 4490]]);
  });

  it("says the envelope of each shape but a point", () => {
    const bytes = toGpkgGeometry(HOLED, 4490);
    const view = new DataView(bytes.buffer);
    expect([...bytes.subarray(0, 4)]).toEqual([0x47, 0x50, 0, 0b11]);
    expect(view.getInt32(4, true)).toBe(4490);
    const envelope = [8, 16, 24, 32].map((at) => view.getFloat64(at, true));
    expect(envelope).toEqual([108.78, 108.781, 29.45, 29.451]);
    expect(toGpkgGeometry({ type: "Point", coordinates: [1, 2] }, 4490)).toHaveLength(8 + 21);
  });

  it("has a table of attributes where there are no shapes", async () => {
    expect(await query(makeTextTable(["甲"]), "SELECT data_type, srs_id FROM gpkg_contents")).toEqual([
      ["attributes", null],
    ]);
    expect(
      getFeatures(await read(makeTextTable(["甲", ""]))).map(
        ({ properties }) => properties?.["note"] as unknown,
      ),
    ).toEqual(["甲", ""]);
  });

  it("is written in the plane of a zone", async () => {
    const crs = {
      epsg: 4524,
      project: (lon: number, lat: number) => [36_500_000 + lon, 3_000_000 + lat] as const,
    };
    const table = makeTable([], [{ geometry: makePolygon(), values: {} }]);
    const layer = await read(table, { now: NOW, crs });
    expect(layer.crs).toMatchObject({ kind: "epsg", code: 4524 });
    expect(JSON.stringify(getFeatures(layer)[0]?.geometry)).toContain("[36500108.78,3000029.45]");
  });

  it("takes any name of a table or column", async () => {
    const keys = ['"; DROP TABLE x; --', "fid", "GEOM", "Name", "name", "", "order"];
    const values = Object.fromEntries(keys.map((key, index) => [key, `v${index}`]));
    const table = makeTable(
      keys.map((key) => ({ key, kind: "text" })),
      [{ values, geometry: HOLED }],
      {
        name: 'gpkg_"a',
      },
    );
    const layer = await read(table);
    expect(layer.name).toBe('layer_gpkg_"a');
    const read_ = Object.values(getFeatures(layer)[0]?.properties ?? {});
    expect(read_).toEqual(expect.arrayContaining(Object.values(values)));
  });

  it("holds an empty table", async () => {
    expect(await query(makeTable([], []), "SELECT count(*) FROM plots")).toEqual([[0]]);
  });
});
