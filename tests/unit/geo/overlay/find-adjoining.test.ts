import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findAdjoining } from "../../../../src/geo/overlay/find-adjoining.ts";
import { makePlaneBox, makePlanePolygon } from "../../../fixtures/overlay/plane-box.ts";

function shared(...boxes: Parameters<typeof findAdjoining>[0]): (readonly [string, number])[] {
  return findAdjoining(boxes).map(({ a, b, sharedM }) => [`${a}-${b}`, Math.round(sharedM * 100) / 100]);
}

describe("findAdjoining", () => {
  it("measures the boundary two plots share", () => {
    expect(shared(makePlaneBox(0, 0, 100, 50), makePlaneBox(100, 10, 200, 90))).toEqual([["0-1", 40]]);
  });

  it("takes no corner for a boundary", () => {
    expect(shared(makePlaneBox(0, 0, 100, 100), makePlaneBox(100, 100, 200, 200))).toEqual([]);
    expect(shared(makePlaneBox(0, 0, 100, 100), makePlaneBox(100, 99.1, 200, 200))).toEqual([]);
    expect(shared(makePlaneBox(0, 0, 100, 100), makePlaneBox(100, 98.9, 200, 200))).toEqual([["0-1", 1.1]]);
  });

  it("adds up what is shared in several stretches", () => {
    const comb = makePlanePolygon([
      [100, 0], [200, 0], [200, 100], [100, 100], [100, 99.4], [110, 99.4], [110, 0.6], [100, 0.6],
    ]); // prettier-ignore
    expect(shared(makePlaneBox(0, 0, 100, 100), comb)).toEqual([["0-1", 1.2]]);
  });

  it("lets a corner that one side has lie up to 1 mm off the line of the other", () => {
    const bent = (offM: number) =>
      makePlanePolygon([
        [100 + offM, 50], [100, 100], [200, 100], [200, 0], [100, 0],
      ]); // prettier-ignore
    expect(shared(makePlaneBox(0, 0, 100, 100), bent(0.0009))).toEqual([["0-1", 100]]);
    expect(shared(makePlaneBox(0, 0, 100, 100), bent(0.004))).toEqual([["0-1", 25]]);
  });

  it("parts what lies 2 mm apart", () => {
    expect(shared(makePlaneBox(0, 0, 100, 100), makePlaneBox(100.002, 0, 200, 100))).toEqual([]);
  });

  it("takes a corner set on a long edge that is straight in degrees", () => {
    const long = makePlaneBox(0, -100, 1000, 0);
    const [west, east] = [long.coordinates[0]?.[3], long.coordinates[0]?.[2]];
    if (west === undefined || east === undefined) throw new RangeError("a box has four corners");
    const between = (share: number) => west.map((value, axis) => value + ((east[axis] ?? 0) - value) * share);
    const [first, last] = [between(0.45), between(0.55)];
    const north = [last, first].map(([lon = 0, lat = 0]) => [lon, lat + 0.001]);
    const box = { type: "Polygon" as const, coordinates: [[first, last, ...north, first]] };
    const [pair] = findAdjoining([long, box]);
    expect(pair?.sharedM).toBeCloseTo(100, 1);
  });

  it("does not mind which comes first, or shapes that are missing", () => {
    fc.assert(
      fc.property(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 5, max: 300 }), (south, height) => {
        const [left, right] = [makePlaneBox(0, 0, 100, 100), makePlaneBox(100, south, 150, south + height)];
        const there = findAdjoining([left, null, right]);
        const back = findAdjoining([right, left]);
        const sharedM = Math.min(100, south + height) - Math.max(0, south);
        expect(there.map((pair) => [pair.a, pair.b])).toEqual(sharedM >= 1 ? [[0, 2]] : []);
        expect(back).toHaveLength(there.length);
        expect(there[0]?.sharedM ?? 0).toBeCloseTo(back[0]?.sharedM ?? 0, 2);
      }),
      { numRuns: 60 },
    );
  });

  it("finds nothing in nothing", () => {
    expect(findAdjoining([])).toEqual([]);
    expect(findAdjoining([null])).toEqual([]);
  });
});
