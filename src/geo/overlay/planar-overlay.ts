import type { Path64, Paths64 } from "clipper2-ts";
import type { MultiPolygon, Polygon, Position } from "geojson";
import { ClippingError, intersectPaths, subtractPaths, unitePaths } from "../plane/clip-paths.ts";
import { CELL_M } from "../plane/plane-grid.ts";
import { EdgeBudget } from "../validity/edge-budget.ts";
import { findPolygonFaults } from "../validity/polygon-faults.ts";

export type PlanarOperation = "intersection" | "union" | "difference" | "symmetric-difference";

/** What an overlay in the plane gave: its area, or why nothing was reckoned. */
export type PlanarResult =
  | { readonly kind: "measured"; readonly areaM2: number }
  | { readonly kind: "not-checked"; readonly reason: "invalid" | "too-wide" | "clipping-failed" };

/** Faults of the winding and of repeated vertices do no harm on the grid. */
const HARMLESS = new Set<string>(["winding-order", "duplicate-vertex"]);

/** 2^52 cells: what is wider cannot be counted in whole cells. */
const MAX_SPAN_M = 2 ** 52 * CELL_M;

type PlanarShape = Polygon | MultiPolygon;

/**
 * The core of every overlay by itself: two shapes of a plane, coordinates in metres, on whole cells of 0.01 mm.
 * The area is that of the plane. Nothing invalid enters: it is not checked, with the reason.
 */
export function overlayPlanar(operation: PlanarOperation, a: PlanarShape, b: PlanarShape): PlanarResult {
  const parts = [...getParts(a), ...getParts(b)];
  if (!isValid(getParts(a)) || !isValid(getParts(b))) return { kind: "not-checked", reason: "invalid" };
  const positions = parts.flat(2);
  const xs = positions.map(([x]) => x as number);
  const ys = positions.map(([, y]) => y as number);
  const [west, east] = [getLeast(xs), -getLeast(xs.map((x) => -x))];
  const [south, north] = [getLeast(ys), -getLeast(ys.map((y) => -y))];
  if (east - west > MAX_SPAN_M || north - south > MAX_SPAN_M)
    return { kind: "not-checked", reason: "too-wide" };
  const toPath = (ring: readonly Position[], isShell: boolean): Path64 => {
    const path = ring.slice(0, -1).map((position) => ({
      x: Math.round(((position[0] as number) - west) / CELL_M),
      y: Math.round(((position[1] as number) - south) / CELL_M),
    }));
    return getDoubleArea(path) > 0 === isShell ? path : path.reverse();
  };
  const toPaths = (shape: PlanarShape): Paths64 =>
    getParts(shape).flatMap((part) => part.map((ring, index) => toPath(ring, index === 0)));
  try {
    const paths = runOperation(operation, toPaths(a), toPaths(b));
    const doubleArea = paths.reduce((sum, path) => sum + getDoubleArea(path), 0);
    return { kind: "measured", areaM2: (doubleArea / 2) * CELL_M * CELL_M };
  } catch (error) {
    if (error instanceof ClippingError) return { kind: "not-checked", reason: "clipping-failed" };
    throw error;
  }
}

function runOperation(operation: PlanarOperation, a: Paths64, b: Paths64): Paths64 {
  switch (operation) {
    case "intersection":
      return intersectPaths(a, b);
    case "union":
      return unitePaths([...a, ...b]);
    case "difference":
      return subtractPaths(a, b);
    case "symmetric-difference":
      return [...subtractPaths(a, b), ...subtractPaths(b, a)];
  }
}

function isValid(parts: readonly (readonly Position[][])[]): boolean {
  return findPolygonFaults(parts, new EdgeBudget()).every(({ code }) => HARMLESS.has(code));
}

function getParts(shape: PlanarShape): readonly Position[][][] {
  return shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
}

function getLeast(numbers: readonly number[]): number {
  return numbers.reduce((least, number) => Math.min(least, number), Infinity);
}

function getDoubleArea(path: Path64): number {
  let doubleArea = 0;
  let from = path.at(-1);
  for (const to of path) {
    if (from !== undefined) doubleArea += from.x * to.y - to.x * from.y;
    from = to;
  }
  return doubleArea;
}
