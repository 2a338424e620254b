import fc from "fast-check";
import { expect, test } from "vitest";
import { readNumberText } from "../../../src/domain/number-text.ts";

test.each([
  ["1,234.5", 1234.5, ""],
  ["１２３．５", 123.5, ""],
  ["1 234 567", 1234567, ""],
  ["12.5亩", 12.5, "亩"],
  ["约 30 ㎡", 30, "m2"],
  ["-7", -7, ""],
  ["1.5e3", 1500, ""],
  ["35%", 35, "%"],
])("%s is a number with the rest behind it", (text, value, rest) => {
  expect(readNumberText(text)).toEqual({ value, rest });
});

test.each(["12,5", "1,23,456", "1.2.3", "", "暂无", "1,234,5"])(
  "%s is no number anybody is sure of",
  (text) => {
    expect(readNumberText(text)).toBeUndefined();
  },
);

test("a bound is told apart from the figure", () => {
  expect(readNumberText("≥1.0")).toEqual({ value: 1, rest: "", bound: "least" });
  expect(readNumberText("不超过36m")).toEqual({ value: 36, rest: "m", bound: "most" });
});

test("every finite number is read back from its own text", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(readNumberText(String(value))?.value).toBe(value === 0 ? Number(String(value)) : value);
    }),
  );
});
