import { describe, expect, it } from "vitest";
import { flattenTable } from "../../../../src/data/export/flat-table.ts";
import { restoreProperties } from "../../../../src/data/export/restore-properties.ts";
import { makeTable } from "./export-fixtures.ts";

function flatten(rows: readonly Record<string, unknown>[], layer: "plots" | "plants" | null = "plots") {
  const keys = [...new Set(rows.flatMap((values) => Object.keys(values)))];
  const fields = keys.map((key) => ({ key, kind: "json" as const }));
  return flattenTable(
    makeTable(
      fields,
      rows.map((values) => ({ values })),
      { layer },
    ),
  );
}

describe("a table without nested cells", () => {
  const rows = [
    { name: { zh: "一号", en: "No. 1" }, utilities: { powerKva: 630 } },
    { name: { zh: "二号", en: "" }, utilities: { powerKva: 0, gasM3PerHour: 12.5 } },
  ];

  it("has a column for each member somebody has", () => {
    expect(flatten(rows).map(({ key, unit }) => [key, unit])).toEqual([
      ["name.zh", undefined],
      ["name.en", undefined],
      ["utilities.powerKva", "kVA"],
      ["utilities.gasM3PerHour", "m³/h"],
    ]);
  });

  it("reads back into the same values", () => {
    const columns = flatten(rows);
    const read = rows.map((_, index) =>
      restoreProperties(
        Object.fromEntries(columns.map(({ key, cells }) => [key, cells[index] === "" ? null : cells[index]])),
      ),
    );
    expect(read).toEqual(rows);
  });

  it("writes a value of another form as JSON text beside the members", () => {
    const columns = flatten([{ name: { zh: "一号", en: "" } }, { name: { zh: "二号", old: "旧" } }]);
    expect(columns.map(({ key, cells }) => [key, cells])).toEqual([
      ["name.zh", ["一号", null]],
      ["name.en", ["", null]],
      ["name", [null, '{"zh":"二号","old":"旧"}']],
    ]);
  });

  it("moves an extra property out of the way of a member", () => {
    const columns = flatten([{ name: { zh: "一号", en: "a" }, "name.zh": "外来" }]);
    expect(columns.map(({ key }) => key)).toEqual(["name.zh", "name.en", "other.name.zh"]);
  });

  it("has nothing where a number is none", () => {
    const table = makeTable([{ key: "n", kind: "number" }], [{ values: { n: NaN } }, { values: { n: 1 } }]);
    expect(flattenTable(table)[0]?.cells).toEqual([null, 1]);
  });

  it("knows members only in a layer of the park", () => {
    expect(flatten([{ name: { zh: "一号", en: "a" } }], null).map(({ key }) => key)).toEqual(["name"]);
  });
});

describe("properties of a file from here", () => {
  it("have their full names again, with and without the unit of a header", () => {
    const properties = { areaRegM2: 1, "investedWan (万元)": 2, "taxWan (元)": 3, "高 (m)": 4 };
    expect(restoreProperties(properties)).toEqual({
      areaRegisteredM2: 1,
      investedWan: 2,
      "taxWan (元)": 3,
      "高 (m)": 4,
    });
  });

  it("are not renamed to a name that is there", () => {
    const properties = { areaRegM2: 1, areaRegisteredM2: 2 };
    expect(restoreProperties(properties)).toBe(properties);
  });

  it("are left alone where the nested value is there", () => {
    const properties = { name: { zh: "a", en: "b" }, "name.zh": "c" };
    expect(restoreProperties(properties)).toBe(properties);
  });

  it("have a name over the label a reader of KML makes", () => {
    expect(restoreProperties({ name: "一号", "name.zh": "一号", "name.en": "No. 1" })).toEqual({
      name: { zh: "一号", en: "No. 1" },
    });
  });

  it("have no name where a plot's placemark is labelled by its id", () => {
    const plot = { name: "P1", id: "P1", landUse: "1001" };
    expect(restoreProperties(plot)).toEqual({ id: "P1", landUse: "1001" });
    const place = { name: "黔江站", id: "黔江站", kind: "station" };
    expect(restoreProperties(place)).toBe(place);
  });

  it("keep capacities apart that are no numbers yet", () => {
    const properties = { "utilities.powerKva": "约 630" };
    expect(restoreProperties(properties)).toBe(properties);
  });

  it("have their lists taken apart, and other texts with a bracket left", () => {
    expect(restoreProperties({ photos: '["a.jpg"]' })).toEqual({ photos: ["a.jpg"] });
    expect(restoreProperties({ photos: "[坏" })).toEqual({ photos: "[坏" });
    expect(restoreProperties({ photos: "[1]" })).toEqual({ photos: "[1]" });
  });
});
