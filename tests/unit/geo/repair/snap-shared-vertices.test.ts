import fc from "fast-check";
import type { Geometry, Polygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import type { LonLat } from "../../../../src/domain/site.ts";
import { getAreaM2 } from "../../../../src/geo/area.ts";
import { getDistanceM } from "../../../../src/geo/distance.ts";
import {
  DEFAULT_SNAP_TOLERANCE_M,
  findNearlyShared,
  snapSharedVertices,
} from "../../../../src/geo/repair/snap-shared-vertices.ts";
import { drawPolygon, getFaultCodes } from "./shapes.ts";

const TOLERANCE_M = DEFAULT_SNAP_TOLERANCE_M;

/** 1 mm there, in steps of `drawPolygon` (about 10 m each). */
const MM = 1e-4;

const left = drawPolygon([[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]]); // prettier-ignore

function getShell(geometry: Geometry | null | undefined): Position[] {
  return (geometry as Polygon).coordinates[0] as Position[];
}

describe("vertices that are nearly shared", () => {
  test("become the same to the last bit, and the one that most features share stays", () => {
    const below = drawPolygon([[0, -4], [4, -4], [4, 0], [0, 0], [0, -4]]); // prettier-ignore
    const right = drawPolygon([[4 - 5 * MM, -3 * MM], [8, 0], [8, 4], [4 + 4 * MM, 4], [4 - 5 * MM, -3 * MM]]); // prettier-ignore
    const { geometries, repairs, undone } = snapSharedVertices([left, right, below], TOLERANCE_M);
    const [west, middle, south] = geometries;
    expect(middle).not.toBe(right);
    // (4, 0) is shared by two features already, though it lies east; of the two at (4, 4) the western one stays.
    expect(west).toBe(left);
    expect(south).toBe(below);
    expect(getShell(middle)[0]).toEqual(getShell(left)[1]);
    expect(getShell(middle)[3]).toEqual(getShell(left)[2]);
    expect(undone).toEqual([]);
    expect(repairs).toMatchObject([{ code: "snap-vertices", feature: 1, count: 2 }]);
    expect(repairs[0]?.movedM).toBeGreaterThan(0.004);
    expect(repairs[0]?.movedM).toBeLessThan(0.007);
    expect(repairs[0]?.areaChangeM2).toBe(getAreaM2(middle as Polygon) - getAreaM2(right));
    expect(Math.abs(repairs[0]?.areaChangeM2 ?? 1)).toBeLessThan(0.3);
  });

  test("further apart than the tolerance stay apart", () => {
    const right = drawPolygon([[4 + 12 * MM, 0], [8, 0], [8, 4], [4 + 12 * MM, 4], [4 + 12 * MM, 0]]); // prettier-ignore
    expect(snapSharedVertices([left, right], TOLERANCE_M)).toEqual({
      geometries: [left, right],
      repairs: [],
      undone: [],
      isTooDense: false,
    });
  });

  test("do not draw one another on: a row of them, each within the tolerance of the next, moves no further", () => {
    const row = Array.from(
      { length: 8 },
      (_, i) =>
      drawPolygon([[i * 7 * MM, 0], [3 + i, -3], [4 + i, -3], [i * 7 * MM, 0]]), // prettier-ignore
    );
    const { geometries } = snapSharedVertices(row, TOLERANCE_M);
    geometries.forEach((geometry, index) => {
      const before = getShell(row[index])[0] as number[] as unknown as LonLat;
      const after = getShell(geometry)[0] as number[] as unknown as LonLat;
      expect(getDistanceM(before, after)).toBeLessThanOrEqual(TOLERANCE_M);
    });
  });

  test("detail of one feature finer than the tolerance stays", () => {
    const fine = drawPolygon([[4, 0], [4, 2], [4, 2 + 5 * MM], [4, 4], [8, 4], [8, 0], [4, 0]].reverse() as [number, number][]); // prettier-ignore
    const neighbour = drawPolygon([[0, 0], [4, 0], [4, 2], [4, 2 + 5 * MM], [4, 4], [0, 4], [0, 0]]); // prettier-ignore
    const snapped = snapSharedVertices([fine, neighbour], TOLERANCE_M);
    expect(snapped.repairs).toEqual([]);
  });

  test("of two vertices of a feature near the same place only the nearer goes there", () => {
    const anchor = drawPolygon([[0, 0], [4, 0], [4 - 3 * MM, 2], [4, 4], [0, 4], [0, 0]]); // prettier-ignore
    const fine = drawPolygon([[4, 0], [8, 0], [8, 4], [4, 4], [4, 2 + 5 * MM], [4, 2], [4, 0]]); // prettier-ignore
    const { geometries, repairs, undone } = snapSharedVertices([anchor, fine], TOLERANCE_M);
    expect(repairs.map(({ feature, count }) => [feature, count])).toContainEqual([1, 1]);
    expect(getShell(geometries[1])[5]).toEqual(getShell(anchor)[2]);
    expect(getShell(geometries[1])[4]).toEqual(getShell(fine)[4]);
    expect(undone).toEqual([]);
  });

  test("a vertex beside a neighbour's edge is put into that edge, one that lies on it is left", () => {
    const upper = drawPolygon([[4 + 3 * MM, 0], [8, 0], [8, 2], [4 + 3 * MM, 2], [4 + 3 * MM, 0]]); // prettier-ignore
    const { geometries, repairs } = snapSharedVertices([left, upper], TOLERANCE_M);
    expect(getShell(geometries[0])).toHaveLength(6);
    expect(getShell(geometries[0])[2]).toEqual(getShell(upper)[3]);
    expect(repairs.find(({ feature }) => feature === 0)).toMatchObject({ count: 1 });
    const exact = drawPolygon([[4, 0], [8, 0], [8, 2], [4, 2], [4, 0]]); // prettier-ignore
    expect(snapSharedVertices([left, exact], TOLERANCE_M).repairs).toEqual([]);
  });

  test("a feature's own vertex is not put into its own edge, however near", () => {
    const notched = drawPolygon([[0, 0], [4, 0], [4, 4], [3, 4], [2, 5 * MM], [1, 4], [0, 4], [0, 0]]); // prettier-ignore
    expect(snapSharedVertices([notched], TOLERANCE_M)).toMatchObject({ repairs: [], undone: [] });
  });

  test("a feature that would become invalid is left as it was, and named", () => {
    // Thinner than the tolerance: both long sides would come to lie on the neighbours' line.
    const thin = drawPolygon([[4 + 2 * MM, 0], [4 + 6 * MM, 0], [4 + 6 * MM, 4], [4 + 2 * MM, 4], [4 + 2 * MM, 0]]); // prettier-ignore
    const right = drawPolygon([[4 + 8 * MM, 0], [8, 0], [8, 4], [4 + 8 * MM, 4], [4 + 8 * MM, 2], [4 + 8 * MM, 0]]); // prettier-ignore
    const { geometries, undone, repairs } = snapSharedVertices([left, thin, right], TOLERANCE_M);
    for (const geometry of geometries) expect(getFaultCodes(geometry as Geometry)).toEqual([]);
    expect(undone).toEqual([1]);
    expect(geometries[1]).toBe(thin);
    expect(repairs.map(({ feature }) => feature)).toEqual([0, 2]);
  });

  test("open rings, lines, points and nothing take no part", () => {
    const geometries: (Geometry | null)[] = [
      null,
      { type: "Point", coordinates: getShell(left)[0] as Position },
      { type: "Polygon", coordinates: [getShell(left).slice(0, -1)] },
      { type: "Polygon", coordinates: [[]] },
      { type: "Polygon", coordinates: [[[1e300, 0], [0, 1e300], [1, 1], [1e300, 0]]] }, // prettier-ignore
    ];
    expect(snapSharedVertices(geometries, TOLERANCE_M).geometries).toEqual(geometries);
    expect(findNearlyShared(geometries, TOLERANCE_M)).toEqual([]);
  });

  test("the report tells what snapping would do", () => {
    const right = drawPolygon([[4 + 5 * MM, 0], [8, 0], [8, 4], [4 + 5 * MM, 4], [4 + 5 * MM, 0]]); // prettier-ignore
    expect(findNearlyShared([left, right], TOLERANCE_M)).toEqual([
      { feature: 1, count: 2, at: getShell(right)[0] },
    ]);
  });
});

interface Mesh {
  readonly size: number;
  readonly shifts: readonly number[];
  readonly jitter: readonly number[];
  readonly isSplit: readonly boolean[];
}

const mesh: fc.Arbitrary<Mesh> = fc.integer({ min: 2, max: 6 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    shifts: fc.array(fc.double({ min: -0.3, max: 0.3, noNaN: true }), { minLength: 98, maxLength: 98 }),
    jitter: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 50, maxLength: 50 }),
    isSplit: fc.array(fc.boolean(), { minLength: 36, maxLength: 36 }),
  }),
);

