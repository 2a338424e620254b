import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isLandUseAmbiguous, suggestMapping } from "../../../../src/data/mapping/suggest-mapping.ts";
import { PARK_LAYERS } from "../../../../src/domain/layer.ts";
import { listTargetsOf, sample, suggest, type Row } from "./mapping-fixture.ts";

const GEODATA = join(import.meta.dirname, "../../../../geodata/zhengyang");

const PLOTS: readonly Row[] = [
  {
    地块编号: "ZY-01",
    用地性质: "0601",
    "面积（亩）": "12.5",
    供地方式: "挂牌出让",
    权利人: "甲公司",
    备注: "好",
  },
  {
    地块编号: "ZY-02",
    用地性质: "0508",
    "面积（亩）": "1,234",
    供地方式: "划拨",
    权利人: "乙公司",
    备注: "",
  },
];

describe("a table of plots", () => {
  test("is told by its columns, with units, values and the system of its codes", () => {
    const mapping = suggest(PLOTS);
    expect(mapping.layer).toBe("plots");
    expect(listTargetsOf(mapping)).toEqual({
      地块编号: "id",
      用地性质: "landUse",
      "面积（亩）": "areaRegisteredM2",
      供地方式: "supplyMode",
      权利人: "holder",
    });
    expect(mapping.fields[1]).toMatchObject({ landUseSystem: "survey-3" });
    expect(mapping.fields[2]).toMatchObject({ unit: "mu" });
    expect(mapping.fields[3]).toMatchObject({ values: { 挂牌出让: "grant", 划拨: "allocation" } });
    expect(mapping.fields.map(({ source }) => source)).toEqual(Object.keys(PLOTS[0]!));
  });

  test("is told by pinyin initials as official databases have them", () => {
    const rows = [
      { BSM: "1", DKBH: "A-1", TDYT: "M2", ZDMJ: 66666.67, GYFS: "出让", PZSJ: "2020/3/5", QLRMC: "甲" },
    ];
    expect(listTargetsOf(suggest(rows))).toEqual({
      DKBH: "id",
      TDYT: "landUse",
      ZDMJ: "areaRegisteredM2",
      GYFS: "supplyMode",
      PZSJ: "approvedOn",
      QLRMC: "holder",
    });
  });

  test("with codes alone is one to be joined by them", () => {
    expect(suggest([{ 地块编号: "A", "投资(亿元)": 1.5 }])).toMatchObject({ layer: "plots" });
    expect(suggest([{ 厂房编号: "A", 图片: "a.jpg" }])).toMatchObject({ layer: "plants" });
  });

  test("leaves the system open where the codes mean something in two", () => {
    const [, landUse] = suggest([
      { 地块编号: "A", 用地性质: "1001" },
      { 地块编号: "B", 用地性质: "0701" },
    ]).fields;
    expect(landUse?.target).toBe("landUse");
    expect(landUse?.confidence).toBeLessThan(0.5);
    expect(isLandUseAmbiguous(landUse!)).toBe(true);
    expect(isLandUseAmbiguous(suggest(PLOTS).fields[1]!)).toBe(false);
  });

  test("does not take rent by the day for rent by the month, nor kW for kVA", () => {
    const rows = [{ 厂房编号: "A", 使用状态: "空置", "租金(元/㎡·天)": 0.4, "变压器容量(kW)": 400 }];
    expect(listTargetsOf(suggest(rows))).toEqual({ 厂房编号: "id", 使用状态: "state" });
  });

  test("takes a ratio in percent for one", () => {
    expect(suggest([{ 地块编号: "A", 绿地率: 20 }]).fields[1]).toMatchObject({
      target: "greenRatioMax",
      unit: "percent",
    });
    expect(suggest([{ 地块编号: "A", 绿地率: 0.2 }]).fields[1]).not.toHaveProperty("unit");
  });

  test("takes a least plot ratio for the least", () => {
    expect(listTargetsOf(suggest([{ 地块编号: "A", 容积率: "≥1.0" }]))["容积率"]).toBe("farMin");
    expect(listTargetsOf(suggest([{ 地块编号: "A", 容积率: "1.5" }]))["容积率"]).toBe("farMax");
  });
});

test("a column whose values cannot be what its name says is left alone", () => {
  expect(listTargetsOf(suggest([{ 地块编号: "A", 面积: "大", 状态: "好", 供地时间: "去年" }]))).toEqual({
    地块编号: "id",
  });
});

test("two columns never become one field: the surer one does", () => {
  const rows = [{ 名称: "甲", 地块名称: "乙", 地块编号: "A", 编号: "B", landUse: "1001", 用地性质: "1001" }];
  expect(listTargetsOf(suggest(rows, "plots"))).toEqual({
    地块名称: "name",
    地块编号: "id",
    landUse: "landUse",
  });
});

test("a list of something else is no layer of the park", () => {
  const countries = [{ NAME: "Chad", CODE: "TD", AREA: 1284000, POP: 17, state: "sovereign" }];
  expect(suggest(countries, "countries.geojson")).toMatchObject({ layer: null });
  expect(suggest([{ name: "x", state: "Alabama", plot: 3 }], "counties").layer).toBeNull();
  expect(suggest([{ a: 1 }], "地块.csv").layer).toBeNull();
});

test("a layer somebody chose is the layer", () => {
  expect(suggest([{ 编号: "1", 名称: "站" }], "", { layer: "places" })).toMatchObject({
    layer: "places",
    confidence: 1,
  });
  expect(suggest(PLOTS, "plots", { layer: null }).fields.every(({ target }) => target === null)).toBe(true);
});

test("points are no plots", () => {
  expect(suggest(PLOTS, "", { geometries: ["Point"] }).layer).not.toBe("plots");
  expect(suggest(PLOTS, "", { geometries: ["Polygon"] }).layer).toBe("plots");
});

test.each(PARK_LAYERS)("the park's own %s are themselves, every field for sure", (layer) => {
  const text = readFileSync(join(GEODATA, `${layer}.geojson`), "utf8");
  const { features } = JSON.parse(text) as { features: { properties: Row }[] };
  for (const name of [`${layer}.geojson`, "export.json"]) {
    const mapping = suggest(
      features.map(({ properties }) => properties),
      name,
    );
    if (name !== "export.json" || layer === "plots" || layer === "plants") expect(mapping.layer).toBe(layer);
    for (const { source, target, confidence, ...rest } of mapping.fields) {
      if (target === null) continue;
      expect({ source, confidence, rest }).toEqual({ source: target, confidence: 1, rest: {} });
    }
  }
});

test("the order of the columns changes nothing but the order of the fields", () => {
  const columns = sample([
    {
      地块编号: "A",
      "面积(亩)": 1,
      "面积(公顷)": 1,
      面积: 1,
      名称: "x",
      项目名称: "y",
      TDYT: "0601",
      用途: "工业用地",
      状态: "在建",
    },
  ]);
  const byName = (order: typeof columns): unknown => {
    const { fields, ...rest } = suggestMapping(order, "地块");
    return { ...rest, fields: [...fields].sort((a, b) => (a.source < b.source ? -1 : 1)) };
  };
  const expected = byName(columns);
  fc.assert(
    fc.property(fc.shuffledSubarray([...columns], { minLength: columns.length }), (order) => {
      expect(byName(order)).toEqual(expected);
    }),
  );
});
