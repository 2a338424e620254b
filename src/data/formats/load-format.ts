import type { Format } from "./format.ts";
import type { FormatName } from "./format-name.ts";

/** The formats by name, each loaded when a file of it is opened: no parser waits in the first download. */
const LOADERS: Readonly<Record<FormatName, () => Promise<Format>>> = {
  geojson: async () => (await import("./geojson.ts")).geojson,
  ndjson: async () => (await import("./ndjson.ts")).ndjson,
  topojson: async () => (await import("./topojson.ts")).topojson,
  esrijson: async () => (await import("./esrijson.ts")).esrijson,
  shapefile: async () => (await import("./shapefile.ts")).shapefile,
  gpkg: async () => (await import("./gpkg.ts")).gpkg,
  flatgeobuf: async () => (await import("./flatgeobuf.ts")).flatgeobuf,
  kml: async () => (await import("./kml.ts")).kml,
  kmz: async () => (await import("./kmz.ts")).kmz,
  gpx: async () => (await import("./gpx.ts")).gpx,
  dxf: async () => (await import("./dxf.ts")).dxf,
  csv: async () => (await import("./csv.ts")).csv,
  tsv: async () => (await import("./tsv.ts")).tsv,
  xlsx: async () => (await import("./xlsx.ts")).xlsx,
};

export function loadFormat(name: FormatName): Promise<Format> {
  return LOADERS[name]();
}
