import type { MultiPolygon, Polygon } from "geojson";
import type { LonLat } from "./site.ts";

/** Land cut out by a check, lon, lat in degrees. */
export interface CutPiece {
  readonly geometry: Polygon | MultiPolygon;
  /** By the area rule. */
  readonly areaM2: number;
  /** Diameter of the widest circle that fits into it. */
  readonly widthM: number;
  /** A point on it: the centre of that circle. */
  readonly at: LonLat;
}
