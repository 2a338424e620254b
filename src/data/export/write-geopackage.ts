import type { Geometry } from "geojson";
import type { Database, SqlJsStatic, SqlValue } from "sql.js";
import { getEsriWkt } from "./esri-wkt.ts";
import type { ExportOptions } from "./export-format.ts";
import type { ExportTable } from "./export-table.ts";
import { flattenTable, type FlatCell, type FlatColumn } from "./flat-table.ts";
import { toGpkgGeometry } from "./gpkg-geometry.ts";
import { createGpkgTables, toSqlName, type SpatialReference } from "./gpkg-tables.ts";
import { projectGeometry } from "./project-geometry.ts";

const DEFAULT_EPSG = 4490;

/** Columns every table has; a property of the same name goes out with an underscore more. */
const OWN_COLUMNS = ["fid", "geom"];

const SQL_TYPE: Readonly<Record<FlatColumn["kind"], string>> = {
  text: "TEXT",
  number: "DOUBLE",
  boolean: "BOOLEAN",
  day: "DATE",
};

/**
 * A GeoPackage 1.3 (OGC 12-128) of one table: `features`, or `attributes` where no row has a shape. The notes are
 * the description of the table.
 * @throws RangeError for a system `getEsriWkt` does not know.
 */
export function writeGeoPackage(
  table: ExportTable,
  options: ExportOptions,
  sql: SqlJsStatic,
): Promise<Uint8Array> {
  const epsg = options.crs?.epsg ?? DEFAULT_EPSG;
  const wkt = getEsriWkt(epsg);
  if (wkt === undefined) throw new RangeError(`no definition for EPSG:${epsg}`);
  const database = new sql.Database();
  try {
    fillDatabase(database, table, options, { epsg, wkt });
    return Promise.resolve(database.export());
  } finally {
    database.close();
  }
}

function fillDatabase(
  database: Database,
  table: ExportTable,
  options: ExportOptions,
  reference: SpatialReference,
): void {
  const geometries = table.rows.map(({ geometry }) => projectGeometry(geometry, options.crs));
  const hasShapes = geometries.some((geometry) => geometry !== null);
  const columns = flattenTable(table);
  const names = nameGpkgColumns(columns);
  database.run("BEGIN");
  createGpkgTables(database, {
    name: toTableName(table.name),
    title: table.title,
    description: table.notes.map(([label, value]) => `${label}: ${value}`).join("\n"),
    now: options.now,
    reference,
    geometries,
    geometryType: hasShapes ? getGeometryType(geometries) : null,
  });
  const definitions = columns.map(({ kind }, index) => `${toSqlName(names[index] ?? "")} ${SQL_TYPE[kind]}`);
  const geom = hasShapes ? [`geom ${getGeometryType(geometries)}`] : [];
  const all = ["fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL", ...geom, ...definitions];
  const tableName = toSqlName(toTableName(table.name));
  database.run(`CREATE TABLE ${tableName} (${all.join(", ")})`);
  const places = Array.from({ length: all.length }, () => "?").join(", ");
  const statement = database.prepare(`INSERT INTO ${tableName} VALUES (${places})`);
  try {
    geometries.forEach((geometry, index) => {
      const shape = geometry === null ? null : toGpkgGeometry(geometry, reference.epsg);
      const cells = columns.map(({ cells }) => toSqlValue(cells[index] ?? null));
      statement.run([index + 1, ...(hasShapes ? [shape] : []), ...cells]);
    });
  } finally {
    statement.free();
  }
  database.run("COMMIT");
}

/** The names of the columns in the file: SQLite takes `Name` and `name` for one, and has two of its own. */
export function nameGpkgColumns(columns: readonly FlatColumn[]): string[] {
  const taken = new Set(OWN_COLUMNS);
  return columns.map(({ key }) => {
    let name = dropZeros(key) || "_";
    while (taken.has(name.toLowerCase())) name += "_";
    taken.add(name.toLowerCase());
    return name;
  });
}

function toSqlValue(cell: FlatCell): SqlValue {
  if (typeof cell === "boolean") return cell ? 1 : 0;
  return typeof cell === "string" ? dropZeros(cell) : cell;
}

/** SQLite's functions end a text at a zero. */
function dropZeros(text: string): string {
  return text.replaceAll("\u0000", "");
}

/** Tables of these beginnings belong to SQLite and GeoPackage. */
function toTableName(name: string): string {
  return /^(gpkg_|sqlite_|rtree_)/i.test(name) ? `layer_${name}` : name;
}

function getGeometryType(geometries: readonly (Geometry | null)[]): string {
  const types = new Set(geometries.flatMap((geometry) => (geometry === null ? [] : [geometry.type])));
  const [only] = types;
  return types.size === 1 && only !== undefined ? only.toUpperCase() : "GEOMETRY";
}
