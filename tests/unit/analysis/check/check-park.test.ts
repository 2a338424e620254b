import type { Geometry, Polygon } from "geojson";
import { describe, expect, test } from "vitest";
import { checkPark } from "../../../../src/analysis/check/check-park.ts";
import type { CheckProgress } from "../../../../src/analysis/check/check-progress.ts";
import type { CheckReport } from "../../../../src/analysis/check/check-report.ts";
import { getClusterSums } from "../../../../src/analysis/check/cluster-sums.ts";
import type { Cluster } from "../../../../src/domain/cluster.ts";
import type { Plot } from "../../../../src/domain/plot.ts";
import { getAreaM2 } from "../../../../src/geo/area.ts";
import { makePlaneBox, makePlanePolygon } from "../../../fixtures/overlay/plane-box.ts";
import { makeCluster, makePlot } from "../sample-park.ts";

type Sketch = readonly [id: string, geometry: Geometry | null, cluster?: string];

function makeRecords(plots: readonly Sketch[]): Plot[] {
  return plots.map(([id, , cluster]) => makePlot({ id, ...(cluster !== undefined && { cluster }) }));
}

function check(
  clusters: readonly Sketch[],
  plots: readonly Sketch[],
  onProgress?: (progress: CheckProgress) => void,
): CheckReport {
  let ms = 0;
  return checkPark(
    {
      park: {
        clusters: clusters.map(([id]): Cluster => makeCluster({ id })),
        plots: makeRecords(plots),
        plants: [],
        zones: [],
      },
      plan: null,
      geometries: {
        clusters: clusters.map(([, geometry]) => geometry),
        plots: plots.map(([, geometry]) => geometry),
      },
    },
    { asOf: "2026-06-30", inputChecksum: "abc", nowMs: () => (ms += 5) },
    onProgress,
  );
}

/** The findings about land as lines: code, subjects. */
function listLand({ findings }: CheckReport): string[] {
  return findings
    .filter(({ piece, code }) => piece !== undefined || code === "not-checked")
    .map(({ code, subjects }) => `${code} ${subjects.join(" ")}`);
}

function expectClosed({ clusters }: CheckReport): void {
  for (const { boundaryM2, plotsM2, overlapM2, gapM2, outsideM2, residualM2 } of clusters) {
    if (boundaryM2 === null) continue;
    expect(plotsM2 - overlapM2 + gapM2 - outsideM2 + residualM2).toBeCloseTo(boundaryM2, 6);
    expect(Math.abs(residualM2)).toBeLessThan(0.001);
  }
}

const NORTH: Sketch = ["north", makePlaneBox(0, 100, 200, 200)];
const SOUTH: Sketch = ["south", makePlaneBox(0, 0, 200, 100)];
const NORTH_PLOTS: readonly Sketch[] = [
  ["N1", makePlaneBox(0, 100, 100, 200), "north"],
  ["N2", makePlaneBox(100, 100, 200, 200), "north"],
];
const SOUTH_PLOT: Sketch = ["S1", makePlaneBox(0, 0, 200, 100), "south"];

describe("a park without faults", () => {
  test("has no finding about land, and adds up", () => {
    const report = check([NORTH, SOUTH], [...NORTH_PLOTS, SOUTH_PLOT]);
    expect(listLand(report)).toEqual([]);
    expect(report).toMatchObject({
      asOf: "2026-06-30",
      checked: 3,
      notChecked: 0,
      inputChecksum: "abc",
      ms: 5,
    });
    expectClosed(report);
    const [north, south] = report.clusters;
    expect(north?.plotsM2).toBeCloseTo(getAreaM2(NORTH[1] as Polygon), 3);
    expect([north?.overlapM2, north?.gapM2, north?.outsideM2]).toEqual(Array.from({ length: 3 }, (): unknown => expect.closeTo(0, 3))); // prettier-ignore
    expect(south?.id).toBe("south");
  });

  test("reports its steps in order, each up to its end", () => {
    const steps: CheckProgress[] = [];
    check([NORTH], NORTH_PLOTS, (progress) => steps.push(progress));
    expect([...new Set(steps.map(({ step }) => step))]).toEqual(["validating", "overlaps", "cover", "gaps", "records"]); // prettier-ignore
    expect(steps.every(({ done, total }) => done >= 0 && done <= total)).toBe(true);
  });
});