/** A layer of quadrangles and triangles that share every vertex; each feature's own copy is moved by `jitterM` at most. */
function drawLayer({ size, shifts, jitter, isSplit }: Mesh, jitterM: number): Polygon[] {
  let drawn = 0;
  const getCorner = (column: number, row: number): Position => {
    const corner = 2 * (row * (size + 1) + column);
    const lon = 108.78 + (column + (shifts[corner] as number)) * 3e-4;
    const lat = 29.45 + (row + (shifts[corner + 1] as number)) * 3e-4;
    const random = jitter[drawn % jitter.length] as number;
    drawn += 1;
    const angle = drawn * 2.4;
    const reachM = jitterM * random;
    return [lon + (reachM * Math.cos(angle)) / 97_000, lat + (reachM * Math.sin(angle)) / 111_000];
  };
  const draw = (corners: readonly (readonly [number, number])[]): Polygon => {
    const ring = corners.map(([column, row]) => getCorner(column, row));
    return { type: "Polygon", coordinates: [[...ring, [...(ring[0] as Position)]]] };
  };
  return Array.from({ length: size * size }, (_, cell) => cell).flatMap((cell) => {
    const [x, y] = [cell % size, Math.floor(cell / size)];
    if (isSplit[cell] !== true) return [draw([[x, y], [x + 1, y], [x + 1, y + 1], [x, y + 1]])]; // prettier-ignore
    return [
      draw([[x, y], [x + 1, y], [x + 1, y + 1]]), // prettier-ignore
      draw([[x, y], [x + 1, y + 1], [x, y + 1]]), // prettier-ignore
    ];
  });
}

