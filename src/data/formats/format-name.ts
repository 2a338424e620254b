/** The formats a user's file may have, as the command line names them. */
export const FORMAT_NAMES = [
  "geojson",
  "ndjson",
  "topojson",
  "esrijson",
  "shapefile",
  "gpkg",
  "flatgeobuf",
  "kml",
  "kmz",
  "gpx",
  "dxf",
  "csv",
  "tsv",
  "xlsx",
] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];
