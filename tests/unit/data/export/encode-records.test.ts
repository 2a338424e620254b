import { describe, expect, it } from "vitest";
import { encodeRecords } from "../../../../src/data/export/encode-records.ts";
import { getShortFieldName } from "../../../../src/domain/short-field-name.ts";
import type { Plot } from "../../../../src/domain/plot.ts";
import { makePolygon } from "./export-fixtures.ts";

function makePlot(index: number, plot: Partial<Plot> = {}): Plot {
  return { id: `P${index}`, site: { index, areaM2: null, bounds: null, anchor: null }, other: {}, ...plot };
}

describe("records on their way out", () => {
  it("have the fields of the data model first, in its order, then the extra ones", () => {
    const records = [
      makePlot(0, { other: { 备注: "角地" }, taxWan: 12 }),
      makePlot(1, { landUse: "1001", cluster: "north" }),
    ];
    const { fields } = encodeRecords("plots", records, []);
    expect(fields).toEqual([
      { key: "id", kind: "text" },
      { key: "cluster", kind: "text" },
      { key: "landUse", kind: "text" },
      { key: "taxWan", kind: "number", unit: "万元" },
      { key: "备注", kind: "text" },
    ]);
  });

  it("take the shape that is theirs in the layer, wherever they stand in the list", () => {
    const shapes = [makePolygon(108.1), makePolygon(108.2), null];
    const { rows } = encodeRecords("plots", [makePlot(2), makePlot(1)], shapes);
    expect(rows.map(({ geometry }) => geometry)).toEqual([null, shapes[1]]);
  });

  it("give a value that was none of its field back under the field's name", () => {
    const records = [
      makePlot(0, { other: { areaRegisteredM2: "约 3 亩" } }),
      makePlot(1, { areaRegisteredM2: 7 }),
    ];
    const { fields, rows } = encodeRecords("plots", records, []);
    expect(rows.map(({ values }) => values["areaRegisteredM2"])).toEqual(["约 3 亩", 7]);
    expect(fields.find(({ key }) => key === "areaRegisteredM2")?.kind).toBe("text");
  });

  it("keep both where a field and an extra property have one name", () => {
    const other = { holder: "登记簿上的", "other.holder": "又一个", id: "17" };
    const { rows } = encodeRecords("plots", [makePlot(0, { holder: "合同上的", other })], []);
    expect(Object.values(rows[0]?.values ?? {}).sort()).toEqual(
      ["P0", "合同上的", "登记簿上的", "又一个", "17"].sort(),
    );
  });

  it("keep null, and properties with the names every object has", () => {
    const other = JSON.parse('{"a":null,"toString":"x","__proto__":1}') as Record<string, unknown>;
    const { rows } = encodeRecords(null, [makePlot(0, { other })], []);
    expect(JSON.stringify(rows[0]?.values)).toBe('{"id":"P0","a":null,"toString":"x","__proto__":1}');
  });

  it("call a column nested as soon as one value is", () => {
    const records = [makePlot(0, { other: { x: 1 } }), makePlot(1, { other: { x: [1] } })];
    expect(encodeRecords(null, records, []).fields.at(-1)).toEqual({ key: "x", kind: "json" });
  });

  it("have days where the model has days, and no others", () => {
    const records = [makePlot(0, { verifiedOn: "2026-01-02", other: { 登记: "2026-01-02" } })];
    const { fields } = encodeRecords("plots", records, []);
    expect(fields.map(({ kind }) => kind)).toEqual(["text", "day", "text"]);
  });
});

describe("short names of fields", () => {
  it("leave a short name as it is", () => {
    expect(getShortFieldName("landUse")).toBe("landUse");
    expect(getShortFieldName("toString")).toBe("toString");
  });
});
