import type { FeatureCollection } from "geojson";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CheckReport } from "../../../../src/analysis/check/check-report.ts";
import { splitByTolerance } from "../../../../src/analysis/check/split-by-tolerance.ts";
import type { CheckFinding } from "../../../../src/domain/check-finding.ts";
import type { LonLat } from "../../../../src/domain/site.ts";
import {
  ALL_CASES,
  makeSoiledPark,
  makeSubdividedPark,
  type ParkOptions,
} from "../../../fixtures/subdivided-park.ts";
import { createChainMaker, type PlaneSpot, toPolygon } from "../../../fixtures/subdivision/plane-chain.ts";
import type { ExpectedFinding } from "../../../fixtures/subdivision/planted-case.ts";
import { checkLand, pickLandFindings } from "./check-land.ts";

const PIECE_TOLERANCE_M2 = 0.01;
/** For every 1,000 plots. */
const RESIDUAL_M2 = 0.01;
/** Where every plot is spoilt nothing cancels; a machine under load takes its time. */
const TIMEOUT_MS = 60_000;

const PARKS: readonly (readonly [name: string, options: ParkOptions])[] = [
  ["near the park", { seed: 1, plotCount: 400, centre: [108.8, 29.4], clusterCount: 3 }],
  ["in the south, with streets", { seed: 2, plotCount: 500, centre: [-58.4, -34.6], withStreets: true }],
  ["in the north, between two zones", { seed: 3, plotCount: 500, centre: [13.5, 59.3], clusterCount: 3 }],
  [
    "on the equator, of one cluster's width each",
    { seed: 4, plotCount: 450, centre: [150, 0.001], clusterCount: 4 },
  ],
];

describe.each(PARKS)("a park with planted faults, %s", async (_, options) => {
  const park = makeSubdividedPark({ ...options, cases: [...ALL_CASES, ...ALL_CASES] });
  const report = await checkLand(park);

  test("has each of them found, and nothing else", () => {
    expect(report.notChecked).toBe(0);
    expect(report.checked).toBe(park.plots.features.length);
    const unexpected = [...pickLandFindings(report)];
    for (const expected of park.expected) {
      const index = unexpected.findIndex((finding) => isSame(finding, expected));
      expect(index, `${expected.planted}: ${expected.subjects.join(", ")}`).not.toBe(-1);
      const [finding] = unexpected.splice(index, 1);
      checkPiece(finding!, expected);
    }
    expect(unexpected.map(({ key, figures }) => [key, figures])).toEqual([]);
  });

  test("adds up in every cluster", () => {
    expect(report.clusters.length).toBeGreaterThan(1);
    expectClosed(report);
    const overlapM2 = sumOf(report.clusters.map((cluster) => cluster.overlapM2));
    const gapM2 = sumOf(report.clusters.map((cluster) => cluster.gapM2));
    // Of three on one place two are counted, not three; what was planted there names it three times.
    const named = park.expected.filter(({ planted, kind }) => planted !== "triple" || kind === "partial");
    const third = park.expected.filter(({ planted, kind }) => planted === "triple" && kind === "contained");
    const plantedM2 =
      sumOf(named.filter(({ code }) => code === "plots-overlap").map(({ areaM2 }) => areaM2)) +
      sumOf(third.map(({ areaM2 }) => areaM2)) / 2;
    const missingM2 = sumOf(
      park.expected.filter(({ code }) => code === "cluster-gap").map(({ areaM2 }) => areaM2),
    );
    // Hairlines are no findings, but they are land.
    expect(Math.abs(overlapM2 - plantedM2)).toBeLessThan(0.5);
    expect(Math.abs(gapM2 - missingM2)).toBeLessThan(0.5);
  });
});

const randomParks = fc.record({
  seed: fc.nat(),
  plotCount: fc.integer({ min: 20, max: 120 }),
  centre: fc.tuple(
    fc.double({ min: -170, max: 170, noNaN: true }),
    fc.double({ min: -60, max: 60, noNaN: true }),
  ),
  clusterCount: fc.integer({ min: 1, max: 3 }),
  withStreets: fc.boolean(),
});

test("a park without faults has no findings and adds up", async () => {
  await fc.assert(
    fc.asyncProperty(randomParks, async (options) => {
      const report = await checkLand(makeSubdividedPark(options));
      expect(pickLandFindings(report).map(({ key, figures }) => [key, figures])).toEqual([]);
      expectClosed(report);
    }),
    { numRuns: 25 },
  );
});

test(
  "a park adds up however much of it is spoilt",
  async () => {
    await fc.assert(
      fc.asyncProperty(randomParks, fc.double({ min: 0.05, max: 1, noNaN: true }), async (options, share) => {
        expectClosed(await checkLand(makeSoiledPark({ ...options, share })));
      }),
      { numRuns: 12 },
    );
  },
  TIMEOUT_MS,
);

