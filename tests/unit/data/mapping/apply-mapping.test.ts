import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FieldMapping, LayerMapping } from "../../../../src/domain/field-mapping.ts";
import type { ParkLayer } from "../../../../src/domain/layer.ts";
import { applyMapping } from "../../../../src/data/mapping/apply-mapping.ts";
import { listTargets } from "../../../../src/data/mapping/target-field.ts";
import { suggest, type Row } from "./mapping-fixture.ts";

function map(layer: ParkLayer, ...fields: Omit<FieldMapping, "confidence">[]): LayerMapping {
  return { layer, confidence: 1, fields: fields.map((field) => ({ ...field, confidence: 1 })) };
}

function mapOne(layer: ParkLayer, field: Omit<FieldMapping, "confidence">, value: unknown): unknown {
  return applyMapping({ [field.source]: value }, map(layer, field)).properties;
}

describe("a mapped value", () => {
  test.each([
    ["面积(亩)", "areaRegisteredM2", { unit: "mu" }, "3", 2000],
    ["面积(亩)", "areaRegisteredM2", { unit: "mu" }, "1.5公顷", 15_000],
    ["面积", "areaRegisteredM2", {}, "1,234.5", 1234.5],
    ["投资", "investedWan", { unit: "yi-yuan" }, 1.2, 12_000],
    ["绿地率", "greenRatioMax", { unit: "percent" }, "20%", 0.2],
    ["批准时间", "approvedOn", {}, "2024年3月5日", "2024-03-05"],
    ["批准时间", "approvedOn", {}, 45356, "2024-03-05"],
    ["用途", "landUse", { landUseSystem: "gb-50137" }, "M2", "100102"],
    ["用途", "landUse", { landUseSystem: "survey-3" }, 601, "1001"],
    ["landUse", "landUse", { landUseSystem: "survey-3" }, "1001", "1201"],
    ["名称", "name", {}, "甲", { zh: "甲", en: "甲" }],
    ["名称", "name", {}, '{ "zh": "甲", "en": "A" }', { zh: "甲", en: "A" }],
    ["utilities", "utilities", {}, '{"powerKva":5}', { powerKva: 5 }],
    ["供地", "supplyMode", { values: { 招商: "grant" } }, "招商", "grant"],
    ["供地", "supplyMode", { values: { 招商: "grant" } }, "划拨", "allocation"],
    ["可供", "available", {}, "是", true],
    ["可供", "available", { values: { 待定: "false" } }, "待定", false],
    ["编号", "id", {}, 12, "12"],
  ] as const)("%s → %s %s: %s is %s", (source, target, rest, value, expected) => {
    expect(mapOne("plots", { source, target, ...rest }, value)).toEqual({ [target]: expected });
  });

  test("of a plant", () => {
    const mapping = map(
      "plants",
      { source: "柱距", target: "columnGridM" },
      { source: "照片", target: "photos" },
    );
    expect(applyMapping({ 柱距: "8m*24m", 照片: "a.jpg；b.jpg" }, mapping).properties).toEqual({
      columnGridM: "8×24",
      photos: ["a.jpg", "b.jpg"],
    });
  });

  test("that is a capacity joins the utilities of its plot", () => {
    const mapping = map(
      "plots",
      { source: "供电", target: "utilities.powerKva", unit: "mva" },
      { source: "供水", target: "utilities.waterTPerDay" },
      { source: "utilities", target: "utilities" },
    );
    const properties = { 供电: 2, 供水: "500", utilities: { gasM3PerHour: 9 } };
    expect(applyMapping(properties, mapping).properties).toEqual({
      utilities: { gasM3PerHour: 9, powerKva: 2000, waterTPerDay: 500 },
    });
  });

  test("that cannot be read stays under its own name and is named", () => {
    const mapping = map(
      "plots",
      { source: "面积", target: "areaRegisteredM2" },
      { source: "状态", target: "stage" },
    );
    const result = applyMapping({ 面积: "大约不小", 状态: "闲置" }, mapping);
    expect(result.properties).toEqual({ 面积: "大约不小", 状态: "闲置" });
    expect(result.unreadable).toEqual([
      { field: "面积", target: "areaRegisteredM2", value: "大约不小" },
      { field: "状态", target: "stage", value: "闲置" },
    ]);
  });

  test("that says nothing is not called unreadable", () => {
    const result = applyMapping(
      { 面积: "—", 供地: null },
      map("plots", { source: "面积", target: "areaRegisteredM2" }),
    );
    expect(result).toMatchObject({ properties: { 面积: "—", 供地: null }, unreadable: [] });
  });

  test("tells what was converted", () => {
    const mapping = map(
      "plots",
      { source: "面积", target: "areaRegisteredM2", unit: "mu" },
      { source: "用途", target: "landUse", landUseSystem: "survey-3" },
      { source: "编号", target: "id" },
    );
    expect(applyMapping({ 面积: 3, 用途: "0601", 编号: "A" }, mapping).converted).toEqual([
      { field: "面积", unit: "mu" },
      { field: "用途", landUseSystem: "survey-3" },
    ]);
  });
});

