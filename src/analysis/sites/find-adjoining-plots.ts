import type { Geometry } from "geojson";
import { findAdjoining } from "../../geo/overlay/find-adjoining.ts";
import { findOverlaps } from "../../geo/overlay/find-overlaps.ts";
import { EdgeBudget } from "../../geo/validity/edge-budget.ts";
import { getCheckableShapes } from "../check/checkable-shapes.ts";
import { groupByPlace } from "../check/group-by-place.ts";
import type { AdjoiningPair } from "./adjoining.ts";

/**
 * Which plots adjoin: by their positions in `geometries` (lon, lat in degrees; null where a plot has none), in order of
 * the first, then the second. A plot whose shape is at fault adjoins none. Throws ClippingError.
 */
export function findAdjoiningPlots(geometries: readonly (Geometry | null)[]): readonly AdjoiningPair[] {
  const { shapes } = getCheckableShapes(geometries, new EdgeBudget());
  return groupByPlace(shapes)
    .flatMap(({ positions }) => {
      const pairs = findAdjoining(positions.map((position) => shapes[position] ?? null));
      const beside = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort((a, b) => a - b);
      const overlaps = findOverlaps(beside.map((each) => shapes[positions[each] ?? -1] ?? null));
      const overlapOf = new Map(
        overlaps.map(({ a, b, areaM2 }) => [`${beside[a] ?? ""} ${beside[b] ?? ""}`, areaM2]),
      );
      return pairs.map(({ a, b }) => ({
        a: positions[a] ?? -1,
        b: positions[b] ?? -1,
        overlapM2: overlapOf.get(`${a} ${b}`) ?? 0,
      }));
    })
    .sort((first, second) => first.a - second.a || first.b - second.b);
}
