import { describe, expect, test } from "vitest";
import { getClusterSums } from "../../../../src/analysis/check/cluster-sums.ts";
import { toLandParts } from "../../../../src/analysis/check/land-part-list.ts";
import { NO_CLUSTER } from "../../../../src/analysis/check/land-parts.ts";
import { makeCluster, makePlot } from "../sample-park.ts";

const CLUSTERS = [makeCluster({ id: "north" }), makeCluster({ id: "south" })];
const PLOTS = [
  makePlot({ id: "A", cluster: "north", landUse: "100101", stage: "supplied" }),
  makePlot({ id: "B", cluster: "south", landUse: "1207", stage: "planned" }),
  makePlot({ id: "C", cluster: "elsewhere" }),
];

function sum(...parts: (readonly [plot: number, cluster: number, areaM2: number])[]) {
  const list = parts.map(([plot, cluster, areaM2]) => ({ plot, cluster, areaM2, piece: null }));
  return getClusterSums({ clusters: CLUSTERS, plots: PLOTS }, toLandParts(list));
}

describe("the land of a cluster by use and by stage", () => {
  test("counts where it lies, whatever the plot says", () => {
    const [north, south] = sum([0, 0, 70], [0, 1, 30], [1, 1, 50]);
    expect(north).toEqual({ byLandUse: { "100101": 70 }, byStage: { supplied: 70 } });
    expect(south).toEqual({
      byLandUse: { "100101": 30, "1207": 50 },
      byStage: { planned: 50, supplied: 30 },
    });
  });

  test("counts in the plot's own cluster where it lies in none, and nowhere where it has none", () => {
    const [north, south] = sum([0, NO_CLUSTER, 20], [2, NO_CLUSTER, 99]);
    expect(north?.byLandUse).toEqual({ "100101": 20 });
    expect(south?.byLandUse).toEqual({});
  });

  test("of plots that do not say is unknown, not left out", () => {
    const [north] = sum([0, 0, 10], [2, 0, 5]);
    expect(north?.byLandUse).toEqual({ "100101": 10, unknown: 5 });
    expect(north?.byStage).toEqual({ supplied: 10, unknown: 5 });
  });
});
