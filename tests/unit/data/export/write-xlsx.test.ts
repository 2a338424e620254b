import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import readXlsx from "read-excel-file/universal";
import { describe, expect, it } from "vitest";
import type { ExportTable } from "../../../../src/data/export/export-table.ts";
import { writeXlsx } from "../../../../src/data/export/write-xlsx.ts";
import { toColumnName, toDaySerial } from "../../../../src/data/export/xlsx-cells.ts";
import { NOTES_SHEET_NAME, toSheetName } from "../../../../src/data/export/xlsx-parts.ts";
import {
  anyText,
  makePolygon,
  makeTable,
  makeTextTable,
  MIXED_TABLE,
  NOW,
  OPTIONS,
} from "./export-fixtures.ts";

async function read(table: ExportTable, options = OPTIONS): Promise<{ sheet: string; data: unknown[][] }[]> {
  const bytes = await writeXlsx(table, options);
  return readXlsx(new Blob([bytes as Uint8Array<ArrayBuffer>]), { trim: false });
}

async function readPart(table: ExportTable, path: string): Promise<string> {
  return strFromU8(unzipSync(await writeXlsx(table, OPTIONS))[`xl/${path}.xml`] as Uint8Array);
}

describe("a workbook", () => {
  it("has the units in its header, typed cells below, and a sheet of notes", async () => {
    const [data, notes] = await read(MIXED_TABLE, { now: NOW, notesTitle: "来源" });
    expect(data?.sheet).toBe("地块");
    expect(data?.data.slice(0, 3)).toEqual([
      ["id", "areaRegisteredM2 (m²)", "standard", "verifiedOn", "权利人", "shares"],
      ["ZY-01", 46230.28, true, new Date("2026-06-30T00:00:00Z"), "甲公司", "[1,2]"],
      ["ZY-02", 0.1, false, null, null, null],
    ]);
    expect(notes).toEqual({ sheet: "来源", data: [["来源", "自测"]] });
  });

  it("freezes its header and is wide enough for Chinese", async () => {
    const xml = await readPart(makeTextTable(["一二三四五六七八九十"]), "worksheets/sheet1");
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain('<col min="1" max="1" width="22" customWidth="1"/>');
  });

  it("never has a formula, whatever a text begins with", async () => {
    const texts = ["=1+1", "+1", "-1", "@A1", "\t=1"];
    const [data] = await read(makeTextTable(texts));
    expect(data?.data.slice(1)).toEqual(texts.map((text) => [text]));
    expect(await readPart(makeTextTable(texts), "worksheets/sheet1")).not.toContain("<f");
  });

  it("takes texts that are names of every object for texts", async () => {
    const texts = ["constructor", "__proto__", "toString"];
    const [data] = await read(makeTextTable(texts));
    expect(data?.data.slice(1)).toEqual(texts.map((text) => [text]));
  });

  it("gives every text and number back", async () => {
    const text = anyText.filter((value) => value.trim() !== "" && !/_x[0-9A-Fa-f]{4}_/.test(value));
    const row = fc.record({ text, number: fc.double({ noNaN: true, noDefaultInfinity: true }) });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 4 }), async (rows) => {
        const fields = [
          { key: "text", kind: "text" as const },
          { key: "number", kind: "number" as const },
        ];
        const [data] = await read(
          makeTable(
            fields,
            rows.map((values) => ({ values })),
          ),
        );
        const sound = rows.map(({ text, number }) => [text, number + 0]);
        expect(data?.data.slice(1)).toEqual(sound);
      }),
      { numRuns: 60, examples: [[[{ text: ' <a href="x">&amp;\r\n乙 ', number: 1e300 }]]] },
    );
  });

  it("keeps a text that looks like an escape of Excel's", async () => {
    expect(await readPart(makeTextTable(["_x0041_"]), "sharedStrings")).toContain(">_x005F_x0041_<");
  });

  it("tells its sheet of notes from its data", async () => {
    const workbook = await readPart(makeTextTable(["a"], { title: "it's" }), "workbook");
    expect(workbook).toContain(
      `<definedName name="${NOTES_SHEET_NAME}" hidden="1">'notes'!$A$1</definedName>`,
    );
    expect(workbook).toContain(`<sheet name="it's" sheetId="1" r:id="rId1"/>`);
  });

  it("leaves out what XML cannot hold", async () => {
    const [data] = await read(makeTextTable(["a\u0000b\u0008c\ufffe"]));
    expect(data?.data[1]).toEqual(["abc"]);
  });

  it("cuts a cell at 32,767 characters, no character in half", async () => {
    const [data] = await read(makeTextTable([`${"x".repeat(32_766)}𠀀`]));
    expect(data?.data[1]?.[0]).toBe("x".repeat(32_766));
  });

  it("has shapes as WKT where asked, and no half of a long one", async () => {
    const long = Array.from({ length: 3_000 }, (_, index) => [108 + index * 1e-9, 29]);
    const table = makeTable(
      [],
      [
        { geometry: makePolygon(), values: {} },
        { geometry: { type: "LineString", coordinates: long }, values: {} },
      ],
    );
    const [data] = await read(table, { now: NOW, hasWkt: true });
    expect(data?.data[1]?.[0]).toMatch(/^POLYGON \(\(108\.78 29\.45, /);
    expect(data?.data[2]?.[0] ?? null).toBeNull();
  });
});

describe("days as Excel counts them", () => {
  it.each([
    ["1900-03-01", 61],
    ["1970-01-01", 25569],
    ["2026-06-30", 46203],
    ["1900-02-28", undefined],
  ])("%s is %s", (day, serial) => {
    expect(toDaySerial(day)).toBe(serial);
  });
});

it.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
])("column %i is %s", (column, name) => {
  expect(toColumnName(column)).toBe(name);
});

describe("names of sheets", () => {
  it.each([
    ["地块：正阳/青杠[1]", "地块：正阳 青杠 1"],
    ["'a'", "a"],
    ["", "1"],
    ["x".repeat(40), "x".repeat(31)],
  ])("%s becomes %s", (title, name) => {
    expect(toSheetName(title, [])).toBe(name);
  });

  it("differ even where case does not count", () => {
    expect(toSheetName("Notes", ["notes", "NOTES (2)"])).toBe("Notes (3)");
  });
});
