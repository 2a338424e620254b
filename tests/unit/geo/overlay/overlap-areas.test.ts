import type { Polygon } from "geojson";
import { describe, expect, test } from "vitest";
import { getAreaM2 } from "../../../../src/geo/area.ts";
import { coverShapes } from "../../../../src/geo/overlay/cover-shapes.ts";
import { findTableOverlaps } from "../../../../src/geo/overlay/find-overlaps.ts";
import { getOverlapAreasM2 } from "../../../../src/geo/overlay/overlap-areas.ts";
import { createOverlayGrid, createPolygonTable } from "../../../../src/geo/overlay/polygon-table.ts";
import { makePlaneBox } from "../../../fixtures/overlay/plane-box.ts";

/** In steps of 50 m. */
function makeBox(west: number, south: number, east: number, north: number): Polygon {
  return makePlaneBox(50 * west, 50 * south, 50 * east, 50 * north);
}

function measure(covers: readonly Polygon[], shapes: readonly Polygon[]): number[] {
  const all = [...covers, ...shapes];
  const table = createPolygonTable(all, createOverlayGrid(all));
  const cut = coverShapes(table, covers.length, new Int32Array(all.length).fill(-1));
  const overlaps = findTableOverlaps(table, undefined, { from: covers.length, end: all.length });
  return [
    ...getOverlapAreasM2(table, covers.length, overlaps, new Map(cut.map((each) => [each.shape, each]))),
  ];
}

function expectAreas(found: readonly number[], ...boxes: (Polygon | null)[]): void {
  expect(found).toHaveLength(boxes.length);
  boxes.forEach((box, at) => {
    expect(Math.abs((found[at] ?? NaN) - (box === null ? 0 : getAreaM2(box)))).toBeLessThan(0.001);
  });
}

const PARK = makeBox(0, 0, 20, 20);

describe("land covered more than once", () => {
  test("twice counts once, three times twice", () => {
    const plot = makeBox(2, 2, 6, 6);
    expectAreas(measure([PARK], [plot, plot]), plot);
    const [thrice = 0] = measure([PARK], [plot, plot, plot]);
    expect(thrice).toBeCloseTo(2 * getAreaM2(plot), 2);
  });

  test("by one plot with two others that do not meet counts both", () => {
    const found = measure([PARK], [makeBox(0, 0, 4, 4), makeBox(6, 0, 9, 4), makeBox(2, 0, 8, 4)]);
    const [sum = 0] = found;
    expect(sum).toBeCloseTo(getAreaM2(makeBox(2, 0, 4, 4)) + getAreaM2(makeBox(6, 0, 8, 4)), 2);
  });

  test("counts in the cover where it lies, and in none outside", () => {
    const covers = [makeBox(0, 0, 10, 10), makeBox(10, 0, 20, 10)];
    const found = measure(covers, [makeBox(8, -2, 12, 4), makeBox(8, -2, 12, 4)]);
    expectAreas(found, makeBox(8, 0, 10, 4), makeBox(10, 0, 12, 4));
    expectAreas(measure(covers, [makeBox(0, 12, 4, 14), makeBox(0, 12, 4, 14)]), null, null);
  });

  test("is none where plots only touch", () => {
    expectAreas(measure([PARK], [makeBox(0, 0, 4, 4), makeBox(4, 0, 8, 4), makeBox(4, 4, 8, 8)]), null);
  });
});
