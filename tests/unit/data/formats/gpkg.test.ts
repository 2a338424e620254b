import type { FeatureCollection } from "geojson";
import { describe, expect, it } from "vitest";
import { Refusal } from "../../../../src/data/formats/format.ts";
import { gpkg } from "../../../../src/data/formats/gpkg.ts";
import { loadSqlite } from "../../../../src/data/formats/gpkg/load-sqlite.ts";
import type { SourceDataset } from "../../../../src/data/formats/source-dataset.ts";
import { makeGpkg } from "../../../fixtures/bytes/make-gpkg.ts";

/** A point at (1, 2): a blob's header without an envelope, then WKB. */
const POINT = "4750000100000000 01 01000000 000000000000F03F 0000000000000040".replaceAll(" ", "");
/** The same with an envelope of four ordinates, and Z. */
const POINT_Z = `4750000300000000${"00".repeat(32)}01E9030000000000000000F03F00000000000000400000000000000840`;

const PLOTS = `
  CREATE TABLE plots (fid INTEGER PRIMARY KEY, geom BLOB, 地块编号 TEXT, area REAL, free BOOLEAN, photo BLOB);
  INSERT INTO plots VALUES
    (1, x'${POINT}', 'QG-01', 12.5, 1, x'00'), (2, x'${POINT_Z}', NULL, NULL, 0, NULL), (3, NULL, '', 3, NULL, NULL);
  INSERT INTO gpkg_contents VALUES ('plots', 'features', 'plots', 4524);
  INSERT INTO gpkg_geometry_columns VALUES ('plots', 'geom', 'POINT', 4524, 0, 0);
`;

function read(bytes: Uint8Array): Promise<SourceDataset> {
  return gpkg.read([{ name: "park.gpkg", bytes }], {});
}

async function readSql(sql: string): Promise<SourceDataset> {
  return read(await makeGpkg(sql));
}

async function refuse(bytes: Uint8Array): Promise<unknown> {
  const error: unknown = await read(bytes).catch((reason: unknown) => reason);
  if (!(error instanceof Refusal)) throw new Error("not refused");
  return error.finding.figures["reason"] ?? error.finding.figures["what"];
}

function getFeatures({ layers }: SourceDataset, name: string): FeatureCollection["features"] {
  return (layers.find((layer) => layer.name === name)?.root as FeatureCollection).features;
}

