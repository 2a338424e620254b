import { describe, expect, test } from "vitest";
import { getBounds } from "../../../src/geo/bounds.ts";
import { getCentroid } from "../../../src/geo/centroid.ts";

const square = [[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]]; // prettier-ignore
const hole = [[0, 0], [0, 2], [2, 2], [2, 0], [0, 0]]; // prettier-ignore

describe("the centroid", () => {
  test("of a polygon is its centre of gravity, however many vertices one side has", () => {
    const ring = [[0, 0], [1, 0], [2, 0], [3, 0], [4, 0], [4, 4], [0, 4], [0, 0]]; // prettier-ignore
    expect(getCentroid({ type: "Polygon", coordinates: [ring] })).toEqual([2, 2]);
  });

  test("moves away from a hole, whichever way the hole runs", () => {
    const expected = [7 / 3, 7 / 3];
    for (const ring of [hole, [...hole].reverse()]) {
      const [lon = 0, lat = 0] = getCentroid({ type: "Polygon", coordinates: [square, ring] }) ?? [];
      expect([lon, lat]).toEqual([
        expect.closeTo(expected[0] ?? 0, 12),
        expect.closeTo(expected[1] ?? 0, 12),
      ]);
    }
  });

  test("of two equal parts lies between them", () => {
    const other = square.map(([x = 0, y = 0]) => [x + 10, y]);
    expect(getCentroid({ type: "MultiPolygon", coordinates: [[square], [other]] })).toEqual([7, 2]);
  });

  test("of a point is the point, of a line the mean, of nothing nothing", () => {
    expect(getCentroid({ type: "Point", coordinates: [1, 2] })).toEqual([1, 2]);
    expect(getCentroid({ type: "LineString", coordinates: [[0, 0], [2, 4]] })).toEqual([1, 2]); // prettier-ignore
    expect(getCentroid({ type: "GeometryCollection", geometries: [] })).toBeNull();
  });
});

describe("the bounds", () => {
  test("go round every member of a collection", () => {
    const geometries = [
      { type: "Point" as const, coordinates: [-5, 9] },
      { type: "MultiPolygon" as const, coordinates: [[square]] },
    ];
    expect(getBounds({ type: "GeometryCollection", geometries })).toEqual([-5, 0, 4, 9]);
  });

  test("of nothing are null", () => {
    expect(getBounds({ type: "MultiPoint", coordinates: [] })).toBeNull();
  });
});
