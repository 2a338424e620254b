import fc from "fast-check";
import { unzipSync } from "fflate";
import type { FeatureCollection, Geometry } from "geojson";
import { describe, expect, it } from "vitest";
import type { ExportOptions } from "../../../../src/data/export/export-format.ts";
import type { ExportTable } from "../../../../src/data/export/export-table.ts";
import { rewind } from "../../../../src/data/export/geometry-parts.ts";
import { writeShapefile } from "../../../../src/data/export/write-shapefile.ts";
import { shapefile } from "../../../../src/data/formats/shapefile.ts";
import type { SourceLayer } from "../../../../src/data/formats/source-dataset.ts";
import {
  anyGeometry,
  HOLED,
  makePolygon,
  makeTable,
  makeTextTable,
  MIXED_TABLE,
  NOW,
  OPTIONS,
} from "./export-fixtures.ts";

async function readAll(
  table: ExportTable,
  options: ExportOptions = OPTIONS,
): Promise<readonly SourceLayer[]> {
  const bytes = await writeShapefile(table, options);
  return (await shapefile.read([{ name: "out.zip", bytes }], {})).layers;
}

async function read(
  table: ExportTable,
  options: ExportOptions = OPTIONS,
): Promise<FeatureCollection<Geometry | null>> {
  const [layer] = await readAll(table, options);
  return layer?.root as FeatureCollection<Geometry | null>;
}

async function unzip(
  table: ExportTable,
  options: ExportOptions = OPTIONS,
): Promise<Record<string, Uint8Array>> {
  return unzipSync(await writeShapefile(table, options));
}

/** One part of one is the simple geometry in a shapefile. */
function simplify(geometry: Geometry): Geometry {
  if (geometry.type === "MultiPolygon" && geometry.coordinates.length === 1) {
    return { type: "Polygon", coordinates: geometry.coordinates[0] ?? [] };
  }
  if (geometry.type === "MultiLineString" && geometry.coordinates.length === 1) {
    return { type: "LineString", coordinates: geometry.coordinates[0] ?? [] };
  }
  return geometry;
}

