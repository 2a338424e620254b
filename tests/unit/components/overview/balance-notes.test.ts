import { describe, expect, it } from "vitest";
import { getAllocationSummary } from "../../../../src/analysis/allocation-summary.ts";
import { getBalanceNotes } from "../../../../src/components/overview/balance-notes.ts";
import type { Park } from "../../../../src/domain/park.ts";
import { makeCluster, makePark } from "../../analysis/sample-park.ts";
import { makePlan, makePlot } from "./overview-park.ts";

function note(layers: Partial<Park>, plannedAreaM2: number) {
  return getBalanceNotes(getAllocationSummary(makePark(layers), makePlan({ plannedAreaM2 })));
}

describe("getBalanceNotes", () => {
  it("is silent where clusters, plots and plan agree to the square metre", () => {
    expect(
      note(
        { clusters: [makeCluster({ id: "north" }, 1_000_000.4)], plots: [makePlot("P1", 1_000_000.2)] },
        1_000_000,
      ),
    ).toEqual([]);
  });

  it("says by how much the clusters miss the plan", () => {
    expect(note({ clusters: [makeCluster({ id: "north" }, 999_900)] }, 1_000_000)).toEqual([
      { code: "clusters-below-plan", areaM2: 100 },
    ]);
    expect(note({ clusters: [makeCluster({ id: "north" }, 1_000_100)] }, 1_000_000)).toEqual([
      { code: "clusters-above-plan", areaM2: 100 },
    ]);
  });

  it("says what of the clusters is in no plot, and what the plots have too much", () => {
    const clusters = [makeCluster({ id: "north" }, 1_000_000)];
    expect(note({ clusters, plots: [makePlot("P1", 999_000)] }, 1_000_000)).toEqual([
      { code: "plots-below-clusters", areaM2: 1_000 },
    ]);
    expect(note({ clusters, plots: [makePlot("P1", 1_002_000)] }, 1_000_000)).toEqual([
      { code: "plots-above-clusters", areaM2: 2_000 },
    ]);
  });

  it("compares nothing with a layer that is not there", () => {
    expect(note({}, 1_000_000)).toEqual([]);
    expect(note({ plots: [makePlot("P1", 10)] }, 1_000_000)).toEqual([]);
  });

  it("names the clusters of the plan that have no shape", () => {
    const plan = makePlan({ clusterIndustries: { north: { allowed: [] }, south: { allowed: [] } } });
    const park = makePark({ clusters: [makeCluster({ id: "north" }, plan.plannedAreaM2)] });
    expect(getBalanceNotes(getAllocationSummary(park, plan))).toEqual([
      { code: "clusters-missing", ids: ["south"] },
    ]);
  });
});
