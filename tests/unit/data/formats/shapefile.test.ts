import { zipSync } from "fflate";
import type { FeatureCollection, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { Refusal } from "../../../../src/data/formats/format.ts";
import { shapefile } from "../../../../src/data/formats/shapefile.ts";
import type { SourceDataset } from "../../../../src/data/formats/source-dataset.ts";
import { encodeText } from "../../../fixtures/bytes/encode-text.ts";
import {
  makeDbf,
  makeNullRecord,
  makePartsRecord,
  makePointRecord,
  makeShp,
} from "../../../fixtures/bytes/make-shapefile.ts";

const WKT = 'PROJCS["CGCS2000_3_Degree_GK_Zone_36",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000"]]';

const SQUARE: Position[] = [
  [0, 0],
  [0, 10],
  [10, 10],
  [10, 0],
  [0, 0],
];
const HOLE: Position[] = [
  [2, 2],
  [4, 2],
  [4, 4],
  [2, 4],
  [2, 2],
];

const shp = makeShp(5, [makePartsRecord(5, [SQUARE]), makeNullRecord(), makePartsRecord(5, [HOLE, SQUARE])]);
const dbf = makeDbf({
  columns: [{ name: "地块编号", type: "C", bytes: 10 }],
  rows: [["青-01"], ["青-02"], ["青-03"]],
  encode: (text) => encodeText(text, "gbk"),
});
const prj = encodeText(WKT, "utf-8");

function read(files: Readonly<Record<string, Uint8Array>>, encoding?: string): Promise<SourceDataset> {
  const list = Object.entries(files).map(([name, bytes]) => ({ name, bytes }));
  return shapefile.read(list, encoding === undefined ? {} : { encoding });
}

function getFeatures(dataset: SourceDataset, layer = 0): FeatureCollection["features"] {
  return (dataset.layers[layer]?.root as FeatureCollection).features;
}

function listCodes({ findings }: SourceDataset): unknown[] {
  return findings.map(({ code, figures }) => [code, figures["reason"] ?? figures["without"]]);
}

describe("a shapefile", () => {
  it("is its loose files together, whatever the case of their names", async () => {
    const dataset = await read({ "Plots.SHP": shp, "plots.dbf": dbf, "PLOTS.prj": prj, "plots.sbn": prj });
    expect(dataset).toMatchObject({
      format: "shapefile",
      encoding: { name: "GB18030", how: "detected" },
      findings: [],
      layers: [{ name: "Plots", crs: { kind: "wkt", text: WKT }, isLonLatByFormat: false, rows: [1, 2, 3] }],
    });
    expect(getFeatures(dataset)).toEqual([
      {
        type: "Feature",
        properties: { 地块编号: "青-01" },
        geometry: { type: "Polygon", coordinates: [SQUARE] },
      },
      { type: "Feature", properties: { 地块编号: "青-02" }, geometry: null },
      {
        type: "Feature",
        properties: { 地块编号: "青-03" },
        geometry: { type: "Polygon", coordinates: [SQUARE, HOLE] },
      },
    ]);
  });

  it("is several in the folders of a zip file, each a layer", async () => {
    const files = { "a/地块.shp": shp, "a/地块.dbf": dbf, "b/厂房.shp": makeShp(1, []), "readme.pdf": prj };
    const dataset = await read({ "all.zip": zipSync(files) });
    expect(dataset.layers.map(({ name }) => name)).toEqual(["地块", "厂房"]);
    expect(getFeatures(dataset, 0)).toHaveLength(3);
    expect(getFeatures(dataset, 1)).toHaveLength(0);
  });

  it("keeps folders in the names of layers that would be the same", async () => {
    const dataset = await read({ "all.zip": zipSync({ "a/x.shp": shp, "b/x.shp": shp }) });
    expect(dataset.layers.map(({ name }) => name)).toEqual(["a/x", "b/x"]);
  });

  it("may be shapes without rows, which is said", async () => {
    const dataset = await read({ "x.shp": shp });
    expect(getFeatures(dataset).map(({ properties }) => properties)).toEqual([{}, {}, {}]);
    expect(dataset.encoding).toEqual({ name: "UTF-8", how: "ascii", confidence: 1 });
    expect(listCodes(dataset)).toEqual([
      ["companion-missing", "attributes"],
      ["companion-missing", "crs"],
    ]);
  });

  it("may be rows without shapes, which is said", async () => {
    const dataset = await read({ "x.dbf": dbf, "x.cpg": encodeText("GBK", "utf-8") });
    expect(getFeatures(dataset).map(({ geometry }) => geometry)).toEqual([null, null, null]);
    expect(dataset.encoding).toEqual({ name: "GB18030", how: "cpg", confidence: 1 });
    expect(listCodes(dataset)).toEqual([["companion-missing", "shapes"]]);
  });

  it("passes over a web page in the place of its .prj or .cpg", async () => {
    const page = encodeText("<!DOCTYPE html><html><body>404</body></html>", "utf-8");
    const dataset = await read({ "x.shp": shp, "x.dbf": dbf, "x.prj": page, "x.cpg": page });
    expect(dataset.encoding).toMatchObject({ name: "GB18030", how: "detected" });
    expect(dataset.layers[0]).not.toHaveProperty("crs");
    expect(listCodes(dataset)).toEqual([["companion-missing", "crs-not-wkt"]]);
  });

  it("leaves a deleted row out with its shape", async () => {
    const rows = [["a"], ["b"], ["c"]];
    const deleted = makeDbf({ columns: [{ name: "x", type: "C", bytes: 1 }], rows, deleted: [0] });
    const dataset = await read({ "x.shp": shp, "x.dbf": deleted, "x.prj": prj });
    expect(getFeatures(dataset).map(({ properties }) => properties?.["x"] as unknown)).toEqual(["b", "c"]);
    expect(dataset.layers[0]?.rows).toEqual([2, 3]);
    expect(getFeatures(dataset)[0]?.geometry).toBeNull();
  });

  it("says when it has more shapes than rows, and keeps both", async () => {
    const short = makeDbf({ columns: [{ name: "x", type: "C", bytes: 1 }], rows: [["a"]] });
    const dataset = await read({ "x.shp": shp, "x.dbf": short, "x.prj": prj });
    expect(getFeatures(dataset)).toHaveLength(3);
    expect(listCodes(dataset)).toEqual([["format-broken", "shape-row-counts"]]);
  });

  it("follows its .shx where records have gaps between them", async () => {
    const point = makePointRecord([1, 2]);
    const gap = new Uint8Array(12).fill(0xff);
    const plain = makeShp(1, [point]);
    const gapped = new Uint8Array([...plain.subarray(0, 100), ...gap, ...plain.subarray(100)]);
    const shx = new Uint8Array(108);
    const view = new DataView(shx.buffer);
    view.setInt32(100, (100 + gap.length) / 2);
    view.setInt32(104, point.length / 2);
    const dataset = await read({ "x.shp": gapped, "x.shx": shx });
    expect(getFeatures(dataset).map(({ geometry }) => geometry)).toEqual([
      { type: "Point", coordinates: [1, 2] },
    ]);
  });
});

describe("the shapes of a shapefile", () => {
  async function readShapes(type: number, ...records: Uint8Array[]): Promise<unknown[]> {
    return getFeatures(await read({ "x.shp": makeShp(type, records) })).map(({ geometry }) => geometry);
  }

  it("keep their elevations", async () => {
    const line: Position[] = [
      [0, 0, 5],
      [1, 1, 6],
    ];
    expect(await readShapes(13, makePartsRecord(13, [line]))).toEqual([
      { type: "LineString", coordinates: line },
    ]);
    expect(await readShapes(13, makePartsRecord(13, [line, line]))).toEqual([
      { type: "MultiLineString", coordinates: [line, line] },
    ]);
  });

  it("lose no row to a part without points or a shape without parts", async () => {
    expect(await readShapes(5, makePartsRecord(5, []), makePartsRecord(5, [[], SQUARE]))).toEqual([
      null,
      { type: "Polygon", coordinates: [SQUARE] },
    ]);
  });

  it("that are damaged keep their row, with a finding at it", async () => {
    const wrong = makePartsRecord(5, [SQUARE]);
    new DataView(wrong.buffer).setInt32(40, 9_999_999, true);
    const dataset = await read({
      "x.shp": makeShp(5, [makeNullRecord(), wrong, makePartsRecord(5, [SQUARE])]),
    });
    expect(getFeatures(dataset)).toHaveLength(3);
    expect(dataset.findings.at(-1)).toMatchObject({
      code: "record-unreadable",
      feature: 1,
      figures: { reason: "shape-counts" },
    });
  });

  it("that are cut off end the list", async () => {
    const cut = makeShp(5, [makePartsRecord(5, [SQUARE]), makePartsRecord(5, [SQUARE])]).subarray(0, -9);
    const dataset = await read({ "x.shp": cut });
    expect(getFeatures(dataset)).toHaveLength(2);
    expect(dataset.findings.at(-1)).toMatchObject({ feature: 1, figures: { reason: "shape-cut" } });
  });

  it("of a kind nobody can show are counted", async () => {
    const patch = new Uint8Array(48);
    new DataView(patch.buffer).setInt32(0, 31, true);
    const dataset = await read({ "x.shp": makeShp(31, [patch, patch]) });
    expect(dataset.findings.at(-1)).toMatchObject({
      code: "geometry-unsupported",
      figures: { found: "MultiPatch", count: 2 },
    });
  });
});

describe("a shapefile is refused", () => {
  async function refuse(files: Readonly<Record<string, Uint8Array>>): Promise<unknown> {
    const error: unknown = await read(files).catch((reason: unknown) => reason);
    if (!(error instanceof Refusal)) throw new Error("not refused");
    return error.finding.figures["reason"] ?? error.finding.figures["what"];
  }

  it("for the reason it has", async () => {
    const text = encodeText("no shapefile at all", "utf-8");
    expect(await refuse({ "x.prj": prj })).toBe("no-shp");
    expect(await refuse({ "x.shp": text })).toBe("shp-header");
    expect(await refuse({ "x.shp": text, "x.dbf": text })).toBe("dbf-header");
    expect(await refuse({ "x.zip": text })).toBe("zip-no-directory");
    expect(await refuse({ "x.zip": zipSync({ "a.txt": text }) })).toBe("no-shp");
    expect(await refuse({ "x.zip": zipSync({ "a.zip": zipSync({ "a.shp": shp }) }) })).toBe("archive-nested");
  });

  it("for more than 200,000 shapes", async () => {
    const records = Array.from({ length: 200_001 }, makeNullRecord);
    expect(await refuse({ "x.shp": makeShp(1, records) })).toBe("features");
  });

  it("not for one of several that is damaged", async () => {
    const dataset = await read({ "a.shp": encodeText("no", "utf-8"), "b.shp": shp, "b.prj": prj });
    expect(dataset.layers.map(({ name }) => name)).toEqual(["b"]);
    expect(listCodes(dataset)[0]).toEqual(["format-broken", "shp-header"]);
  });
});
