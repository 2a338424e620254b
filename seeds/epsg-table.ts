import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createTransform } from "../src/geo/crs/create-transform.ts";
import { NO_DEFINITION, NOT_A_PLANE, SAME_AS } from "../src/geo/crs/epsg-table.ts";
import { parseDefinition } from "../src/geo/crs/crs-definition.ts";

/** An entry of epsg-index, as far as it is used. */
interface IndexEntry {
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly wkt: string | null;
  readonly proj4: string | null;
  /** North, west, south, east. */
  readonly bbox: readonly [number, number, number, number] | null;
  readonly unit: string | null;
  readonly accuracy: number | null;
}

const OUTPUT = join(import.meta.dirname, "../src/geo/crs/epsg-table.json");

/** Kinds with a place on the ground; of the last the height is left out. */
const PLANE_KINDS = ["CRS-PROJCRS", "CRS-GEOGCRS", "CRS-GEOG3DCRS"];
const OTHER_KINDS = ["CRS-GCENCRS", "CRS-VERTCRS", "CRS-ENGCRS"];

const EARTH_RADIUS_M = 6_378_137;

/** Largest error of there and back, m. */
const MAX_ROUND_TRIP_M = 0.001;
const METRES_PER_DEGREE = 111_000;

/** What proj4 computes otherwise than PROJ 9 does, by 14 cm and more: found by comparing every row with it. */
const COMPUTED_OTHERWISE = /\+proj=robin|\+hyperbolic/;
const CODES_COMPUTED_OTHERWISE = ["28191"];

/** Makes `src/geo/crs/epsg-table.json` of epsg-index: `npx tsx seeds/epsg-table.ts`. */
function makeTable(): void {
  const require = createRequire(import.meta.url);
  const index = JSON.parse(readFileSync(require.resolve("epsg-index/all.json"), "utf8")) as Record<
    string,
    IndexEntry
  >;
  const entries = Object.values(index).sort((a, b) => Number(a.code) - Number(b.code));
  const geographic = new Map(
    entries.filter(({ kind }) => kind === "CRS-GEOGCRS").map(({ name, code }) => [name.toLowerCase(), code]),
  );
  const rows = entries.flatMap((entry) => toRow(entry, geographic));
  const table = {
    source:
      "EPSG Geodetic Parameter Dataset of IOGP (epsg.org), by way of epsg-index 2.0.0 (ISC). Definitions shortened; entries without one, or whose definition does not come back within 1 mm, are kept by name only.",
    columns:
      "code, name, proj4 definition, west south east north, accuracy of the datum shift in m, base system",
    rows,
  };
  writeFileSync(OUTPUT, `${JSON.stringify(table, null, 2)}\n`);
  console.log(`${rows.length} systems`);
}

/** Number of a geographic system by its name in lower case. */
type CodesByName = ReadonlyMap<string, string>;

function toRow(entry: IndexEntry, geographic: CodesByName): string[] {
  const authority = /AUTHORITY\["ESRI","\d+"\]\]$/.test(entry.wkt ?? "") ? "ESRI:" : "";
  const code = authority + entry.code;
  if (OTHER_KINDS.includes(entry.kind)) return [[code, entry.name, NOT_A_PLANE].join("\t")];
  const plane = getPlane(entry, geographic);
  if (plane !== undefined) return [[code, entry.name, SAME_AS + plane].join("\t")];
  if (!PLANE_KINDS.includes(entry.kind) || isOtherPlanet(entry)) return [];
  const [north, west, south, east] = entry.bbox ?? [];
  const row = [
    code,
    entry.name,
    getDefinition(entry),
    entry.bbox === null ? "" : [west, south, east, north].join(" "),
    entry.accuracy ?? "",
    getBase(entry, geographic) ?? "",
  ];
  return [row.join("\t").trimEnd()];
}