function countCorners(geometries: readonly (Geometry | null)[]): number {
  return new Set(geometries.flatMap((geometry) => getShell(geometry).map(String))).size;
}

describe("laws", () => {
  test("a layer that is shared exactly is untouched", () => {
    fc.assert(
      fc.property(mesh, (layer) => {
        const geometries = drawLayer(layer, 0);
        const snapped = snapSharedVertices(geometries, TOLERANCE_M);
        expect(snapped.repairs).toEqual([]);
        snapped.geometries.forEach((geometry, index) => {
          expect(geometry).toBe(geometries[index]);
        });
      }),
      { seed: 51, numRuns: 40 },
    );
  });

  test("a layer jittered by a third of the tolerance is shared exactly again, valid, and its area nearly the same", () => {
    fc.assert(
      fc.property(mesh, fc.constantFrom(0.001, 0.01, 0.1), (layer, toleranceM) => {
        const jittered = drawLayer(layer, toleranceM / 3);
        const { geometries, undone } = snapSharedVertices(jittered, toleranceM);
        expect(undone).toEqual([]);
        expect(countCorners(geometries)).toBe((layer.size + 1) ** 2);
        geometries.forEach((geometry, index) => {
          const after = geometry as Polygon;
          expect(getFaultCodes(after)).toEqual([]);
          const perimeterM = 4 * 60;
          expect(Math.abs(getAreaM2(after) - getAreaM2(jittered[index] as Polygon))).toBeLessThan(
            perimeterM * toleranceM,
          );
        });
        expect(snapSharedVertices(geometries, toleranceM).repairs).toEqual([]);
      }),
      { seed: 52, numRuns: 50 },
    );
  });

  test("no vertex moves further than the tolerance, however the layer is jittered, and no feature becomes invalid", () => {
    fc.assert(
      fc.property(mesh, fc.constantFrom(1, 2, 5), (layer, factor) => {
        const jittered = drawLayer(layer, TOLERANCE_M * factor);
        const { geometries, repairs } = snapSharedVertices(jittered, TOLERANCE_M);
        for (const { movedM } of repairs) expect(movedM).toBeLessThanOrEqual(TOLERANCE_M * (1 + 1e-6));
        for (const geometry of geometries) expect(getFaultCodes(geometry as Polygon)).toEqual([]);
      }),
      { seed: 53, numRuns: 40 },
    );
  });

  test("the order of the features does not matter", () => {
    fc.assert(
      fc.property(mesh, fc.nat(), (layer, shift) => {
        const jittered = drawLayer(layer, TOLERANCE_M);
        const order = jittered.map((_, index) => (index * 7 + shift) % jittered.length);
        fc.pre(new Set(order).size === jittered.length);
        const { geometries } = snapSharedVertices(jittered, TOLERANCE_M);
        const shuffled = snapSharedVertices(
          order.map((index) => jittered[index] as Polygon),
          TOLERANCE_M,
        );
        expect(shuffled.geometries).toEqual(order.map((index) => geometries[index]));
      }),
      { seed: 54, numRuns: 40 },
    );
  });
});

describe("size", () => {
  test("10,000 jittered plots take about a second", { timeout: 30_000 }, () => {
    const size = 100;
    const shifts = Array.from({ length: 2 * (size + 1) ** 2 }, (_, i) => Math.sin(i * 12.9) * 0.3);
    const jitter = Array.from({ length: 997 }, (_, i) => Math.abs(Math.sin(i * 78.2)));
    const layer = drawLayer({ size, shifts, jitter, isSplit: [] }, TOLERANCE_M / 3);
    const started = performance.now();
    const { geometries } = snapSharedVertices(layer, TOLERANCE_M);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(countCorners(geometries)).toBe((size + 1) ** 2);
  });

  test(
    "vertices that all lie within the tolerance of one another are not compared to the end",
    { timeout: 30_000 },
    () => {
      const crowd = Array.from(
        { length: 5_000 },
        (_, i) =>
      drawPolygon([[0, i * 1e-9], [i * 1e-9, 1e-5], [1e-5, i * 1e-9], [0, i * 1e-9]]), // prettier-ignore
      );
      const started = performance.now();
      expect(snapSharedVertices(crowd, 1)).toEqual({
        geometries: crowd,
        repairs: [],
        undone: [],
        isTooDense: true,
      });
      expect(findNearlyShared(crowd, 1)).toBeNull();
      expect(performance.now() - started).toBeLessThan(15_000);
    },
  );
});
