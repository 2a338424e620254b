import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SOURCE_UNITS } from "../../../src/domain/field-mapping.ts";
import { convertUnit, getRecordUnit, readUnit, shiftDecimal } from "../../../src/domain/source-unit.ts";

describe("a unit", () => {
  test.each([
    ["亩", "mu"],
    ["㎡", "m2"],
    ["平方米", "m2"],
    ["公顷", "ha"],
    ["万㎡", "ha"],
    ["单位：万元", "wan-yuan"],
    ["元/㎡·月", "yuan-per-m2"],
    ["元／平方米·月", "yuan-per-m2"],
    ["万元/亩", "wan-per-mu"],
    ["kN/㎡", "kn-per-m2"],
    ["KVA", "kva"],
    ["米", null],
    ["元/㎡·天", "other"],
    ["kW", "other"],
  ])("%s is read as %s", (text, unit) => {
    expect(readUnit(text)).toBe(unit);
  });

  test("is not seen in any other word", () => {
    expect(readUnit("净用地")).toBeUndefined();
  });
});

describe("conversion", () => {
  test("three 亩 are two thousand square metres, to the last digit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (count) => {
        expect(convertUnit(3 * count, "mu", "m2")).toBe(2000 * count);
      }),
    );
  });

  test("powers of ten move the decimal point and nothing else", () => {
    expect(convertUnit(0.07, "ha", "m2")).toBe(700);
    expect(convertUnit(1.005, "km2", "m2")).toBe(1_005_000);
    expect(convertUnit(8123.45, "yuan", "wan-yuan")).toBe(0.812345);
    expect(convertUnit(20, "percent", "percent")).toBe(0.2);
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), (digits, power) => {
        expect(shiftDecimal(Number(`${digits}e-${power}`), power)).toBe(digits);
      }),
    );
  });

  test("loads go by standard gravity, prices by fifteen", () => {
    expect(convertUnit(9.80665, "kn-per-m2", "t-per-m2")).toBe(1);
    expect(convertUnit(800, "kg-per-m2", "t-per-m2")).toBe(0.8);
    expect(convertUnit(150, "yuan-per-m2", "wan-per-mu")).toBe(10);
    expect(convertUnit(96_000, "yuan-per-mu", "wan-per-mu")).toBe(9.6);
    expect(convertUnit(1.2, "yi-yuan", "wan-yuan")).toBe(12_000);
  });

  test("what is not of one kind is not converted", () => {
    expect(convertUnit(1, "mu", "wan-yuan")).toBeUndefined();
    expect(convertUnit(1, "kva", "m2")).toBeUndefined();
  });

  test("every unit is converted into some unit of a record", () => {
    const fields = [
      "areaRegisteredM2",
      "investedWan",
      "priceWanPerMu",
      "floorLoadTPerM2",
      "powerKva",
      "greenRatioMax",
    ];
    const records = [...fields, "saleYuanPerM2", "rentYuanPerM2Month"].map((field) => getRecordUnit(field)!);
    for (const unit of SOURCE_UNITS) {
      expect(
        records.some((record) => convertUnit(1, unit, record) !== undefined),
        unit,
      ).toBe(true);
    }
  });
});
