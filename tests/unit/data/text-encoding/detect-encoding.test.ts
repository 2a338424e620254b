import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  detectEncoding,
  listEncodingCandidates,
} from "../../../../src/data/text-encoding/detect-encoding.ts";
import { encodeText } from "../../../fixtures/bytes/encode-text.ts";

/** Words as they stand alone in a cell or a name of a column. */
const SIMPLIFIED = [
  ..."正阳 工业用地 青杠 地块 物流基地 黔江区 桃花源 旱地 水田 冯家 重庆市 一类工业用地 名称 编号 联通 面积".split(
    " ",
  ),
  ..."权利人 商业 仓储 中国 系统 重点项目 化工厂 A-01地块 绿地 （一期） 水浇地 备注 厂房1 锂电 纺织 麒麟".split(
    " ",
  ),
];
const TRADITIONAL = [
  ..."臺北市 土地使用分區 工業區 住宅區 地號 高雄 面積 段名 桃園 農業區 新竹縣 信義路 公園 道路 學校".split(
    " ",
  ),
  ..."公共設施用地 所有權人 中正區 鄉鎮 名稱 香港 九龍 新界".split(" "),
];

describe("the encoding of a text", () => {
  it.each(SIMPLIFIED)("%s in GBK is found", (word) => {
    const reading = detectEncoding([encodeText(word, "gbk")]);
    expect(reading).toMatchObject({ name: "GB18030", how: "detected" });
    expect(reading.confidence).toBeLessThan(0.9);
  });

  it.each(TRADITIONAL)("%s in Big5 is found", (word) => {
    const reading = detectEncoding([encodeText(word, "big5")]);
    expect(reading).toMatchObject({ name: "BIG5", how: "detected" });
    expect(reading.confidence).toBeLessThan(0.9);
  });

  it.each([...SIMPLIFIED, ...TRADITIONAL, "Côte d'Ivoire", "💩"])("%s in UTF-8 is sure", (word) => {
    const reading = detectEncoding([encodeText(word, "utf-8")]);
    expect(reading).toMatchObject({ name: "UTF-8", how: "detected" });
    expect(reading.confidence).toBeGreaterThanOrEqual(0.95);
  });

  it("is surer the more there is of it, and never sure", () => {
    const words = SIMPLIFIED.map((word) => encodeText(word, "gbk"));
    const many = detectEncoding(words).confidence;
    expect(many).toBeGreaterThan(detectEncoding(words.slice(0, 1)).confidence);
    expect(many).toBeLessThan(0.9);
  });

  it("is UTF-8 for nothing but ASCII, and for nothing at all", () => {
    const ascii = { name: "UTF-8", how: "ascii", confidence: 1 };
    expect(detectEncoding([encodeText("plot A-01", "utf-8")])).toEqual(ascii);
    expect(detectEncoding([])).toEqual(ascii);
    expect(detectEncoding([new Uint8Array()])).toEqual(ascii);
  });

  it.each([
    [[0xef, 0xbb, 0xbf, 0x41], "UTF-8"],
    [[0xff, 0xfe, 0x41, 0x00], "UTF-16LE"],
    [[0xfe, 0xff, 0x00, 0x41], "UTF-16BE"],
  ])("is told by the byte-order mark of %j", (bytes, name) => {
    expect(detectEncoding([Uint8Array.from(bytes)])).toEqual({ name, how: "bom", confidence: 1 });
  });

  it("stands fields whose last character is cut", () => {
    const cut = (text: string, encoding: string): Uint8Array => encodeText(text, encoding).subarray(0, -1);
    expect(detectEncoding([cut("正阳街道地块", "utf-8")]).name).toBe("UTF-8");
    expect(detectEncoding([cut("正阳街道地块", "gbk")]).name).toBe("GB18030");
  });

  it.each(["Åland Islands", "Área", "Größe", "Saint Barthélemy", "Düsseldorf", "Coração"])(
    "%s is not taken for Chinese for its accents",
    (name) => {
      expect(detectEncoding([encodeText(name, "windows-1252")]).name).toBe("WINDOWS-1252");
    },
  );

  it.each([
    ["قطعة أرض في المنطقة الصناعية الشرقية", "windows-1256", "WINDOWS-1256"],
    ["서울특별시 강남구 도로", "euc-kr", "EUC-KR"],
    ["これは日本語のテキストです", "shift_jis", "SHIFT_JIS"],
  ])("finds %s in %s", (text, encoding, name) => {
    expect(detectEncoding([encodeText(text, encoding)]).name).toBe(name);
  });

  it("stays UTF-8 where one value among many is damaged", () => {
    const words = [...SIMPLIFIED, ...TRADITIONAL].map((word) => encodeText(word, "utf-8"));
    const reading = detectEncoding([...words, Uint8Array.from([0x41, 0xff, 0x41])]);
    expect(reading.name).toBe("UTF-8");
    expect(reading.confidence).toBeLessThan(0.9);
  });

  it("is always one that can be read, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 60 }), { maxLength: 4 }), (samples) => {
        const { name, confidence } = detectEncoding(samples);
        expect(() => new TextDecoder(name)).not.toThrow();
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
      { numRuns: 150, seed: 3 },
    );
  });
});

describe("the encodings to choose from", () => {
  it("begin with the one detected and hold no one that fails", () => {
    const samples = [encodeText("工业用地", "gbk")];
    const names = listEncodingCandidates(samples);
    expect(names[0]).toBe("GB18030");
    expect(names).not.toContain("UTF-8");
    for (const name of names) {
      expect(new TextDecoder(name, { fatal: true }).decode(samples[0])).not.toBe("");
    }
  });

  it("are UTF-8 alone where there is nothing to choose", () => {
    expect(listEncodingCandidates([encodeText("abc", "utf-8")])).toEqual(["UTF-8"]);
  });
});
