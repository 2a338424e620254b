import { strToU8, zipSync } from "fflate";
import readXlsxFile from "read-excel-file/universal";
import { describe, expect, test, vi } from "vitest";
import { readDirectory } from "../../../../src/data/archive/read-directory.ts";
import type { SourceDataset } from "../../../../src/data/formats/source-dataset.ts";
import { xlsx } from "../../../../src/data/formats/xlsx.ts";
import { getFeatures, getRefusal, getRows } from "./table/table-fixture.ts";
import { createWorkbook, packWorkbook, type SheetFixture } from "./table/workbook-fixture.ts";

vi.mock("read-excel-file/universal", async (importOriginal) => {
  const original = await importOriginal<typeof import("read-excel-file/universal")>();
  return { ...original, default: vi.fn(original.default) };
});

function read(...sheets: SheetFixture[]): Promise<SourceDataset> {
  return readBytes(createWorkbook(sheets));
}

function readBytes(bytes: Uint8Array): Promise<SourceDataset> {
  return xlsx.read([{ name: "a.xlsx", bytes }], {});
}

describe("a workbook", () => {
  test("keeps numbers, days and truth values as what they are, and codes as texts", async () => {
    const { format, encoding, layers, findings } = await read({
      name: "地块",
      rows: [
        ["地块编号", "面积(亩)", "供地时间", "是否可供", "时刻"],
        ["0012", 1234.5, { serial: 45356 }, true, { serial: 45356.354166666664 }],
        ["0013", 2, null, false, { serial: 0.5 }],
      ],
    });
    expect([format, encoding]).toEqual(["xlsx", { name: "UTF-8", how: "format", confidence: 1 }]);
    expect(layers[0]?.name).toBe("地块");
    expect(getRows(layers[0])).toEqual([
      {
        地块编号: "0012",
        "面积(亩)": 1234.5,
        供地时间: "2024-03-05",
        是否可供: true,
        时刻: "2024-03-05T08:30:00",
      },
      { 地块编号: "0013", "面积(亩)": 2, 供地时间: null, 是否可供: false, 时刻: "12:00:00" },
    ]);
    expect(findings).toEqual([]);
  });

  test("with titles and gaps keeps the numbers of its rows", async () => {
    const { layers } = await read({
      name: "a",
      rows: [["供地台账"], [], ["地块编号", "X", "Y"], ["A", 3260373.5, 576374], [], ["B", 3260374, 576375]],
    });
    expect(layers[0]?.rows).toEqual([4, 6]);
    expect(getFeatures(layers[0])[0]?.geometry).toEqual({ type: "Point", coordinates: [576374, 3260373.5] });
  });

  test("has a layer a sheet, but for hidden and empty ones", async () => {
    const rows = [["编号", "名"], ["1", "甲"]]; // prettier-ignore
    const { layers } = await read(
      { name: "一", rows },
      { name: "藏", rows, state: "hidden" },
      { name: "深藏", rows, state: "veryHidden" },
      { name: "空" },
      { name: "二", rows },
    );
    expect(layers.map(({ name }) => name)).toEqual(["一", "二"]);
  });

  test("gives the value of a formula, and nothing for one that failed", async () => {
    const header =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="inlineStr"><is><t>b</t></is></c></row>';
    const row =
      '<row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>';
    expect(getRows((await read({ name: "a", xml: header + row })).layers[0])).toEqual([{ a: 2, b: null }]);
  });

  test("whose writer left the addresses out is read", async () => {
    const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const xml = `<row>${cell("a")}${cell("b")}</row><row r="4"><c/>${cell("x")}</row>`;
    const { layers } = await read({ name: "a", xml });
    expect(getRows(layers[0])).toEqual([{ a: null, b: "x" }]);
    expect(layers[0]?.rows).toEqual([4]);
  });

  test("names the sheet in what it says of a row", async () => {
    const { findings } = await read({ name: "地块", rows: [["地块编号", "面积"], ["A", 1], ["合计", 1]] }); // prettier-ignore
    expect(findings).toMatchObject([
      { code: "record-unreadable", layer: "地块", figures: { reason: "total-row", row: 3 } },
    ]);
  });
});

