import { expect, test } from "vitest";
import { readHeader } from "../../../../src/domain/field-aliases/read-header.ts";

test.each([
  ["面积（亩）", "面积", "mu"],
  ["用地面积_亩", "用地面积", "mu"],
  ["面积亩", "面积", "mu"],
  ["投资,单位:亿元", "投资", "yi-yuan"],
  ["荷载kN/㎡", "荷载", "kn-per-m2"],
  ["单价(万元/亩)", "单价", "wan-per-mu"],
  ["租金（元/㎡·月）", "租金", "yuan-per-m2"],
  ["租金[元/平方米/天]", "租金", "other"],
  ["area_m2", "area", "m2"],
  ["Area (ha)", "area", "ha"],
  ["净高(m)", "净高", null],
  ["楼层", "楼层", undefined],
  ["面积(净)", "面积净", undefined],
  [" 地块 编号 ", "地块编号", undefined],
  ["TDYT", "tdyt", undefined],
  ["schemamu", "schemamu", undefined],
])("%s is taken apart", (name, base, unit) => {
  expect(readHeader(name)).toMatchObject({ base, unit });
});
