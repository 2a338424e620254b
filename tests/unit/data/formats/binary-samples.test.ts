import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { FeatureCollection } from "geojson";
import { describe, expect, test } from "vitest";
import { flatgeobuf } from "../../../../src/data/formats/flatgeobuf.ts";
import { Refusal, type Format } from "../../../../src/data/formats/format.ts";
import { gpkg } from "../../../../src/data/formats/gpkg.ts";
import { shapefile } from "../../../../src/data/formats/shapefile.ts";

const SAMPLES = join(import.meta.dirname, "../../../../../shared/samples");

/** "layer features encoding crs; …", then the codes of findings; a refusal as its code and reason. */
async function describeReading(format: Format, paths: readonly string[]): Promise<string> {
  const files = paths.map((path) => ({
    name: basename(path),
    bytes: new Uint8Array(readFileSync(join(SAMPLES, path))),
  }));
  try {
    const { layers, encoding, findings } = await format.read(files, {});
    const parts = layers.map(({ name, root, crs }) => {
      const { features } = root as FeatureCollection;
      const shapes = features.filter(({ geometry }) => Boolean(geometry)).length;
      return `${name} ${features.length}/${shapes} ${crs?.kind === "epsg" ? crs.code : (crs?.kind ?? "-")}`;
    });
    const codes = [...new Set(findings.map(({ code }) => code))];
    return [...parts.slice(0, 3), `${encoding.name} ${encoding.how}`, ...codes].join("; ");
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, figures } = error.finding;
    return `${code}: ${figures["reason"] ?? figures["what"] ?? ""}`;
  }
}

const loose = (stem: string, ...endings: string[]): string[] => endings.map((ending) => `${stem}.${ending}`);

const SHAPEFILES: readonly (readonly [readonly string[], string])[] = [
  [loose("LGA_2013_AUST", "shp", "dbf", "prj", "cpg"), "LGA_2013_AUST 13/1 wkt; UTF-8 cpg"],
  [["SHP_Exclude.zip"], "TestExclude 1/1 -; UTF-8 ascii; companion-missing"],
  [["T8Th4_6n.zip"], "POLYLINE 1/1 wkt; UTF-8 ascii"],
  [
    ["TM_WORLD_BORDERS_SIMPL-0.3.zip"],
    "TM_WORLD_BORDERS_SIMPL-0.3 246/246 -; WINDOWS-1252 detected; companion-missing",
  ],
  [loose("bad", "shp", "dbf"), "format-broken: dbf-header"],
  [["bad.shp"], "format-broken: shp-header"],
  [["badzip.zip"], "format-broken: zip-no-directory"],
  [["codepage.zip"], "codepage 2/2 wkt; WINDOWS-1250 cpg"],
  [["counties.zip"], "counties 14/14 -; UTF-8 ascii; companion-missing"],
  [["empty-shp.zip"], "POLYGON 2/2 wkt; UTF-8 ascii"],
  [loose("export_multipointz", "shp", "dbf", "prj"), "export_multipointz 1/1 wkt; UTF-8 ascii"],
  [loose("export_polylinez", "shp", "dbf", "prj"), "export_polylinez 1/1 wkt; UTF-8 ascii"],
  [loose("htmlcpg", "shp", "dbf", "prj", "cpg"), "htmlcpg 2/2 wkt; UTF-8 detected"],
  [loose("htmlprj", "shp", "dbf", "prj", "cpg"), "htmlprj 2/2 -; UTF-8 cpg; companion-missing"],
  [
    loose("ipra_dresden_polygon", "shp", "dbf", "prj"),
    "ipra_dresden_polygon 41/1 wkt; UTF-8 ascii; format-broken",
  ],
  [["mixedcase.zip"], "senate 40/40 wkt; UTF-8 ascii"],
  [["no-dbf.zip"], "no-dbf 14/14 -; UTF-8 ascii; companion-missing"],
  [["noshp.zip"], "counties 14/0 -; UTF-8 ascii; companion-missing"],
  [["pandr.zip"], "pandr 80/80 wkt; UTF-8 ascii"],
  [["qgis.zip"], "qgis 2/2 wkt; UTF-8 cpg"],
  [["senate.zip"], "senate 40/40 wkt; UTF-8 ascii"],
  [["train_stations.zip"], "train_stations 361/361 wkt; UTF-8 cpg"],
  [["utf.zip"], "utf 2/2 wkt; UTF-8 cpg"],
  [["zero-len-line.zip"], "zero-len-line 3/2 wkt; UTF-8 cpg"],
];