test("the reader behind gets nothing to inflate: over 512 KB it would in a worker made of text, which the page forbids", async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => [`A${index}`, `备注 ${index * 7919}`]);
  const { layers } = await read({ name: "a", rows: [["编号", "备注"], ...rows] });
  expect(getRows(layers[0])).toHaveLength(20_000);
  const input = vi.mocked(readXlsxFile).mock.lastCall?.[0] as ArrayBuffer;
  expect(readDirectory(new Uint8Array(input)).map(({ method }) => method)).toEqual([0, 0, 0, 0]);
});

describe("is refused", () => {
  const head = '<row r="1"><c r="A1"><v>1</v></c></row>';

  test.each([
    ["a row far below any", '<row r="1e9"><c r="A2"><v>1</v></c></row>', "format-broken"],
    ["a row below the last", '<row r="1048577"><c r="A2"><v>1</v></c></row>', "format-broken"],
    ["a row by a reference", '<row r="&#49;e9"><c r="A2"><v>1</v></c></row>', "format-broken"],
    ["two addresses", '<row r="2" x:r="999999999"><c r="A2"><v>1</v></c></row>', "format-broken"],
    ["an address behind a bracket", '<row x=">" r="1e9"><c r="A2"><v>1</v></c></row>', "format-broken"],
    ["an address behind a tag", '<row x="<" r="1e9"><c r="A2"><v>1</v></c></row>', "format-broken"],
    ["an address under another name", '<é:row é:r="1e9"><c r="A2"><v>1</v></c></é:row>', "format-broken"],
    ["a column right of the last", '<row r="2"><c r="ZZZ2"><v>1</v></c></row>', "format-broken"],
    ["no address", '<row r="2"><c r="hello"><v>1</v></c></row>', "format-broken"],
    [
      "a value in the last cell of all",
      '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
      "limit-exceeded",
    ],
  ])("for %s", async (_, xml, code) => {
    expect((await getRefusal(read({ name: "a", xml: head + xml }))).code).toBe(code);
  });

  test("for being another file", async () => {
    const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
    expect(await getRefusal(readBytes(ole))).toMatchObject({ figures: { reason: "old-excel" } });
    expect(await getRefusal(readBytes(packWorkbook({ "a.txt": "x" })))).toMatchObject({
      figures: { reason: "not-a-workbook" },
    });
    expect(await getRefusal(readBytes(new Uint8Array()))).toMatchObject({
      figures: { reason: "empty-file" },
    });
    expect((await getRefusal(readBytes(strToU8("not a zip at all, not a zip at all")))).code).toBe(
      "format-broken",
    );
    expect(await getRefusal(read({ name: "空" }))).toMatchObject({ figures: { reason: "empty-file" } });
  });

  test("for broken XML", async () => {
    expect(
      (await getRefusal(read({ name: "a", xml: `${head}<row r="2"><c r="A2" t="s"><v>7</v></c></row>` })))
        .code,
    ).toBe("format-broken");
    expect((await getRefusal(readBytes(packWorkbook({ "xl/workbook.xml": "<workbook" })))).code).toBe(
      "format-broken",
    );
  });

  test("for a bomb, before it is unpacked", async () => {
    const bomb = zipSync({
      "xl/workbook.xml": strToU8("<workbook/>"),
      "xl/worksheets/sheet1.xml": new Uint8Array(40 * 1024 * 1024),
    });
    expect((await getRefusal(readBytes(bomb))).code).toBe("archive-refused");
  });

  test("a sheet that is only formatted to its last row and column is not", async () => {
    const far = '<row r="2"><c r="A2"><v>2</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>';
    expect(getRows((await read({ name: "a", xml: head + far })).layers[0])).toEqual([{ A: 1 }, { A: 2 }]);
  });
});