describe("faults of land", () => {
  test("are each one finding, the worst first, then the largest", () => {
    const report = check([NORTH, SOUTH], [
      ["N1", makePlaneBox(0, 100, 110, 200), "north"],
      ["N2", makePlaneBox(100, 100, 200, 190), "north"],
      ["S1", makePlaneBox(0, 0, 230, 100), "south"],
      ["S2", makePlaneBox(50, 90, 60, 105), "south"],
    ]); // prettier-ignore
    expect(listLand(report)).toEqual([
      "plot-outside-park S1",
      "plots-overlap N1 N2",
      "plots-overlap S1 S2",
      "plots-overlap N1 S2",
      "cluster-gap north",
      "plot-straddles-clusters S2",
    ]);
    expectClosed(report);
    const outside = report.findings.find(({ code }) => code === "plot-outside-park");
    expect(outside?.figures["sharePercent"]).toBeCloseTo((30 / 230) * 100, 2);
    expect(outside?.at?.[0]).toBeGreaterThan(108.7);
    const overlap = report.findings.find(
      ({ subjects }) => subjects.includes("S1") && subjects.includes("S2"),
    );
    expect(overlap?.figures).toMatchObject({ kind: "partial" });
    // Of the smaller plot, S2.
    expect(overlap?.figures["sharePercent"]).toBeCloseTo(100 * (10 / 15), 2);
  });

  test("on land covered three times are a finding for each pair, and twice the land in the sum", () => {
    const hub: Sketch = ["N3", makePlaneBox(90, 100, 120, 120), "north"];
    const report = check([NORTH], [...NORTH_PLOTS, hub, ["N4", hub[1], "north"]]);
    expect(listLand(report).filter((line) => line.startsWith("plots-overlap"))).toHaveLength(5);
    expect(report.clusters[0]?.overlapM2).toBeCloseTo(2 * getAreaM2(hub[1] as Polygon), 2);
    expectClosed(report);
  });

  test("of a plot without own cluster count in no balance but where it lies", () => {
    const report = check([NORTH], [...NORTH_PLOTS, ["X", makePlaneBox(180, 100, 220, 110)]]);
    expect(report.clusters[0]?.outsideM2).toBe(0);
    expect(report.clusters[0]?.overlapM2).toBeCloseTo(200, 0);
    expect(listLand(report)).toContain("plot-outside-park X");
    expectClosed(report);
  });

  test("a plot a thousand kilometres away lies outside as a whole, and breaks nothing", () => {
    const stray = makePlaneBox(0, 0, 50, 50);
    const far: Polygon = { type: "Polygon", coordinates: stray.coordinates.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon - 10, lat + 4])) }; // prettier-ignore
    const report = check([NORTH], [...NORTH_PLOTS, ["X", far, "north"]]);
    expect(listLand(report)).toEqual(["plot-outside-park X"]);
    expect(report.findings.find(({ code }) => code === "plot-outside-park")?.figures["sharePercent"]).toBe(
      100,
    );
    expect(report.clusters[0]?.outsideM2).toBeCloseTo(getAreaM2(far), 6);
    expectClosed(report);
  });

  test("an invalid plot is not checked and its land is a gap; an invalid cluster has no balance", () => {
    const bowTie = makePlanePolygon([[0, 100], [100, 200], [100, 100], [0, 200]]); // prettier-ignore
    const report = check([NORTH, ["south", bowTie]], [["N1", bowTie, "north"], NORTH_PLOTS[1] as Sketch]);
    expect(report).toMatchObject({ checked: 1, notChecked: 1 });
    expect(listLand(report).toSorted()).toEqual(["cluster-gap north", "not-checked N1", "not-checked south"]);
    expect(report.clusters[1]).toMatchObject({ boundaryM2: null, residualM2: 0 });
    expectClosed(report);
  });

  test("of plots with one id are each a finding with a key of its own", () => {
    const report = check([NORTH], [...NORTH_PLOTS, ...NORTH_PLOTS, NORTH_PLOTS[0] as Sketch]);
    const keys = report.findings.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(listLand(report).toSorted()).toEqual([
      ...Array.from({ length: 3 }, () => "plots-overlap N1 N1"),
      "plots-overlap N2 N2",
    ]);
    expectClosed(report);
  });

  test("of clusters that overlap are found, and every plot there counts in both", () => {
    const wide: Sketch = ["north", makePlaneBox(0, 90, 200, 200)];
    const report = check([wide, SOUTH], [["N1", makePlaneBox(0, 90, 200, 200), "north"], SOUTH_PLOT]);
    expect(listLand(report)).toContain("clusters-overlap north south");
    expectClosed(report);
  });
});

test("a park without plots is one gap; without clusters all lies outside", () => {
  const empty = check([NORTH], []);
  expect(listLand(empty)).toEqual(["cluster-gap north"]);
  expect(empty.checked).toBe(0);
  expectClosed(empty);
  expect(listLand(check([], NORTH_PLOTS))).toEqual(["plot-outside-park N1", "plot-outside-park N2"]);
  expect(check([], []).findings).toEqual([]);
});

test("the same park gives the same keys in whatever order its plots come", () => {
  const plots: readonly Sketch[] = [
    ["N1", makePlaneBox(0, 100, 110, 200), "north"],
    ["N2", makePlaneBox(100, 100, 190, 200), "north"],
  ];
  const keysOf = (report: CheckReport): string[] =>
    report.findings.filter(({ code }) => code === "cluster-gap").map(({ key }) => key);
  expect(keysOf(check([NORTH], plots))).toEqual(keysOf(check([NORTH], plots.toReversed())));
});

test("sums by use and by stage each add up to the land of the cluster", () => {
  const plots: readonly Sketch[] = [...NORTH_PLOTS, ["X", makePlaneBox(180, 90, 230, 110), "north"]];
  const report = check([NORTH, SOUTH], plots);
  const records = { clusters: [makeCluster({ id: "north" }), makeCluster({ id: "south" })], plots: makeRecords(plots) }; // prettier-ignore
  getClusterSums(records, report.parts).forEach(({ byLandUse, byStage }, at) => {
    for (const sums of [byLandUse, byStage]) {
      const sum = Object.values(sums).reduce((total, areaM2) => total + areaM2, 0);
      expect(sum).toBeCloseTo(report.clusters[at]?.plotsM2 ?? NaN, 6);
    }
  });
});
