import type { MultiPolygon, Polygon } from "geojson";
import { describe, expect, test } from "vitest";
import type { RepairCode } from "../../../../src/domain/repair.ts";
import { repairGeometry } from "../../../../src/geo/repair/repair-geometry.ts";
import { findSlivers } from "../../../../src/geo/repair/slivers.ts";
import { drawPolygon, drawRing } from "./shapes.ts";

const DROP = new Set<RepairCode>(["drop-sliver"]);

/** One step is about 10 m: this strip is about 9.7 m long and 5 cm wide, half a square metre. */
const strip = [[20, 0], [21, 0], [21, 0.0045], [20, 0.0045], [20, 0]] as const; // prettier-ignore
const square = [[0, 0], [10, 0], [10, 10], [0, 10], [0, 0]] as const; // prettier-ignore
const thinHole = [[2, 2], [2, 2.004], [3, 2.004], [3, 2], [2, 2]] as const; // prettier-ignore

describe("slivers", () => {
  test("are told with their width and area, a feature, its parts and its holes alike", () => {
    const geometries = [
      null,
      drawPolygon([...square], [...thinHole]),
      drawPolygon([...strip]),
      { type: "MultiPolygon", coordinates: [[drawRing(square)], [drawRing(strip)]] } as MultiPolygon,
    ];
    const slivers = findSlivers(geometries);
    expect(slivers.map(({ feature, part, ring }) => [feature, part, ring])).toEqual([
      [1, 0, 1],
      [2, 0, 0],
      [3, 1, 0],
    ]);
    expect(slivers[1]?.widthM).toBeCloseTo(0.05, 2);
    expect(slivers[1]?.areaM2).toBeCloseTo(0.48, 1);
    expect(slivers[1]?.at).toEqual(drawRing(strip)[0]);
  });

  test("a thin strip of more than a square metre is land, and so is a small square", () => {
    const wall = drawPolygon([[0, 0], [10, 0], [10, 0.0045], [0, 0.0045], [0, 0]]); // prettier-ignore
    const post = drawPolygon([[0, 0], [0.03, 0], [0.03, 0.03], [0, 0.03], [0, 0]]); // prettier-ignore
    expect(findSlivers([wall, post])).toEqual([]);
  });

  test("parts and holes go by choice, with what it does to the area", () => {
    const shell = drawRing(square);
    const geometry: MultiPolygon = {
      type: "MultiPolygon",
      coordinates: [[shell, drawRing(thinHole)], [drawRing(strip)]],
    };
    const { geometry: left, done } = repairGeometry(geometry, DROP);
    expect(left).toEqual({ type: "MultiPolygon", coordinates: [[shell]] });
    expect(done).toMatchObject([{ code: "drop-sliver", count: 2, movedM: 0 }]);
    expect(Math.abs(done[0]?.areaChangeM2 ?? 1)).toBeLessThan(0.5);
  });

  test("a feature that is nothing but slivers is not deleted", () => {
    const alone = drawPolygon([...strip]);
    const both: MultiPolygon = { type: "MultiPolygon", coordinates: [[drawRing(strip)], [drawRing(strip)]] };
    for (const geometry of [alone, both])
      expect(repairGeometry(geometry, DROP)).toEqual({ geometry, done: [] });
  });

  test("a part that crosses itself is no sliver, though its halves cancel out to no area", () => {
    const bowTie = drawRing([[20, 0], [24, 4], [24, 0], [20, 4], [20, 0]]); // prettier-ignore
    const geometry: MultiPolygon = { type: "MultiPolygon", coordinates: [[drawRing(square)], [bowTie]] };
    expect(findSlivers([geometry])).toEqual([]);
    expect(repairGeometry(geometry, DROP).geometry).toBe(geometry);
  });

  test("a part without any width makes room for splitting the others", () => {
    const bowTie = drawRing([[0, 0], [4, 4], [4, 0], [0, 4], [0, 0]]); // prettier-ignore
    const line = drawRing([[6, 0], [8, 2], [9, 3], [6, 0]]); // prettier-ignore
    const geometry: MultiPolygon = { type: "MultiPolygon", coordinates: [[bowTie], [line]] };
    const { done } = repairGeometry(geometry, new Set<RepairCode>(["split-crossing", "drop-sliver"]));
    expect(done.map(({ code }) => code)).toEqual(["split-crossing", "drop-sliver"]);
  });

  test("empty shapes are none", () => {
    const empty: Polygon = { type: "Polygon", coordinates: [] };
    expect(findSlivers([empty, drawPolygon([[1, 1]]), drawPolygon([])])).toEqual([]);
  });
});
