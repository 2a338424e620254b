import type { CrsEntry, CrsTable } from "./crs-entry.ts";
import { toNameKey } from "./crs-name.ts";

/** Longitudes and latitudes of mainland China, degrees, as EPSG states the area of CGCS2000. */
const WEST = 73.62;
const EAST = 134.77;
const SOUTH = 16.7;
const NORTH = 53.56;

/** Central meridians of the zones of China, degrees: 3° zones 25–45, 6° zones 13–23. */
const FIRST_MERIDIAN = 75;
const LAST_MERIDIAN = 135;

/** EPSG numbers of the first zone (75° E): with prefix and without, 3° and 6°. */
const FIRST_3_DEGREE_ZONE = 4513;
const FIRST_3_DEGREE_MERIDIAN = 4534;
const FIRST_6_DEGREE_ZONE = 4491;
const FIRST_6_DEGREE_MERIDIAN = 4502;

const GEOGRAPHIC: readonly CrsEntry[] = [
  {
    code: 4326,
    authority: "EPSG",
    name: "WGS 84",
    definition: "+proj=longlat +datum=WGS84",
    obstacle: null,
    bounds: [-180, -90, 180, 90],
    accuracyM: null,
    base: 4326,
  },
  {
    code: 4490,
    authority: "EPSG",
    name: "China Geodetic Coordinate System 2000",
    definition: "+proj=longlat +ellps=GRS80",
    obstacle: null,
    bounds: [WEST, SOUTH, EAST, NORTH],
    accuracyM: null,
    base: 4490,
  },
];

const WEB_MERCATOR: CrsEntry = {
  code: 3857,
  authority: "EPSG",
  name: "WGS 84 / Pseudo-Mercator",
  definition:
    "+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null",
  obstacle: null,
  bounds: [-180, -85.06, 180, 85.06],
  accuracyM: null,
  base: 4326,
};

/** 3 or 6, the width of a zone in degrees of longitude. */
export type ZoneWidth = 3 | 6;

/** The CGCS2000 Gauss-Krüger zone of a central meridian (a multiple of 3°; of 6° zones 75, 81 … 135). */
export function getChineseZone(meridian: number, width: ZoneWidth, hasPrefix: boolean): CrsEntry {
  const step = (meridian - FIRST_MERIDIAN) / width;
  const zone = getZoneNumber(meridian, width);
  const first = hasPrefix
    ? { 3: FIRST_3_DEGREE_ZONE, 6: FIRST_6_DEGREE_ZONE }[width]
    : { 3: FIRST_3_DEGREE_MERIDIAN, 6: FIRST_6_DEGREE_MERIDIAN }[width];
  const family = width === 3 ? "CGCS2000 / 3-degree Gauss-Kruger" : "CGCS2000 / Gauss-Kruger";
  const falseEastingM = hasPrefix ? zone * 1_000_000 + 500_000 : 500_000;
  return {
    code: first + step,
    authority: "EPSG",
    name: hasPrefix ? `${family} zone ${zone}` : `${family} CM ${meridian}E`,
    definition: `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=${falseEastingM} +y_0=0 +ellps=GRS80 +units=m`,
    obstacle: null,
    bounds: [Math.max(WEST, meridian - width / 2), SOUTH, Math.min(EAST, meridian + width / 2), NORTH],
    accuracyM: null,
    base: 4490,
  };
}

/** Number of the zone of a central meridian: 36 for 108° in 3° zones, 19 for 111° in 6° zones. */
function getZoneNumber(meridian: number, width: ZoneWidth): number {
  return width === 3 ? meridian / 3 : (meridian + 3) / 6;
}

/** Central meridian of a zone number of China (3°: 25–45, 6°: 13–23) with the width it tells; null for others. */
export function getZoneOfPrefix(
  zone: number,
): { readonly meridian: number; readonly width: ZoneWidth } | null {
  if (zone >= 25 && zone <= 45) return { meridian: zone * 3, width: 3 };
  return zone >= 13 && zone <= 23 ? { meridian: zone * 6 - 3, width: 6 } : null;
}

/** Central meridians of China's zones of a width, degrees, from west to east. */
export function getMeridians(width: ZoneWidth): number[] {
  const meridians: number[] = [];
  for (let meridian = FIRST_MERIDIAN; meridian <= LAST_MERIDIAN; meridian += width) meridians.push(meridian);
  return meridians;
}

const ENTRIES: readonly CrsEntry[] = [
  ...GEOGRAPHIC,
  WEB_MERCATOR,
  ...([3, 6] as const).flatMap((width) =>
    [true, false].flatMap((hasPrefix) =>
      getMeridians(width).map((meridian) => getChineseZone(meridian, width, hasPrefix)),
    ),
  ),
];

const BY_CODE = new Map(ENTRIES.map((entry) => [entry.code, entry]));
const BY_NAME = new Map(ENTRIES.map((entry) => [toNameKey(entry.name), entry]));

/** What is known without the EPSG table: CGCS2000 (4490, zones 4491–4554), WGS 84, Web Mercator. */
export const CORE_TABLE: CrsTable = {
  getByCode: (code) => BY_CODE.get(code) ?? null,
  findByName: (key) => {
    const entry = BY_NAME.get(key);
    return entry === undefined ? [] : [entry];
  },
  entries: () => ENTRIES,
};
