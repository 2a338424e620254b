import fc from "fast-check";
import { expect, it } from "vitest";
import { toFileStem } from "../../../../src/data/export/file-stem.ts";

it.each([
  ["正阳 地块", "正阳 地块"],
  ["a/b\\c:d*?", "a_b_c_d_"],
  ["../../etc", "_.._etc"],
  [" .a. ", "a"],
  ["CON", "_CON"],
  ["", "_"],
  ["a\u202etxt", "a_txt"],
])("%s becomes %s", (text, stem) => {
  expect(toFileStem(text)).toBe(stem);
});

it("a stem is short, never empty and never a path", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
      const stem = toFileStem(text);
      expect(stem).toMatch(/^[^/\\]+$/);
      expect(new TextEncoder().encode(stem).length).toBeLessThanOrEqual(121);
      expect(toFileStem(stem)).toBe(stem);
    }),
  );
});
