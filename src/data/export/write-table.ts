import type { ExportFormat, ExportOptions } from "./export-format.ts";
import type { ExportTable } from "./export-table.ts";

/**
 * The bytes of a file of `format`, its writer loaded when it is needed. Blocks while it writes, so a page calls it
 * in a worker. What the format cannot hold is told by `findLosses`, before.
 * @throws RangeError for a coordinate system nothing is written in, Refusal for a table too large for the format.
 */
export async function writeTable(
  format: ExportFormat,
  table: ExportTable,
  options: ExportOptions,
): Promise<Uint8Array> {
  switch (format) {
    case "geojson":
      return (await import("./write-geojson.ts")).writeGeoJson(table);
    case "csv":
      return (await import("./write-csv.ts")).writeCsv(table, options);
    case "xlsx":
      return (await import("./write-xlsx.ts")).writeXlsx(table, options);
    case "shapefile":
      return (await import("./write-shapefile.ts")).writeShapefile(table, options);
    case "gpkg":
      return writeInSqlite(table, options);
    case "kml":
      return (await import("./write-kml.ts")).writeKml(table);
  }
}

async function writeInSqlite(table: ExportTable, options: ExportOptions): Promise<Uint8Array> {
  const [{ writeGeoPackage }, { loadSqlite }] = await Promise.all([
    import("./write-geopackage.ts"),
    import("../formats/gpkg/load-sqlite.ts"),
  ]);
  return writeGeoPackage(table, options, await loadSqlite());
}
