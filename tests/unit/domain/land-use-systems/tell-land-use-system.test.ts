import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isLandUse, LAND_USES } from "../../../../src/domain/land-use.ts";
import { GB_50137 } from "../../../../src/domain/land-use-systems/gb-50137.ts";
import { GUIDE_2023_NAMES } from "../../../../src/domain/land-use-systems/guide-2023-names.ts";
import { SURVEY_3 } from "../../../../src/domain/land-use-systems/survey-3.ts";
import { tellLandUseSystem } from "../../../../src/domain/land-use-systems/tell-land-use-system.ts";
import { translateLandUse } from "../../../../src/domain/land-use-systems/translate-land-use.ts";
import { vocabulary } from "../../../../src/i18n/zh-CN/vocabulary.ts";

describe("the system of a column", () => {
  test.each([
    [["0601", "1001", "0701"], "survey-3"],
    [["1003", "0508"], "survey-3"],
    [["1001", "1107"], "survey-3"],
    [["0809", "0701"], "survey-3"],
    [["1004", "1001"], "survey-3"],
    [["100102", "1001", "0701"], "guide-2023"],
    [["1001", "1207"], "guide-2023"],
    [["1001", "1402"], "guide-2023"],
    [["M2", "W1", "G2"], "gb-50137"],
    [["M2 二类工业用地"], "gb-50137"],
    [["1001 铁路用地", "1003 公路用地"], "survey-3"],
    [["1001 工业用地"], "guide-2023"],
    [["工业用地", "物流仓储用地"], "guide-2023"],
    [["二类工业用地"], "guide-2023"],
  ])("%s is %s", (values, system) => {
    const reading = tellLandUseSystem(values);
    expect(reading).toMatchObject({ system, isAmbiguous: false });
    expect(reading.confidence).toBeGreaterThan(0.7);
  });

  test.each([[["1001", "0701"]], [["1001"]], [["1003", "1101"]]])("%s could be two things", (values) => {
    const reading = tellLandUseSystem(values);
    expect(reading.isAmbiguous).toBe(true);
    expect(reading.confidence).toBeLessThan(0.5);
  });

  test("codes that only one system has, of two systems, are ambiguous", () => {
    expect(tellLandUseSystem(["0601", "100102"]).isAmbiguous).toBe(true);
  });

  test("is nothing where hardly a value is land use", () => {
    expect(tellLandUseSystem(["张三", "李四", "1001"]).system).toBeNull();
    expect(tellLandUseSystem([]).system).toBeNull();
  });

  test("does not depend on the order of the values", () => {
    const values = fc.shuffledSubarray(["0601", "1001", "M2", "100102", "1402", "工业用地", "x"], {
      minLength: 7,
    });
    fc.assert(
      fc.property(values, (shuffled) => {
        expect(tellLandUseSystem(shuffled)).toEqual(tellLandUseSystem([...shuffled].sort()));
      }),
    );
  });
});

describe("translation", () => {
  test.each([
    ["0601", "survey-3", "1001"],
    ["0508", "survey-3", "1101"],
    ["1001", "survey-3", "1201"],
    ["1003", "survey-3", "1202"],
    ["1004", "survey-3", "1207"],
    ["0809", "survey-3", "13"],
    ["0201K", "survey-3", "02"],
    [601, "survey-3", "1001"],
    ["M2", "gb-50137", "100102"],
    ["m1", "gb-50137", "100101"],
    ["R21", "gb-50137", "070102"],
    ["S42", "gb-50137", "120803"],
    ["1001", "guide-2023", "1001"],
    ["100102 二类工业用地", "guide-2023", "100102"],
    ["080401", "guide-2023", "0804"],
    ["二类工业用地", "guide-2023", "100102"],
    ["一类物流仓储用地", "survey-3", "110101"],
    ["工业", "guide-2023", "1001"],
    ["工业用地（0601）", "survey-3", "1001"],
    ["0701", "guide-2023", "0701"],
  ] as const)("%s of %s is %s", (value, system, landUse) => {
    expect(translateLandUse(value, system)).toBe(landUse);
  });

  test("what is not sure stays unknown", () => {
    expect(translateLandUse("H11", "gb-50137")).toBeUndefined();
    expect(translateLandUse("0601", "guide-2023")).toBeUndefined();
    expect(translateLandUse("商住用地", "guide-2023")).toBeUndefined();
    expect(translateLandUse("Z9", "gb-50137")).toBeUndefined();
  });

  test("every code of every table leads to a code the guide has", () => {
    for (const [, landUse] of [...Object.values(SURVEY_3), ...Object.values(GB_50137)]) {
      if (landUse !== null) expect(isLandUse(landUse)).toBe(true);
    }
  });

  test("the names of the guide are the ones people are shown", () => {
    for (const code of LAND_USES) {
      expect(GUIDE_2023_NAMES[code]).toBe(vocabulary[`landUse.${code}`]);
      expect(translateLandUse(GUIDE_2023_NAMES[code], "guide-2023")).toBe(code);
      expect(translateLandUse(code, "guide-2023")).toBe(code);
    }
  });
});
