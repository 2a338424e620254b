import type { Geometry, Position } from "geojson";
import type { LonLat } from "../domain/site.ts";
import { visitPositions } from "./positions.ts";

/**
 * A point that stands for a geometry: the point itself, the centre of gravity of polygons (holes taken
 * off), else the mean of the positions. Lon, lat in degrees, reckoned in the plane of degrees: exact enough
 * to hang a label or a distance on, a metre off over a cluster. Null for a geometry without positions.
 */
export function getCentroid(geometry: Geometry): LonLat | null {
  if (geometry.type === "Polygon") return getGravityCentre([geometry.coordinates]) ?? getMean(geometry);
  if (geometry.type === "MultiPolygon") return getGravityCentre(geometry.coordinates) ?? getMean(geometry);
  return getMean(geometry);
}

/** Null for polygons without area. Every ring is reckoned from one origin so that nothing cancels. */
function getGravityCentre(parts: readonly (readonly (readonly Position[])[])[]): LonLat | null {
  const origin = parts[0]?.[0]?.[0];
  if (origin === undefined) return null;
  const [originLon, originLat] = origin as [number, number];
  let doubleArea = 0;
  let momentLon = 0;
  let momentLat = 0;
  for (const rings of parts) {
    rings.forEach((ring, index) => {
      let ringDoubleArea = 0;
      let ringLon = 0;
      let ringLat = 0;
      for (let i = 1; i < ring.length; i += 1) {
        const [fromLon, fromLat] = ring[i - 1] as [number, number];
        const [toLon, toLat] = ring[i] as [number, number];
        const x0 = fromLon - originLon;
        const y0 = fromLat - originLat;
        const x1 = toLon - originLon;
        const y1 = toLat - originLat;
        const cross = x0 * y1 - x1 * y0;
        ringDoubleArea += cross;
        ringLon += cross * (x0 + x1);
        ringLat += cross * (y0 + y1);
      }
      // Whatever its winding, a shell adds and a hole takes off.
      const sign = ringDoubleArea > 0 === (index === 0) ? 1 : -1;
      doubleArea += sign * ringDoubleArea;
      momentLon += sign * ringLon;
      momentLat += sign * ringLat;
    });
  }
  if (doubleArea === 0) return null;
  return [originLon + momentLon / (3 * doubleArea), originLat + momentLat / (3 * doubleArea)];
}

function getMean(geometry: Geometry): LonLat | null {
  let count = 0;
  let sumLon = 0;
  let sumLat = 0;
  visitPositions(geometry, (position) => {
    const [lon, lat] = position as [number, number];
    count += 1;
    sumLon += lon;
    sumLat += lat;
  });
  return count === 0 ? null : [sumLon / count, sumLat / count];
}
