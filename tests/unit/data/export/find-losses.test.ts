import { describe, expect, it } from "vitest";
import { EXPORT_FORMATS } from "../../../../src/data/export/export-format.ts";
import { findLosses } from "../../../../src/data/export/find-losses.ts";
import { LOSS_CODES } from "../../../../src/data/export/loss.ts";
import { exporting as en } from "../../../../src/i18n/en/export.ts";
import { exporting as zh } from "../../../../src/i18n/zh-CN/export.ts";
import { HOLED, makePolygon, makeTable, makeTextTable } from "./export-fixtures.ts";

const CLEAN = makeTable(
  [
    { key: "id", kind: "text" },
    { key: "n", kind: "number" },
    { key: "d", kind: "day" },
  ],
  [{ values: { id: "a", n: 1, d: "2020-01-01" }, geometry: HOLED }],
  { notes: [] },
);

describe("what a format cannot hold", () => {
  it.each(EXPORT_FORMATS)("is nothing of a plain table in %s with its shapes", (format) => {
    expect(findLosses(CLEAN, format, { hasWkt: true })).toEqual([]);
  });

  it("is the shapes and notes of a CSV that has neither", () => {
    expect(findLosses({ ...CLEAN, notes: [["a", "b"]] }, "csv", {})).toEqual([
      { code: "geometry-left-out", rows: [0], count: 1 },
      { code: "notes-left-out", rows: [], count: 1 },
    ]);
  });

  it("is what a cell of a workbook has over 32,767 characters", () => {
    expect(findLosses(makeTextTable(["x".repeat(32_767), "x".repeat(32_768)]), "xlsx", {})).toEqual([
      { code: "cell-cut", field: "note", limit: 32_767, rows: [1], count: 1 },
    ]);
  });

  it("is a shape too long for a cell", () => {
    const line = Array.from({ length: 3_000 }, (_, index) => [108 + index * 1e-9, 29]);
    const table = makeTable([], [{ geometry: { type: "LineString", coordinates: line }, values: {} }]);
    expect(findLosses(table, "xlsx", { hasWkt: true })).toEqual([
      { code: "geometry-dropped", rows: [0], count: 1 },
    ]);
  });

  it("is what a field of a shapefile has over 254 bytes, in the bytes of its encoding", () => {
    const table = makeTextTable(["好".repeat(85), "好".repeat(84), "好".repeat(127)]);
    expect(findLosses(table, "shapefile", {})).toEqual([
      { code: "text-cut", field: "note", limit: 254, rows: [0, 2], count: 2 },
    ]);
    expect(findLosses(table, "shapefile", { encoding: "gbk" })).toEqual([]);
  });

  it("is the characters GBK has not, in GBK only", () => {
    const table = makeTextTable(["正阳", "𠀀", "😀"]);
    expect(findLosses(table, "shapefile", { encoding: "gbk" })).toEqual([
      { code: "character-replaced", field: "note", rows: [1, 2], count: 2 },
    ]);
    expect(findLosses(table, "shapefile", { encoding: "utf-8" })).toEqual([]);
  });

  it("is the length of names in a shapefile", () => {
    const table = makeTable([{ key: "investmentTotalWan", kind: "number" }], [], { layer: "plots" });
    expect(findLosses(table, "shapefile", {})).toEqual([
      {
        code: "name-shortened",
        field: "investmentTotalWan",
        becomes: "investTWan",
        limit: 10,
        rows: [],
        count: 1,
      },
    ]);
  });

  it("is a collection of shapes in a shapefile, and one file for all classes", () => {
    const table = makeTable(
      [],
      [
        { geometry: { type: "GeometryCollection", geometries: [HOLED] }, values: {} },
        { geometry: makePolygon(), values: {} },
        { geometry: { type: "Point", coordinates: [108, 29] }, values: {} },
      ],
    );
    expect(findLosses(table, "shapefile", {})).toEqual([
      { code: "geometry-dropped", rows: [0], count: 1 },
      { code: "geometry-split", rows: [], count: 2 },
    ]);
  });

  it("is the edge spaces and zeros of a shapefile's texts", () => {
    expect(findLosses(makeTextTable(["a ", "a\u0000"]), "shapefile", {})).toEqual([
      { code: "control-character-dropped", field: "note", rows: [1], count: 1 },
      { code: "space-trimmed", field: "note", rows: [0], count: 1 },
    ]);
  });

  it("is the difference of an empty text and none, in every flat format", () => {
    for (const format of ["csv", "xlsx", "shapefile", "kml"] as const) {
      expect(findLosses(makeTextTable(["", null, "a"], { notes: [] }), format, {})).toEqual([
        { code: "empty-text-as-null", field: "note", rows: [0], count: 1 },
      ]);
    }
    expect(findLosses(makeTextTable(["", null]), "gpkg", {})).toEqual([]);
  });

  it("is the form of nested and mixed values everywhere but in GeoJSON", () => {
    const table = makeTable(
      [
        { key: "nested", kind: "json" },
        { key: "mixed", kind: "text" },
      ],
      [{ values: { nested: { a: 1 }, mixed: 7 } }, { values: { nested: "plain", mixed: "seven" } }],
      { notes: [] },
    );
    expect(findLosses(table, "geojson", {})).toEqual([]);
    for (const format of ["csv", "xlsx", "shapefile", "kml", "gpkg"] as const) {
      expect(findLosses(table, format, {})).toEqual([
        { code: "nested-as-text", field: "nested", rows: [0], count: 1 },
        { code: "mixed-as-text", field: "mixed", rows: [0], count: 1 },
      ]);
    }
  });

  it("is none of the names and utilities of a park's layer", () => {
    const values = { name: { zh: "一", en: "1" }, utilities: { powerKva: 5 } };
    const table = makeTable(
      [
        { key: "name", kind: "json" },
        { key: "utilities", kind: "json" },
      ],
      [{ values }],
      { layer: "plots", notes: [] },
    );
    expect(findLosses(table, "csv", {})).toEqual([]);
  });

  it("is a name SQLite takes for another", () => {
    const fields = ["Name", "name", "FID"].map((key) => ({ key, kind: "text" as const }));
    expect(
      findLosses(makeTable(fields, []), "gpkg", {}).map(({ field, becomes }) => [field, becomes]),
    ).toEqual([
      ["name", "name_"],
      ["FID", "FID_"],
    ]);
  });

  it("is a number that is none, in every format", () => {
    const table = makeTable([{ key: "n", kind: "number" }], [{ values: { n: Infinity } }], { notes: [] });
    for (const format of EXPORT_FORMATS) {
      expect(findLosses(table, format, {})).toEqual([
        { code: "number-not-finite", field: "n", rows: [0], count: 1 },
      ]);
    }
  });

  it("is a day Excel counts wrong", () => {
    const table = makeTable([{ key: "d", kind: "day" }], [{ values: { d: "1899-12-31" } }]);
    expect(findLosses(table, "xlsx", {})).toEqual([{ code: "day-as-text", field: "d", rows: [0], count: 1 }]);
  });

  it("is a shape with no place in the system", () => {
    const crs = { epsg: 4545, project: () => [NaN, NaN] as const };
    for (const format of ["shapefile", "gpkg", "csv", "xlsx"] as const) {
      expect(findLosses(CLEAN, format, { crs, hasWkt: true })).toEqual([
        { code: "geometry-dropped", rows: [0], count: 1 },
      ]);
    }
    expect(findLosses(CLEAN, "geojson", { crs })).toEqual([]);
  });

  it("is told with the first twenty rows and the count of all", () => {
    const [loss] = findLosses(makeTextTable(Array.from({ length: 30 }, () => "")), "csv", {});
    expect(loss?.rows).toHaveLength(20);
    expect(loss?.count).toBe(30);
  });
});

it("every loss has a sentence in both languages, with figures it has", () => {
  for (const code of LOSS_CODES) {
    for (const table of [zh, en]) {
      const sentence: string = table[`loss.${code}`];
      expect(sentence).not.toBe("");
      for (const [, figure] of sentence.matchAll(/\{(\w+)\}/g)) {
        expect(["field", "count", "limit", "becomes"]).toContain(figure);
      }
    }
  }
});
