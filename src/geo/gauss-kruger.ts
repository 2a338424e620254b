import proj4 from "proj4";
import type { LonLat } from "../domain/site.ts";

/** 3° zones have their central meridians at multiples of 3°. */
const ZONE_WIDTH_DEG = 3;

/** A point in a CGCS2000 3° Gauss-Krüger zone without zone prefix (EPSG:4534–4554), metres. */
export interface PlanePoint {
  readonly centralMeridian: number;
  /** X in Chinese usage. */
  readonly northM: number;
  /** Y in Chinese usage, with the false easting of 500 000 m. */
  readonly eastM: number;
}

/** A lon, lat point (degrees, CGCS2000) in the plane of the 3° zone it lies in, by proj4. */
export function toGaussKruger(point: LonLat): PlanePoint {
  const centralMeridian = Math.round(point[0] / ZONE_WIDTH_DEG) * ZONE_WIDTH_DEG;
  const [eastM, northM] = proj4<[number, number]>(getGaussKrugerDefinition(centralMeridian), [...point]);
  return { centralMeridian, northM, eastM };
}

/** proj4 definition of the 3° zone with this central meridian (degrees): easting 500 000 m, no prefix, metres. */
export function getGaussKrugerDefinition(centralMeridian: number): string {
  return `+proj=tmerc +lat_0=0 +lon_0=${centralMeridian} +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs`;
}
