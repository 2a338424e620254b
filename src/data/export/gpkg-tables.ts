import type { Geometry } from "geojson";
import type { Database, SqlValue } from "sql.js";
import { getBounds, getJointBounds } from "../../geo/bounds.ts";

/** "GPKG", which tells the file from another SQLite database. */
const APPLICATION_ID = 0x47504b47;

/** Version 1.3.0 of the standard, OGC 12-128r17. */
const USER_VERSION = 10300;

/** A coordinate system of the file. */
export interface SpatialReference {
  readonly epsg: number;
  readonly wkt: string;
}

export interface GpkgContent {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly now: Date;
  readonly reference: SpatialReference;
  /** In the plane of `reference`. */
  readonly geometries: readonly (Geometry | null)[];
  /** POLYGON, GEOMETRY …; null where there are no shapes. */
  readonly geometryType: string | null;
}

/** The tables that make a database a GeoPackage, with the entries of one table of data. */
export function createGpkgTables(database: Database, content: GpkgContent): void {
  const { name, reference, geometryType } = content;
  database.run(`PRAGMA application_id = ${APPLICATION_ID}`);
  database.run(`PRAGMA user_version = ${USER_VERSION}`);
  for (const statement of TABLES) database.run(statement);
  for (const row of listReferences(reference)) {
    database.run("INSERT OR IGNORE INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)", row);
  }
  const bounds: readonly SqlValue[] = getJointBounds(
    content.geometries.map((geometry) => geometry && getBounds(geometry)),
  ) ?? [null, null, null, null];
  database.run("INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", [
    name,
    geometryType === null ? "attributes" : "features",
    content.title,
    content.description,
    content.now.toISOString(),
    ...bounds,
    geometryType === null ? null : reference.epsg,
  ]);
  if (geometryType === null) return;
  database.run("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)", [
    name,
    geometryType,
    reference.epsg,
  ]);
}

/** A name in SQL, whatever is in it. */
export function toSqlName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Table definitions of OGC 12-128, annex C. */
const TABLES = [
  `CREATE TABLE gpkg_spatial_ref_sys (
    srs_name TEXT NOT NULL,
    srs_id INTEGER NOT NULL PRIMARY KEY,
    organization TEXT NOT NULL,
    organization_coordsys_id INTEGER NOT NULL,
    definition TEXT NOT NULL,
    description TEXT)`,
  `CREATE TABLE gpkg_contents (
    table_name TEXT NOT NULL PRIMARY KEY,
    data_type TEXT NOT NULL,
    identifier TEXT UNIQUE,
    description TEXT DEFAULT '',
    last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
    srs_id INTEGER,
    CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))`,
  `CREATE TABLE gpkg_geometry_columns (
    table_name TEXT NOT NULL,
    column_name TEXT NOT NULL,
    geometry_type_name TEXT NOT NULL,
    srs_id INTEGER NOT NULL,
    z TINYINT NOT NULL,
    m TINYINT NOT NULL,
    CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
    CONSTRAINT uk_gc_table_name UNIQUE (table_name),
    CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
    CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))`,
];

/** The three systems every GeoPackage must list, and that of the data. */
function listReferences({ epsg, wkt }: SpatialReference): SqlValue[][] {
  return [
    [
      "Undefined Cartesian SRS",
      -1,
      "NONE",
      -1,
      "undefined",
      "undefined Cartesian coordinate reference system",
    ],
    [
      "Undefined geographic SRS",
      0,
      "NONE",
      0,
      "undefined",
      "undefined geographic coordinate reference system",
    ],
    ["WGS 84 geodetic", WGS84_EPSG, "EPSG", WGS84_EPSG, WGS84, "longitude/latitude in degrees"],
    [getReferenceName(wkt), epsg, "EPSG", epsg, wkt, null],
  ];
}

const WGS84_EPSG = 4326;
const WGS84 =
  `GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],` +
  `AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],` +
  `UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]`;

function getReferenceName(wkt: string): string {
  return /"([^"]+)"/.exec(wkt)?.[1] ?? wkt;
}
