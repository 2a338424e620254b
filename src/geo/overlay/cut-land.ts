import type { Paths64 } from "clipper2-ts";
import type { MultiPolygon, Polygon, Position } from "geojson";
import { getAreaM2 } from "../area.ts";
import { toGridParts } from "../plane/grid-parts.ts";
import type { ShapePaths } from "./shape-paths.ts";

/** Land that an overlay cut out: lon, lat in degrees, and its area by the area rule. */
export interface CutLand {
  readonly geometry: Polygon | MultiPolygon;
  readonly areaM2: number;
}

/** What a clipping gave as one piece of land; null where it has no area. */
export function toCutLand(paths: Paths64, shapePaths: ShapePaths): CutLand | null {
  const parts = toConnectedLand(paths, shapePaths);
  const [first] = parts;
  if (first === undefined) return null;
  if (parts.length === 1) return first;
  const coordinates = parts.map(({ geometry }) => geometry.coordinates as Position[][]);
  return {
    geometry: { type: "MultiPolygon", coordinates },
    areaM2: parts.reduce((sum, { areaM2 }) => sum + areaM2, 0),
  };
}

/** What a clipping gave, every connected piece by itself, the largest first. */
export function toConnectedLand(paths: Paths64, shapePaths: ShapePaths): CutLand[] {
  if (paths.length === 0) return [];
  return toGridParts(paths).flatMap((part) => {
    const geometry: Polygon = { type: "Polygon", coordinates: part.map((loop) => shapePaths.toRing(loop)) };
    const areaM2 = getAreaM2(geometry);
    return areaM2 > 0 ? [{ geometry, areaM2 }] : [];
  });
}
