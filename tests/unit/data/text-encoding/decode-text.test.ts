import { expect, it } from "vitest";
import { createTextReader, decodeText } from "../../../../src/data/text-encoding/decode-text.ts";
import { encodeText } from "../../../fixtures/bytes/encode-text.ts";

it("takes the byte-order mark off", () => {
  expect(decodeText(encodeText("\uFEFF地块", "utf-8"), "UTF-8")).toEqual({ text: "地块", badCount: 0 });
});

it("counts what could not be decoded", () => {
  const { text, badCount } = decodeText(Uint8Array.from([0x41, 0xff, 0x42, 0xff]), "UTF-8");
  expect(text).toBe("A\uFFFDB\uFFFD");
  expect(badCount).toBe(2);
});

it("reads windows-1252 as the Encoding Standard does, in Node too", () => {
  expect(decodeText(Uint8Array.from([0x80, 0x93, 0x94, 0xe9]), "1252").text).toBe("€“”é");
});

it("reads GBK by any of its names", () => {
  const bytes = encodeText("正阳工业园区", "gbk");
  for (const label of ["GBK", "936", "GB18030"]) expect(decodeText(bytes, label).text).toBe("正阳工业园区");
});

it("knows a label that means no encoding for a mistake of the program", () => {
  expect(() => createTextReader("no such thing")).toThrow(RangeError);
});
