import { isJsonObject, type JsonObject } from "../json-object.ts";
import { findByteOrderMark } from "../text-encoding/find-byte-order-mark.ts";

/** Enough of a file to tell what it is. */
const HEAD_BYTES = 4_096;

/** First bytes of what people open by mistake, Latin-1, with a code of `format.looks.…`. */
const MAGICS: readonly (readonly [magic: string, code: string])[] = [
  ["%PDF-", "pdf"],
  ["\x89PNG\r\n", "png"],
  ["\xFF\xD8\xFF", "jpeg"],
  ["GIF87a", "gif"],
  ["GIF89a", "gif"],
  ["II*\0", "tiff"],
  ["MM\0*", "tiff"],
  ["II+\0", "tiff"],
  ["MM\0+", "tiff"],
  ["AC10", "dwg"],
  ["\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "ole"],
  ["Rar!\x1A\x07", "rar"],
  ["7z\xBC\xAF\x27\x1C", "7z"],
  ["\x1F\x8B\x08", "gzip"],
  ["\0\x01\0\0Standard Jet DB", "mdb"],
  ["\0\x01\0\0Standard ACE DB", "mdb"],
  ["PAR1", "parquet"],
  ["PK\x03\x04", "zip"],
  ["PK\x05\x06", "zip"],
];

/** Root elements of XML that is no KML and no GPX. */
const ROOTS: Readonly<Record<string, string>> = {
  html: "html",
  svg: "svg",
  trainingcenterdatabase: "tcx",
  featurecollection: "gml",
  osm: "osm",
  qgis: "qgis",
};

/** What lies beside a shapefile and holds no shape. */
const SHAPEFILE_PARTS = ["shx", "prj", "cpg", "cst", "sbn", "sbx", "qix", "qpj"];

const BINARY_DXF = "AutoCAD Binary DXF";

/** Members only Esri JSON has at its top. */
const ESRI_MEMBERS = ["geometryType", "spatialReference", "objectIdFieldName", "displayFieldName"];
const ESRI_GEOMETRIES = ["rings", "paths", "curveRings", "curvePaths"];

/**
 * A short code of what a file that is none of ours looks like, by its first bytes, then its name; the words are
 * `format.looks.<code>`.
 */
export function describeContent(name: string, bytes: Uint8Array): string {
  if (bytes.length === 0) return "empty";
  const head = toLatin1(bytes);
  const known = MAGICS.find(([magic]) => head.startsWith(magic));
  if (known !== undefined) return known[1];
  if (isMapInfoMap(head)) return "mapinfo";
  const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  if (SHAPEFILE_PARTS.includes(extension)) return "shapefile-part";
  if (findByteOrderMark(bytes)?.startsWith("UTF-16") !== true && head.includes("\0")) return "binary";
  const root = getRootName(new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES)));
  if (root !== null) return ROOTS[root.toLowerCase()] ?? "xml";
  return /^\s*(<!doctype html|<html)/i.test(head) ? "html" : "text";
}

/** True for text whose root element is `kml`, in any namespace prefix. */
export function looksLikeKml(text: string): boolean {
  return getRootName(text) === "kml";
}

/** True for text whose root element is `gpx`, in any namespace prefix. */
export function looksLikeGpx(text: string): boolean {
  return getRootName(text) === "gpx";
}

/** True for a drawing as text, comments before its first section allowed, and for a binary one. */
export function looksLikeDxf(bytes: Uint8Array): boolean {
  const head = toLatin1(bytes);
  return (
    head.startsWith(BINARY_DXF) ||
    /^(\xEF\xBB\xBF)?(\s*999[ \t]*\r?\n[^\n]*\n)*\s*0[ \t]*\r?\n[ \t]*SECTION[ \t]*\r?\n/.test(head)
  );
}

/** True for the root of a parsed TopoJSON document. */
export function looksLikeTopojson(root: unknown): root is JsonObject {
  return isJsonObject(root) && root["type"] === "Topology" && isJsonObject(root["objects"]);
}

/** True for the root of parsed Esri JSON: a feature set, layers, a feature, or a geometry with its rings. */
export function looksLikeEsriJson(root: unknown): boolean {
  if (Array.isArray(root)) return root.length > 0 && root.every(isEsriFeatureOrSet);
  if (!isJsonObject(root) || typeof root["type"] === "string") return false;
  const { layers } = root;
  if (Array.isArray(layers) && layers.length > 0) return layers.every(isEsriFeatureOrSet);
  return isEsriFeatureOrSet(root) || ESRI_GEOMETRIES.some((member) => Array.isArray(root[member]));
}

function isEsriFeatureOrSet(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  if (isJsonObject(value["featureSet"]) || isJsonObject(value["attributes"])) return true;
  if (isJsonObject(value["featureCollection"])) return true;
  if (!Array.isArray(value["features"])) return false;
  const features = value["features"] as unknown[];
  const isNamed = ESRI_MEMBERS.some((member) => Object.hasOwn(value, member));
  return isNamed || features.some((feature) => isJsonObject(feature) && isJsonObject(feature["attributes"]));
}

/** Local name of the first element of XML text, or null where it is none. */
function getRootName(text: string): string | null {
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  for (;;) {
    while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
    const end = text.startsWith("<?", at) ? "?>" : text.startsWith("<!--", at) ? "-->" : null;
    if (end !== null) {
      const found = text.indexOf(end, at);
      if (found < 0) return null;
      at = found + end.length;
      continue;
    }
    if (/^<!doctype/i.test(text.slice(at, at + 9))) {
      const found = text.indexOf(">", at);
      if (found < 0) return null;
      at = found + 1;
      continue;
    }
    return /^<(?:[\w.-]+:)?([\w.-]+)[\s/>]/.exec(text.slice(at, at + 200))?.[1] ?? null;
  }
}

/** The text head of a MapInfo table. */
function isMapInfoMap(head: string): boolean {
  return /^\s*!table\s/i.test(head) || /^version\s+\d+\s[^]*columns\s+\d/i.test(head);
}

function toLatin1(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes.subarray(0, HEAD_BYTES)) text += String.fromCharCode(byte);
  return text;
}
