import { booleanPointInPolygon } from "@turf/turf";
import type { MultiPolygon, Polygon } from "geojson";
import type { LonLat } from "../domain/site.ts";

/** Whether a point lies in polygons or on their boundary, all lon, lat in degrees, edges straight in degrees. */
export function containsPoint(shape: Polygon | MultiPolygon, [lon, lat]: LonLat): boolean {
  return booleanPointInPolygon([lon, lat], shape);
}
