import { describe, expect, test } from "vitest";
import { CLUSTER_ALIASES } from "../../../../src/domain/field-aliases/cluster-aliases.ts";
import { findFieldWords } from "../../../../src/domain/field-aliases/find-field-words.ts";
import { PLACE_ALIASES } from "../../../../src/domain/field-aliases/place-aliases.ts";
import { PLANT_ALIASES } from "../../../../src/domain/field-aliases/plant-aliases.ts";
import { PLOT_ALIASES } from "../../../../src/domain/field-aliases/plot-aliases.ts";
import { readHeader } from "../../../../src/domain/field-aliases/read-header.ts";
import { ZONE_ALIASES } from "../../../../src/domain/field-aliases/zone-aliases.ts";
import type { ParkLayer } from "../../../../src/domain/layer.ts";
import { findTargetField, listTargets } from "../../../../src/data/mapping/target-field.ts";

const TABLES = {
  clusters: CLUSTER_ALIASES,
  zones: ZONE_ALIASES,
  plots: PLOT_ALIASES,
  plants: PLANT_ALIASES,
  places: PLACE_ALIASES,
};

function find(layer: ParkLayer, name: string): string | undefined {
  return findFieldWords(layer, readHeader(name))[0]?.field;
}

test.each([
  ["DKBH", "id"],
  ["宗地代码", "id"],
  ["TDYT", "landUse"],
  ["用地性质", "landUse"],
  ["YDXZDM", "landUse"],
  ["DLBM", "landUse"],
  ["供地方式", "supplyMode"],
  ["权利人", "holder"],
  ["QLRMC", "holder"],
  ["面积(亩)", "areaRegisteredM2"],
  ["ZDMJ", "areaRegisteredM2"],
  ["MJ_M", "areaRegisteredM2"],
  ["RJL", "farMin"],
  ["容积率上限", "farMax"],
  ["PZSJ", "approvedOn"],
  ["HTQDSJ", "suppliedOn"],
  ["约定开工时间", "startDueOn"],
  ["实际开工时间", "startedOn"],
  ["SJKGSJ", "startedOn"],
  ["完成投资(万元)", "investedWan"],
  ["总投资（亿元）", "investmentTotalWan"],
  ["供电(kVA)", "utilities.powerKva"],
])("%s of a plot is %s", (name, field) => {
  expect(findFieldWords("plots", readHeader(name)).map((match) => match.field)).toContain(field);
});

test.each([
  ["厂房编号", "id"],
  ["所属地块", "plot"],
  ["空置面积", "vacantFloorAreaM2"],
  ["楼面荷载kN/㎡", "floorLoadTPerM2"],
  ["行车吨位", "craneT"],
  ["变压器容量(kVA)", "powerKva"],
  ["标房状态", "state"],
  ["租金(元/㎡·月)", "rentYuanPerM2Month"],
])("%s of a plant is %s", (name, field) => {
  expect(find("plants", name)).toBe(field);
});

test("a header cut off by a .dbf is told by what is left of it", () => {
  expect(find("plots", "约定动工时")).toBe("startDueOn");
  expect(find("plots", "土地使用权")).toBeDefined();
});

test("the end of a longer header tells it, the longest end best", () => {
  expect(find("plots", "项目地块编号")).toBe("id");
  expect(find("plots", "企业实际开工时间")).toBe("startedOn");
});

test("MJ_M is in 亩 by its name", () => {
  expect(findFieldWords("plots", readHeader("MJ_M"))[0]?.unit).toBe("mu");
});

describe.each(Object.entries(TABLES))("the words of %s", (layer, table) => {
  test("are for fields of the layer, and every field has some", () => {
    for (const field of Object.keys(table))
      expect(findTargetField(layer as ParkLayer, field), field).toBeDefined();
    const missing = listTargets(layer as ParkLayer).filter((target) => !Object.hasOwn(table, target));
    expect(missing).toEqual(layer === "plots" ? ["utilities"] : []);
  });

  test("mean one field each, and can be found", () => {
    const owners = new Map<string, string>();
    for (const [field, { sure, likely }] of Object.entries(table)) {
      for (const entry of [...sure, ...likely]) {
        const [word = ""] = entry.split("=");
        expect(readHeader(word).full, word).toBe(word);
        expect(findFieldWords(layer as ParkLayer, readHeader(word)).map((match) => match.field)).toContain(
          field,
        );
      }
      for (const word of sure) {
        expect(owners.get(word), word).toBeUndefined();
        owners.set(word, field);
      }
    }
  });
});
