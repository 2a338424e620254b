import fc from "fast-check";
import type { MultiPolygon, Polygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import type { RepairCode } from "../../../../src/domain/repair.ts";
import { getAreaM2 } from "../../../../src/geo/area.ts";
import { getParts, type Polygonal } from "../../../../src/geo/repair/polygon-parts.ts";
import { repairGeometry } from "../../../../src/geo/repair/repair-geometry.ts";
import { EdgeBudget } from "../../../../src/geo/validity/edge-budget.ts";
import { drawPolygon, drawRing, getFaultCodes } from "./shapes.ts";

const SPLIT = new Set<RepairCode>(["split-crossing"]);

function split(geometry: Polygonal): Polygonal {
  return repairGeometry(geometry, SPLIT).geometry as Polygonal;
}

/** Corners of each ring, the closing one left out, as a set: where a ring begins does not matter. */
function toCorners(geometry: Polygonal): Set<string>[][] {
  return getParts(geometry).map((rings) => rings.map((ring) => new Set(ring.slice(0, -1).map(toText))));
}

function toText(position: Position): string {
  return position.map((number) => number.toFixed(8)).join();
}

function toCornerSet(corners: readonly (readonly [number, number])[]): Set<string> {
  return new Set(drawRing(corners).map(toText));
}

describe("shapes that cross themselves", () => {
  test("a bow tie becomes its two triangles", () => {
    const bowTie = drawPolygon([[0, 0], [4, 4], [4, 0], [0, 4], [0, 0]]); // prettier-ignore
    const { geometry, done } = repairGeometry(bowTie, SPLIT);
    expect(getFaultCodes(geometry)).toEqual([]);
    const triangles = [
      drawPolygon([[0, 0], [2, 2], [0, 4], [0, 0]]), // prettier-ignore
      drawPolygon([[4, 4], [2, 2], [4, 0], [4, 4]]), // prettier-ignore
    ];
    expect(toCorners(geometry as MultiPolygon)).toEqual(triangles.flatMap(toCorners));
    const areaM2 = getAreaM2(geometry as MultiPolygon);
    const expectedM2 = triangles.reduce((sum, triangle) => sum + getAreaM2(triangle), 0);
    expect(Math.abs(areaM2 - expectedM2)).toBeLessThan(0.01);
    expect(done).toMatchObject([{ code: "split-crossing", count: 1, movedM: 0 }]);
    expect(done[0]?.areaChangeM2).toBe(areaM2 - getAreaM2(bowTie));
  });

  test("ground that a ring runs round twice stays land, where even-odd would cut a hole", () => {
    const looped = drawPolygon([[0, 0], [10, 0], [10, 10], [4, 10], [4, 6], [7, 6], [7, 12], [0, 12], [0, 0]]); // prettier-ignore
    expect(getFaultCodes(looped)).toEqual(["ring-self-intersection"]);
    expect(toCorners(split(looped))).toEqual([
      [toCornerSet([[0, 0], [10, 0], [10, 10], [7, 10], [7, 12], [0, 12]])], // prettier-ignore
    ]);
  });

  test("a ring that touches itself from inside becomes a shell with a hole", () => {
    const keyhole = drawPolygon([[0, 0], [4, 0], [4, 4], [2, 4], [3, 2], [1, 2], [2, 4], [0, 4], [0, 0]]); // prettier-ignore
    const geometry = split(keyhole);
    expect(geometry.type).toBe("Polygon");
    expect(toCorners(geometry)).toEqual([
      [
        toCornerSet([[0, 0], [4, 0], [4, 4], [2, 4], [0, 4]]), // prettier-ignore
        toCornerSet([[2, 4], [3, 2], [1, 2]]), // prettier-ignore
      ],
    ]);
    expect(getAreaM2(geometry)).toBeCloseTo(getAreaM2(keyhole), 6);
  });

  test("a hole that cuts a shape in two leaves two parts", () => {
    const cut = drawPolygon([[0, 0], [6, 0], [6, 6], [0, 6], [0, 0]], [[0, 3], [3, 5], [6, 3], [3, 1], [0, 3]]); // prettier-ignore
    expect(getFaultCodes(cut)).toEqual(["hole-outside-shell"]);
    const geometry = split(cut);
    expect(getFaultCodes(geometry)).toEqual([]);
    expect(getParts(geometry)).toHaveLength(2);
  });

  test("a hole that reaches out is cut at the shell; one that lies elsewhere is left for its owner", () => {
    const shell = [[0, 0], [6, 0], [6, 6], [0, 6], [0, 0]] as const; // prettier-ignore
    const reaching = drawPolygon([...shell], [[5, 2], [5, 4], [8, 4], [8, 2], [5, 2]]); // prettier-ignore
    const notched = drawPolygon([[0, 0], [6, 0], [6, 2], [5, 2], [5, 4], [6, 4], [6, 6], [0, 6], [0, 0]]); // prettier-ignore
    expect(toCorners(split(reaching))).toEqual(toCorners(notched));
    const stray = drawPolygon([...shell], [[15, 2], [15, 4], [18, 4], [18, 2], [15, 2]]); // prettier-ignore
    expect(repairGeometry(stray, SPLIT)).toEqual({ geometry: stray, done: [] });
  });

  test("parts that share an edge or overlap become one", () => {
    const left = drawRing([[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]]); // prettier-ignore
    const right = drawRing([[4, 0], [8, 0], [8, 4], [4, 4], [4, 0]]); // prettier-ignore
    const over = drawRing([[6, 1], [9, 1], [9, 3], [6, 3], [6, 1]]); // prettier-ignore
    const geometry = split({ type: "MultiPolygon", coordinates: [[left], [right], [over]] });
    expect(geometry.type).toBe("MultiPolygon");
    expect(getParts(geometry)).toHaveLength(1);
    expect(getFaultCodes(geometry)).toEqual([]);
  });

  test("vertices that stay keep every bit, also a few centimetres from a crossing and in long edges", () => {
    const odd = (count: number): number => count + Math.sin(count) * 1e-3;
    const ring = drawRing([[0, 0], [150, 1], [300, 0], [300, 200], [2, -0.01], [0, 100], [0, 0]]); // prettier-ignore
    const exact = ring.map(([lon, lat]): Position => [odd(lon as number), odd(lat as number)]);
    exact[exact.length - 1] = exact[0] as Position;
    const geometry = split({ type: "Polygon", coordinates: [exact] });
    expect(geometry.type).toBe("MultiPolygon");
    const kept = new Set(getParts(geometry).flat(2).map(String));
    for (const position of exact) expect(kept).toContain(String(position));
  });

  test("edges that lie upon one another in degrees come apart cleanly, though in the plane they bend", () => {
    const wide = drawRing([[0, 0], [400, 0], [400, 50], [0, 50], [0, 0]]); // prettier-ignore
    const narrow = drawRing([[100, 50], [173, 50], [173, 90], [100, 90], [100, 50]]); // prettier-ignore
    const geometry = split({ type: "MultiPolygon", coordinates: [[wide], [narrow]] });
    expect(getFaultCodes(geometry)).toEqual([]);
    expect(getParts(geometry)).toHaveLength(1);
  });
});

describe("laws", () => {
  const corner = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
  const looseRing = fc.array(corner, { minLength: 3, maxLength: 12 }).map((corners) => {
    return drawRing([...corners, corners[0] as [number, number]]);
  });

  test("any one ring comes out valid, or as it was because it is flat or has a spike", () => {
    fc.assert(
      fc.property(looseRing, (ring) => {
        const geometry: Polygon = { type: "Polygon", coordinates: [ring] };
        const mended = repairGeometry(geometry, new Set(["drop-duplicate-vertex", "drop-spike", "split-crossing", "rewind-ring"])).geometry; // prettier-ignore
        const codes = getFaultCodes(mended);
        expect(
          codes.filter((code) => !["zero-area", "ring-spike", "duplicate-vertex"].includes(code)),
        ).toEqual([]);
      }),
      { seed: 41, numRuns: 200 },
    );
  });

  test("shapes of several rings come out valid or as they were, and a second time untouched", () => {
    const shape = fc.array(fc.array(looseRing, { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    });
    let splits = 0;
    fc.assert(
      fc.property(shape, (coordinates) => {
        const geometry: MultiPolygon = { type: "MultiPolygon", coordinates };
        const { geometry: mended, done } = repairGeometry(geometry, SPLIT);
        if (done.length === 0) expect(mended).toBe(geometry);
        else {
          splits += 1;
          expect(getFaultCodes(mended)).toEqual([]);
        }
        expect(repairGeometry(mended, SPLIT).done).toEqual([]);
      }),
      { seed: 42, numRuns: 150 },
    );
    expect(splits).toBeGreaterThan(50);
  });
});

describe("hostile shapes", () => {
  test("edges that run east and back west on one line end (they hang Clipper as it comes)", () => {
    const ring = drawRing([[30, 15], [15, 15], [7, 15], [15, -10], [7, -10], [0, -10], [30, -10], [0, 7], [30, 15]]); // prettier-ignore
    // On the equator and in the middle of a zone these edges are level in the plane too.
    const level = ring.map(([lon, lat]): Position => [(lon as number) - 0.78, (lat as number) - 29.45]);
    for (const coordinates of [[ring], [level]]) {
      expect(getFaultCodes(split({ type: "Polygon", coordinates }))).toEqual([]);
    }
  });

  /** Corners all over a square: every edge crosses about a third of the others. */
  function scribble(count: number): Polygon {
    const corners = Array.from({ length: count }, (_, i): Position => {
      return [108.7 + ((i * 7919) % 1000) * 1e-5, 29.4 + ((i * 104729) % 997) * 1e-5];
    });
    return { type: "Polygon", coordinates: [[...corners, corners[0] as Position]] };
  }

  test("a scribble of thousands of crossings is left alone", () => {
    const geometry = scribble(2000);
    expect(repairGeometry(geometry, SPLIT)).toEqual({ geometry, done: [] });
  });

  test("once the budget of a file is spent, shapes are left as they are", () => {
    const budget = new EdgeBudget();
    const geometry = scribble(100);
    expect(repairGeometry(geometry, SPLIT, budget).done).toHaveLength(1);
    budget.spend(2.9e8);
    const later = Array.from({ length: 30 }, () => repairGeometry(geometry, SPLIT, budget));
    expect(later.at(-1)).toEqual({ geometry, done: [] });
  });

  test("shapes off the earth or wider than a zone are left alone", () => {
    for (const size of [4, 1e3, 1e200]) {
      const ring = [[0, 0], [size, size], [size, 0], [0, size], [0, 0]]; // prettier-ignore
      const geometry: Polygon = { type: "Polygon", coordinates: [ring] };
      expect(repairGeometry(geometry, SPLIT).geometry).toBe(geometry);
    }
  });
});
