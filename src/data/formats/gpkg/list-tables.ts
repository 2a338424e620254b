import type { Database } from "sql.js";
import type { DeclaredCrs } from "../../../geo/crs/declared-crs.ts";
import { queryRows, quoteName } from "./sql-rows.ts";

/** A table of features or attributes. */
export interface GpkgTable {
  readonly name: string;
  /** Null for attributes alone. */
  readonly geometryColumn: string | null;
  readonly crs: DeclaredCrs | undefined;
}

/** More is no file of a park; each is a layer somebody has to choose from. */
const MAX_TABLES = 500;

/** The tables the file's contents list as vector features or attributes; what the list names wrongly is left out. */
export function listTables(database: Database): readonly GpkgTable[] {
  const geometries = listGeometryColumns(database);
  const systems = listSystems(database);
  const tables: GpkgTable[] = [];
  const contents = queryRows(
    database,
    `SELECT table_name, srs_id FROM gpkg_contents
     WHERE lower(data_type) IN ('features', 'attributes', 'aspatial') LIMIT ${MAX_TABLES}`,
  );
  for (const [name, contentsSrs] of contents) {
    if (typeof name !== "string" || !isReadable(database, name)) continue;
    const geometry = geometries.get(name);
    const srsId = geometry?.srsId ?? toInteger(contentsSrs);
    tables.push({
      name,
      geometryColumn: geometry?.column ?? null,
      crs: geometry === undefined ? undefined : systems.get(srsId),
    });
  }
  return tables;
}

/** Real tables of the file by name: a view in place of a list could compute for ever. */
export function hasTable(database: Database, name: string): boolean {
  const [row] = queryRows(database, "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", [name]);
  return row !== undefined;
}

function listGeometryColumns(
  database: Database,
): ReadonlyMap<string, { readonly column: string; readonly srsId: number }> {
  const columns = new Map<string, { column: string; srsId: number }>();
  if (!hasTable(database, "gpkg_geometry_columns")) return columns;
  const rows = queryRows(
    database,
    `SELECT table_name, column_name, srs_id FROM gpkg_geometry_columns LIMIT ${MAX_TABLES}`,
  );
  for (const [table, column, srsId] of rows) {
    if (typeof table === "string" && typeof column === "string")
      columns.set(table, { column, srsId: toInteger(srsId) });
  }
  return columns;
}

function listSystems(database: Database): ReadonlyMap<number, DeclaredCrs> {
  const systems = new Map<number, DeclaredCrs>();
  if (!hasTable(database, "gpkg_spatial_ref_sys")) return systems;
  const rows = queryRows(
    database,
    "SELECT srs_id, organization, organization_coordsys_id, definition FROM gpkg_spatial_ref_sys LIMIT 20000",
  );
  for (const [srsId, organization, code, definition] of rows) {
    const id = toInteger(srsId);
    // 0 and -1 are the undefined ones, geographic and plane.
    if (id === 0 || id === -1) continue;
    if (typeof organization === "string" && /^epsg$/i.test(organization) && toInteger(code) > 0)
      systems.set(id, { kind: "epsg", code: toInteger(code) });
    else if (typeof definition === "string" && definition.includes("["))
      systems.set(id, { kind: "wkt", text: definition });
  }
  return systems;
}

/**
 * True for a table, and for a view that goes through one table and at most looks single rows of others up: anything
 * else may compute longer than anybody waits, and cannot be stopped.
 */
function isReadable(database: Database, name: string): boolean {
  if (hasTable(database, name)) return true;
  const [view] = queryRows(database, "SELECT 1 FROM sqlite_master WHERE type = 'view' AND name = ?", [name]);
  if (view === undefined) return false;
  let scans = 0;
  for (const row of queryRows(database, `EXPLAIN QUERY PLAN SELECT * FROM ${quoteName(name)}`)) {
    const detail = row.at(-1);
    if (typeof detail !== "string") return false;
    if (detail.startsWith("SCAN ")) scans += 1;
    else if (!/^SEARCH .* USING INTEGER PRIMARY KEY \(rowid=\?\)/.test(detail)) return false;
  }
  return scans === 1;
}

function toInteger(value: unknown): number {
  return typeof value === "bigint" || typeof value === "number" ? Number(value) : 0;
}
