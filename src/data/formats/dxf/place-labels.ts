import type { Geometry, Position } from "geojson";
import type { Bounds } from "../../../domain/site.ts";
import { createBoundsIndex } from "../../../geo/bounds-index.ts";

/** Words at a place of a drawing. */
export interface DxfLabel {
  readonly at: readonly [x: number, y: number];
  readonly text: string;
}

/**
 * Edges looked at to find which words lie in which outline. Words of a drawing mostly lie in small plots; should so
 * many lie in outlines of so many corners, the rest stay where they are.
 */
const MAX_STEPS = 200_000_000;

/** What it costs to find and sort out one outline whose box lies round a place, in edges looked at. */
const STEPS_PER_BOX = 50;

interface Outline {
  readonly index: number;
  readonly ring: readonly Position[];
  readonly bounds: Bounds;
  /** Square units of the drawing. */
  readonly area: number;
}

/**
 * The polygon each label lies in: its index in `geometries`, the smallest where several do, or null. A label on an
 * edge may come out either way.
 */
export function placeLabels(
  labels: readonly DxfLabel[],
  geometries: readonly (Geometry | null)[],
): readonly (number | null)[] {
  // From the smallest: the index gives what it finds in the order of this list.
  const outlines = geometries
    .flatMap((geometry, index) => getShells(geometry).map((ring) => measureOutline(index, ring)))
    .sort((a, b) => a.area - b.area);
  const tree = createBoundsIndex(outlines.map(({ bounds }) => bounds));
  let stepsLeft = MAX_STEPS;
  return labels.map(({ at: [x, y] }) => {
    if (stepsLeft < 0) return null;
    const candidates = tree.search([x, y, x, y]).flatMap((found) => outlines[found] ?? []);
    stepsLeft -= candidates.length * STEPS_PER_BOX;
    const holder = candidates.find(({ ring }) => {
      stepsLeft -= ring.length;
      return stepsLeft >= 0 && isInside(x, y, ring);
    });
    return holder?.index ?? null;
  });
}

/** Outer rings; words in a hole belong to what surrounds it, as no smaller outline lies round them. */
function getShells(geometry: Geometry | null): readonly Position[][] {
  if (geometry?.type === "Polygon") return geometry.coordinates.slice(0, 1);
  return geometry?.type === "MultiPolygon" ? geometry.coordinates.flatMap((part) => part.slice(0, 1)) : [];
}

function measureOutline(index: number, ring: readonly Position[]): Outline {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  let doubleArea = 0;
  let [lastX, lastY] = [0, 0];
  for (const [x = 0, y = 0] of ring) {
    minX = Math.min(minX, x);
    maxX = Math.max(maxX, x);
    minY = Math.min(minY, y);
    maxY = Math.max(maxY, y);
    // From the first corner: over coordinates of 36,500,000 m the sum would lose square metres.
    doubleArea += lastX * (y - originY) - (x - originX) * lastY;
    [lastX, lastY] = [x - originX, y - originY];
  }
  return { index, ring, bounds: [minX, minY, maxX, maxY], area: Math.abs(doubleArea) / 2 };
}

/** Even-odd rule. */
function isInside(x: number, y: number, ring: readonly Position[]): boolean {
  let isIn = false;
  let [lastX = 0, lastY = 0] = ring[ring.length - 1] ?? [];
  for (const [nextX = 0, nextY = 0] of ring) {
    if (lastY > y !== nextY > y && x < lastX + ((y - lastY) / (nextY - lastY)) * (nextX - lastX)) {
      isIn = !isIn;
    }
    [lastX, lastY] = [nextX, nextY];
  }
  return isIn;
}
