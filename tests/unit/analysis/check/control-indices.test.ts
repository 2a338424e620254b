import { describe, expect, it } from "vitest";
import { findControlIndexBreaches } from "../../../../src/analysis/check/control-indices.ts";
import type { ControlIndex } from "../../../../src/domain/plan.ts";
import type { Plot } from "../../../../src/domain/plot.ts";
import { makePlot, SAMPLE_PLAN } from "../sample-park.ts";
import { runCheck } from "./run-check.ts";

const SOURCE = { source: "样例标准", date: "2024-09-01" };
const plot = makePlot({ id: "a", stage: "completed", landUse: "100102", industry: "foil" }, 20_000);

function find(indices: readonly Omit<ControlIndex, "source" | "date">[], change: Partial<Plot>) {
  const plan = { ...SAMPLE_PLAN, controlIndices: indices.map((index) => ({ ...index, ...SOURCE })) };
  const findings = runCheck(findControlIndexBreaches, { plots: [{ ...plot, ...change }] }, { plan });
  return findings.map(({ code, figures }) => ({ code, ...figures }));
}

describe("findControlIndexBreaches", () => {
  it.each([
    ["coverage-min", 30, { footprintM2: 5_000 }, "coverage-below-minimum", { percent: 25 }],
    ["office-share-max", 7, { officeLandAreaM2: 1_600 }, "office-share-above-limit", { percent: 8 }],
    ["green-ratio-max", 20, { greenAreaM2: 5_000 }, "green-ratio-above-limit", { percent: 25 }],
    ["investment-min", 4_000, { investedWan: 7_000 }, "investment-below-minimum", { wanPerHa: 3_500 }],
    ["tax-min", 15, { taxWan: 300 }, "tax-below-minimum", { wanPerMu: 10 }],
  ] as const)("holds plots to %s of %d", (code, limit, change, finding, figures) => {
    const found = find([{ code, limit }], change);
    expect(found).toEqual([{ code: finding, ...SOURCE, limit, ...figureClose(figures) }]);
  });

  it("takes the limit itself as kept", () => {
    expect(find([{ code: "coverage-min", limit: 30 }], { footprintM2: 6_000 })).toEqual([]);
    expect(find([{ code: "green-ratio-max", limit: 20 }], { greenAreaM2: 4_000 })).toEqual([]);
  });

  it("judges nothing without an index, without the figure, or other than industrial land", () => {
    expect(find([], { footprintM2: 1 })).toEqual([]);
    expect(find([{ code: "coverage-min", limit: 30 }], {})).toEqual([]);
    expect(find([{ code: "coverage-min", limit: 30 }], { footprintM2: 1, landUse: "0901" })).toEqual([]);
    const plots = [{ ...plot, footprintM2: 1 }];
    expect(runCheck(findControlIndexBreaches, { plots })).toEqual([]);
    expect(runCheck(findControlIndexBreaches, { plots }, { plan: null })).toEqual([]);
  });

  it("asks a least value of completed plots only, a greatest of all", () => {
    const change = { stage: "started", footprintM2: 1, greenAreaM2: 9_000 } as const;
    const indices = [
      { code: "coverage-min", limit: 30 },
      { code: "green-ratio-max", limit: 20 },
    ] as const;
    expect(find(indices, change).map(({ code }) => code)).toEqual(["green-ratio-above-limit"]);
  });

  it("holds a plot to the first index of a code that fits its industry or use", () => {
    const indices = [
      { code: "tax-min", limit: 8, industries: ["cloth"] },
      { code: "tax-min", limit: 12, industries: ["metal"] },
      { code: "tax-min", limit: 20, landUses: ["10"] },
    ] as const;
    expect(find(indices, { taxWan: 300 })).toMatchObject([{ limit: 12 }]);
    expect(find(indices, { taxWan: 300, industry: "trade" })).toMatchObject([{ limit: 20 }]);
    expect(find(indices, { taxWan: 300, industry: "trade", landUse: "1101" })).toEqual([]);
  });
});

/** Ratios come out of a division. */
function figureClose(figures: Readonly<Record<string, number>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, expect.closeTo(value, 9)]));
}