describe("a tolerance of 5 % of the plot", () => {
  test.each([
    { percent: 4.9, verb: "hides" },
    { percent: 5.1, verb: "shows" },
  ])("$verb an overlap of $percent %", async ({ percent, verb }) => {
    const side = 100;
    const [a, b] = [makeBox(0, 0, side, side), makeBox(side - percent, 0, 3 * side, side)];
    const { shown, hidden } = await splitBoxes({ park: makeBox(0, 0, 3 * side, side), plots: [a, b] });
    expect([...shown, ...hidden].map(({ code }) => code)).toEqual(["plots-overlap"]);
    expect(hidden).toHaveLength(verb === "hides" ? 1 : 0);
  });

  test.each([
    { percent: 4.9, verb: "hides" },
    { percent: 5.1, verb: "shows" },
  ])("$verb $percent % outside the park", async ({ percent, verb }) => {
    const side = 100;
    const { shown, hidden } = await splitBoxes({
      park: makeBox(percent, 0, side, side),
      plots: [makeBox(0, 0, side, side)],
    });
    expect([...shown, ...hidden].map(({ code }) => code)).toEqual(["plot-outside-park"]);
    expect(hidden).toHaveLength(verb === "hides" ? 1 : 0);
  });

  test("never hides a gap", async () => {
    const { shown } = await splitBoxes({ park: makeBox(0, 0, 100, 100), plots: [makeBox(0, 0, 99, 100)] });
    expect(shown.map(({ code }) => code)).toEqual(["cluster-gap"]);
  });
});

function isSame({ code, subjects, piece }: CheckFinding, expected: ExpectedFinding): boolean {
  if (code !== expected.code || subjects.toSorted().join() !== expected.subjects.toSorted().join())
    return false;
  // A cluster may have several gaps.
  return code !== "cluster-gap" || Math.abs((piece?.areaM2 ?? 0) - expected.areaM2) <= PIECE_TOLERANCE_M2;
}

function checkPiece({ piece, figures, at }: CheckFinding, expected: ExpectedFinding): void {
  const name = `${expected.planted}: ${expected.subjects.join(", ")}`;
  expect(Math.abs((piece?.areaM2 ?? 0) - expected.areaM2), name).toBeLessThanOrEqual(PIECE_TOLERANCE_M2);
  expect(figures["areaM2"], name).toBe(piece?.areaM2);
  if (expected.kind !== undefined) expect(figures["kind"], name).toBe(expected.kind);
  if (expected.maxWidthM !== undefined) {
    expect(piece?.widthM, name).toBeGreaterThan(0.3 * expected.maxWidthM);
    expect(piece?.widthM, name).toBeLessThan(expected.maxWidthM + 0.001);
  }
  expect(isWithin(at!, expected), name).toBe(true);
}

/** Whether a point lies in a part of the land expected, by the parity of its edges to the east. */
function isWithin([lon, lat]: LonLat, { geometry }: ExpectedFinding): boolean {
  const parts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return parts.some((rings) => {
    let isInside = false;
    for (const ring of rings) {
      for (let i = 1; i < ring.length; i += 1) {
        const [fromX, fromY] = ring[i - 1] as [number, number];
        const [toX, toY] = ring[i] as [number, number];
        if (fromY > lat === toY > lat) continue;
        if (lon < fromX + ((lat - fromY) / (toY - fromY)) * (toX - fromX)) isInside = !isInside;
      }
    }
    return isInside;
  });
}

function expectClosed({ clusters, checked }: CheckReport): void {
  const limitM2 = RESIDUAL_M2 * Math.max(1, checked / 1000);
  for (const { id, residualM2 } of clusters) expect(Math.abs(residualM2), id).toBeLessThanOrEqual(limitM2);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

type Box = readonly PlaneSpot[];

function makeBox(west: number, south: number, east: number, north: number): Box {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
}

async function splitBoxes({ park, plots }: { readonly park: Box; readonly plots: readonly Box[] }) {
  const makeChain = createChainMaker([108.8, 29.4]);
  const toLayer = (boxes: readonly Box[], id: string): FeatureCollection => ({
    type: "FeatureCollection",
    features: boxes.map((box, index) => ({
      type: "Feature",
      properties: { id: `${id}-${index}`, cluster: "C-0", landUse: "100101", stage: "supplied" },
      geometry: toPolygon(makeChain(box).positions),
    })),
  });
  const report = await checkLand({ clusters: toLayer([park], "C"), plots: toLayer(plots, "P") });
  return splitByTolerance(pickLandFindings(report), { m: 0, m2: 0, percent: 5 });
}
