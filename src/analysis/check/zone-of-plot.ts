import type { Geometry } from "geojson";
import type { Plot } from "../../domain/plot.ts";
import type { Zone } from "../../domain/zone.ts";
import { getAreaM2 } from "../../geo/area.ts";
import { createBoundsIndex } from "../../geo/bounds-index.ts";
import { getBounds } from "../../geo/bounds.ts";
import { createPointLocator } from "../../geo/overlay/point-locator.ts";
import { findMainPlace } from "./group-by-place.ts";

/**
 * Plot id → id of the zone its representative point lies in, the smallest where zones lie in one another. Shapes of the
 * zones by position, lon, lat in degrees; they must be valid, others are left out by the caller.
 */
export function getZoneOfPlot(
  plots: readonly Plot[],
  zones: readonly Zone[],
  geometries: readonly (Geometry | null)[],
): ReadonlyMap<string, string> {
  const polygons = geometries.map((geometry) =>
    geometry?.type === "Polygon" || geometry?.type === "MultiPolygon" ? geometry : null,
  );
  const near = new Set(findMainPlace(polygons)?.positions);
  const shapes = polygons.map((shape, position) => (near.has(position) ? shape : null));
  const areasM2 = shapes.map((shape) => (shape === null ? Infinity : getAreaM2(shape)));
  const index = createBoundsIndex(shapes.map((shape) => (shape === null ? null : getBounds(shape))));
  const locate = createPointLocator(shapes);
  const zoneOfPlot = new Map<string, string>();
  for (const { id, site } of plots) {
    if (site.anchor === null) continue;
    const [lon, lat] = site.anchor;
    let best = -1;
    for (const position of index.search([lon, lat, lon, lat])) {
      const isSmaller = best === -1 || (areasM2[position] as number) < (areasM2[best] as number);
      if (isSmaller && locate(position, site.anchor)) best = position;
    }
    const zone = zones[best];
    if (zone !== undefined) zoneOfPlot.set(id, zone.id);
  }
  return zoneOfPlot;
}
