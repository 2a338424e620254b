import { CORE_TABLE } from "./core-table.ts";
import { formatDefinition, getUnit, haveSameEllipsoid, type CrsParameters } from "./crs-definition.ts";
import { createTransform } from "./create-transform.ts";
import type { CrsEntry } from "./crs-entry.ts";
import { parseCrsName, toCurrentCode, toNameKey } from "./crs-name.ts";
import type { Crs, CrsRefusalReason, CrsResolution } from "./crs.ts";
import { getDatumShift, getEntryParameters, hasKnownDatum, rateShift } from "./datum-shift.ts";
import type { DeclaredCrs } from "./declared-crs.ts";
import { loadEpsgTable } from "./epsg-table.ts";
import { findBase, matchEntry } from "./match-crs.ts";
import { readWkt, type WktReading } from "./read-wkt.ts";
import { hasSecretEllipsoid, hasSecretName, isSecretCode } from "./secret-crs.ts";

/** 1 mm, degrees. */
const MAX_RETURN_ERROR_DEG = 1e-8;

/**
 * The system a file names. A WKT's number is taken only where its parameters agree with the number's; else the
 * name, else the parameters themselves are looked for. What matches nothing but can be computed is known with
 * `code` null. The EPSG table is loaded only for what is not in the core table. Never throws for what a file says.
 */
