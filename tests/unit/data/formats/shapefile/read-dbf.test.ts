import { describe, expect, it } from "vitest";
import { readDbf } from "../../../../../src/data/formats/shapefile/read-dbf.ts";
import { Refusal } from "../../../../../src/data/formats/format.ts";
import { encodeText } from "../../../../fixtures/bytes/encode-text.ts";
import { makeDbf, type DbfContent } from "../../../../fixtures/bytes/make-shapefile.ts";

const gbk = (text: string): Uint8Array => encodeText(text, "gbk");

function readRow(columns: DbfContent["columns"], cells: readonly string[]): unknown {
  return readDbf(makeDbf({ columns, rows: [cells] }), {}).rows[0];
}

describe("a cell of a .dbf", () => {
  it.each([
    ["C", "  A-01 ", "A-01"],
    ["C", "", null],
    ["C", "A\0rubbish", "A"],
    ["N", "  12.50", 12.5],
    ["N", "-3e2", -300],
    ["N", "12,5", 12.5],
    ["N", "", null],
    ["N", "********", null],
    ["N", "A-01", "A-01"],
    ["N", "500114001234567890", "500114001234567890"],
    ["F", "1.5", 1.5],
    ["D", "20230131", "2023-01-31"],
    ["D", "00000000", null],
    ["D", "soon", "soon"],
    ["L", "T", true],
    ["L", "n", false],
    ["L", "?", null],
    ["M", "0000000001", null],
  ])("of type %s that says %j holds %j", (type, cell, value) => {
    expect(readRow([{ name: "x", type, bytes: 20 }], [cell])).toEqual({ x: value });
  });
});

describe("the text of a .dbf", () => {
  const content: DbfContent = {
    columns: [
      { name: "地块编号", type: "C", bytes: 10 },
      { name: "用地性质", type: "C", bytes: 20 },
    ],
    rows: [["QG-01", "工业用地"]],
    encode: gbk,
  };
  const row = { 地块编号: "QG-01", 用地性质: "工业用地" };

  it("is in the encoding its .cpg gives", () => {
    const { rows, encoding } = readDbf(makeDbf(content), { codePage: "936\r\n" });
    expect(rows).toEqual([row]);
    expect(encoding).toEqual({ name: "GB18030", how: "cpg", confidence: 1 });
  });

  it("is in the one its header gives", () => {
    const { rows, encoding } = readDbf(makeDbf({ ...content, languageId: 0x4d }), {});
    expect(rows).toEqual([row]);
    expect(encoding).toEqual({ name: "GB18030", how: "declared", confidence: 1 });
  });

  it("is in the one found, when nothing gives it", () => {
    const { rows, encoding, encodingCandidates } = readDbf(makeDbf({ ...content, languageId: 0x57 }), {});
    expect(rows).toEqual([row]);
    expect(encoding).toMatchObject({ name: "GB18030", how: "detected" });
    expect(encodingCandidates).toContain("BIG5");
  });

  it("is in the one chosen, whatever is given", () => {
    const { encoding } = readDbf(makeDbf({ ...content, languageId: 0x78 }), {
      encoding: "GBK",
      codePage: "950",
    });
    expect(encoding).toEqual({ name: "GB18030", how: "chosen", confidence: 1 });
  });

  it("is not in the one given, where the bytes say so", () => {
    const { rows, findings } = readDbf(makeDbf(content), { codePage: "UTF-8" });
    expect(rows).toEqual([row]);
    expect(findings).toMatchObject([{ code: "encoding-mismatch", figures: { declared: "UTF-8", count: 3 } }]);
  });

  it("loses no more than the character a column cuts off", () => {
    const columns = [{ name: "地块编号码", type: "C", bytes: 7 }];
    const { rows } = readDbf(makeDbf({ columns, rows: [["工业用地"]] }), {});
    expect(rows).toEqual([{ 地块编: "工业" }]);
  });
});

describe("the rows of a .dbf", () => {
  const columns = [{ name: "x", type: "C", bytes: 3 }];

  it("keep the place of one that was deleted", () => {
    const { rows } = readDbf(makeDbf({ columns, rows: [["a"], ["b"], ["c"]], deleted: [1] }), {});
    expect(rows).toEqual([{ x: "a" }, null, { x: "c" }]);
  });

  it("have columns of one name apart", () => {
    expect(readRow([...columns, ...columns], ["a", "b"])).toEqual({ x: "a", x_2: "b" });
  });

  it("that are cut off are said to be missing", () => {
    const bytes = makeDbf({ columns, rows: [["a"], ["b"], ["c"]] });
    const { rows, findings } = readDbf(bytes.subarray(0, -5), {});
    expect(rows).toEqual([{ x: "a" }, { x: "b" }]);
    expect(findings).toMatchObject([{ code: "format-broken", figures: { reason: "dbf-cut" } }]);
  });

  it("of more than 500 columns are refused", () => {
    const many = Array.from({ length: 501 }, (_, index) => ({ name: `f${index}`, type: "C", bytes: 1 }));
    expect(() => readDbf(makeDbf({ columns: many, rows: [] }), {})).toThrow(Refusal);
  });

  it("are not looked for in other files", () => {
    expect(() => readDbf(new TextEncoder().encode("地块编号,用地性质,面积（亩）,权利人\n"), {})).toThrow(
      Refusal,
    );
  });
});
