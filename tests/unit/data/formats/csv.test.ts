import { describe, expect, test } from "vitest";
import { csv } from "../../../../src/data/formats/csv.ts";
import { tsv } from "../../../../src/data/formats/tsv.ts";
import { getFeatures, getRefusal, getRows, readText } from "./table/table-fixture.ts";

/** "编号,面积" and "甲,1" in GBK. */
const GBK = Uint8Array.of(
  ...[0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xc3, 0xe6, 0xbb, 0xfd, 0x0d, 0x0a, 0xbc, 0xd7, 0x2c, 0x31, 0x0d, 0x0a],
);

describe("a table in text", () => {
  test.each([
    ["commas", "a,b\n1,x\n2,y\n"],
    ["semicolons", "a;b\r\n1;x\r\n2;y\r\n"],
    ["tabs", "a\tb\n1\tx\n2\ty"],
    ["bars", "a|b\r1|x\r2|y"],
    ["Excel's sep line", "sep=^\na^b\n1^x\n2^y\n"],
  ])("with %s is one layer", async (_, text) => {
    const { layers, findings, format } = await readText(csv, text);
    expect(format).toBe("csv");
    expect(layers).toHaveLength(1);
    expect(layers[0]?.name).toBe("a");
    expect(getRows(layers[0])).toEqual([
      { a: 1, b: "x" },
      { a: 2, b: "y" },
    ]);
    expect(layers[0]?.rows).toEqual([2, 3]);
    expect(findings).toEqual([]);
  });

  test("with semicolons may have commas in every line", async () => {
    const { layers } = await readText(csv, "名;数\n甲;108,7\n乙;108,8\n");
    expect(getRows(layers[0])[0]).toEqual({ 名: "甲", 数: "108,7" });
  });

  test("in GBK is read, with or without being told", async () => {
    const chosen = await readText(csv, GBK, { encoding: "936" });
    expect(chosen.encoding).toMatchObject({ name: "GB18030", how: "chosen" });
    expect(getRows(chosen.layers[0])).toEqual([{ 编号: "甲", 面积: 1 }]);
    const detected = await readText(csv, GBK);
    expect(detected.encoding).toMatchObject({ name: "GB18030", how: "detected" });
    expect(detected.encodingCandidates?.[0]).toBe("GB18030");
    expect(getRows(detected.layers[0])).toEqual([{ 编号: "甲", 面积: 1 }]);
  });

  test("in UTF-8 with a mark, and in Excel's UTF-16, is read", async () => {
    const utf8 = await readText(csv, "\uFEFF编号,名\n1,甲\n");
    expect(Object.keys(getRows(utf8.layers[0])[0] ?? {})).toEqual(["编号", "名"]);
    const text = "\uFEFF编号\t名\r\n1\t甲\r\n";
    const wide = new Uint8Array(Uint16Array.from(text, (character) => character.charCodeAt(0)).buffer);
    const utf16 = await readText(tsv, wide, { name: "b.tsv" });
    expect(utf16.encoding.how).toBe("bom");
    expect(getRows(utf16.layers[0])).toEqual([{ 编号: "1", 名: "甲" }]);
  });

  test("keeps the row numbers Excel shows: blank rows and cells of several lines count as it counts them", async () => {
    const { layers } = await readText(csv, 'a,b\n\n1,"x\ny"\n,\n2,z\n');
    expect(layers[0]?.rows).toEqual([3, 5]);
    expect(getRows(layers[0])[0]?.["b"]).toBe("x\ny");
  });

  test("is read across the pieces it is read in", async () => {
    const note = `"${"很长的备注，".repeat(20)}""引""\n"`;
    const lines = Array.from({ length: 20_000 }, (_, index) => `${index},${note}\n`).join("");
    expect(lines.length).toBeGreaterThan(2 * 1024 * 1024);
    const { layers, findings } = await readText(csv, `a,b\n${lines}`);
    const rows = getRows(layers[0]);
    expect(rows).toHaveLength(20_000);
    expect(rows.every(({ a, b }, index) => a === index && b === rows[0]?.["b"])).toBe(true);
    expect(layers[0]?.rows?.at(-1)).toBe(20_001);
    expect(findings).toEqual([]);
  });

  test("takes back the marks a table is guarded with against formulas, and Excel's quoted codes", async () => {
    const { layers } = await readText(csv, `a,b,c\n'=1+1,"=""0012""",'x\n'-3,2,y\n`);
    expect(getRows(layers[0])).toEqual([
      { a: "=1+1", b: "0012", c: "'x" },
      { a: "-3", b: "2", c: "y" },
    ]);
  });
});

