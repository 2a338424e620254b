import { describe, expect, it } from "vitest";
import { ParkCardPlotLand } from "../../../../src/components/card/park-card-plot-land.ts";
import { ParkCardPlotTerms } from "../../../../src/components/card/park-card-plot-terms.ts";
import { ParkPlotCard } from "../../../../src/components/card/park-plot-card.ts";
import type { Plot } from "../../../../src/domain/plot.ts";
import { createParkData, siteAt } from "../../state/park-fixture.ts";
import { createCardApp, drawText } from "./card-reader.ts";

const UNKNOWN = "— 未提供";
const APP = createCardApp(createParkData());
const BARE: Plot = { id: "N-9", cluster: "north", stage: "approved", site: siteAt(0, 20_000), other: {} };

const drawTerms = (plot: Plot): string => drawText(new ParkCardPlotTerms(), APP, { plot });
const drawLand = (plot: Plot): string => drawText(new ParkCardPlotLand(), APP, { plot });

describe("the card of a plot", () => {
  it("has code, cluster and area in hectares and mu at its head", () => {
    const text = drawText(new ParkPlotCard(), APP, { plot: { ...BARE, holder: "示例企业", farMax: 2 } });
    expect(text).toMatch(/^N-9 北组团 .*示例企业 30.00 亩 2.00 公顷 容积率上限 ≤\u00A02 可供情况 批而未供/);
  });

  it("tells the price by the mu, by the square metre and in all", () => {
    const text = drawTerms({ ...BARE, priceWanPerMu: 12 });
    expect(text).toContain("价格 12 万元/亩 180 元/m²");
    // 20,000 m² are 30 mu.
    expect(text).toContain("起始总价 约 360.0 万元");
  });

  it("tells in words how it can be had", () => {
    expect(drawTerms(BARE)).toContain("可供情况 批而未供");
    expect(drawTerms({ ...BARE, stage: "reserved" })).toContain("可供情况 储备");
    expect(drawTerms({ ...BARE, available: true })).toContain("可供情况 可供，日期未提供");
    expect(drawTerms({ ...BARE, available: true, availableOn: "2026-06-30" })).toContain("可供情况 现可供");
    expect(drawTerms({ ...BARE, availableOn: "2026-09-01" })).toContain("可供情况 2026-09-01 起可供");
    expect(drawTerms({ ...BARE, available: false })).not.toContain("可供情况");
  });

  it("says of everything asked of land that can be had that it is not known", () => {
    const text = `${drawLand(BARE)} ${drawTerms(BARE)}`;
    for (const label of [
      "登记面积",
      "容积率",
      "限高",
      "绿地率",
      "供电",
      "供水",
      "供气",
      "污水",
      "蒸汽",
      "价格",
      "供应方式",
    ]) {
      expect(text).toContain(`${label} ${UNKNOWN}`);
    }
    expect(text).not.toMatch(/(^|\s)0(\s|$)/);
  });

  it("has capacities with their units, the least coverage, and what a list says of the site", () => {
    const text = drawLand({
      ...BARE,
      footprintM2: 9000,
      utilities: { powerKva: 1250, waterTPerDay: 300, gasM3PerHour: 80 },
      other: { 七通一平: "是", 备注: "x" },
    });
    expect(text).toContain("供电 1\u00A0250 kVA");
    expect(text).toContain("供水 300 t/日");
    expect(text).toContain("供气 80 m³/h");
    expect(text).toContain(`污水 ${UNKNOWN}`);
    expect(text).toContain("建筑系数 ≥ 45.0%");
    expect(text).toContain("场地条件 七通一平 是");
    expect(text).not.toContain("备注");
  });
});