const GEOPACKAGES: readonly (readonly [string, string])[] = [
  ["3857.gpkg", "format-broken: no-gpkg-features"],
  ["example.gpkg", "point1 4/4 4326; line1 3/3 4326; polygon1 3/3 4326; UTF-8 format; geometry-unsupported"],
  ["rivers.gpkg", "FEATURESriversds 357/357 3857; UTF-8 format"],
  ["wgs84.gpkg", "format-broken: no-gpkg-features"],
];

const FLATGEOBUFS: readonly (readonly [string, string])[] = [
  ["alldatatypes", "alldatatypes 1/1 -; UTF-8 format"],
  ["binary_wkb", "binary_wkb 1/0 4326; UTF-8 format"],
  ["countries", "countries 179/179 4326; UTF-8 format"],
  ["countries_nocrs", "countries_nocrs 179/179 -; UTF-8 format"],
  ["countries_nogeo", "countries_nogeo 179/0 -; UTF-8 format"],
  ["empty", "empty 0/0 4326; UTF-8 format"],
  ["heterogeneous", "heterogeneous 3/3 -; UTF-8 format"],
  ["mp_overlapping", "mp_overlapping 2/2 4326; UTF-8 format"],
  ["no_properties", "no_properties 1/1 -; UTF-8 format"],
  ["poly00", "poly00 10/10 27700; UTF-8 format"],
  ["poly01", "poly01 10/10 27700; UTF-8 format"],
  ["surface/triangle", "triangle 1/1 -; UTF-8 format"],
  ["topp_states", "format-broken: fgb-version"],
  ["unknown_feature_count", "unknown_feature_count 1/1 4326; UTF-8 format"],
];

describe.skipIf(!existsSync(SAMPLES))("other people's files (skipped: no samples)", () => {
  test.each(SHAPEFILES)("shapefile %j: %s", async (files, result) => {
    const paths = files.map((file) => join("shapefile", file));
    expect(await describeReading(shapefile, paths)).toBe(result);
  });

  test.each(GEOPACKAGES)("%s: %s", async (file, result) => {
    expect(await describeReading(gpkg, [join("geopackage", file)])).toBe(result);
  });

  test.each(FLATGEOBUFS)("%s.fgb: %s", async (file, result) => {
    expect(await describeReading(flatgeobuf, [join("flatgeobuf/test/data", `${file}.fgb`)])).toBe(result);
  });

  test("countries.fgb holds what its GeoJSON twin holds", async () => {
    const folder = join(SAMPLES, "flatgeobuf/test/data");
    const twin = JSON.parse(readFileSync(join(folder, "countries.geojson"), "utf8")) as FeatureCollection;
    const bytes = new Uint8Array(readFileSync(join(folder, "countries.fgb")));
    const { layers } = await flatgeobuf.read([{ name: "countries.fgb", bytes }], {});
    const byName = (features: FeatureCollection["features"]): Map<unknown, number> =>
      new Map(
        features.map(({ properties, geometry }) => [
          properties?.["name"],
          JSON.stringify(geometry).match(/-?[\d.]+(e-?\d+)?/g)?.length ?? 0,
        ]),
      );
    expect(byName((layers[0]?.root as FeatureCollection).features)).toEqual(byName(twin.features));
  });
});
