import { describe, expect, test } from "vitest";
import { csv } from "../../../../../src/data/formats/csv.ts";
import type { SourceLayer } from "../../../../../src/data/formats/source-dataset.ts";
import { getFeatures, getRows, readText } from "./table-fixture.ts";

async function read(text: string): Promise<{ layer: SourceLayer; geometries: unknown[]; columns: string[] }> {
  const { layers } = await readText(csv, text);
  const [layer] = layers;
  return {
    layer: layer!,
    geometries: getFeatures(layer).map(({ geometry }) => geometry),
    columns: Object.keys(getRows(layer)[0] ?? {}),
  };
}

const point = (x: number, y: number): unknown => ({ type: "Point", coordinates: [x, y] });

describe("longitude and latitude", () => {
  test.each([
    ["lon,lat", "108.5,29.25"],
    ["Longitude,Latitude", "108.5,29.25"],
    ["经度,纬度", "108°30′,29°15′00″"],
    ["东经,北纬", "东经108度30分,北纬29度15分"],
    ["lng,lat", "E108°30′00″,N29°15′"],
    ["经度(°),纬度(°)", "108.5,29.25"],
  ])("%s are degrees by name and value", async (header, values) => {
    const { layer, geometries, columns } = await read(`n,${header}\na,${values}\nb,${values}\n`);
    expect(geometries).toEqual([point(108.5, 29.25), point(108.5, 29.25)]);
    expect(columns).toEqual(["n"]);
    expect(layer.isLonLatByFormat).toBe(true);
  });

  test("that are metres, or turned round, are not fixed by their names", async () => {
    expect((await read("lon,lat\n576374,3260373\n")).layer.isLonLatByFormat).toBe(false);
    const turned = await read("lon,lat\n29.25,108.5\n");
    expect(turned.layer.isLonLatByFormat).toBe(false);
    expect(turned.geometries).toEqual([point(29.25, 108.5)]);
  });

  test("are taken before plane coordinates beside them", async () => {
    const { geometries, columns } = await read("X,Y,经度,纬度\n3260373,576374,108.5,29.25\n");
    expect(geometries).toEqual([point(108.5, 29.25)]);
    expect(columns).toEqual(["X", "Y"]);
  });
});

describe("plane coordinates go by their values", () => {
  test.each([
    ["X,Y", "576374.5,3260373.25", [576374.5, 3260373.25]],
    ["X,Y", "3260373.25,576374.5", [576374.5, 3260373.25]],
    ["X坐标,Y坐标", "3260373.25,36576374.5", [36576374.5, 3260373.25]],
    ["X(m),Y(m)", '"3,260,373.25","36,576,374.5"', [36576374.5, 3260373.25]],
    ["北坐标,东坐标", "3260373.25,576374.5", [576374.5, 3260373.25]],
    ["Easting,Northing", "576374.5,3260373.25", [576374.5, 3260373.25]],
    ["纵坐标,横坐标", "3260373.25,576374.5", [576374.5, 3260373.25]],
    ["x,y", "108.5,29.25", [108.5, 29.25]],
    ["x,y", "29.25,108.5", [108.5, 29.25]],
    ["x,y", "12.5,30.25", [12.5, 30.25]],
  ])("%s of %s", async (header, values, expected) => {
    const { layer, geometries } = await read(`n,${header}\na,${values}\nb,${values}\n`);
    expect(geometries[0]).toEqual({ type: "Point", coordinates: expected });
    expect(layer.isLonLatByFormat).toBe(false);
  });
});

