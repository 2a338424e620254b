import { describe, expect, it } from "vitest";
import { getPlotYields, sortYields } from "../../../../src/analysis/check/plot-yields.ts";
import { makePlot } from "../sample-park.ts";

const MU_M2 = 2000 / 3;

const PLOTS = [
  makePlot(
    { id: "a", landUse: "1001", stage: "in-production", taxWan: 300, investedWan: 4_000 },
    100 * MU_M2,
  ),
  makePlot({ id: "b", taxWan: 100, areaRegisteredM2: 50 * MU_M2 }, 80 * MU_M2),
  makePlot({ id: "c", landUse: "1101", stage: "in-production", investedWan: 900 }, 30 * MU_M2),
  makePlot({ id: "d", landUse: "1207", stage: "in-production" }, 10 * MU_M2),
  makePlot({ id: "e", taxWan: 5 }),
];

describe("getPlotYields", () => {
  it("divides by the registered area in mu, else by the computed one", () => {
    const { rows } = getPlotYields(PLOTS);
    expect(rows.map(({ plot, wanPerMu }) => [plot.id, wanPerMu.tax])).toEqual([
      ["a", expect.closeTo(3)],
      ["b", expect.closeTo(2)],
      ["c", undefined],
    ]);
    expect(rows[2]?.wanPerMu.invested).toBeCloseTo(30);
  });

  it("names producing plots without a tax figure, and no street", () => {
    expect(getPlotYields(PLOTS).untaxed).toEqual([{ layer: "plots", id: "c" }]);
  });
});

describe("sortYields", () => {
  it("leaves out plots without the figure rather than counting them as 0", () => {
    const { rows } = getPlotYields(PLOTS);
    expect(sortYields(rows, "tax", "lowest").map(({ plot }) => plot.id)).toEqual(["b", "a"]);
    expect(sortYields(rows, "tax", "highest").map(({ plot }) => plot.id)).toEqual(["a", "b"]);
  });
});
