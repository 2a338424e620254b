import type { ShiftedDatum } from "../../domain/shifted-datum.ts";

/** What a name or URN of a system says. */
export type CrsName =
  | { readonly kind: "code"; readonly code: number }
  /** Longitude before latitude on WGS 84 (OGC's CRS84, CRS83). */
  | { readonly kind: "lon-lat" }
  | { readonly kind: "shifted"; readonly datum: ShiftedDatum }
  | { readonly kind: "name"; readonly key: string };

/** The longest name looked at, characters: longer ones are no names. */
const MAX_CHARACTERS = 300;

/** ESRI's and older numbers of Web Mercator. */
const WEB_MERCATOR_CODES = [102100, 102113, 900913, 3785, 3587, 54004, 41001];

/** `code`, or 3857 for one of the other numbers of Web Mercator. */
export function toCurrentCode(code: number): number {
  return WEB_MERCATOR_CODES.includes(code) ? 3857 : code;
}

/**
 * Reads "EPSG:4524", "urn:ogc:def:crs:EPSG::4524", "http://www.opengis.net/def/crs/EPSG/0/4326", "CRS84",
 * "ESRI:102100", a bare number, "GCJ02" or a name such as "WGS 84 / UTM zone 48N".
 */
export function parseCrsName(text: string): CrsName {
  const name = text.slice(0, MAX_CHARACTERS).trim();
  if (/(^|[:/])(OGC[:/].*)?CRS:?(84|83|27)h?$/i.test(name)) return { kind: "lon-lat" };
  const code =
    /^(?:EPSG|ESRI)?[:\s]*(\d{4,6})$/i.exec(name)?.[1] ??
    /\b(?:EPSG|ESRI)(?:[:/][\d.]*)*[:/](\d{4,6})$/i.exec(name)?.[1] ??
    /epsg\.xml#(\d{4,6})$/i.exec(name)?.[1];
  if (code !== undefined) return { kind: "code", code: toCurrentCode(Number(code)) };
  if (/gcj[-_ ]?0?2/i.test(name)) return { kind: "shifted", datum: "gcj-02" };
  if (/bd[-_ ]?0?9(?!\d)/i.test(name)) return { kind: "shifted", datum: "bd-09" };
  return { kind: "name", key: toNameKey(name) };
}

/** Spellings that mean the same, in the order they are replaced. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^(gcs|d|pcs)_/, ""],
  [/china_geodetic_coordinate_system_2000|china_2000/, "cgcs2000"],
  [/gauss[_-]?kr(u|ue|ü)ger|\bgk\b|_gk_/g, "_gk_"],
  [/world_geodetic_system_1984|wgs_?19?84/, "wgs84"],
  [/wgs_?19?72/, "wgs72"],
  [/north_american(_datum)?_1983|nad_?1983|^nad_83/, "nad83"],
  [/north_american(_datum)?_1927|nad_?1927|^nad_27/, "nad27"],
  [/etrs_?1989/, "etrs89"],
  [/rgf_?1993|rgf93_v1/, "rgf93"],
  [/gda_?1994/, "gda94"],
  [/twd_?19(67|97)/, "twd$1"],
  [/nzgd_?(19)?49/, "nzgd49"],
  [/osgb_?1936/, "osgb36"],
  [/korean_datum_/, "korean_"],
  [/hong_kong_1980_grid(_system)?/, "hong_kong_1980_grid"],
  [/_stateplane_/, "_"],
  [/_fips_\d+[a-z]?/, ""],
  [/_feet(_us)?$|_ftus$|_us_feet$|_ft_us$/, "_ftus"],
  [/_feet_intl$|_ft_intl$|_ft$/, "_ft"],
  [/_zone(?=_|$)/g, ""],
  [/_i(?=_|$)/, "_1"],
  [/_ii(?=_|$)/, "_2"],
  [/_iii(?=_|$)/, "_3"],
  [/_iv(?=_|$)/, "_4"],
  [/_v(?=_|$)/, "_5"],
  [/_vi(?=_|$)/, "_6"],
];

/**
 * The key under which names of one system meet, whoever wrote them: "CGCS2000_3_Degree_GK_Zone_36" and
 * "CGCS2000 / 3-degree Gauss-Kruger zone 36" are one.
 */
export function toNameKey(name: string): string {
  let key = name
    .slice(0, MAX_CHARACTERS)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]+/gu, "_")
    .replace(/^_+|_+$/g, "");
  for (const [spelling, replacement] of SPELLINGS) key = key.replace(spelling, replacement);
  return key.replaceAll("_", "");
}