describe("a GeoPackage", () => {
  it("gives a table of features with its system, blobs left out", async () => {
    const dataset = await readSql(PLOTS);
    expect(dataset).toMatchObject({
      format: "gpkg",
      encoding: { name: "UTF-8", how: "format", confidence: 1 },
      layers: [{ name: "plots", crs: { kind: "epsg", code: 4524 } }],
      findings: [],
    });
    expect(getFeatures(dataset, "plots")).toEqual([
      {
        type: "Feature",
        properties: { 地块编号: "QG-01", area: 12.5, free: true },
        geometry: { type: "Point", coordinates: [1, 2] },
      },
      {
        type: "Feature",
        properties: { 地块编号: null, area: null, free: false, photo: null },
        geometry: { type: "Point", coordinates: [1, 2, 3] },
      },
      {
        type: "Feature",
        properties: { 地块编号: "", area: 3, free: null, photo: null },
        geometry: null,
      },
    ]);
  });

  it("gives tables of attributes too, and none of its own", async () => {
    const dataset = await readSql(`${PLOTS}
      CREATE TABLE owners (id INTEGER PRIMARY KEY, code INTEGER);
      INSERT INTO owners VALUES (1, 5001140012345678901);
      INSERT INTO gpkg_contents VALUES ('owners', 'attributes', 'owners', 0);
      INSERT INTO gpkg_contents VALUES ('pictures', 'tiles', 'pictures', 3857);
      INSERT INTO gpkg_contents VALUES ('gone', 'features', 'gone', 4524);`);
    expect(dataset.layers.map(({ name }) => name)).toEqual(["plots", "owners"]);
    expect(getFeatures(dataset, "owners")[0]?.properties).toEqual({ id: 1, code: "5001140012345678901" });
    expect(dataset.layers[1]).not.toHaveProperty("crs");
  });

  it("gives the text of a system without a number, and none for one that is not defined", async () => {
    const local = await readSql(`${PLOTS}
      UPDATE gpkg_geometry_columns SET srs_id = 100000;
      INSERT INTO gpkg_spatial_ref_sys VALUES ('own', 100000, 'NONE', 1, 'LOCAL_CS["site"]');`);
    expect(local.layers[0]?.crs).toEqual({ kind: "wkt", text: 'LOCAL_CS["site"]' });
    const undefinedOne = await readSql(`${PLOTS} UPDATE gpkg_geometry_columns SET srs_id = -1;`);
    expect(undefinedOne.layers[0]).not.toHaveProperty("crs");
  });

  it("is read as it stands in the file, though a log belongs beside it", async () => {
    const bytes = await makeGpkg(PLOTS);
    bytes.fill(2, 18, 20);
    expect(getFeatures(await read(bytes), "plots")).toHaveLength(3);
  });

  it("gives a view that goes through one table, and none that could compute for ever", async () => {
    const endless =
      "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) AS x FROM n";
    const dataset = await readSql(`${PLOTS}
      CREATE VIEW large AS SELECT fid, geom, 地块编号 FROM plots WHERE area > 5;
      CREATE VIEW endless AS ${endless};
      CREATE VIEW crossed AS SELECT a.fid FROM plots a, plots b, plots c;
      INSERT INTO gpkg_contents VALUES ('large', 'features', 'large', 4524);
      INSERT INTO gpkg_contents VALUES ('endless', 'attributes', 'endless', 0);
      INSERT INTO gpkg_contents VALUES ('crossed', 'attributes', 'crossed', 0);
      INSERT INTO gpkg_geometry_columns VALUES ('large', 'geom', 'POINT', 4524, 0, 0);`);
    expect(dataset.layers.map(({ name }) => name)).toEqual(["plots", "large"]);
    expect(getFeatures(dataset, "large")).toMatchObject([{ properties: { 地块编号: "QG-01" } }]);
  });

  it("keeps the row of a geometry it cannot read", async () => {
    const dataset = await readSql(`${PLOTS}
      UPDATE plots SET geom = x'4750000100000000010A00000000000000' WHERE fid = 1;
      UPDATE plots SET geom = x'475000' WHERE fid = 2;`);
    expect(getFeatures(dataset, "plots")).toHaveLength(3);
    expect(dataset.findings).toMatchObject([
      { code: "record-unreadable", feature: 1, figures: { reason: "wkb-type" } },
      { code: "geometry-unsupported", figures: { found: "CurvePolygon", count: 1 } },
    ]);
  });
});

describe("a GeoPackage is refused", () => {
  it("for the reason it has", async () => {
    const { Database } = await loadSqlite();
    const other = new Database();
    other.run("CREATE TABLE plots (id)");
    expect(await refuse(other.export())).toBe("no-gpkg-contents");
    other.close();
    expect(await refuse(await makeGpkg(""))).toBe("no-gpkg-features");
    expect(await refuse(new TextEncoder().encode("SQLite format 3\0"))).toBe("sqlite-damaged");
    expect(await refuse(new Uint8Array())).toBe("sqlite-damaged");
  });

  it("for what makes the same bytes come again and again", async () => {
    const bytes = await makeGpkg(`${PLOTS}
      CREATE VIEW grown AS SELECT fid, printf('%.*c', 20000000, 'x') AS text FROM plots;
      INSERT INTO gpkg_contents VALUES ('grown', 'attributes', 'grown', 0);`);
    expect(await refuse(bytes)).toBe("sqlite-damaged");
  });
});
