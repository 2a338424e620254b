import { describe, expect, test } from "vitest";
import type { LonLat } from "../../../src/domain/site.ts";
import { toSketchBand, toSketchShapes } from "../../../src/map/sketch-shapes.ts";

const A: LonLat = [108.7, 29.4];
const B: LonLat = [108.8, 29.4];
const C: LonLat = [108.8, 29.5];
const POINTER: LonLat = [108.75, 29.6];

function listTypes(collection: ReturnType<typeof toSketchShapes>): string[] {
  return collection.features.map((feature) => feature.geometry.type);
}

describe("a measured sketch", () => {
  test("is nothing, a point, a line as it grows", () => {
    expect(listTypes(toSketchShapes(null))).toEqual([]);
    expect(listTypes(toSketchShapes({ kind: "length", points: [A], isFinished: false }))).toEqual(["Point"]);
    expect(listTypes(toSketchShapes({ kind: "length", points: [A, B], isFinished: false }))).toEqual([
      "LineString",
      "Point",
      "Point",
    ]);
  });

  test("an area of three points is a closed ring", () => {
    const [polygon] = toSketchShapes({ kind: "area", points: [A, B, C], isFinished: false }).features;
    expect(polygon?.geometry).toEqual({ type: "Polygon", coordinates: [[A, B, C, A].map((at) => [...at])] });
  });

  test("the band goes from the last point to the pointer, and back to the first of an area", () => {
    const getBand = (kind: "length" | "area") =>
      toSketchBand({ kind, points: [A, B], isFinished: false }, POINTER).features[0]?.geometry;
    expect(getBand("length")).toMatchObject({ coordinates: [[...B], [...POINTER]] });
    expect(getBand("area")).toMatchObject({ coordinates: [[...B], [...POINTER], [...A]] });
  });

  test("there is no band without a sketch, a point, a pointer, or when it is finished", () => {
    expect(toSketchBand(null, POINTER).features).toEqual([]);
    expect(toSketchBand({ kind: "length", points: [], isFinished: false }, POINTER).features).toEqual([]);
    expect(toSketchBand({ kind: "length", points: [A], isFinished: false }, null).features).toEqual([]);
    expect(toSketchBand({ kind: "length", points: [A, B], isFinished: true }, POINTER).features).toEqual([]);
  });
});
