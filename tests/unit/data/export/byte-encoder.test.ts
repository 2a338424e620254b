import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getByteEncoder } from "../../../../src/data/export/byte-encoder.ts";

describe("GBK", () => {
  const gbk = getByteEncoder("gbk");

  it("writes what every Chinese program writes", () => {
    const target = new Uint8Array(8);
    expect(gbk.encodeInto("A正阳龘", target)).toEqual({ read: 4, written: 7, replaced: 0 });
    expect([...target]).toEqual([0x41, 0xd5, 0xfd, 0xd1, 0xf4, 0xfd, 0x93, 0]);
  });

  it("says what it has not", () => {
    const target = new Uint8Array(8);
    expect(gbk.encodeInto("𠀀한a", target)).toEqual({ read: 4, written: 3, replaced: 2 });
    expect(new TextDecoder().decode(target.subarray(0, 3))).toBe("??a");
  });

  it("does not cut a character in half", () => {
    expect(gbk.encodeInto("a正阳", new Uint8Array(4))).toEqual({ read: 2, written: 3, replaced: 0 });
  });

  it("reads back whatever it has", () => {
    const decoder = new TextDecoder("gbk");
    const character = fc.integer({ min: 0x20, max: 0xd7ff }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(character, (text) => {
        const target = new Uint8Array(4);
        const { written, replaced } = gbk.encodeInto(text, target);
        if (replaced === 0) expect(decoder.decode(target.subarray(0, written))).toBe(text);
        else expect(text).toMatch(/[^\u4e00-\u9fa5\u0020-\u007e]/);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("GB 18030", () => {
  const gb18030 = getByteEncoder("gb18030");

  it("is GBK where GBK has the character", () => {
    const target = new Uint8Array(4);
    expect(gb18030.encodeInto("正阳", target)).toEqual({ read: 2, written: 4, replaced: 0 });
    expect([...target]).toEqual([0xd5, 0xfd, 0xd1, 0xf4]);
  });

  it("has every character there is, and reads back", () => {
    const decoder = new TextDecoder("gb18030");
    // Some codes for private use were given to characters since.
    const character = fc
      .integer({ min: 0, max: 0x10ffff })
      .filter((codePoint) => codePoint < 0xd800 || codePoint > 0xdfff)
      .map((codePoint) => String.fromCodePoint(codePoint))
      .filter((text) => !/[\p{Co}\ufffd]/u.test(text));
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 5 }), (text) => {
        const target = new Uint8Array(40);
        const { read, written, replaced } = gb18030.encodeInto(text, target);
        expect([read, replaced]).toEqual([text.length, 0]);
        expect(decoder.decode(target.subarray(0, written))).toBe(text.replace(/^\ufeff/, ""));
      }),
      { numRuns: 200, examples: [["𠀀😀한éａ"], ["\u{10ffff}"]] },
    );
  });

  it("does not cut a character in half", () => {
    expect(gb18030.encodeInto("正𠀀", new Uint8Array(5))).toEqual({ read: 1, written: 2, replaced: 0 });
  });
});

it("UTF-8 does not cut a character in half", () => {
  const utf8 = getByteEncoder("utf-8");
  expect(utf8.encodeInto("a正阳", new Uint8Array(6))).toEqual({ read: 2, written: 4, replaced: 0 });
});
