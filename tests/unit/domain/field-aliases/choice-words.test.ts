import { expect, test } from "vitest";
import { readChoice, readYesNo } from "../../../../src/domain/field-aliases/choice-words.ts";
import {
  findLayerWords,
  isBlankWord,
  isTotalRowWord,
} from "../../../../src/domain/field-aliases/table-words.ts";

test.each([
  ["plots", "stage", "批而未供", "approved"],
  ["plots", "stage", "已开工", "started"],
  ["plots", "stage", "in_production", "in-production"],
  ["plots", "supplyMode", "作价出资（入股）", "equity"],
  ["plots", "supplyMode", "挂牌出让", "grant"],
  ["plots", "projectState", "签约", "signed"],
  ["plants", "state", "待出租", "vacant"],
  ["plants", "fireHazardClass", "丙类", "丙"],
  ["plants", "fireResistance", "Ⅱ级", "二"],
  ["zones", "kind", "工业生产区", "production"],
  ["plots", "geometryStatus", "实测", "surveyed"],
])("of %s, %s: %s is %s", (layer, field, text, value) => {
  expect(readChoice(layer, field, text)).toBe(value);
});

test("a word of another vocabulary is unknown", () => {
  expect(readChoice("plots", "stage", "闲置土地")).toBeUndefined();
  expect(readChoice("plots", "holder", "出让")).toBeUndefined();
});

test("yes and no in the ways they are written", () => {
  expect(["是", "√", "Yes", "1", "TRUE"].map(readYesNo)).toEqual([true, true, true, true, true]);
  expect(["否", "×", "n", "0"].map(readYesNo)).toEqual([false, false, false, false]);
  expect(readYesNo("部分")).toBeUndefined();
});

test("rows of sums and blank words are known", () => {
  expect(["合 计", "总计（亩）", "Total"].map(isTotalRowWord)).toEqual([true, true, true]);
  expect(isTotalRowWord("合计机械厂")).toBe(false);
  expect(["—", "暂无", "N/A"].map(isBlankWord)).toEqual([true, true, true]);
  expect(isBlankWord("0")).toBe(false);
});

test("a file's name tells its layer", () => {
  expect(findLayerWords("批而未供地块台账")).toEqual(["plots"]);
  expect(findLayerWords("闲置厂房.xlsx")).toEqual(["plants"]);
  expect(findLayerWords("my-plots-2026.json")).toEqual(["plots"]);
  expect(findLayerWords("exploits.json")).toEqual([]);
});
