import { describe, expect, it } from "vitest";
import { formatMoment } from "../../../src/i18n/format-moment.ts";
import { getToleranceText } from "../../../src/i18n/tolerance-text.ts";

describe("a tolerance in words", () => {
  it("names only the measures that hide anything", () => {
    expect(getToleranceText({ m: 0.1, m2: 1, percent: 0 }, "zh-CN")).toBe(
      "最宽 ≤ 0.1 m或面积 ≤ 1 m²的切片隐去",
    );
    expect(getToleranceText({ m: 0, m2: 0, percent: 5 }, "en")).toBe(
      "Pieces are hidden that are ≤ 5% of the plot",
    );
  });

  it("says so where nothing is hidden", () => {
    expect(getToleranceText({ m: 0, m2: 0, percent: 0 }, "en")).toBe("Tolerance 0: nothing is hidden");
  });
});

describe("a moment", () => {
  it("is told with its distance from UTC", () => {
    expect(formatMoment(new Date(2026, 5, 30, 14, 3))).toMatch(/^2026-06-30 14:03 UTC[+\u2212]\d\d:\d\d$/);
  });
});
