import type { Path64 } from "clipper2-ts";
import { describe, expect, test } from "vitest";
import { traceFaces } from "../../../../src/geo/plane/trace-faces.ts";

function toPath(corners: readonly (readonly [number, number])[]): Path64 {
  return corners.map(([x, y]) => ({ x, y }));
}

function toTexts(paths: readonly Path64[]): string[] {
  return paths.map((path) => path.map(({ x, y }) => `${x},${y}`).join(" "));
}

describe("faces", () => {
  test("that share an edge are one", () => {
    const west = toPath([[0, 0], [4, 0], [4, 4], [0, 4]]); // prettier-ignore
    const east = toPath([[4, 0], [8, 0], [8, 4], [4, 4]]); // prettier-ignore
    expect(toTexts(traceFaces([west, east]))).toEqual(["0,0 4,0 8,0 8,4 4,4 0,4"]);
  });

  test("that a path runs through one after the other come apart where they touch", () => {
    const both = toPath([[0, 0], [2, 2], [4, 0], [4, 4], [2, 2], [0, 4]]); // prettier-ignore
    expect(toTexts(traceFaces([both]))).toEqual(["0,0 2,2 0,4", "2,2 4,0 4,4"]);
  });

  test("that a hole cuts in two come apart", () => {
    const shell = toPath([[0, 0], [6, 0], [6, 3], [6, 6], [0, 6], [0, 3]]); // prettier-ignore
    const hole = toPath([[0, 3], [3, 5], [6, 3], [3, 1]]); // prettier-ignore
    expect(toTexts(traceFaces([shell, hole]))).toEqual(["0,0 6,0 6,3 3,1 0,3", "6,3 6,6 0,6 0,3 3,5"]);
  });

  test("with a hole that touches their edge once run through the point again", () => {
    const shell = toPath([[0, 0], [4, 0], [4, 4], [2, 4], [0, 4]]); // prettier-ignore
    const hole = toPath([[2, 4], [3, 2], [1, 2]]); // prettier-ignore
    expect(toTexts(traceFaces([shell, hole]))).toEqual(["0,0 4,0 4,4 2,4 3,2 1,2 2,4 0,4"]);
  });

  test("that two paths run round alike are two, and nothing is none", () => {
    const square = toPath([[0, 0], [4, 0], [4, 4], [0, 4]]); // prettier-ignore
    expect(traceFaces([square, square])).toHaveLength(2);
    expect(traceFaces([square, square.toReversed()])).toEqual([]);
    expect(traceFaces([])).toEqual([]);
  });
});
