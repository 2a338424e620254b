import type { Geometry, MultiPolygon, Polygon } from "geojson";
import { describe, expect, test } from "vitest";
import { NO_CLUSTER } from "../../../../src/analysis/check/land-parts.ts";
import type { LandMeasures } from "../../../../src/analysis/check/land-measures.ts";
import { measureLand } from "../../../../src/analysis/check/measure-land.ts";
import { createPointLocator } from "../../../../src/geo/overlay/point-locator.ts";
import { listBoxCorners, makePlaneBox, makePlanePolygon } from "../../../fixtures/overlay/plane-box.ts";

const NORTH = makePlaneBox(0, 100, 200, 200);
const SOUTH = makePlaneBox(0, 0, 200, 100);

/** Plots with the position of the cluster each says it lies in. */
function measure(
  clusters: readonly (Geometry | null)[],
  plots: readonly (readonly [geometry: Geometry | null, own: number])[],
): LandMeasures {
  return measureLand({
    clusters,
    plots: plots.map(([geometry]) => geometry),
    ownClusters: Int32Array.from(plots, ([, own]) => own),
  });
}

function listParts({ parts }: LandMeasures): (readonly (number | undefined)[])[] {
  return [...parts.plots].map((plot, at) => [plot, parts.clusters[at]]);
}

describe("plots in clusters", () => {
  test("are whole where they lie in one, and in parts with their pieces where they reach into two", () => {
    const measures = measure([NORTH, SOUTH], [
      [makePlaneBox(0, 100, 50, 200), 0],
      [makePlaneBox(50, 80, 70, 120), 0],
    ]); // prettier-ignore
    expect(listParts(measures)).toEqual([[0, 0], [1, 0], [1, 1]]); // prettier-ignore
    const [, ...areasM2] = measures.parts.areasM2;
    expect(areasM2.reduce((sum, areaM2) => sum + areaM2, 0)).toBeCloseTo(measures.plotAreasM2[1] ?? NaN, 3);
    expect(measures.parts.pieces.has(0)).toBe(false);
    expect(measures.parts.pieces.get(1)?.areaM2).toBeCloseTo(400, 0);
    expect(measures.astrays.map(({ plot, clusters }) => [plot, clusters])).toEqual([[1, [0, 1]]]);
    expect(measures.outsides).toEqual([]);
  });

  test("of which one lies wholly in another than its own, is astray as a whole", () => {
    const { astrays } = measure([NORTH, SOUTH], [[makePlaneBox(10, 10, 30, 30), 0]]);
    expect(astrays.map(({ plot, clusters }) => [plot, clusters])).toEqual([[0, [1]]]);
    expect(astrays[0]?.piece.areaM2).toBeCloseTo(400, 0);
    expect(astrays[0]?.piece.widthM).toBeCloseTo(20, 1);
  });

  test("that name no cluster, or one that is not there, are never astray but may lie outside", () => {
    const { astrays, outsides } = measure([NORTH], [[makePlaneBox(190, 110, 220, 120), NO_CLUSTER]]);
    expect(astrays).toEqual([]);
    expect(outsides.map(({ plot }) => plot)).toEqual([0]);
    expect(outsides[0]?.piece.areaM2).toBeCloseTo(200, 0);
  });

  test("whose own cluster could not be checked are not said to lie outside: nobody knows", () => {
    const bowTie = makePlanePolygon([[0, 0], [100, 100], [100, 0], [0, 100]]); // prettier-ignore
    const measures = measure([NORTH, bowTie], [
      [makePlaneBox(10, 10, 30, 30), 1],
      [makePlaneBox(300, 110, 310, 120), 0],
    ]); // prettier-ignore
    expect([...measures.uncheckedClusters]).toEqual([[1, "ring-self-intersection"]]);
    expect(measures.outsides.map(({ plot }) => plot)).toEqual([1]);
    expect(listParts(measures)).toEqual([[0, -1], [1, -1]]); // prettier-ignore
  });

  test("of two clusters that overlap count in both", () => {
    const wide = makePlaneBox(0, 90, 200, 200);
    const measures = measure([wide, SOUTH], [[makePlaneBox(10, 92, 20, 98), 0]]);
    expect(measures.clusterOverlaps.map(({ a, b, kind }) => [a, b, kind])).toEqual([[0, 1, "partial"]]);
    expect(measures.clusterOverlaps[0]?.piece.areaM2).toBeCloseTo(2000, 0);
    expect(listParts(measures)).toEqual([[0, 0], [0, 1]]); // prettier-ignore
    expect(measures.astrays).toEqual([]);
  });
});

