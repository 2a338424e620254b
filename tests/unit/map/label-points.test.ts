import fc from "fast-check";
import type { Position } from "geojson";
import { describe, expect, test } from "vitest";
import { toLabelPoints } from "../../../src/map/label-points.ts";
import { makeSquares } from "./scene-fixture.ts";

/** Even–odd test; points on the edge count as outside. */
function isInside([x = 0, y = 0]: Position, ring: readonly Position[]): boolean {
  let isIn = false;
  for (let index = 0; index + 1 < ring.length; index += 1) {
    const [ax = 0, ay = 0] = ring[index] ?? [];
    const [bx = 0, by = 0] = ring[index + 1] ?? [];
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) isIn = !isIn;
  }
  return isIn;
}

/** A star-shaped ring around the origin: any radii, never crossing itself. */
const anyRing = fc
  .array(fc.double({ min: 0.2, max: 1, noNaN: true }), { minLength: 3, maxLength: 24 })
  .map((radii) => {
    const ring = radii.map((radius, index): Position => {
      const angle = (2 * Math.PI * index) / radii.length;
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    });
    return [...ring, ring[0] ?? [0, 0]];
  });

function getPoint(rings: Position[][], heightShare?: number): Position | undefined {
  const collection = toLabelPoints(
    {
      type: "FeatureCollection",
      features: [{ type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: rings } }],
    },
    heightShare,
  );
  return collection.features[0]?.geometry.coordinates;
}

describe("points of labels", () => {
  test("lie inside their polygon, wherever in its height", () => {
    fc.assert(
      fc.property(anyRing, fc.double({ min: 0.2, max: 0.8, noNaN: true }), (ring, share) => {
        const point = getPoint([ring], share);
        expect(point).toBeDefined();
        expect(isInside(point ?? [], ring)).toBe(true);
      }),
    );
  });

  test("are found where corners lie on the very parallel that is cut", () => {
    const diamond: Position[] = [
      [0, -1],
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
    ];
    expect(getPoint([diamond])?.map((value) => value + 0)).toEqual([0, 0]);
    expect(getPoint([diamond.toReversed()])?.map((value) => value + 0)).toEqual([0, 0]);
  });

  test("keep out of holes", () => {
    const outer: Position[] = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
      [0, 0],
    ];
    const hole: Position[] = [
      [2, 2],
      [2, 8],
      [9, 8],
      [9, 2],
      [2, 2],
    ];
    expect(getPoint([outer, hole])).toEqual([1, 5]);
  });

  test("carry the feature's id and properties", () => {
    const { features } = toLabelPoints(makeSquares(2));
    expect(features.map(({ id, properties }) => [id, properties as unknown])).toEqual([
      [0, { id: "P0" }],
      [1, { id: "P1" }],
    ]);
  });

  test("leave out what has no point to give", () => {
    const { features } = toLabelPoints({
      type: "FeatureCollection",
      features: [
        {
          type: "Feature",
          properties: {},
          geometry: {
            type: "LineString",
            coordinates: [
              [0, 0],
              [1, 1],
            ],
          },
        },
        { type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [3, 4] } },
      ],
    });
    expect(features.map((feature) => feature.geometry.coordinates)).toEqual([[3, 4]]);
  });
});