describe("what is wrong with a row is said of that row", () => {
  test("broken quotes, and they take no other row with them", async () => {
    const text = 'a,b\n1,"双高"企业\n2,z\n3,"open\n4,"of two\nlines"\n5,"sound"\n';
    const { findings, layers } = await readText(csv, text);
    expect(
      findings.map(({ code, figures, feature }) => [code, figures["reason"], figures["row"], feature]),
    ).toEqual([
      ["record-unreadable", "broken-quote", 2, 0],
      ["record-unreadable", "broken-quote", 4, 2],
    ]);
    expect(getRows(layers[0]).map(({ b }) => b)).toEqual([
      '"双高"企业',
      "z",
      '"open',
      "of two\nlines",
      "sound",
    ]);
    expect(layers[0]?.rows).toEqual([2, 3, 4, 5, 6]);
  });

  test("a mark that is never closed does not hang a long file", async () => {
    const rows = Array.from(
      { length: 40_000 },
      (_, index) => `${index},"x ${index},${"y".repeat(20)}\n`,
    ).join("");
    const started = Date.now();
    const { findings } = await readText(csv, `a,b,c\n${rows}`);
    expect(findings.length).toBeGreaterThan(30_000);
    expect(Date.now() - started).toBeLessThan(5000);
  });

  test("more cells than the header has, which are kept", async () => {
    const { findings, layers } = await readText(
      csv,
      "a,b\n1,2\n1,2,3\n1\n4,5\n6,7\n8,9\n1,1\n2,2\n3,3\n4,4\n5,5\n",
    );
    expect(findings).toMatchObject([
      { figures: { reason: "too-many-cells", row: 3 }, feature: 1, severity: "error" },
    ]);
    expect(getRows(layers[0])[1]).toEqual({ a: 1, b: 2, C: "3" });
    expect(getRows(layers[0])[2]).toEqual({ a: 1, b: null });
  });

  test("coordinates that are none, and the row is kept as it is", async () => {
    const { findings, layers } = await readText(
      csv,
      "n,lon,lat\n1,108.7,29.4\n2,不详,29.5\n3,,\n4,108.8,29.4\n5,108.8,29.4\n",
    );
    expect(findings).toMatchObject([{ figures: { reason: "coordinate-unreadable", row: 3 }, feature: 1 }]);
    expect(getRows(layers[0])[1]).toEqual({ n: 2, lon: "不详", lat: 29.5 });
    expect(getFeatures(layers[0])[2]?.geometry).toBeNull();
  });

  test("a row of sums is left out, and that is said", async () => {
    const { findings, layers } = await readText(csv, "地块编号,面积\nA,1\nB,2\n合计,3\n");
    expect(getRows(layers[0])).toHaveLength(2);
    expect(findings).toMatchObject([{ figures: { reason: "total-row", row: 4 }, severity: "warning" }]);
  });
});