describe("geometry in a cell", () => {
  const ring = [
    [1, 2],
    [3, 2],
    [3, 4],
    [1, 2],
  ];
  const polygon = { type: "Polygon", coordinates: [ring] };

  test.each([
    ["WKT", "POLYGON((1 2,3 2,3 4,1 2))"],
    ["WKT of several lines", "polygon ((1 2,\n 3 2,\n 3 4, 1 2))"],
    ["WKT with heights", "POLYGONZ((1 2 0,3 2 0,3 4 0,1 2 0))"],
    ["GeoJSON", JSON.stringify(polygon)],
    ["a GeoJSON feature", JSON.stringify({ type: "Feature", properties: {}, geometry: polygon })],
  ])("as %s is read, whatever its column is called", async (kind, text) => {
    const { geometries, columns, layer } = await read(`n,anything\na,"${text.replaceAll('"', '""')}"\nb,\n`);
    const heights = { type: "Polygon", coordinates: [ring.map((position) => [...position, 0])] };
    expect(geometries).toEqual([kind === "WKT with heights" ? heights : polygon, null]);
    expect(columns).toEqual(["n"]);
    expect(layer.isLonLatByFormat).toBe(false);
  });

  test("of lists of coordinates is read under a name that says so", async () => {
    const { geometries, columns } = await read('n,坐标串\na,"1,2;3,2;3,4"\nb,"1,2 3,2 3,4 1,2"\nc,"5,6"\n');
    expect(geometries).toEqual([polygon, polygon, point(5, 6)]);
    expect(columns).toEqual(["n"]);
  });

  test("names its system where all of it names the same", async () => {
    const same = await read('geom\n"SRID=4545;POINT(1 2)"\n"SRID=4545;POINT(1 3)"\n');
    expect(same.layer.crs).toEqual({ kind: "epsg", code: 4545 });
    const mixed = await read('geom\n"SRID=4545;POINT(1 2)"\n"SRID=4546;POINT(1 3)"\n');
    expect(mixed.layer.crs).toBeUndefined();
  });

  test("that is none is said, and the text is kept", async () => {
    const text = `wkt,n\n"POINT(1 2)",1\n"POINT(1 2)",2\n"POINT(1 2)",3\n"POLYGON((1 2",4\n"POINT(a b)",5\n"POINT(3 4)",6\n"POINT(5 6)",7\n`;
    const { layers, findings } = await readText(csv, text);
    expect(findings.map(({ figures, feature }) => [figures["reason"], feature])).toEqual([
      ["geometry-unreadable", 3],
      ["geometry-unreadable", 4],
    ]);
    expect(getRows(layers[0])[3]).toEqual({ wkt: "POLYGON((1 2", n: 4 });
  });

  test.each([20, 20_000])("that is nested %i deep is not followed", async (depth) => {
    const deep = `${"GEOMETRYCOLLECTION(".repeat(depth)}POINT(1 2)${")".repeat(depth)}`;
    expect((await read(`n,geom\n1,"${deep}"\n`)).geometries).toEqual([null]);
    const json = `{"type":"Point","coordinates":${"[".repeat(depth)}${"]".repeat(depth)}}`;
    expect((await read(`n,geom\n1,"${json.replaceAll('"', '""')}"\n`)).geometries).toEqual([null]);
  });
});

describe("lists of boundary points", () => {
  const LIST =
    "地块编号,界址点号,X,Y,用途,边长\n" +
    "A,J1,3260373,576374,M2,100\nA,J2,3260473,576374,M2,101\nA,J3,3260473,576474,M2,102\n" +
    "B,J1,3260373,577374,M1,100\nB,J3,3260473,577474,,100\nB,J2,3260473,577374,M1,100\n";

  test("become a polygon a code, their points in order", async () => {
    const { layer, geometries } = await read(LIST);
    expect(geometries).toEqual([
      { type: "Polygon", coordinates: [[[576374, 3260373], [576374, 3260473], [576474, 3260473], [576374, 3260373]]] },
      { type: "Polygon", coordinates: [[[577374, 3260373], [577374, 3260473], [577474, 3260473], [577374, 3260373]]] },
    ]); // prettier-ignore
    expect(layer.rows).toEqual([2, 5]);
    // Of the other columns what is the same in all rows of the plot.
    expect(getRows(layer)).toEqual([
      { 地块编号: "A", 用途: "M2" },
      { 地块编号: "B", 用途: "M1", 边长: 100 },
    ]);
  });

  test("may write the code once and the first point again", async () => {
    const text = "地块编号,点号,X,Y\nA,1,1,1\n,2,1,9\n,3,9,9\n,1,1,1\nB,1,5,5\n,2,5,6\n,3,6,6\n";
    const { geometries } = await read(text);
    expect(geometries[0]).toEqual({ type: "Polygon", coordinates: [[[1, 1], [1, 9], [9, 9], [1, 1]]] }); // prettier-ignore
    expect(geometries).toHaveLength(2);
  });

  test("may number rings: the second is a hole", async () => {
    const ring = (number: number, low: number, high: number): string =>
      [`A,${number},1,${low},${low}`, `A,${number},2,${low},${high}`, `A,${number},3,${high},${high}`].join(
        "\n",
      );
    const { geometries } = await read(`地块编号,圈号,点号,X,Y\n${ring(1, 0, 9)}\n${ring(2, 3, 4)}\n`);
    expect(geometries[0]).toMatchObject({ type: "Polygon" });
    expect((geometries[0] as { coordinates: unknown[] }).coordinates).toHaveLength(2);
  });

  test("with two points enclose nothing, and that is said", async () => {
    const { findings } = await readText(csv, `${LIST}C,J1,3260373,578374,M1,1\nC,J2,3260473,578374,M1,1\n`);
    expect(findings).toMatchObject([{ figures: { reason: "too-few-points", row: 8 }, feature: 2 }]);
  });

  test("are not seen in plots with a running number", async () => {
    const { geometries } = await read(
      "序号,地块编号,X,Y\n1,A,3260373,576374\n2,B,3260473,576374\n3,C,3260473,576474\n",
    );
    expect(geometries).toHaveLength(3);
    expect(geometries[0]).toEqual(point(576374, 3260373));
  });
});

test("a table without coordinates has attributes only", async () => {
  const { layer, geometries } = await read("地块编号,面积\nA,1\n");
  expect(geometries).toEqual([null]);
  expect(layer).toMatchObject({ isLonLatByFormat: false });
  expect(layer.crs).toBeUndefined();
});
