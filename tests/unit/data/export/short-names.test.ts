import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getByteEncoder } from "../../../../src/data/export/byte-encoder.ts";
import { shortenNames } from "../../../../src/data/export/short-names.ts";

const utf8 = getByteEncoder("utf-8");
const gbk = getByteEncoder("gbk");

describe("names of at most ten bytes", () => {
  it("are the names themselves where they fit, whatever comes before them", () => {
    expect(shortenNames(["权利人全称", "权利人", "name.zh", "landUse"], utf8)).toEqual([
      "权利_2",
      "权利人",
      "name.zh",
      "landUse",
    ]);
  });

  it("cut a longer one at a character and number what would be the same", () => {
    expect(shortenNames(["土地使用权人", "土地使用年限", "ABCDEFGHIJK", "abcdefghijkl"], utf8)).toEqual([
      "土地使",
      "土地_2",
      "ABCDEFGHIJ",
      "abcdefgh_2",
    ]);
    expect(shortenNames(["土地使用权人"], gbk)).toEqual(["土地使用权"]);
  });

  it("have a line in place of what the encoding has not", () => {
    expect(shortenNames(["a😀b", "", "a\u0000b"], gbk)).toEqual(["a_b_2", "_", "a_b"]);
  });

  it("are all different and short, in both encodings", () => {
    const names = fc.array(fc.string({ unit: "grapheme", maxLength: 14 }), { maxLength: 30 });
    fc.assert(
      fc.property(names, fc.constantFrom(utf8, gbk), (list, encoder) => {
        const shorts = shortenNames(list, encoder);
        expect(new Set(shorts.map((name) => name.toLowerCase())).size).toBe(list.length);
        for (const short of shorts) {
          const { written, read } = encoder.encodeInto(short, new Uint8Array(10));
          expect([read, written > 0]).toEqual([short.length, true]);
        }
      }),
    );
  });
});
