import { createTransform } from "../../geo/crs/create-transform.ts";
import { resolveCrs } from "../../geo/crs/resolve-crs.ts";
import { getEsriWkt } from "./esri-wkt.ts";
import type { ExportCrs } from "./export-format.ts";

/** The system of an EPSG number to write in; undefined where nothing is written in it. */
export async function createExportCrs(epsg: number): Promise<ExportCrs | undefined> {
  if (getEsriWkt(epsg) === undefined) return undefined;
  const resolution = await resolveCrs({ kind: "epsg", code: epsg });
  if (resolution.kind !== "known") return undefined;
  const transform = createTransform(resolution.crs, { areAxesSwapped: false });
  return { epsg, project: (lon, lat) => transform.fromLonLat(lon, lat) };
}
