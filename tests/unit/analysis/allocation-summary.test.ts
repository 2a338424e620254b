import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getAllocationSummary } from "../../../src/analysis/allocation-summary.ts";
import type { Figure } from "../../../src/analysis/figure.ts";
import { ALLOCATION_CLASSES } from "../../../src/domain/allocation.ts";
import type { Park } from "../../../src/domain/park.ts";
import { anyPark, makeCluster, makePark, makePlant, makePlot, SAMPLE_PLAN } from "./sample-park.ts";

const park = makePark({
  clusters: [makeCluster({ id: "north" }, 500_000), makeCluster({ id: "south" }, 300_000)],
  plots: [
    makePlot({ id: "n1", cluster: "north", stage: "in-production", landUse: "100102" }, 200_000),
    makePlot({ id: "n2", cluster: "north", stage: "supplied", landUse: "1001" }, 60_000),
    makePlot({ id: "n3", cluster: "north", stage: "planned", landUse: "1207" }, 40_000),
    makePlot({ id: "s1", cluster: "south", stage: "reserved", available: true }, 150_000),
    makePlot({ id: "s2", cluster: "south", landUse: "17" }, 150_000),
    makePlot({ id: "lost", cluster: "west", stage: "started" }, 1_000),
  ],
  plants: [
    makePlant({ id: "p1", plot: "n1", state: "vacant", floorAreaM2: 5_000 }),
    makePlant({ id: "p2", plot: "n1", state: "partly-vacant", floorAreaM2: 8_000 }),
    makePlant({ id: "p3", plot: "gone", state: "occupied", floorAreaM2: 2_000 }),
  ],
});

describe("getAllocationSummary", () => {
  const summary = getAllocationSummary(park, SAMPLE_PLAN);
  const [north, south, loose] = summary.rows;

  it("gives each cluster its area, its share of the plan and its land by class", () => {
    expect(north?.areaM2.value).toBe(500_000);
    expect(north?.shareOfPlan).toBe(0.5);
    expect(north?.byClassM2.built).toEqual({
      value: 240_000,
      refs: [
        { layer: "plots", id: "n1" },
        { layer: "plots", id: "n3" },
      ],
      unknownCount: 0,
    });
    expect(north?.byClassM2["in-process"].value).toBe(60_000);
    expect(south?.byClassM2.available.value).toBe(150_000);
    expect(south?.byClassM2.rest.value).toBe(150_000);
  });

  it("states what clusters leave of the plan and plots leave of clusters", () => {
    expect(summary.planMinusClustersM2).toBe(200_000);
    expect(north?.remainderM2).toBe(200_000);
    expect(south?.remainderM2).toBe(0);
    expect(summary.total.remainderM2).toBe(800_000 - 601_000);
    expect(summary.builtShareOfPlan).toBe(0.241);
  });

  it("keeps plots and plants of no known cluster in a row of their own", () => {
    expect(summary.rows).toHaveLength(3);
    expect(loose?.cluster).toBeUndefined();
    expect(loose?.plotsM2).toEqual({ value: 1_000, refs: [{ layer: "plots", id: "lost" }], unknownCount: 0 });
    expect(loose?.plantCount.refs).toEqual([{ layer: "plants", id: "p3" }]);
    expect(loose?.targetOutput100MYuan).toBeNull();
  });

  it("has no such row where everything belongs to a cluster", () => {
    const whole = getAllocationSummary({ ...park, plots: park.plots.slice(0, 5), plants: [] }, SAMPLE_PLAN);
    expect(whole.rows.map((row) => row.cluster?.id)).toEqual(["north", "south"]);
  });

  it("counts a partly vacant plant without a vacant area as unknown, not as nothing", () => {
    expect(north?.vacantPlantCount.value).toBe(2);
    expect(north?.vacantFloorAreaM2.value).toBe(5_000);
    expect(north?.vacantFloorAreaM2.unknownCount).toBe(1);
    expect(north?.floorAreaM2.value).toBe(13_000);
  });

  it("counts the target of a part once where its whole is planned too", () => {
    expect(north?.industries).toEqual(["metal", "foil"]);
    expect(north?.targetOutput100MYuan).toBe(40);
    expect(south?.targetOutput100MYuan).toBe(10);
    expect(summary.total.targetOutput100MYuan).toBe(50);
  });

  it("names the clusters of the plan the park has no polygon of", () => {
    expect(summary.missingClusters).toEqual(["depot"]);
  });

  it("says what share of plots has a stage, and none where there are no plots", () => {
    expect(summary.completeness).toEqual({
      plotCount: 6,
      stagedCount: 5,
      share: 5 / 6,
      unstaged: [{ layer: "plots", id: "s2" }],
    });
    expect(getAllocationSummary(makePark(), SAMPLE_PLAN).completeness.share).toBeNull();
  });
});

describe("laws of the allocation summary", () => {
  it("puts every plot in one row and one class, and every plant in one row", () => {
    fc.assert(
      fc.property(anyPark, (sample) => {
        const { rows } = getAllocationSummary(sample, SAMPLE_PLAN);
        const classed = rows.flatMap((row) => ALLOCATION_CLASSES.flatMap((name) => ids(row.byClassM2[name])));
        expect(classed.sort()).toEqual(sample.plots.map(({ id }) => id).sort());
        expect(rows.flatMap((row) => ids(row.plantCount)).sort()).toEqual(
          sample.plants.map(({ id }) => id).sort(),
        );
      }),
    );
  });

  it("adds classes up to plots, and rows up to the total", () => {
    fc.assert(
      fc.property(anyPark, (sample) => {
        const { rows, total } = getAllocationSummary(sample, SAMPLE_PLAN);
        for (const row of [...rows, total]) {
          const classes = ALLOCATION_CLASSES.reduce((sum, name) => sum + row.byClassM2[name].value, 0);
          expect(classes).toBe(row.plotsM2.value);
          expect(row.areaM2.value - row.plotsM2.value).toBe(row.remainderM2);
        }
        for (const key of ["areaM2", "plotsM2", "plantCount", "floorAreaM2", "vacantFloorAreaM2"] as const) {
          expect(rows.reduce((sum, row) => sum + row[key].value, 0)).toBe(total[key].value);
        }
      }),
    );
  });

  it("selects with every figure exactly the features it is the sum of", () => {
    fc.assert(
      fc.property(anyPark, (sample) => {
        const { rows, total } = getAllocationSummary(sample, SAMPLE_PLAN);
        for (const row of [...rows, total]) {
          expect(sumAreas(sample, row.areaM2)).toBe(row.areaM2.value);
          for (const name of ALLOCATION_CLASSES) {
            expect(sumAreas(sample, row.byClassM2[name])).toBe(row.byClassM2[name].value);
          }
        }
      }),
    );
  });
});

function ids(figure: Figure): string[] {
  return figure.refs.map(({ id }) => id);
}

function sumAreas(park: Park, figure: Figure): number {
  return figure.refs.reduce(
    (sum, ref) => sum + (park[ref.layer].find(({ id }) => id === ref.id)?.site.areaM2 ?? 0),
    0,
  );
}
