import type { Polygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { overlayPlanar } from "../../../../src/geo/overlay/planar-overlay.ts";

function toPolygon(...rings: Position[][]): Polygon {
  return { type: "Polygon", coordinates: rings.map((ring) => [...ring, ring[0] as Position]) };
}

function makeBox(west: number, south: number, east: number, north: number): Position[] {
  return [[west, south], [east, south], [east, north], [west, north]]; // prettier-ignore
}

describe("an overlay of two shapes in metres", () => {
  const [a, b] = [toPolygon(makeBox(0, 0, 10, 10)), toPolygon(makeBox(6, 4, 16, 14))];

  test.each([
    ["intersection", 24],
    ["union", 176],
    ["difference", 76],
    ["symmetric-difference", 152],
  ] as const)("gives the area of their %s", (operation, areaM2) => {
    expect(overlayPlanar(operation, a, b)).toEqual({ kind: "measured", areaM2: expect.closeTo(areaM2, 8) as number });
  }); // prettier-ignore

  test("takes holes off, and does not mind which way rings run or that a vertex comes twice", () => {
    const frame = toPolygon(makeBox(0, 0, 10, 10).reverse(), [[2, 2], [8, 2], [8, 8], [8, 8], [2, 8]]); // prettier-ignore
    const within = overlayPlanar("intersection", frame, toPolygon(makeBox(0, 0, 5, 10)));
    expect(within).toEqual({ kind: "measured", areaM2: expect.closeTo(50 - 18, 8) as number });
  });

  test("measures shapes with edges in every direction, level, upright and along whole slopes", () => {
    // A star with edges of slope 0, ±1, ±2, ±3 and their like, none of which may stand in the way.
    const star: Position[] = [
      [0, 0], [10, 0], [12, -6], [14, 0], [17, 3], [20, 9], [14, 11], [14, 16], [11, 14], [8, 20], [5, 11], [1, 12],
      [2, 8], [-2, 4], [1, 3],
    ]; // prettier-ignore
    const shape = toPolygon(star);
    const whole = overlayPlanar("union", shape, shape);
    const moved = toPolygon(star.map(([x = 0, y = 0]) => [x + 40, y]));
    expect(whole.kind).toBe("measured");
    const apart = overlayPlanar("union", shape, moved);
    if (whole.kind !== "measured" || apart.kind !== "measured") throw new Error("not measured");
    expect(apart.areaM2).toBeCloseTo(2 * whole.areaM2, 6);
    expect(overlayPlanar("difference", shape, shape)).toEqual({ kind: "measured", areaM2: 0 });
  });

  test("is right to a millionth where the shapes are as wide as a continent", () => {
    const far = 4e6;
    const result = overlayPlanar(
      "intersection",
      toPolygon([[0, 0], [far, 0], [0, far]]), // prettier-ignore
      toPolygon([[far, far], [0, far], [far, 0.25 * far], [far, 0.5 * far]]), // prettier-ignore
    );
    // Above the falling line there is nothing of the first.
    expect(result.kind === "measured" && Math.abs(result.areaM2) < 1e-6 * far * far).toBe(true);
    const half = overlayPlanar("intersection", toPolygon(makeBox(0, 0, far, far)), toPolygon(makeBox(far / 2, 0, far, far))); // prettier-ignore
    expect(half.kind === "measured" && half.areaM2 / (far * far)).toBeCloseTo(0.5, 9);
  });

  test("says why it measured nothing: a shape at fault, or too wide to be counted in cells", () => {
    const bowTie = toPolygon([[0, 0], [9, 9], [9, 0], [0, 9]]); // prettier-ignore
    expect(overlayPlanar("union", a, bowTie)).toEqual({ kind: "not-checked", reason: "invalid" });
    const wide = toPolygon(makeBox(0, 0, 1e12, 1));
    expect(overlayPlanar("union", a, wide)).toEqual({ kind: "not-checked", reason: "too-wide" });
  });
});
