/** The formats a table goes out in. */
export const EXPORT_FORMATS = ["geojson", "csv", "xlsx", "shapefile", "gpkg", "kml"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/**
 * Encodings of a shapefile's attributes. GBK is what programs that know no UTF-8 read; GB 18030 has every character,
 * and is read as GBK where it has none of the rarer ones.
 */
export const SHAPEFILE_ENCODINGS = ["utf-8", "gbk", "gb18030"] as const;
export type ShapefileEncoding = (typeof SHAPEFILE_ENCODINGS)[number];

/** A coordinate system to write in. */
export interface ExportCrs {
  /** EPSG number, one of those `getEsriWkt` knows. */
  readonly epsg: number;
  /** Degrees (longitude, latitude) to x (east), y (north) of the system. */
  readonly project: (lon: number, lat: number) => readonly [x: number, y: number];
}

export interface ExportOptions {
  /** When the file is written: its only use of the clock. */
  readonly now: Date;
  /** Shapefile, GeoPackage and the WKT column; without it longitude and latitude on CGCS2000. */
  readonly crs?: ExportCrs;
  /** Shapefile; UTF-8 without it. */
  readonly encoding?: ShapefileEncoding;
  /** CSV and XLSX: the shapes as a column of WKT. */
  readonly hasWkt?: boolean;
  /** CSV: the notes as comment lines above the header; such a file is for reading by people. */
  readonly hasNotes?: boolean;
  /** XLSX: title of the sheet of notes. */
  readonly notesTitle?: string;
}

const EXTENSIONS: Readonly<Record<ExportFormat, string>> = {
  geojson: "geojson",
  csv: "csv",
  xlsx: "xlsx",
  shapefile: "zip",
  gpkg: "gpkg",
  kml: "kml",
};

/** Extension of a format's file, without the point; a shapefile goes out as one zip. */
export function getExtension(format: ExportFormat): string {
  return EXTENSIONS[format];
}
