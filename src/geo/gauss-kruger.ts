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

/** Central meridian, degrees, of the 3° zone a longitude lies in. */
export function getCentralMeridian(lonDeg: number): number {
  return Math.round(lonDeg / ZONE_WIDTH_DEG) * ZONE_WIDTH_DEG;
}

/**
 * A lon, lat point (degrees, CGCS2000) in the plane of the 3° zone it lies in, by proj4; or in that of another central
 * meridian, so that all points of one shape are in one plane.
 */
export function toGaussKruger(
  point: LonLat,
  centralMeridian: number = getCentralMeridian(point[0]),
): PlanePoint {
  const [eastM, northM] = getConverter(centralMeridian).forward<[number, number]>([...point]);
  return { centralMeridian, northM, eastM };
}

/** The lon, lat point (degrees, CGCS2000) of a point in the plane of a 3° zone, by proj4. */
export function fromGaussKruger({ centralMeridian, northM, eastM }: PlanePoint): LonLat {
  return getConverter(centralMeridian).inverse<[number, number]>([eastM, northM]);
}

const converters = new Map<number, proj4.Converter>();

/** Made once a zone: reading its definition takes longer than a point. */
function getConverter(centralMeridian: number): proj4.Converter {
  const known = converters.get(centralMeridian);
  if (known !== undefined) return known;
  const converter = proj4(getGaussKrugerDefinition(centralMeridian));
  converters.set(centralMeridian, converter);
  return converter;
}

/** proj4 definition of the 3° zone with this central meridian (degrees): easting 500 000 m, no prefix, metres. */
export function getGaussKrugerDefinition(centralMeridian: number): string {
  return `+proj=tmerc +lat_0=0 +lon_0=${centralMeridian} +k=1 +x_0=500000 +y_0=0 +ellps=GRS80 +units=m +no_defs`;
}
