import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getAllocationSummary } from "../../../../src/analysis/allocation-summary.ts";
import {
  getPrintedAllocation,
  type PrintedRow,
} from "../../../../src/components/overview/printed-allocation.ts";
import { ALLOCATION_CLASSES } from "../../../../src/domain/allocation.ts";
import type { Plot } from "../../../../src/domain/plot.ts";
import { makeCluster, makePark, makePlant } from "../../analysis/sample-park.ts";
import { makePlan, makePlot } from "./overview-park.ts";

const CLASS_FIELDS: readonly Partial<Plot>[] = [
  { stage: "completed" },
  { stage: "supplied" },
  { stage: "reserved", available: true },
  { stage: "planned" },
];

/** A park whose plots tile its clusters without rest: per cluster the areas of its plots by class, m². */
const tiledParks = fc
  .array(
    fc.tuple(
      fc.double({ min: 1_000, max: 9_000_000, noNaN: true }),
      fc.double({ min: 1_000, max: 3_000_000, noNaN: true }),
      fc.double({ min: 1_000, max: 3_000_000, noNaN: true }),
      fc.double({ min: 1_000, max: 3_000_000, noNaN: true }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((clusters) =>
    makePark({
      clusters: clusters.map((areas, index) =>
        makeCluster(
          { id: `c${index}` },
          areas.reduce((sum, area) => sum + area, 0),
        ),
      ),
      plots: clusters.flatMap((areas, index) =>
        areas.map((area, each) =>
          makePlot(`c${index}-${each}`, area, { cluster: `c${index}`, ...CLASS_FIELDS[each] }),
        ),
      ),
    }),
  );

function print(park: Parameters<typeof getAllocationSummary>[0]) {
  return getPrintedAllocation(getAllocationSummary(park, makePlan({ plannedAreaM2: 38_000_000 })));
}

function toUnits(value: number | null): number {
  return Math.round((value ?? 0) * 100);
}

function addClasses(row: PrintedRow): number {
  return ALLOCATION_CLASSES.reduce((sum, name) => sum + toUnits(row.byClassKm2[name]), 0);
}

describe("getPrintedAllocation", () => {
  it("adds up every printed column to its printed total", () => {
    fc.assert(
      fc.property(tiledParks, (park) => {
        const { rows, total } = print(park);
        const add = (read: (row: PrintedRow) => number | null): number =>
          rows.reduce((sum, row) => sum + toUnits(read(row)), 0);
        expect(add((row) => row.areaKm2)).toBe(toUnits(total.areaKm2));
        expect(add((row) => row.sharePercent)).toBe(toUnits(total.sharePercent));
        for (const name of ALLOCATION_CLASSES) {
          expect(add((row) => row.byClassKm2[name])).toBe(toUnits(total.byClassKm2[name]));
        }
      }),
    );
  });

  it("prints a total row whose classes add up to its area where plots tile the clusters", () => {
    fc.assert(
      fc.property(tiledParks, (park) => {
        const { total } = print(park);
        expect(addClasses(total)).toBe(toUnits(total.areaKm2));
      }),
    );
  });

  it("prints rows whose classes are within a unit a class of the row's area", () => {
    fc.assert(
      fc.property(tiledParks, (park) => {
        for (const row of print(park).rows) {
          expect(Math.abs(addClasses(row) - toUnits(row.areaKm2))).toBeLessThanOrEqual(
            ALLOCATION_CLASSES.length,
          );
        }
      }),
    );
  });

  it("closes rows and columns at once where such a rounding exists", () => {
    const thirds = [333_333, 333_333, 333_334];
    const plots = ["a", "b", "c"].flatMap((cluster, row) =>
      thirds.map((area, each) =>
        makePlot(`${cluster}${each}`, area, { cluster, ...CLASS_FIELDS[(each + row) % 3] }),
      ),
    );
    const { rows, total } = print(
      makePark({ clusters: ["a", "b", "c"].map((id) => makeCluster({ id }, 1_000_000)), plots }),
    );
    expect(rows.map(addClasses)).toEqual([100, 100, 100]);
    expect(addClasses(total)).toBe(300);
  });

  it("prints no class where no plot has a stage, since streets alone are not all that is built", () => {
    const { site, other } = makePlot("P1", 1_000_000);
    const unstaged = { id: "P1", cluster: "north", landUse: "1207", site, other };
    const { rows, total } = print(
      makePark({ clusters: [makeCluster({ id: "north" }, 1_000_000)], plots: [unstaged] }),
    );
    expect(total.areaKm2).toBe(1);
    expect([...rows, total].map(({ byClassKm2 }) => byClassKm2.built)).toEqual([null, null]);
  });

  it("prints nothing for what is unknown and 0 for what is known to be none", () => {
    const { rows } = print(
      makePark({
        clusters: [makeCluster({ id: "north" }, 2_000_000), makeCluster({ id: "south" }, null)],
        plots: [makePlot("P1", 2_000_000)],
        plants: [makePlant({ id: "H1", plot: "P1", state: "occupied", floorAreaM2: 5_000 })],
      }),
    );
    expect(rows[0]).toMatchObject({
      areaKm2: 2,
      byClassKm2: { built: 2, available: 0 },
      floorAreaWanM2: 0.5,
      vacantFloorAreaWanM2: 0,
    });
    expect(rows[1]).toMatchObject({
      areaKm2: null,
      sharePercent: null,
      byClassKm2: { built: null, available: null },
      floorAreaWanM2: null,
      vacantFloorAreaWanM2: null,
    });
  });

  it("does not print a vacant area where every vacant plant lacks one", () => {
    const { rows } = print(
      makePark({
        clusters: [makeCluster({ id: "north" }, 1_000_000)],
        plots: [makePlot("P1", 1_000_000)],
        plants: [makePlant({ id: "H1", plot: "P1", state: "partly-vacant", floorAreaM2: 5_000 })],
      }),
    );
    expect(rows[0]?.vacantFloorAreaWanM2).toBeNull();
  });
});
