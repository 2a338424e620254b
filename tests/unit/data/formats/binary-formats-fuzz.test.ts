import { serialize } from "flatgeobuf/lib/mjs/geojson.js";
import { zipSync } from "fflate";
import { expect, test, vi } from "vitest";
import { flatgeobuf } from "../../../../src/data/formats/flatgeobuf.ts";
import { Refusal, type Format } from "../../../../src/data/formats/format.ts";
import { gpkg } from "../../../../src/data/formats/gpkg.ts";
import { shapefile } from "../../../../src/data/formats/shapefile.ts";
import type { SourceFile } from "../../../../src/data/formats/source-dataset.ts";
import { makeGpkg } from "../../../fixtures/bytes/make-gpkg.ts";
import { makeDbf, makePartsRecord, makeShp } from "../../../fixtures/bytes/make-shapefile.ts";
import { mutateBytes } from "../../../fixtures/bytes/mutate-bytes.ts";
import { createRandom } from "../../../fixtures/random.ts";

/** Enough for every run of the tests; `FUZZ_RUNS=20000` looks longer. */
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 150);
const MAX_MS = 5_000;

vi.setConfig({ testTimeout: 600_000 });

const RING = [
  [0, 0],
  [0, 4],
  [4, 4],
  [0, 0],
];
const shp = makeShp(
  15,
  Array.from({ length: 20 }, () => makePartsRecord(15, [RING, RING])),
);
const dbf = makeDbf({
  columns: [
    { name: "name", type: "C", bytes: 20 },
    { name: "area", type: "N", bytes: 12 },
  ],
  rows: Array.from({ length: 20 }, (_, index) => [`工业用地 ${index}`, String(index)]),
});
const collection = {
  type: "GeometryCollection",
  geometries: [{ type: "Polygon", coordinates: [RING, RING] }],
};
const fgb = serialize({
  type: "FeatureCollection",
  features: [collection, { type: "MultiPolygon", coordinates: [[RING], [RING]] }].map((geometry) => ({
    type: "Feature",
    properties: { name: "工业用地", area: 1 },
    geometry,
  })),
} as never);

const CASES: readonly (readonly [string, Format, readonly SourceFile[]])[] = [
  [
    "loose shapefile",
    shapefile,
    [
      { name: "a.shp", bytes: shp },
      { name: "a.dbf", bytes: dbf },
    ],
  ],
  ["zipped shapefile", shapefile, [{ name: "a.zip", bytes: zipSync({ "a.shp": shp, "a.dbf": dbf }) }]],
  ["FlatGeobuf", flatgeobuf, [{ name: "a.fgb", bytes: fgb }]],
  [
    "GeoPackage",
    gpkg,
    [
      {
        name: "a.gpkg",
        bytes: await makeGpkg(
          `
          CREATE TABLE plots (fid INTEGER PRIMARY KEY, geom BLOB, name TEXT);
          INSERT INTO plots
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)
            SELECT i, x'4750000100000000 01', 'plot ' || i FROM n;
          INSERT INTO gpkg_contents VALUES ('plots', 'features', 'plots', 4524);
          INSERT INTO gpkg_geometry_columns VALUES ('plots', 'geom', 'POINT', 4524, 0, 0);`.replace(
            " 01'",
            "01'",
          ),
        ),
      },
    ],
  ],
];

test.each(CASES)("a %s with any bytes changed is read or refused, and soon", async (_, format, files) => {
  const random = createRandom(20_240_101);
  for (let run = 0; run < RUNS; run += 1) {
    const mutated = files.map(({ name, bytes }) => ({ name, bytes: mutateBytes(bytes, random) }));
    const start = performance.now();
    const result: unknown = await format.read(mutated, {}).catch((error: unknown) => error);
    expect(performance.now() - start).toBeLessThan(MAX_MS);
    if (result instanceof Error) expect(result).toBeInstanceOf(Refusal);
  }
});