describe("a column that is not mapped", () => {
  test("keeps its name", () => {
    expect(mapOne("plots", { source: "备注", target: null }, "x")).toEqual({ 备注: "x" });
  });

  test("is not taken for a field it is not", () => {
    const mapping = map("plots", { source: "name", target: null }, { source: "地块编号", target: "id" });
    expect(applyMapping({ name: "x", 地块编号: "A", id: 7 }, mapping).properties).toEqual({
      "name (file)": "x",
      id: "A",
      "id (file)": 7,
    });
    expect(applyMapping({ 地块编号: "", id: 7 }, mapping).properties).toEqual({
      地块编号: "",
      "id (file)": 7,
    });
  });
});

describe("a file from here", () => {
  const plot = {
    id: "ZY-01",
    landUse: "0701",
    stage: "supplied",
    name: { zh: "甲", en: "A", fr: "B" },
    extra: { a: 1 },
  };

  test("comes through as the very object it is", () => {
    const { properties, unreadable, converted } = applyMapping(plot, suggest([plot], "plots.geojson"));
    expect(properties).toBe(plot);
    expect([unreadable, converted]).toEqual([[], []]);
  });

  test("is not given another meaning: 0601 is no code of ours and stays what it is", () => {
    const odd = { ...plot, landUse: "0601" };
    expect(
      applyMapping(odd, suggest([odd, { ...plot, landUse: "0508" }], "plots.geojson")).properties,
    ).toEqual(odd);
  });

  test("that is no layer is not touched", () => {
    const row = { a: 1 };
    expect(applyMapping(row, suggest([row])).properties).toBe(row);
  });
});

test("no value is ever lost", () => {
  const targets = listTargets("plots");
  const cell = fc.oneof(
    fc.constantFrom(
      "1,234.5",
      "12亩",
      "—",
      "是",
      "2024/3/5",
      "0601",
      "M2",
      "出让",
      "开工",
      "",
      "x".repeat(1200),
    ),
    fc.string(),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.constant({ zh: "a", en: "b" }),
    fc.constant({ powerKva: 3 }),
    fc.constant(["a"]),
  );
  const name = fc.oneof(
    fc.constantFrom(...targets, "面积(亩)", "用地性质"),
    fc.string({ minLength: 1, maxLength: 4 }),
  );
  const columns = fc.uniqueArray(fc.record({ name, cell, target: fc.option(fc.constantFrom(...targets)) }), {
    selector: (column) => column.name,
    maxLength: 12,
  });
  fc.assert(
    fc.property(columns, (list) => {
      const used = new Set<string>();
      const rows = list.filter(
        ({ name: column }) => !["__proto__", "constructor", "prototype"].includes(column),
      );
      const fields = rows.map(({ name: source, target }) => {
        const isFree = target !== null && !used.has(target);
        if (isFree) used.add(target);
        return { source, target: isFree ? target : null };
      });
      const properties: Row = Object.fromEntries(rows.map((column) => [column.name, column.cell]));
      const mapping = map("plots", ...fields);
      const result = applyMapping(properties, mapping);
      const kept = Object.values(result.properties);
      for (const { source, target } of fields) {
        const value = properties[source];
        const isKept = kept.some((other) => Object.is(other, value));
        const isMapped = target !== null && Object.hasOwn(result.properties, target.split(".")[0] ?? "");
        expect(isKept || isMapped, source).toBe(true);
      }
      for (const { field, value } of result.unreadable) {
        expect(
          kept.some((other) => Object.is(other, value)),
          field,
        ).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
