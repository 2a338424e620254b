import fc from "fast-check";
import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import { assemblePolygon, RING_STEPS } from "../../../../../src/data/formats/shapefile/assemble-polygon.ts";

/** A square ring by its corner and side, clockwise as shells are. */
function shell(x: number, y: number, side: number): Position[] {
  return [
    [x, y],
    [x, y + side],
    [x + side, y + side],
    [x + side, y],
    [x, y],
  ];
}

function hole(x: number, y: number, side: number): Position[] {
  return shell(x, y, side).reverse();
}

function assemble(rings: readonly Position[][]): unknown {
  return assemblePolygon(rings, { stepsLeft: RING_STEPS });
}

describe("the rings of a shape", () => {
  it("are none, or one polygon", () => {
    expect(assemble([])).toBeNull();
    expect(assemble([shell(0, 0, 9)])).toEqual({ type: "Polygon", coordinates: [shell(0, 0, 9)] });
  });

  it("put holes to the shell round them, whatever their order", () => {
    const rings = [hole(1, 1, 2), shell(20, 0, 10), shell(0, 0, 10), hole(21, 1, 2), hole(5, 5, 2)];
    expect(assemble(rings)).toEqual({
      type: "MultiPolygon",
      coordinates: [
        [shell(20, 0, 10), hole(21, 1, 2)],
        [shell(0, 0, 10), hole(1, 1, 2), hole(5, 5, 2)],
      ],
    });
  });

  it("put a hole to the smallest of the shells round it", () => {
    const rings = [shell(0, 0, 100), hole(10, 10, 80), shell(20, 20, 60), hole(30, 30, 40)];
    expect(assemble(rings)).toEqual({
      type: "MultiPolygon",
      coordinates: [
        [shell(0, 0, 100), hole(10, 10, 80)],
        [shell(20, 20, 60), hole(30, 30, 40)],
      ],
    });
  });

  it("know a hole that touches its shell, and one beside a shell whose box holds it", () => {
    const corner: Position[] = [
      [0, 0],
      [0, 10],
      [10, 10],
      [10, 9],
      [1, 9],
      [1, 0],
      [0, 0],
    ];
    const touching: Position[] = [
      [0, 5],
      [1, 4],
      [0.5, 5],
      [0, 5],
    ].reverse();
    expect(assemble([corner, hole(3, 3, 2), touching.reverse()])).toMatchObject({ type: "MultiPolygon" });
    const beside = assemble([corner, hole(3, 3, 2)]) as { coordinates: unknown[] };
    expect(beside.coordinates).toHaveLength(2);
  });

  it("lose nothing when they all run the wrong way", () => {
    const rings = [hole(0, 0, 10), hole(2, 2, 2), hole(20, 0, 10)];
    expect(assemble(rings)).toEqual({
      type: "MultiPolygon",
      coordinates: [[hole(0, 0, 10), hole(2, 2, 2)], [hole(20, 0, 10)]],
    });
  });

  it("keep a hole that is in no shell", () => {
    expect(assemble([shell(0, 0, 10), hole(50, 50, 2)])).toEqual({
      type: "MultiPolygon",
      coordinates: [[shell(0, 0, 10)], [hole(50, 50, 2)]],
    });
  });

  it("are told apart at the far end of a zone as at its origin", () => {
    const [x, y] = [36_567_877.276, 3_264_893.46];
    expect(assemble([shell(x, y, 0.5), hole(x + 0.1, y + 0.1, 0.1)])).toMatchObject({ type: "Polygon" });
  });

  it("are all in the result once, whatever they are", () => {
    const ring = fc
      .tuple(
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 1, max: 20 }),
      )
      .chain(([x, y, side]) => fc.constantFrom(shell(x, y, side), hole(x, y, side)));
    fc.assert(
      fc.property(fc.array(ring, { minLength: 1, maxLength: 12 }), (rings) => {
        const result = assemble(rings) as { type: string; coordinates: Position[][][] | Position[][] };
        const flat = (
          result.type === "Polygon" ? result.coordinates : result.coordinates.flat()
        ) as Position[][];
        const sort = (list: readonly Position[][]): string[] =>
          list.map((item) => JSON.stringify(item)).sort();
        expect(sort(flat)).toEqual(sort(rings));
      }),
      { numRuns: 200, seed: 13 },
    );
  });

  it("of a shape made to cost time end soon", () => {
    const rings = Array.from({ length: 40_000 }, (_, index) => hole(index * 1e-4, 0, 100 + index));
    const start = performance.now();
    assemblePolygon(rings, { stepsLeft: 2_000_000 });
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