describe("the header", () => {
  test("is found below titles", async () => {
    const { layers } = await readText(csv, "供地台账,,\n2024年,,\n\n地块编号,面积,用途\nA,1,M2\nB,2,M1\n");
    expect(getRows(layers[0])[0]).toEqual({ 地块编号: "A", 面积: 1, 用途: "M2" });
    expect(layers[0]?.rows).toEqual([5, 6]);
  });

  test("may be of two rows", async () => {
    const { layers } = await readText(
      csv,
      "编号,中心点,,面积\n,X,Y,\nA,3260373,576374,1\nB,3260374,576375,2\n",
    );
    expect(getRows(layers[0])).toEqual([
      { 编号: "A", 面积: 1 },
      { 编号: "B", 面积: 2 },
    ]);
    expect(getFeatures(layers[0])[0]?.geometry).toEqual({ type: "Point", coordinates: [576374, 3260373] });
  });

  test("that is not there leaves the letters, and every row is data", async () => {
    const { layers } = await readText(csv, "108.7,29.4\n108.8,29.5\n");
    expect(getRows(layers[0])).toEqual([
      { A: 108.7, B: 29.4 },
      { A: 108.8, B: 29.5 },
    ]);
  });

  test("gives every column a name of its own and none that names something on every object", async () => {
    const { layers } = await readText(csv, "a,a,,__proto__,constructor\n1,2,3,4,5\n1,2,3,4,5\n");
    expect(Object.keys(getRows(layers[0])[0] ?? {})).toEqual(["a", "a_2", "C", "D", "E"]);
  });

  test("alone is a table without rows", async () => {
    const { layers } = await readText(csv, "地块编号,面积\n");
    expect(getRows(layers[0])).toEqual([]);
  });
});

describe("numbers", () => {
  test("are made of columns that hold nothing else", async () => {
    const { layers } = await readText(csv, "k,l,m\n1,-2.5,12.50\n20,0,3.00\n");
    expect(getRows(layers[0])).toEqual([
      { k: 1, l: -2.5, m: 12.5 },
      { k: 20, l: 0, m: 3 },
    ]);
  });

  test.each([
    ["leading zeros", "0123", "4567"],
    ["outline numbers", "3.1", "3.10"],
    ["marks", "1,234", "12"],
    ["eighteen digits", "500114198001010011", "500114198001010012"],
    ["a plus", "+1", "2"],
    ["exponents", "1e5", "2"],
    ["words between", "1", "无"],
  ])("are not made of a column with %s", async (_, first, second) => {
    const { layers } = await readText(csv, `k,x\na,"${first}"\nb,"${second}"\n`);
    expect(getRows(layers[0]).map(({ x }) => x)).toEqual([first, second]);
  });

  test.each(["地块编号", "DLBM", "用地性质", "联系电话", "landUse", "名称", "id"])(
    "are not made of %s",
    async (name) => {
      const { layers } = await readText(csv, `${name},n\n1001,1\n1002,2\n`);
      expect(getRows(layers[0])[0]?.[name]).toBe("1001");
    },
  );
});

describe("limits", () => {
  test.each([
    ["no bytes", "", "empty-file"],
    ["blank lines", "\n\n  \n", "empty-file"],
    ["a picture", "\x89PNG\r\n\0\0\0\rIHDR", "binary-file"],
  ])("%s is refused", async (_, text, reason) => {
    expect(await getRefusal(readText(csv, text))).toMatchObject({
      code: "format-broken",
      figures: { format: "csv", reason },
    });
  });

  test.each([
    ["features", "a,b\n" + "1,2\n".repeat(200_001)],
    ["features", "\n".repeat(1_100_000) + "x"],
    ["properties", `${Array.from({ length: 501 }, (_, index) => `c${index}`).join(",")}\n`],
    ["properties", `a,b\n${"1,".repeat(20_000)}`],
    ["characters", `a,b\n"${"x,".repeat(2_200_000)}`],
  ])("too many %s are refused", async (what, text) => {
    const started = Date.now();
    const { code, figures } = await getRefusal(readText(csv, text));
    expect([code, figures["what"]]).toEqual(["limit-exceeded", what]);
    expect(Date.now() - started).toBeLessThan(5000);
  });
});