export async function resolveCrs(declared: DeclaredCrs): Promise<CrsResolution> {
  if (declared.kind === "epsg") return resolveCode(declared.code);
  if (declared.kind === "wkt" || /^\s*[A-Za-z_]+\s*[[(]\s*"/.test(declared.text)) {
    return resolveWkt(declared.text);
  }
  const name = parseCrsName(declared.text);
  if (name.kind === "code") return resolveCode(name.code);
  if (name.kind === "name") return resolveName(declared.text.trim(), name.key);
  const wgs84 = await resolveCode(4326);
  return name.kind === "shifted" && wgs84.kind === "known" ? { ...wgs84, datum: name.datum } : wgs84;
}

async function resolveCode(declaredCode: number): Promise<CrsResolution> {
  const code = toCurrentCode(declaredCode);
  const entry = CORE_TABLE.getByCode(code) ?? (await loadEpsgTable()).getByCode(code);
  if (entry !== null) return resolveEntry(entry);
  const name = `EPSG:${code}`;
  return isSecretCode(code) ? refuse("secret-parameters", name, name) : { kind: "unknown", name };
}

async function resolveName(name: string, key: string): Promise<CrsResolution> {
  if (hasSecretName([name])) {
    const entry = (await loadEpsgTable()).findByName(key)[0];
    return refuse("secret-parameters", entry === undefined ? null : formatCode(entry), name);
  }
  for (const getTable of [() => CORE_TABLE, loadEpsgTable]) {
    const table = await getTable();
    const entries = table.findByName(key);
    const entry =
      entries.find(({ code, base }) => code === base) ??
      entries.find(({ definition }) => definition !== null) ??
      entries[0];
    const found = entry ?? findBase(table, key, null);
    if (found !== null) return resolveEntry(found);
  }
  return { kind: "unknown", name };
}

async function resolveWkt(text: string): Promise<CrsResolution> {
  const reading = readWkt(text);
  if ("kind" in reading) {
    if (reading.kind === "unknown") return { kind: "unknown", name: reading.name };
    return refuse("not-a-plane", null, reading.name);
  }
  const { parameters } = reading;
  if (parameters === "web-mercator") return resolveCode(3857);
  if (hasSecretName([reading.name, reading.baseName, reading.datumName])) return refuseSecret(reading);
  const core = matchEntry(CORE_TABLE, reading, parameters);
  if (core !== null) return resolveEntry(core);
  const table = await loadEpsgTable();
  const entry = matchEntry(table, reading, parameters);
  if (entry !== null) return resolveEntry(entry);
  const base = findBase(table, toNameKey(reading.baseName), reading.baseCode);
  if (parameters === null) return refuse("projection-unsupported", null, reading.name);
  if (base === null && hasSecretEllipsoid(parameters)) return refuseSecret(reading);
  return resolveParameters(reading, parameters, base);
}

/** A system of the old Chinese ones keeps the number it has in the table, so that it can be named. */
async function refuseSecret(reading: WktReading): Promise<CrsResolution> {
  const { parameters } = reading;
  const entry = parameters === "web-mercator" ? null : matchEntry(await loadEpsgTable(), reading, parameters);
  return refuse("secret-parameters", entry === null ? null : formatCode(entry), reading.name);
}

/** A system without a number: its own parameters, with its own shift or that of the system below it. */
function resolveParameters(
  reading: WktReading,
  parameters: CrsParameters,
  base: CrsEntry | null,
): CrsResolution {
  const baseParameters = base === null ? null : getEntryParameters(base);
  const isBaseUsed =
    parameters.towgs84 === null && baseParameters !== null && haveSameEllipsoid(baseParameters, parameters);
  const shifted = isBaseUsed
    ? {
        ...parameters,
        towgs84: baseParameters.towgs84,
        grids: baseParameters.grids,
        isWgs84: baseParameters.isWgs84,
      }
    : parameters;
  if (shifted.grids !== null) return refuse("grid-needed", null, reading.name);
  if (!hasKnownDatum(shifted)) return refuse("shift-unknown", null, reading.name);
  const definition = formatDefinition(shifted);
  if (!leadsBack(definition, shifted)) return refuse("projection-unsupported", null, reading.name);
  const accuracyM = rateShift(isBaseUsed ? (base?.accuracyM ?? null) : null, shifted);
  return {
    kind: "known",
    crs: {
      code: null,
      name: reading.name,
      definition,
      unit: reading.isGeographic ? "degree" : getUnit(parameters.metresPerUnit),
      isGeographic: reading.isGeographic,
      bounds: null,
      ...(accuracyM === null ? {} : { accuracyM }),
    },
  };
}

/** Numbers that make no plane (two opposite parallels, no scale) are met here: a place near its origin must come back. */
function leadsBack(definition: string, { lat0, lon0, pm }: CrsParameters): boolean {
  const lon = lon0 + pm + 0.5;
  const lat = lat0 - Math.sign(lat0 || -1);
  try {
    const transform = createTransform({ definition }, { areAxesSwapped: false });
    const back = transform.toLonLat(...transform.fromLonLat(lon, lat));
    const turned = back[0] - lon - 360 * Math.round((back[0] - lon) / 360);
    return Math.hypot(turned, back[1] - lat) < MAX_RETURN_ERROR_DEG;
  } catch {
    return false;
  }
}

function resolveEntry(entry: CrsEntry): CrsResolution {
  const code = formatCode(entry);
  const { name, definition } = entry;
  if (
    isSecretCode(entry.code) ||
    (entry.base !== null && isSecretCode(entry.base)) ||
    hasSecretName([name])
  ) {
    return refuse("secret-parameters", code, name);
  }
  const parameters = getEntryParameters(entry);
  if (definition === null || parameters === null) {
    return refuse(entry.obstacle ?? "projection-unsupported", code, name);
  }
  const shift = getDatumShift(entry, definition, parameters);
  return "refused" in shift
    ? refuse(shift.refused, code, name)
    : { kind: "known", crs: toCrs(entry, parameters, shift.definition, shift.accuracyM) };
}

function toCrs(
  entry: CrsEntry,
  parameters: Pick<CrsParameters, "projection" | "metresPerUnit">,
  definition: string,
  accuracyM: number | null,
): Crs {
  const isGeographic = parameters.projection === "longlat";
  return {
    code: formatCode(entry),
    name: entry.name,
    definition,
    unit: isGeographic ? "degree" : getUnit(parameters.metresPerUnit),
    isGeographic,
    bounds: entry.bounds,
    ...(accuracyM === null ? {} : { accuracyM }),
  };
}

function formatCode({ authority, code }: CrsEntry): string {
  return `${authority}:${code}`;
}

function refuse(reason: CrsRefusalReason, code: string | null, name: string): CrsResolution {
  return { kind: "refused", reason, code, name };
}