/** What a system with heights is without them: the first part of a compound one, the 2D one of the same name. */
function getPlane({ kind, name, wkt }: IndexEntry, geographic: CodesByName): string | undefined {
  if (kind === "CRS-GEOG3DCRS") return geographic.get(name.toLowerCase());
  if (kind !== "CRS-COMPOUNDCRS" || wkt === null) return undefined;
  const start = wkt.search(/PROJCS\[|GEOGCS\[/);
  if (start < 0) return undefined;
  return /AUTHORITY\["EPSG","(\d+)"\]\]$/.exec(wkt.slice(start, findEnd(wkt, start)))?.[1];
}

function isOtherPlanet(entry: IndexEntry): boolean {
  const radiusM = Number(/SPHEROID\["[^"]*",([\d.]+)/.exec(entry.wkt ?? "")?.[1] ?? EARTH_RADIUS_M);
  return Math.abs(radiusM - EARTH_RADIUS_M) > 20_000;
}

/** The geographic system an entry stands on: its own number, its GEOGCS's, or that of the GEOGCS's name. */
function getBase(entry: IndexEntry, geographic: CodesByName): string | undefined {
  if (entry.kind === "CRS-GEOGCRS") return entry.code;
  const wkt = entry.wkt ?? "";
  const start = wkt.indexOf("GEOGCS[");
  if (start < 0) return undefined;
  const geogcs = wkt.slice(start, findEnd(wkt, start));
  const name = /^GEOGCS\["([^"]*)"/.exec(geogcs)?.[1];
  return /AUTHORITY\["\w+","(\d+)"\]\]$/.exec(geogcs)?.[1] ?? geographic.get(name?.toLowerCase() ?? "");
}

/** Index behind the bracket that closes the first one after `start`. */
function findEnd(wkt: string, start: number): number {
  let depth = 0;
  for (let i = start; i < wkt.length; i += 1) {
    if (wkt[i] === "[") depth += 1;
    if (wkt[i] === "]" && (depth -= 1) === 0) return i + 1;
  }
  return wkt.length;
}

/** The short form of the definition, or the mark for none. */
function getDefinition(entry: IndexEntry): string {
  if (entry.proj4 === null || entry.proj4 === "" || entry.unit === "grad") return NO_DEFINITION;
  if (COMPUTED_OTHERWISE.test(entry.proj4) || CODES_COMPUTED_OTHERWISE.includes(entry.code))
    return NO_DEFINITION;
  const definition = spellEllipsoid(entry.proj4, entry.wkt)
    .replace(/\s*\+(no_defs|wktext|type=crs|vunits=\S+|vto_meter=\S+|geoidgrids=\S+)/g, "")
    .trim();
  const parameters = parseDefinition(definition);
  if (parameters === null) return NO_DEFINITION;
  if (parameters.grids !== null) return definition;
  return isReversible(definition, entry) ? definition : NO_DEFINITION;
}

/** proj4 takes an ellipsoid it does not know by name for WGS 84: such a one is written with its numbers. */
function spellEllipsoid(definition: string, wkt: string | null): string {
  const name = /\+ellps=(\S+)/.exec(definition)?.[1];
  if (name === undefined || name === "WGS84") return definition;
  const known = parseDefinition(`+proj=longlat +ellps=${name}`);
  const wgs84 = parseDefinition("+proj=longlat +ellps=WGS84");
  if (known?.a !== wgs84?.a || known?.rf !== wgs84?.rf) return definition;
  const [, a, rf] = /SPHEROID\["[^"]*",([\d.]+),([\d.]+)/.exec(wkt ?? "") ?? [];
  if (a === undefined || rf === undefined) return "";
  return definition.replace(`+ellps=${name}`, Number(rf) === 0 ? `+a=${a} +b=${a}` : `+a=${a} +rf=${rf}`);
}

/** Whether three points of the area of use come back within 1 mm. */
function isReversible(definition: string, { bbox }: IndexEntry): boolean {
  const [north, west, south, east] = bbox ?? [60, -10, 40, 10];
  const width = east < west ? east + 360 - west : east - west;
  const transform = createTransform({ definition }, { areAxesSwapped: false });
  return [0.2, 0.5, 0.8].every((part) => {
    const lat = south + (north - south) * part;
    const lon = ((west + width * part + 540) % 360) - 180;
    const back = transform.toLonLat(...transform.fromLonLat(lon, lat));
    const turned = Math.abs(((back[0] - lon + 540) % 360) - 180);
    const eastM = turned * METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
    return Math.hypot(eastM, (back[1] - lat) * METRES_PER_DEGREE) <= MAX_ROUND_TRIP_M;
  });
}

makeTable();
