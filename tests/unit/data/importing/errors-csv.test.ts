import type { Feature, FeatureCollection, Geometry } from "geojson";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csv } from "../../../../src/data/formats/csv.ts";
import {
  ERRORS_COLUMN,
  ROW_COLUMN,
  SHAPE_COLUMN,
  writeErrorsCsv,
  type ErrorRow,
} from "../../../../src/data/importing/errors-csv.ts";

const polygon: Geometry = {
  type: "Polygon",
  coordinates: [
    [[108.78123456789012, 29.450000000000003], [108.79, 29.45], [108.79, 29.46], [108.78123456789012, 29.450000000000003]], // prettier-ignore
    [[108.785, 29.452], [108.786, 29.454], [108.7861, 29.4525], [108.785, 29.452]], // prettier-ignore
  ],
};

const rows: readonly ErrorRow[] = [
  {
    row: 7,
    properties: { 地块编号: "ZY-001", "面积(亩)": 12.5, 备注: '含"引号"，逗号, 和\n换行', 公式: "=1+1" },
    geometry: polygon,
    errors: ["边界没有闭合。", "地块编号重复。"],
  },
  {
    row: 9,
    properties: { 地块编号: "0123", "面积(亩)": 1e-7, 备注: null, 公式: "-" },
    geometry: { type: "Point", coordinates: [108.7, 29.4] },
    errors: [],
  },
];
const columns = ["地块编号", "面积(亩)", "备注", "公式"];

function toText(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

async function readBack(bytes: Uint8Array): Promise<readonly Feature<Geometry | null>[]> {
  const { layers } = await csv.read([{ name: "errors.csv", bytes }], {});
  return (layers[0]?.root as FeatureCollection<Geometry | null>).features;
}

describe("the list of errors", () => {
  test("is UTF-8 with a byte-order mark, the file's columns first, then row, errors and shape", () => {
    const [header, first] = toText(writeErrorsCsv(rows, columns)).split("\r\n");
    expect(header).toBe(`\uFEFF地块编号,面积(亩),备注,公式,${ROW_COLUMN},${ERRORS_COLUMN},${SHAPE_COLUMN}`);
    expect(first).toContain(
      `,7,边界没有闭合。 地块编号重复。,"POLYGON ((108.78123456789012 29.450000000000003`,
    );
  });

  test("holds no text that a spreadsheet would run, in its header neither", () => {
    const text = toText(
      writeErrorsCsv(
        [
          {
            row: 1,
            properties: { "=a": "=cmd|x", b: { c: 1 }, d: -5 },
            geometry: null,
            errors: ["-1 is wrong"],
          },
        ],
        ["=a", "b", "d", "__proto__"],
      ),
    );
    expect(text.slice(1).split("\r\n")).toEqual([
      "'=a,b,d,__proto__,_row,_errors,wkt",
      `'=cmd|x,"{""c"":1}",-5,,1,'-1 is wrong,`,
      "",
    ]);
  });

  test("writes its own columns anew when the file was such a list already", () => {
    const again = [{ row: 3, properties: { a: "x", _row: 7, _errors: "old", wkt: "old" }, geometry: null, errors: ["new"] }]; // prettier-ignore
    const [header, line] = toText(writeErrorsCsv(again, ["a", "_row", "_errors", "wkt"])).split("\r\n");
    expect(header).toBe("\uFEFFa,_row,_errors,wkt");
    expect(line).toBe("x,3,new,");
  });

  test("comes in again with the same properties and the same shapes to the last bit", async () => {
    const features = await readBack(writeErrorsCsv(rows, columns));
    expect(features.map(({ geometry }) => geometry)).toEqual(rows.map(({ geometry }) => geometry));
    features.forEach(({ properties }, index) => {
      const { properties: before, row } = rows[index] as ErrorRow;
      expect(properties).toMatchObject({ ...before, [ROW_COLUMN]: row });
    });
  });

  test("comes in again whatever the texts and coordinates are", async () => {
    // The reader trims cells, takes an empty one for nothing, and makes a column of plain numbers numbers.
    const text = fc.string({ maxLength: 20 }).map((value) => `A${value.replaceAll("\r", "").trim()}`);
    const formula = fc.tuple(fc.constantFrom("=", "+", "-", "@"), text).map(([start, rest]) => start + rest);
    const lon = fc.double({ min: 73, max: 135, noNaN: true });
    const lat = fc.double({ min: 18, max: 54, noNaN: true });
    const row = fc.record({ code: text, remark: fc.oneof(text, formula), place: fc.tuple(lon, lat) });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 5 }), async (records) => {
        const written = records.map(({ code, remark, place }, index): ErrorRow => {
          const geometry: Geometry = { type: "Point", coordinates: [...place] };
          return { row: index + 2, properties: { code, remark }, geometry, errors: ["错误。"] };
        });
        const features = await readBack(writeErrorsCsv(written, ["code", "remark"]));
        expect(features.map(({ geometry }) => geometry)).toEqual(written.map(({ geometry }) => geometry));
        expect(features.map(({ properties }) => properties)).toMatchObject(
          written.map(({ properties }) => properties),
        );
      }),
      { seed: 71, numRuns: 60 },
    );
  });
});
