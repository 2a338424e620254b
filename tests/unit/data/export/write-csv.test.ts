import fc from "fast-check";
import { wktToGeoJSON } from "betterknown";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { unguardCell } from "../../../../src/data/export/formula-safe.ts";
import { writeCsv } from "../../../../src/data/export/write-csv.ts";
import {
  anyText,
  makePolygon,
  makeTable,
  makeTextTable,
  MIXED_TABLE,
  NOW,
  OPTIONS,
} from "./export-fixtures.ts";

async function write(table: Parameters<typeof writeCsv>[0], options = OPTIONS): Promise<string> {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await writeCsv(table, options));
}

function parse(text: string): string[][] {
  return Papa.parse<string[]>(text.replace(/^\ufeff/, ""), {
    skipEmptyLines: false,
    newline: "\r\n",
  }).data.slice(0, -1);
}

describe("a CSV file", () => {
  it("begins with the byte-order mark and ends every line with CR LF", async () => {
    const text = await write(MIXED_TABLE);
    expect(text.startsWith("\ufeffid,areaRegisteredM2,standard,")).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
  });

  it("has numbers, truth values and days as anybody reads them", async () => {
    expect(parse(await write(MIXED_TABLE))[1]).toEqual([
      "ZY-01",
      "46230.28",
      "true",
      "2026-06-30",
      "甲公司",
      "[1,2]",
    ]);
  });

  it("quotes by doubling", async () => {
    expect(await write(makeTextTable(['a"b,c']))).toBe('\ufeffnote\r\n"a""b,c"\r\n');
  });

  it("guards texts that would run as a formula, and no numbers", async () => {
    const rows = parse(await write(MIXED_TABLE));
    expect(rows[3]?.slice(0, 2)).toEqual(["'=cmd", "-3e-7"]);
  });

  it("guards a name of a column too", async () => {
    const table = makeTable([{ key: "=HYPERLINK(1)", kind: "text" }], []);
    expect(await write(table)).toBe("\ufeff'=HYPERLINK(1)\r\n");
  });

  it("gives every text back", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          anyText.filter((text) => text !== ""),
          { maxLength: 5 },
        ),
        async (texts) => {
          const rows = parse(await write(makeTextTable(texts)));
          expect(rows.slice(1).map(([cell]) => unguardCell(cell ?? ""))).toEqual(texts);
        },
      ),
      { examples: [[['a"b', " x ", "=1+1", "'=1", "\t", "甲,乙\r\n丙", "-"]]] },
    );
  });

  it("has the shapes as WKT where asked, projected where asked", async () => {
    const table = makeTable([], [{ geometry: makePolygon(), values: {} }, { values: {} }]);
    const rows = parse(await write(table, { now: NOW, hasWkt: true }));
    expect(rows[0]).toEqual(["wkt"]);
    expect(wktToGeoJSON(rows[1]?.[0] ?? "")).toEqual(makePolygon());
    expect(rows[2]).toEqual([""]);
    const crs = { epsg: 3857, project: (lon: number, lat: number) => [lon * 2, lat + 1] as const };
    const projected = parse(await write(table, { now: NOW, hasWkt: true, crs }))[1]?.[0];
    expect(projected).toMatch(/^POLYGON \(\(217\.56 30\.45, /);
  });

  it("has no shape where one has no place in the system", async () => {
    const table = makeTable([], [{ geometry: makePolygon(), values: {} }]);
    const crs = { epsg: 3857, project: () => [NaN, NaN] as const };
    expect(parse(await write(table, { now: NOW, hasWkt: true, crs }))[1]).toEqual([""]);
  });

  it("has notes above the header only where asked", async () => {
    const table = makeTextTable(["a"]);
    expect(await write(table)).toBe("\ufeffnote\r\na\r\n");
    expect(await write(table, { now: NOW, hasNotes: true })).toBe("\ufeff# 来源: 自测\r\nnote\r\na\r\n");
  });
});
