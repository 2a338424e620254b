import { describe, expect, test } from "vitest";
import {
  applyTemplate,
  fromTemplate,
  parseMappingFile,
  toTemplate,
} from "../../../../src/data/mapping/mapping-template.ts";
import { findLayerWithTargets } from "../../../../src/data/mapping/target-field.ts";
import { listTargetsOf, sample, suggest } from "./mapping-fixture.ts";

const ROWS = [{ 地块编号: "A", 用地性质: "0601", "面积(亩)": 3, 名称: "甲", 备注: "" }];

describe("a template", () => {
  test("saved and read again maps the same", () => {
    const mapping = suggest(ROWS);
    const again = fromTemplate(JSON.parse(JSON.stringify(toTemplate(mapping))));
    expect(again?.layer).toBe(mapping.layer);
    expect(again?.fields.map(({ confidence: _, ...field }) => field)).toEqual(
      mapping.fields.map(({ confidence: _, ...field }) => field),
    );
    expect(again?.fields.every(({ confidence }) => confidence === 1)).toBe(true);
  });

  test.each([
    null,
    [],
    "{}",
    { version: 2, layer: "plots", fields: [] },
    { version: 1, layer: "roads", fields: [] },
    { version: 1, layer: "plots", fields: [{ source: "a", target: 1 }] },
    { version: 1, layer: "plots", fields: [{ source: "a", target: "id", unit: "acre" }] },
  ])("%j is none", (json) => {
    expect(fromTemplate(json)).toBeUndefined();
  });

  test("forgets fields the layer has not", () => {
    const fields = [
      { source: "a", target: "clearHeightM" },
      { source: "b", target: "id" },
    ];
    expect(fromTemplate({ version: 1, layer: "plots", fields })?.fields.map(({ source }) => source)).toEqual([
      "b",
    ]);
  });
});

describe("laid over a suggestion", () => {
  test("a choice wins and takes its field from the column suggested for it", () => {
    const chosen = [{ source: "备注", target: "name", confidence: 1 }];
    const mapping = applyTemplate(suggest(ROWS), chosen, sample(ROWS));
    expect(listTargetsOf(mapping)).toEqual({
      地块编号: "id",
      用地性质: "landUse",
      "面积(亩)": "areaRegisteredM2",
      备注: "name",
    });
    expect(mapping.fields.find(({ source }) => source === "备注")?.confidence).toBe(1);
  });

  test("what a choice leaves open is told from the column", () => {
    const rows = [{ "数(亩)": 3, 码: "0601" }];
    const chosen = [
      { source: "数(亩)", target: "areaRegisteredM2", confidence: 1 },
      { source: "码", target: "landUse", confidence: 1 },
    ];
    const { fields } = applyTemplate(suggest(rows, "", { layer: "plots" }), chosen, sample(rows));
    expect(fields[0]).toMatchObject({ target: "areaRegisteredM2", unit: "mu", confidence: 1 });
    expect(fields[1]).toMatchObject({ target: "landUse", landUseSystem: "survey-3", confidence: 1 });
  });

  test("a unit somebody chose stands against the header", () => {
    const chosen = [{ source: "面积(亩)", target: "areaRegisteredM2", confidence: 1, unit: "ha" as const }];
    expect(applyTemplate(suggest(ROWS), chosen, sample(ROWS)).fields[2]).toMatchObject({ unit: "ha" });
  });

  test("columns are found without case and marks, others of the template are passed over", () => {
    const rows = [{ "地块 编号": "A", Dkmc: "甲" }];
    const chosen = [
      { source: "地块编号", target: "id", confidence: 1 },
      { source: "DKMC", target: null, confidence: 1 },
      { source: "没有", target: "name", confidence: 1 },
    ];
    const mapping = applyTemplate(suggest(rows, "", { layer: "plots" }), chosen, sample(rows));
    expect(listTargetsOf(mapping)).toEqual({ "地块 编号": "id" });
    expect(mapping.fields.map(({ source }) => source)).toEqual(["地块 编号", "Dkmc"]);
  });
});

describe("a file of fields", () => {
  test("is read as choices", () => {
    expect(parseMappingFile({ 编号: "id", 备注: null })).toEqual({
      kind: "fields",
      fields: [
        { source: "编号", target: "id", confidence: 1 },
        { source: "备注", target: null, confidence: 1 },
      ],
    });
  });

  test("with a field nobody knows says so, and which there are", () => {
    const reading = parseMappingFile({ 编号: "identifier" });
    expect(reading).toMatchObject({ kind: "fault", reason: "target-unknown", found: "identifier" });
    expect(reading.kind === "fault" && reading.known.includes("areaRegisteredM2")).toBe(true);
  });

  test.each([
    [[], "not-an-object"],
    [{ a: 1 }, "target-not-text"],
    [{ a: "id", b: "id" }, "target-twice"],
  ])("%j is refused", (json, reason) => {
    expect(parseMappingFile(json)).toMatchObject({ kind: "fault", reason });
  });

  test("tells the layer its fields belong to", () => {
    expect(findLayerWithTargets(["id", "landUse"])).toBe("plots");
    expect(findLayerWithTargets(["id", "clearHeightM"])).toBe("plants");
    expect(findLayerWithTargets(["landUse", "clearHeightM"])).toBeNull();
  });
});
