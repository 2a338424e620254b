import type { Polygon } from "geojson";
import { describe, expect, test } from "vitest";
import { findMainPlace, groupByPlace } from "../../../../src/analysis/check/group-by-place.ts";

function makeBox(lon: number, lat: number, side = 0.01): Polygon {
  const [east, north] = [lon + side, lat + side];
  return { type: "Polygon", coordinates: [[[lon, lat], [east, lat], [east, north], [lon, north], [lon, lat]]] }; // prettier-ignore
}

function listPositions(...shapes: (Polygon | null)[]): (readonly number[])[] {
  return groupByPlace(shapes).map(({ positions }) => positions);
}

describe("shapes by place", () => {
  test("are together where they lie within a degree, and apart where they do not", () => {
    expect(listPositions(makeBox(108, 29), null, makeBox(109, 30), makeBox(113, 29), makeBox(108, 29))).toEqual(
      [[0, 2, 4], [3]],
    ); // prettier-ignore
    expect(listPositions()).toEqual([]);
  });

  test("have the place asked for first, were it empty", () => {
    const places = groupByPlace([makeBox(108, 29)], [20, 20]);
    expect(places.map(({ positions }) => positions)).toEqual([[], [0]]);
    expect(places[0]?.middle).toEqual([20, 20]);
  });

  test("stand alone where they are too large for any place", () => {
    expect(listPositions(makeBox(100, 20, 4), makeBox(102, 22))).toEqual([[0, 1]]);
    expect(listPositions(makeBox(102, 22), makeBox(100, 20, 4))).toEqual([[0], [1]]);
  });

  test("have their main place where most are, wherever the stray ones come", () => {
    const park = [makeBox(108, 29), makeBox(108.1, 29), makeBox(108.2, 29)];
    expect(findMainPlace([makeBox(0, 0), ...park, makeBox(1, -40)])?.positions).toEqual([1, 2, 3]);
    expect(findMainPlace([null])).toBeNull();
  });
});