describe("plots that cover one another", () => {
  const kindOf = (first: Polygon | MultiPolygon, second: Polygon | MultiPolygon): string[] =>
    measure([NORTH], [[first, 0], [second, 0]]).overlaps.map(({ kind }) => kind); // prettier-ignore

  test("are told apart: equal, contained and partial", () => {
    const plot = makePlaneBox(0, 100, 50, 150);
    expect(kindOf(plot, plot)).toEqual(["equal"]);
    expect(kindOf(plot, makePlaneBox(0, 100, 50, 149))).toEqual(["contained"]);
    expect(kindOf(makePlaneBox(10, 110, 20, 120), plot)).toEqual(["contained"]);
    expect(kindOf(plot, makePlaneBox(40, 140, 60, 160))).toEqual(["partial"]);
    expect(kindOf(plot, makePlaneBox(50, 100, 60, 150))).toEqual([]);
  });

  test("are equal in spite of a hairline of half a millimetre, but not of two", () => {
    const plot = makePlaneBox(0, 100, 50, 150);
    expect(kindOf(plot, makePlaneBox(0, 100, 50.0005, 150))).toEqual(["equal"]);
    expect(kindOf(plot, makePlaneBox(0, 100, 50.002, 150))).toEqual(["contained"]);
  });

  test("by less than a millimetre along a line are no overlap, but count in the sums", () => {
    const measures = measure([NORTH], [
      [makePlaneBox(0, 100, 50.0006, 150), 0],
      [makePlaneBox(50, 100, 100, 150), 0],
    ]); // prettier-ignore
    expect(measures.overlaps).toEqual([]);
    expect(measures.overlapM2[0]).toBeCloseTo(0.03, 3);
  });

  test("of several parts, or with a hole that another fills, are judged by their land", () => {
    const [west, east] = [makePlaneBox(0, 100, 20, 120), makePlaneBox(40, 100, 60, 120)];
    const both: MultiPolygon = { type: "MultiPolygon", coordinates: [west.coordinates, east.coordinates] };
    const frame = makePlanePolygon(
      listBoxCorners(0, 130, 50, 180),
      listBoxCorners(10, 140, 40, 170).toReversed(),
    );
    expect(kindOf(both, makePlaneBox(20, 100, 40, 120))).toEqual([]);
    expect(kindOf(both, east)).toEqual(["contained"]);
    expect(kindOf(frame, makePlaneBox(10, 140, 40, 170))).toEqual([]);
    expect(kindOf(frame, makePlaneBox(0, 130, 50, 180))).toEqual(["contained"]);
  });

  test("far from the clusters, and lying there together, are found all the same", () => {
    const move = ({ coordinates }: Polygon): Polygon => ({
      type: "Polygon",
      coordinates: coordinates.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon - 9, lat + 3])),
    });
    const plot = move(makePlaneBox(0, 100, 50, 150));
    const measures = measure([NORTH], [[makePlaneBox(0, 100, 50, 150), 0], [plot, 0], [plot, 0]]); // prettier-ignore
    expect(measures.overlaps.map(({ a, b, kind }) => [a, b, kind])).toEqual([[1, 2, "equal"]]);
    expect(measures.outsides.map(({ plot: position }) => position)).toEqual([1, 2]);
    expect(measures.overlapM2[0]).toBe(0);
  });
});

describe("what is not checked", () => {
  test("is named with its fault, by its position", () => {
    const point: Geometry = { type: "Point", coordinates: [108.7, 29.3] };
    const mistyped = makePlanePolygon(listBoxCorners(0, 0, 20, 20));
    mistyped.coordinates[0]![2] = [18.7, 29.3003];
    const polar: Polygon = {
      type: "Polygon",
      coordinates: [[[10, 88], [10.1, 88], [10.1, 88.1], [10, 88]]], // prettier-ignore
    };
    const { uncheckedPlots, plotAreasM2 } = measure([NORTH], [
      [null, 0], [point, 0], [mistyped, 0], [polar, 0], [makePlaneBox(0, 100, 50, 150), 0],
    ]); // prettier-ignore
    expect([...uncheckedPlots]).toEqual([
      [0, "geometry-missing"],
      [1, "wrong-geometry-type"],
      [2, "too-wide"],
      [3, "too-wide"],
    ]);
    expect(plotAreasM2.map((areaM2) => areaM2 === null)).toEqual([true, true, true, true, false]);
  });

  test("is a cluster a thousand kilometres from the others, wherever it comes", () => {
    const stray = { ...SOUTH, coordinates: SOUTH.coordinates.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon + 10, lat])) }; // prettier-ignore
    const plots = [[makePlaneBox(0, 100, 50, 150), 0]] as const;
    expect([...measure([NORTH, SOUTH, stray], plots).uncheckedClusters]).toEqual([[2, "far-from-others"]]);
    expect([...measure([stray, NORTH, SOUTH], plots).uncheckedClusters]).toEqual([[0, "far-from-others"]]);
  });

  test("is nothing where there is nothing", () => {
    const { overlaps, gaps, parts } = measure([], []);
    expect([overlaps, gaps, [...parts.plots]]).toEqual([[], [], []]);
    expect(measure([NORTH], []).gaps).toHaveLength(1);
    expect(measure([], [[NORTH, NO_CLUSTER]]).outsides).toHaveLength(1);
  });
});

test("the place of a piece lies on it", () => {
  const corner = makePlanePolygon([[0, 100], [90, 100], [90, 104], [4, 104], [4, 190], [0, 190]]); // prettier-ignore
  const measures = measure([NORTH], [[makePlaneBox(4, 104, 200, 200), 0], [corner, 0], [corner, 0]]); // prettier-ignore
  const pieces = [...measures.overlaps, ...measures.gaps].map(({ piece }) => piece);
  expect(pieces.length).toBeGreaterThanOrEqual(2);
  for (const { geometry, at } of pieces) expect(createPointLocator([geometry])(0, at)).toBe(true);
});
