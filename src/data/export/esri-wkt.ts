/** Coordinate systems as the .prj files of ESRI programs write them, which every reader knows. */

const CGCS2000_LON_LAT = 4490;
const WGS84_LON_LAT = 4326;
const WEB_MERCATOR = 3857;

/** Gauss-Krüger zones of CGCS2000 lie in rows of numbers: by zone, by central meridian, of 3° and of 6°. */
interface ZoneRow {
  readonly firstEpsg: number;
  readonly count: number;
  readonly widthDeg: 3 | 6;
  /** Number of the first zone. */
  readonly firstZone: number;
  /** True where the zone number stands before the easting. */
  readonly isPrefixed: boolean;
}

const ZONE_ROWS: readonly ZoneRow[] = [
  { firstEpsg: 4534, count: 21, widthDeg: 3, firstZone: 25, isPrefixed: false },
  { firstEpsg: 4513, count: 21, widthDeg: 3, firstZone: 25, isPrefixed: true },
  { firstEpsg: 4502, count: 11, widthDeg: 6, firstZone: 13, isPrefixed: false },
  { firstEpsg: 4491, count: 11, widthDeg: 6, firstZone: 13, isPrefixed: true },
];

/** Universal Transverse Mercator on WGS 84: 326nn north, 327nn south. */
const UTM_NORTH = 32600;
const UTM_SOUTH = 32700;
const UTM_ZONES = 60;

const GREENWICH = `PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]`;
const CGCS2000 =
  `GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",` +
  `SPHEROID["CGCS2000",6378137.0,298.257222101]],${GREENWICH}]`;
const WGS84 = `GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],${GREENWICH}]`;

/** The systems offered to write in: CGCS2000, its zones, WGS 84, Web Mercator. UTM is known beside them. */
export const EXPORT_EPSG_CODES: readonly number[] = [
  CGCS2000_LON_LAT,
  ...ZONE_ROWS.flatMap(({ firstEpsg, count }) =>
    Array.from({ length: count }, (_, index) => firstEpsg + index),
  ),
  WGS84_LON_LAT,
  WEB_MERCATOR,
];

/** WKT 1 in ESRI's dialect of an EPSG number; undefined for a system no file is written in. */
export function getEsriWkt(epsg: number): string | undefined {
  if (epsg === CGCS2000_LON_LAT) return CGCS2000;
  if (epsg === WGS84_LON_LAT) return WGS84;
  if (epsg === WEB_MERCATOR) return getWebMercator();
  for (const row of ZONE_ROWS) {
    const index = epsg - row.firstEpsg;
    if (index >= 0 && index < row.count) return getGaussKruger(row, row.firstZone + index);
  }
  for (const first of [UTM_NORTH, UTM_SOUTH]) {
    const zone = epsg - first;
    if (zone >= 1 && zone <= UTM_ZONES) return getUtm(zone, first === UTM_NORTH);
  }
  return undefined;
}

function getGaussKruger({ widthDeg, isPrefixed }: ZoneRow, zone: number): string {
  // 6° zones are counted from 0°, their meridians in the middle; 3° zones lie about multiples of 3°.
  const meridian = widthDeg === 6 ? zone * 6 - 3 : zone * 3;
  const kind = widthDeg === 6 ? "CGCS2000_GK" : "CGCS2000_3_Degree_GK";
  const falseEastingM = (isPrefixed ? zone * 1_000_000 : 0) + 500_000;
  return (
    `PROJCS["${kind}_${isPrefixed ? `Zone_${zone}` : `CM_${meridian}E`}",${CGCS2000},` +
    `PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",${falseEastingM}.0],` +
    `PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian}.0],` +
    `PARAMETER["Scale_Factor",1.0],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`
  );
}

function getUtm(zone: number, isNorth: boolean): string {
  return (
    `PROJCS["WGS_1984_UTM_Zone_${zone}${isNorth ? "N" : "S"}",${WGS84},` +
    `PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],` +
    `PARAMETER["False_Northing",${isNorth ? 0 : 10_000_000}.0],` +
    `PARAMETER["Central_Meridian",${zone * 6 - 183}.0],PARAMETER["Scale_Factor",0.9996],` +
    `PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`
  );
}

function getWebMercator(): string {
  return (
    `PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",${WGS84},PROJECTION["Mercator_Auxiliary_Sphere"],` +
    `PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",0.0],` +
    `PARAMETER["Standard_Parallel_1",0.0],PARAMETER["Auxiliary_Sphere_Type",0.0],UNIT["Meter",1.0]]`
  );
}
