import type { Geometry, MultiPolygon, Polygon } from "geojson";
import { getBounds } from "../../geo/bounds.ts";
import type { TableShape } from "../../geo/overlay/polygon-table.ts";
import type { EdgeBudget } from "../../geo/validity/edge-budget.ts";
import { findPolygonFaults } from "../../geo/validity/polygon-faults.ts";
import { REACH_DEG } from "./group-by-place.ts";

/** Faults that change nothing on the ground. */
const HARMLESS: ReadonlySet<string> = new Set(["winding-order", "duplicate-vertex"]);

/** Nearer to a pole a Gauss-Krüger plane bends too much. */
const MAX_LATITUDE_DEG = 82;

const REPORT_EVERY = 512;

/** Shapes that may enter an overlay, and why the others may not. */
export interface CheckableShapes {
  /** By position; null for what is not checked. */
  readonly shapes: readonly TableShape[];
  /** Position → code of the fault. */
  readonly unchecked: ReadonlyMap<number, string>;
}

/**
 * Takes the valid polygons of `geometries` (lon, lat in degrees) that fit a plane; the first fault of the others says
 * why not.
 */
export function getCheckableShapes(
  geometries: readonly (Geometry | null)[],
  budget: EdgeBudget,
  onProgress?: (done: number) => void,
): CheckableShapes {
  const unchecked = new Map<number, string>();
  const shapes = geometries.map((geometry, position): TableShape => {
    if (position % REPORT_EVERY === 0) onProgress?.(position);
    if (geometry === null) unchecked.set(position, "geometry-missing");
    else if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") {
      unchecked.set(position, "wrong-geometry-type");
    } else {
      const parts = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
      const fault = findPolygonFaults(parts, budget).find(({ code }) => !HARMLESS.has(code));
      const reason = fault?.code ?? (isTooWide(geometry) ? "too-wide" : null);
      if (reason === null) return geometry;
      unchecked.set(position, reason);
    }
    return null;
  });
  return { shapes, unchecked };
}

/** Whether no plane takes a shape: it spans degrees, as where one vertex is mistyped, or lies near a pole. */
function isTooWide(geometry: Polygon | MultiPolygon): boolean {
  const bounds = getBounds(geometry);
  if (bounds === null) return false;
  const [west, south, east, north] = bounds;
  return Math.max(east - west, north - south) > 2 * REACH_DEG || Math.max(-south, north) > MAX_LATITUDE_DEG;
}