describe("a zipped shapefile", () => {
  it("has its five parts, a legend and the notes", async () => {
    expect(Object.keys(await unzip(MIXED_TABLE)).sort()).toEqual([
      "plots.cpg",
      "plots.dbf",
      "plots.prj",
      "plots.shp",
      "plots.shx",
      "plots_fields.csv",
      "plots_notes.txt",
    ]);
  });

  it.each(["utf-8", "gbk", "gb18030"] as const)(
    "gives typed values and Chinese back in %s",
    async (encoding) => {
      const { features } = await read(MIXED_TABLE, { now: NOW, encoding });
      expect(features[0]?.properties).toEqual({
        id: "ZY-01",
        areaRegist: 46230.28,
        standard: true,
        verifiedOn: "2026-06-30",
        权利人: "甲公司",
        shares: "[1,2]",
      });
      expect(features[1]?.properties).toMatchObject({ id: "ZY-02", standard: false, 权利人: null });
      expect(features[2]?.properties).toMatchObject({
        areaRegist: -3e-7,
        权利人: '龘 "引号", 换行\r\n第二行',
      });
    },
  );

  it("says its encoding in the .cpg", async () => {
    const decoder = new TextDecoder();
    expect(decoder.decode((await unzip(MIXED_TABLE))["plots.cpg"])).toBe("UTF-8");
    expect(decoder.decode((await unzip(MIXED_TABLE, { now: NOW, encoding: "gbk" }))["plots.cpg"])).toBe(
      "GBK",
    );
  });

  it("has short names that are fixed for the park's own fields, and a legend of the full ones", async () => {
    const fields = [
      { key: "investedWan", kind: "number" as const, unit: "万元" },
      { key: "=土地出让合同编号", kind: "text" as const },
    ];
    const table = makeTable(fields, [{ values: { investedWan: 1, "=土地出让合同编号": "x" } }], {
      layer: "plots",
    });
    const legend = new TextDecoder().decode((await unzip(table))["plots_fields.csv"]);
    expect(legend).toBe("name,field,unit\r\ninvestWan,investedWan,万元\r\n'=土地出,'=土地出让合同编号,\r\n");
    expect((await read(table)).features[0]?.properties).toEqual({ investWan: 1, "=土地出": "x" });
  });

  it("gives shapes of each class back to the last digit, each in a file of its own", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyGeometry, { minLength: 1, maxLength: 5 }), async (geometries) => {
        const rows = geometries.map((geometry, index) => ({ geometry, values: { n: index } }));
        const layers = await readAll(makeTable([{ key: "n", kind: "number" }], rows));
        const features = layers.flatMap(({ root }) => (root as FeatureCollection).features);
        const byRow = new Map(
          features.map(({ geometry, properties }) => [properties?.["n"] as number, geometry]),
        );
        expect(features).toHaveLength(geometries.length);
        geometries.forEach((geometry, index) => {
          const shape = byRow.get(index) as Geometry;
          const sound = JSON.parse(JSON.stringify(simplify(geometry))) as Geometry;
          // Parts that overlap by chance may be read as another nesting.
          if (sound.type !== "MultiPolygon") expect(rewind(shape, "counter-clockwise")).toEqual(sound);
        });
      }),
      { numRuns: 60 },
    );
  });

  it("keeps rows without a shape in their place, and drops a collection's", async () => {
    const table = makeTable(
      [{ key: "n", kind: "number" }],
      [
        { values: { n: 1 } },
        { values: { n: 2 }, geometry: HOLED },
        { values: { n: 3 }, geometry: { type: "GeometryCollection", geometries: [HOLED] } },
      ],
    );
    const { features } = await read(table);
    expect(
      features.map(({ properties, geometry }) => [properties?.["n"] as unknown, geometry === null]),
    ).toEqual([
      [1, true],
      [2, false],
      [3, true],
    ]);
  });

  it("holds rows without any shape", async () => {
    const { features } = await read(makeTextTable(["甲", "乙"]));
    expect(features.map(({ properties }) => properties?.["note"] as unknown)).toEqual(["甲", "乙"]);
  });

  it("winds shells clockwise in the file", async () => {
    const bytes = (await unzip(makeTable([], [{ geometry: HOLED, values: {} }])))["plots.shp"] as Uint8Array;
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect(view.getInt32(0)).toBe(9994);
    expect(view.getInt32(32, true)).toBe(5);
    expect(view.getInt32(24) * 2).toBe(bytes.length);
    // The second vertex of the shell lies north of the first.
    expect(view.getFloat64(100 + 8 + 52 + 24, true)).toBeCloseTo(29.451, 9);
  });

  it("is written in the plane of a zone, with that zone's .prj", async () => {
    const crs = {
      epsg: 4524,
      project: (lon: number, lat: number) => [36_500_000 + lon, 3_000_000 + lat] as const,
    };
    const table = makeTable([], [{ geometry: makePolygon(), values: {} }]);
    const files = await unzip(table, { now: NOW, crs });
    expect(new TextDecoder().decode(files["plots.prj"])).toContain("CGCS2000_3_Degree_GK_Zone_36");
    const [layer] = await readAll(table, { now: NOW, crs });
    const [feature] = (layer?.root as FeatureCollection).features;
    expect(JSON.stringify(feature?.geometry)).toContain("[36500108.78,3000029.45]");
  });

  it("is refused in a system nobody can name", async () => {
    const crs = { epsg: 2381, project: (lon: number, lat: number) => [lon, lat] as const };
    await expect(async () => writeShapefile(MIXED_TABLE, { now: NOW, crs })).rejects.toThrow(RangeError);
  });

  it("cuts texts at 254 bytes, no character in half", async () => {
    const { features } = await read(makeTextTable(["好".repeat(100), "x"]));
    expect(features[0]?.properties).toEqual({ note: "好".repeat(84) });
  });

  it("gives numbers back to the last digit", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 6 }),
        async (numbers) => {
          const table = makeTable(
            [{ key: "n", kind: "number" }],
            numbers.map((n) => ({ values: { n } })),
          );
          const { features } = await read(table);
          expect(features.map(({ properties }) => properties?.["n"] as number)).toEqual(
            numbers.map((n) => n + 0),
          );
        },
      ),
      {
        numRuns: 60,
        examples: [
          [[1, 2, 123456789012345]],
          [[Number("-1.2345678901234567e-300")]],
          [[0.1, 1e21]],
          [[0.5, 9007199254740994]],
        ],
      },
    );
  });

  it("holds 500 columns of long texts by taking width off them", async () => {
    const keys = Array.from({ length: 500 }, (_, index) => `c${index}`);
    const values = Object.fromEntries(keys.map((key) => [key, "x".repeat(300)]));
    const table = makeTable(
      keys.map((key) => ({ key, kind: "text" })),
      [{ values }],
    );
    const { features } = await read(table);
    expect(Object.keys(features[0]?.properties ?? {})).toHaveLength(500);
    expect(String(features[0]?.properties?.["c499"])).toBe("x".repeat(131));
  });
});
