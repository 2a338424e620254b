import { describe, expect, it } from "vitest";
import {
  formatDate,
  formatDistance,
  formatDms,
  formatKm2,
  formatLonLat,
  formatMu,
  formatName,
  formatNumber,
  formatPercent,
  formatPlain,
} from "../../../src/i18n/format.ts";

const NBSP = "\u00A0";

describe("numbers", () => {
  it("have no-break spaces in thousands", () => {
    expect(formatNumber(57_000)).toBe(`57${NBSP}000`);
    expect(formatNumber(1_234_567.891, 2)).toBe(`1${NBSP}234${NBSP}567.89`);
    expect(formatNumber(999)).toBe("999");
  });

  it("have a real minus, and none where nothing is left after rounding", () => {
    expect(formatNumber(-12.5, 1)).toBe("\u221212.5");
    expect(formatNumber(-0.001, 2)).toBe("0.00");
  });

  it("keep the decimals of an attribute as it was entered", () => {
    expect(formatPlain(9)).toBe("9");
    expect(formatPlain(8.25)).toBe("8.25");
    expect(formatPlain(1 / 3)).toBe("0.333");
  });
});

describe("quantities", () => {
  it("turn m² into the unit of the place", () => {
    expect(formatKm2(38_000_000)).toBe("38.00");
    expect(formatMu(38_000_000)).toBe(`57${NBSP}000.00`);
    expect(formatPercent(25 / 38)).toBe("65.8%");
  });

  it("tell a distance in metres below a kilometre", () => {
    expect(formatDistance(940)).toBe("940 m");
    expect(formatDistance(7400)).toBe("7.4 km");
  });

  it("write coordinates to the metre with their hemisphere", () => {
    expect(formatLonLat([108.78726, 29.45873])).toBe(`108.78726° E${NBSP}${NBSP}29.45873° N`);
  });

  it("write a day as the language does", () => {
    expect(formatDate("2026-06-30", "zh-CN")).toBe("2026-06-30");
    expect(formatDate("2026-06-30", "en")).toBe("30 Jun 2026");
    expect(formatDate("someday", "en")).toBe("someday");
  });

  it("fall back to the other language and then to the code", () => {
    expect(formatName({ zh: "正阳组团", en: "" }, "en", "zhengyang")).toBe("正阳组团");
    expect(formatName(undefined, "en", "zhengyang")).toBe("zhengyang");
  });
});

describe("formatDms", () => {
  it("writes degrees, minutes and seconds east and north", () => {
    expect(formatDms([108.783203, 29.395383])).toBe(`108°46′59.53″ E${NBSP}${NBSP}29°23′43.38″ N`);
    expect(formatDms([-0.5, -10])).toBe(`0°30′00.00″ W${NBSP}${NBSP}10°00′00.00″ S`);
  });

  it("never prints 60 seconds or 60 minutes", () => {
    expect(formatDms([108.999999999, 29.016666666])).toBe(`109°00′00.00″ E${NBSP}${NBSP}29°01′00.00″ N`);
  });
});
