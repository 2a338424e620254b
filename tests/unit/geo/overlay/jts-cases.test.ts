import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Geometry, MultiPolygon, Polygon } from "geojson";
import { describe, expect, test } from "vitest";
import { overlayPlanar, type PlanarOperation } from "../../../../src/geo/overlay/planar-overlay.ts";
import { findPolygonFaults } from "../../../../src/geo/validity/polygon-faults.ts";
import { openGeos } from "../../../tooling/geos.ts";
import { type OverlayCase, readOverlayCases } from "./read-overlay-cases.ts";

/** Test cases of the JTS Topology Suite: two shapes, an operation, and what it must give. */
const SUITE = join(
  import.meta.dirname,
  "../../../../../shared/samples/jts-xml/modules/tests/src/test/resources/testxml",
);
const FILES = existsSync(SUITE)
  ? readdirSync(SUITE, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".xml"))
  : [];

/** 0.01 m², and what half a cell of the grid (0.01 mm) comes to along the edges of shapes as large as a country. */
const TOLERANCE_M2 = 0.01;
const HALF_CELL_M = 5e-6;

/** A shape with these is none that we overlay, though JTS does: spikes and rings without area, or no ring at all. */
const STRICTER = ["ring-spike", "zero-area", "ring-empty"];

/** How many of the operations on two areas are measured; all others have a reason. */
const MEASURED_AT_LEAST = 274;

type Shape = Polygon | MultiPolygon;

describe.skipIf(FILES.length === 0)("overlays give the areas JTS expects (skipped: no samples)", async () => {
  const geos = await openGeos();
  const read = (file: string): readonly OverlayCase[] =>
    readOverlayCases(readFileSync(join(SUITE, file), "utf8"), geos).cases;

  test.each(FILES.filter((file) => read(file).length > 0))("%s", (file) => {
    for (const { description, operation, a, b, expected } of read(file)) {
      const operations: readonly PlanarOperation[] =
        operation === "area-law" ? ["union", "intersection"] : [operation];
      const areas = operations.map((each) => measure(each, a, b));
      const toleranceM2 = TOLERANCE_M2 + HALF_CELL_M * (getPerimeterM(a) + getPerimeterM(b));
      if (areas.includes(null)) {
        expect(hasFault(a) || hasFault(b), description).toBe(true);
        continue;
      }
      const sumM2 = areas.reduce<number>((sum, areaM2) => sum + (areaM2 ?? 0), 0);
      const expectedM2 = expected === null ? getAreaM2(a) + getAreaM2(b) : getAreaM2(expected);
      if (expected !== null || operation === "area-law") {
        expect(Math.abs(sumM2 - expectedM2), description).toBeLessThanOrEqual(toleranceM2);
      }
    }
  });

  test("most of them are measured", () => {
    const cases = FILES.flatMap(read);
    const measured = cases.filter(
      ({ operation, a, b }) => measure(operation === "area-law" ? "union" : operation, a, b) !== null,
    );
    expect(cases.length).toBeGreaterThanOrEqual(353);
    expect(measured.length).toBeGreaterThanOrEqual(MEASURED_AT_LEAST);
  });

  /** In the plane, by GEOS; lines and points have none. */
  function getAreaM2(geometry: Geometry): number {
    if (geometry.type === "GeometryCollection") {
      return geometry.geometries.reduce((sum, part) => sum + getAreaM2(part), 0);
    }
    if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") return 0;
    const parts = getParts(geometry).filter((rings) => rings.length > 0);
    const copy = geos.toMultiPolygon(parts);
    const areaM2 = geos.getArea(copy);
    geos.free(copy);
    return areaM2;
  }

  function hasFault(shape: Shape): boolean {
    const copy = geos.toMultiPolygon(getParts(shape).filter((rings) => (rings[0]?.length ?? 0) > 0));
    const isValid = geos.isValid(copy);
    geos.free(copy);
    return !isValid || findPolygonFaults(getParts(shape)).some(({ code }) => STRICTER.includes(code));
  }
});

function measure(operation: PlanarOperation, a: Shape, b: Shape): number | null {
  const result = overlayPlanar(operation, a, b);
  if (result.kind === "measured") return result.areaM2;
  expect(result.reason).toBe("invalid");
  return null;
}

function getParts(shape: Shape): MultiPolygon["coordinates"] {
  return shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
}

function getPerimeterM(shape: Shape): number {
  return getParts(shape)
    .flat()
    .reduce(
      (sum, ring) =>
        ring.reduce((length, [x = 0, y = 0], i) => {
          const [fromX = x, fromY = y] = ring[i - 1] ?? [];
          return length + Math.hypot(x - fromX, y - fromY);
        }, sum),
      0,
    );
}
