import { listArchive, readArchive } from "../archive/read-archive.ts";
import { MANIFEST_FILE } from "../park-files.ts";
import type { FormatName } from "./format-name.ts";
import { describeContent, looksLikeDxf, looksLikeGpx, looksLikeKml } from "./looks-like.ts";
import { isFlatgeobuf, isShapefile, isSqlite, isZip } from "./signatures.ts";
import type { SourceFile } from "./source-dataset.ts";

/** What files turned out to be. */
export type RecognisedSource =
  | { readonly kind: "format"; readonly format: FormatName; readonly files: readonly SourceFile[] }
  /** A packed park folder: its files by path. */
  | { readonly kind: "park"; readonly files: ReadonlyMap<string, Uint8Array> }
  /** Nothing that can be opened; a code of what it looks like, `format.looks.<code>`. */
  | { readonly kind: "unknown"; readonly looksLike: string };

const FORMAT_BY_EXTENSION: Readonly<Record<string, FormatName>> = {
  geojson: "geojson",
  json: "geojson",
  topojson: "topojson",
  ndjson: "ndjson",
  geojsonl: "ndjson",
  geojsons: "ndjson",
  jsonl: "ndjson",
  kml: "kml",
  gpx: "gpx",
  dxf: "dxf",
  csv: "csv",
  tsv: "tsv",
  tab: "tsv",
  shp: "shapefile",
  dbf: "shapefile",
};

/** Parts of a shapefile that hold nothing without its .shp or .dbf. */
const SHAPEFILE_SIDE_FILES = new Set(["shx", "prj", "cpg", "sbn", "sbx", "qix", "qpj"]);

/** Enough text to tell one kind of JSON or XML from another. */
const HEAD_BYTES = 65_536;

const TOPOLOGY = /"type"\s*:\s*"Topology"/;
const ESRI_JSON = /"(geometryType|spatialReference|objectIdFieldName|displayFieldName|fieldAliases)"\s*:/;
const GEOJSON_TYPE = /"type"\s*:\s*"(Feature|FeatureCollection)"/;

/**
 * Tells by content, then by name, what `files` are: the first is the one that was opened, the others lie beside it.
 * A zip file is looked into: a park, shapefiles, KML, a workbook, or one other file it holds.
 * @throws Refusal for an archive that cannot be opened.
 */
export async function recogniseFormat(files: readonly SourceFile[]): Promise<RecognisedSource> {
  const [first] = files;
  if (first === undefined) return { kind: "unknown", looksLike: "empty" };
  if (isZip(first.bytes)) return recogniseArchive(first);
  const format = getFormat(first);
  if (format !== null) return { kind: "format", format, files };
  return { kind: "unknown", looksLike: describeContent(first.name, first.bytes) };
}

function getFormat({ name, bytes }: SourceFile): FormatName | null {
  if (isShapefile(bytes)) return "shapefile";
  if (isSqlite(bytes)) return "gpkg";
  if (isFlatgeobuf(bytes)) return "flatgeobuf";
  const extension = getExtension(name);
  const named = FORMAT_BY_EXTENSION[extension];
  if (named === "geojson") return getJsonFormat(bytes);
  if (named !== undefined) return named;
  if (SHAPEFILE_SIDE_FILES.has(extension)) return null;
  return getTextFormat(name, bytes);
}

/** A file without a name we know, by what its text begins with. */
function getTextFormat(name: string, bytes: Uint8Array): FormatName | null {
  const head = getHead(bytes);
  if (/^\s*[{[]/.test(head)) return getJsonFormat(bytes);
  if (looksLikeKml(head)) return "kml";
  if (looksLikeGpx(head)) return "gpx";
  if (looksLikeDxf(bytes)) return "dxf";
  // A list that was saved as .txt: known by its columns.
  const [header = ""] = head.split(/\r?\n/);
  if (getExtension(name) !== "txt") return null;
  if (header.includes("\t")) return "tsv";
  return header.includes(",") || header.includes(";") ? "csv" : null;
}

function getJsonFormat(bytes: Uint8Array): FormatName {
  const head = getHead(bytes);
  if (TOPOLOGY.test(head)) return "topojson";
  const isGeoJson = GEOJSON_TYPE.test(head);
  if (!isGeoJson && ESRI_JSON.test(head)) return "esrijson";
  // One feature a line is not one JSON document, whatever the name says.
  return isGeoJson && /^[^\n]*"type"\s*:\s*"Feature"[^\n]*\}\s*\n\s*\{/.test(head) ? "ndjson" : "geojson";
}

function getHead(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES));
}

async function recogniseArchive(archive: SourceFile): Promise<RecognisedSource> {
  const paths = listArchive(archive.bytes);
  const extensions = new Set(paths.map(getExtension));
  const asItIs = (format: FormatName): RecognisedSource => ({ kind: "format", format, files: [archive] });
  if (paths.some((path) => getName(path) === MANIFEST_FILE)) {
    return { kind: "park", files: await readArchive(archive.bytes) };
  }
  if (paths.includes("xl/workbook.xml")) return asItIs("xlsx");
  if (extensions.has("shp") || extensions.has("dbf")) return asItIs("shapefile");
  if (extensions.has("kml")) return asItIs("kmz");
  const held = paths.filter(
    (path) => FORMAT_BY_EXTENSION[getExtension(path)] !== undefined || isPackedBinary(path),
  );
  const [path] = held;
  if (path === undefined || held.length > 1) {
    return { kind: "unknown", looksLike: held.length > 1 ? "zip-of-many" : "zip" };
  }
  const unpacked = await readArchive(archive.bytes, { wants: (candidate) => candidate === path });
  const bytes = unpacked.get(path);
  return bytes === undefined
    ? { kind: "unknown", looksLike: "zip" }
    : recogniseFormat([{ name: getName(path), bytes }]);
}

function isPackedBinary(path: string): boolean {
  return ["gpkg", "fgb"].includes(getExtension(path));
}

function getName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function getExtension(path: string): string {
  const name = getName(path);
  const dot = name.lastIndexOf(".");
  return dot < 0 ? "" : name.slice(dot + 1).toLowerCase();
}
