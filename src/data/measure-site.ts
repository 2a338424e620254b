import type { Geometry } from "geojson";
import type { Site } from "../domain/site.ts";
import { getAreaM2 } from "../geo/area.ts";
import { getBounds } from "../geo/bounds.ts";
import { getCentroid } from "../geo/centroid.ts";

const NOWHERE = { areaM2: null, bounds: null, anchor: null } as const;

/**
 * Where a feature lies. Only polygons have an area; one that is not `isMeasurable` (it crosses itself, say)
 * keeps its place but has none.
 */
export function measureSite(geometry: Geometry | null, index: number, isMeasurable: boolean): Site {
  if (geometry === null) return { index, ...NOWHERE };
  const isPolygon = geometry.type === "Polygon" || geometry.type === "MultiPolygon";
  return {
    index,
    areaM2: isPolygon && isMeasurable ? getAreaM2(geometry) : null,
    bounds: getBounds(geometry),
    anchor: getCentroid(geometry),
  };
}
