import { describe, expect, it } from "vitest";
import { ExportSession } from "../../../src/data/export/export-session.ts";
import { starSite, toggleCompared } from "../../../src/state/actions/shortlist.ts";
import { openPark } from "../../../src/state/actions/park.ts";
import { getComparison } from "../../../src/state/comparison.ts";
import { makeComparisonTable } from "../../../src/state/comparison-export.ts";
import { createDerived, createOuterSignals } from "../../../src/state/derived.ts";
import { getNeedNames } from "../../../src/state/need-names.ts";
import { createInitialState } from "../../../src/state/initial-state.ts";
import { createStore } from "../../../src/state/store.ts";
import type { ExportTable } from "../../../src/data/export/export-table.ts";
import { createParkData } from "./park-fixture.ts";

const NOW = new Date("2026-07-01T08:00:00Z");
const LINK = "https://example.org/#v=1";

function makeTable(): ExportTable {
  const data = createParkData();
  const store = createStore(createInitialState("zh-CN", "light"));
  store.update(openPark(data));
  for (const [key, note] of [
    ["plots:N-2", "=1+1"],
    ["plants:P-1", ""],
  ] as const) {
    store.update(starSite({ key, note, mark: null }));
    store.update(toggleCompared(key));
  }
  const derived = createDerived(store, createOuterSignals("light", null));
  const comparison = getComparison(store.state.value.shortlist, derived);
  if (comparison === null) throw new Error("no park");
  return makeComparisonTable(comparison, data, getNeedNames(derived), LINK, NOW);
}

describe("the workbook of a comparison", () => {
  it("has a row a site in their order, numbers as numbers, the unit in the header, unknown left empty", () => {
    const { rows, fields } = makeTable();
    expect(rows.map(({ values }) => values["名称"])).toEqual(["N-2", "P-1"]);
    expect(rows[0]?.values).toMatchObject({ 用地面积: 10_000, 备注: "=1+1", 组团: "北组团", 现可入驻: true });
    expect(rows[1]?.values).toMatchObject({ 可租面积: 4000, 类型: "厂房" });
    expect(rows[1]?.values).not.toHaveProperty("净高");
    expect(rows[0]?.values).not.toHaveProperty("可入驻");
    expect(fields).toContainEqual({ key: "净高", kind: "number", unit: "m" });
    expect(fields).toContainEqual({ key: "可入驻", kind: "day" });
    expect(new Set(fields.map(({ key }) => key)).size).toBe(fields.length);
  });

  it("says park, day, that it is a sketch, and the link", () => {
    const notes = new Map(makeTable().notes);
    expect(notes.get("园区")).toBe("小园区");
    expect(notes.get("数据日期")).toBe("2026-06-30");
    expect(notes.get("示意")).toContain("示意");
    expect(notes.get("链接")).toBe(LINK);
  });

  it("is written as a workbook", async () => {
    const reply = await new ExportSession().handle({
      kind: "table",
      serial: 1,
      table: makeTable(),
      format: "xlsx",
      options: { hasNotes: true, notesTitle: "说明" },
      nowMs: NOW.getTime(),
    });
    if (reply?.kind !== "file") throw new Error("no file");
    const { bytes } = reply;
    expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
    expect(bytes.length).toBeGreaterThan(2000);
  });
});
