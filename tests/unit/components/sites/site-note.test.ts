import { describe, expect, it } from "vitest";
import type { SiteResult } from "../../../../src/analysis/sites/find-sites.ts";
import { getReasons } from "../../../../src/analysis/sites/site-reasons.ts";
import { getSiteNote } from "../../../../src/components/sites/site-note.ts";
import { getWishes } from "../../../../src/domain/need.ts";
import { makePlant, makePlot } from "../../analysis/sample-park.ts";
import { AS_OF, askSites, getFirstRow, ZH } from "./asked-sites.ts";

function note(result: SiteResult): readonly string[] {
  const { catalog, need, context } = result;
  const row = getFirstRow(result);
  const parts = getSiteNote(row, getReasons(catalog, need, context, row.match), {
    names: ZH,
    asOf: AS_OF,
    hasWishes: getWishes(need).length > 0,
  });
  return parts.map(({ text, isShort }) => (isShort ? `! ${text}` : text));
}

describe("what is said under a row", () => {
  it("is a plant's rent and date, and what of it nobody gives", () => {
    const plants = [makePlant({ id: "p", state: "vacant", rentYuanPerM2Month: 9.5, availableOn: AS_OF })];
    expect(note(askSites({ plants }))).toEqual(["租金 9.5 元/m²·月", "现可入驻"]);
    expect(note(askSites({ plants: [makePlant({ id: "p", state: "vacant" })] }))).toEqual([
      "租金 — 未提供",
      "入驻时间 — 未提供",
    ]);
  });

  it("says of a plot that is there by its stage alone which stage that is", () => {
    const plots = [makePlot({ id: "a", stage: "approved", landUse: "100102" }, 9000)];
    expect(note(askSites({ plots }))).toEqual(["二类工业用地", "批而未供", "可供时间 — 未提供"]);
    const stated = [makePlot({ id: "a", available: true, stage: "approved", landUse: "100102" }, 9000)];
    expect(note(askSites({ plots: stated }))).toEqual(["二类工业用地", "可供时间 — 未提供"]);
  });

  it("begins with what a near miss is short of", () => {
    const plants = [makePlant({ id: "p", state: "vacant", clearHeightM: 8.2, rentYuanPerM2Month: 9 })];
    const result = askSites({ plants }, { must: { clearHeightM: { min: 9 } } });
    expect(note(result)[0]).toBe("! 净高差 0.8 m");
  });

  it("tells the share of the wishes met, which are not, and says nothing unknown twice", () => {
    const plants = [makePlant({ id: "p", state: "vacant", craneT: 16, clearHeightM: 8 })];
    const result = askSites(
      { plants },
      {
        wish: {
          craneT: { value: { min: 10 }, weight: 2 },
          rentYuanPerM2Month: { value: { max: 10 }, weight: 1 },
          clearHeightM: { value: { min: 9 }, weight: 1 },
        },
      },
    );
    expect(note(result)).toEqual(["希望 50%", "! 租金 — 未提供", "! 净高差 1 m", "入驻时间 — 未提供"]);
  });

  it("tells the plan's condition where an industry fits on one", () => {
    const plots = [makePlot({ id: "a", available: true, cluster: "south", landUse: "100102" }, 9000)];
    const [first] = note(askSites({ plots }, { must: { industry: ["metal"] } }));
    expect(first).toContain("仅限箔材");
  });

  it("gives adjoining plots the last of their days, and none where one does not say", () => {
    const day = (id: string, availableOn?: string) =>
      makePlot(
        { id, available: true, landUse: "100102", ...(availableOn !== undefined && { availableOn }) },
        9000,
      );
    const need = { combine: 2, must: { areaM2: { min: 15_000 } } } as const;
    const known = askSites(
      { plots: [day("a", "2026-09-01"), day("b", "2026-12-01")], adjoining: [["a", "b"]] },
      need,
    );
    expect(note(known)).toEqual(["二类工业用地", "2026-12-01 可供"]);
    const unknown = askSites({ plots: [day("a", "2026-09-01"), day("b")], adjoining: [["a", "b"]] }, need);
    expect(note(unknown)).toEqual(["二类工业用地", "可供时间 — 未提供"]);
  });
});
