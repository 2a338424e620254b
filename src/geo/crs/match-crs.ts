import { haveSameParameters, type CrsParameters } from "./crs-definition.ts";
import type { CrsEntry, CrsTable } from "./crs-entry.ts";
import { toNameKey } from "./crs-name.ts";
import { getEntryParameters, hasModernEllipsoid } from "./datum-shift.ts";
import { ESRI_BASES } from "./esri-bases.ts";
import type { WktReading } from "./read-wkt.ts";

/** Systems a plane on a modern ellipsoid is taken to stand on where its own says nothing: CGCS2000, WGS 84. */
const CGCS2000 = 4490;
const WGS84 = 4326;
const WGS84_RF = 298.257223563;
const RF_TOLERANCE = 1e-7;

/**
 * The entry of `table` a WKT means: by its number, then its name, then its parameters on the same base. Where both
 * sides have parameters they must agree; null parameters are trusted by number and name.
 */
export function matchEntry(
  table: CrsTable,
  reading: WktReading,
  parameters: CrsParameters | null,
): CrsEntry | null {
  const byCode = reading.code === null ? null : table.getByCode(reading.code);
  if (byCode !== null && agrees(byCode, reading, parameters)) return byCode;
  const key = toNameKey(reading.name);
  const byName = table.findByName(key).find((entry) => agrees(entry, reading, parameters));
  if (byName !== undefined) return byName;
  if (parameters === null) return null;
  if (reading.isGeographic) {
    const base = findBase(table, key, null) ?? findPlaceholderBase(table, reading, parameters);
    return base !== null && agrees(base, reading, parameters) ? base : null;
  }
  const base =
    findBase(table, toNameKey(reading.baseName), reading.baseCode) ??
    findPlaceholderBase(table, reading, parameters);
  return base === null ? null : findByParameters(table, parameters, base.code);
}

function agrees(entry: CrsEntry, reading: WktReading, parameters: CrsParameters | null): boolean {
  if (entry.obstacle === "not-a-plane") return false;
  const own = getEntryParameters(entry);
  if (own === null || parameters === null) return true;
  return (own.projection === "longlat") === reading.isGeographic && haveSameParameters(own, parameters);
}

/** The geographic system of a number or a name's key, as EPSG or ESRI writes it; null for none in the table. */
export function findBase(table: CrsTable, key: string, code: number | null): CrsEntry | null {
  const byCode = code === null ? null : table.getByCode(code);
  if (byCode !== null) return byCode;
  const esriCode = ESRI_BASES.get(key);
  const byEsriName = esriCode === undefined ? null : table.getByCode(esriCode);
  if (byEsriName !== null) return byEsriName;
  // ESRI writes RT_1990 where EPSG has RT90.
  const names = [key, key.replace(/19(?=\d\d$)/, "")].flatMap((name) => table.findByName(name));
  return names.find((entry) => entry.base === entry.code) ?? null;
}

/** Writers without a datum say "unknown"; on a modern ellipsoid that can only mean the system of the place. */
function findPlaceholderBase(
  table: CrsTable,
  reading: WktReading,
  parameters: CrsParameters,
): CrsEntry | null {
  if (!hasModernEllipsoid(parameters) || parameters.towgs84?.some((value) => value !== 0) === true)
    return null;
  if (!/^(d_)?(unknown|unnamed|not[_ ]specified|user[_ ]defined|undefined)/i.test(reading.datumName)) {
    const isNamed = /china|cgcs/i.test(reading.datumName) || /wgs.?(19)?84/i.test(reading.datumName);
    if (!isNamed) return null;
  }
  const isWgs84 = Math.abs(parameters.rf - WGS84_RF) < RF_TOLERANCE && !/china|cgcs/i.test(reading.datumName);
  return table.getByCode(isWgs84 ? WGS84 : CGCS2000);
}

/**
 * Of entries that agree one whose name says nothing of its axes before one that does, then the first: the core table
 * has the 3° zones before the 6° ones of the same meridian, the EPSG table goes by number.
 */
function findByParameters(table: CrsTable, parameters: CrsParameters, base: number): CrsEntry | null {
  let found: CrsEntry | null = null;
  for (const entry of table.entries()) {
    if (entry.base !== base || !mayHaveMeridian(entry.definition, parameters.lon0)) continue;
    const own = getEntryParameters(entry);
    if (own === null || !haveSameParameters(own, parameters)) continue;
    if (found === null || rankName(entry.name) < rankName(found.name)) found = entry;
  }
  return found;
}

function rankName(name: string): number {
  return /\((E-N|N-E)\)$/.test(name) ? 1 : 0;
}

/** Far quicker than reading the whole definition, and true of all that would agree. */
function mayHaveMeridian(definition: string | null, lon0: number): boolean {
  if (definition === null) return false;
  const meridian = /\+lon(?:_0|c)=(\S+)/.exec(definition)?.[1];
  const zone = /\+zone=(\d+)/.exec(definition)?.[1];
  const lon = zone === undefined ? Number(meridian ?? 0) : Number(zone) * 6 - 183;
  return Math.abs(lon - lon0) < 1e-6;
}
