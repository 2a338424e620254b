import { kml as toGeoJson } from "@tmcw/togeojson";
import type { Document, Element } from "@xmldom/xmldom";
import type { Finding } from "../../../domain/finding.ts";
import { createFinding } from "../../create-finding.ts";
import { isJsonObject } from "../../json-object.ts";
import { visitRawPositions } from "../../importing/raw-positions.ts";
import { makeColumnNames } from "../column-names.ts";
import { refuseFormat } from "../format-refusal.ts";
import type { FormatOptions } from "../format.ts";
import type { EncodingReading, SourceDataset } from "../source-dataset.ts";
import { checkLimit } from "../source-limits.ts";
import { isInside } from "../xml/is-inside.ts";
import { readXml } from "../xml/read-xml.ts";
import { findLinks, shortenLink, type KmlLinks } from "./find-links.ts";
import { FolderPaths } from "./folder-path.ts";
import { joinParts } from "./join-parts.ts";
import { mendCoordinates } from "./mend-coordinates.ts";
import { putOuterFirst } from "./put-outer-first.ts";
import { readSchemas } from "./read-extended-data.ts";
import { readFields } from "./read-fields.ts";

type KmlFormat = "kml" | "kmz";

/** Properties the path of folders may be kept in: the first that no placemark has itself. */
const FOLDER_KEYS = ["folder", "kml_folder", "kml_folder_path"];

/** Groups of shapes in one placemark; the reader puts them together at a cost that grows with their square. */
const MAX_GROUPS = 10_000;

/** Elements that are read one by one, and cannot lie in one another. */
const FEATURES: ReadonlySet<string> = new Set(["Placemark", "GroundOverlay", "NetworkLink"]);

/** Elements the geometry of a placemark or an overlay is made of. */
const SHAPES: ReadonlySet<string> = new Set([
  ...["Point", "LineString", "LinearRing", "Polygon", "MultiGeometry"],
  ...["Track", "MultiTrack", "gx:Track", "gx:MultiTrack", "LatLonBox", "gx:LatLonQuad"],
]);

/** More children than a placemark has; to drop one takes as long as there are others. */
const MAX_DROPPED = 200;

/** One KML document. */
export interface KmlReading {
  readonly encoding: EncodingReading;
  readonly encodingCandidates: readonly string[];
  /** Placemarks in their order, then the outlines of ground overlays. */
  readonly features: readonly unknown[];
  readonly findings: readonly Finding[];
  /** Nothing of it is fetched. */
  readonly links: KmlLinks;
}

/**
 * Reads one KML document; what it links to is told, not fetched.
 * @throws Refusal for what is no sound KML, has a DOCTYPE, or is more than is read.
 */
export function readKmlDocument(
  format: KmlFormat,
  bytes: Uint8Array,
  { encoding: chosen, onProgress }: FormatOptions,
): KmlReading {
  const { document, findings, ...text } = readXml(format, bytes, chosen);
  const places = [...list(document, "Placemark"), ...list(document, "GroundOverlay")];
  const links = findLinks(document);
  checkLimit("features", places.length);
  if (places.length === 0 && document.documentElement?.localName !== "kml") {
    throw refuseFormat(format, "not-kml");
  }
  const elements = [...places, ...list(document, "NetworkLink")];
  if (elements.some((element) => isInside(element, FEATURES))) throw refuseFormat(format, "kml-nested");
  const schemas = readSchemas(document);
  const folders = new FolderPaths();
  const drafts: KmlDraft[] = [];
  const ownFindings: Finding[] = [];
  for (const [feature, place] of places.entries()) {
    drafts.push({ place, fields: readFields(place, schemas), folder: folders.get(place) });
    dropRead(place);
    if (place.getElementsByTagName("MultiGeometry").length > MAX_GROUPS)
      throw refuseFormat(format, "kml-groups");
    putOuterFirst(place);
    const count = mendCoordinates(place);
    if (count === 0) continue;
    const figures = { reason: "kml-position", count };
    ownFindings.push(createFinding("record-unreadable", { feature, figures }));
  }
  const features = readFeatures(format, document, drafts);
  onProgress?.(bytes.length, bytes.length);
  return { ...text, features, findings: [...findings, ...ownFindings], links };
}

/**
 * Documents of one file as its layers; one without features is left out where another has some.
 * @throws Refusal when there is nothing but links.
 */
export function toDataset(
  format: KmlFormat,
  documents: readonly (readonly [name: string, reading: KmlReading])[],
  links: readonly string[],
): SourceDataset {
  const filled = documents.filter(([, { features }]) => features.length > 0);
  const [first] = filled.length > 0 ? filled : documents;
  if (first === undefined) throw refuseFormat(format, "not-kml");
  if (filled.length === 0 && links.length > 0) throw refuseFormat(format, "kml-only-links");
  const kept = filled.length > 0 ? filled : [first];
  const { encoding, encodingCandidates } = first[1];
  const names = makeColumnNames(kept.map(([name]) => name));
  const linkFindings = [...new Set(links)].map((link) =>
    createFinding("external-link-ignored", { figures: { link: shortenLink(link) } }),
  );
  return {
    format,
    encoding,
    encodingCandidates,
    layers: kept.map(([, { features }], index) => ({
      name: names[index] ?? "",
      root: { type: "FeatureCollection", features },
      isLonLatByFormat: true,
    })),
    findings: [...linkFindings, ...kept.flatMap(([, { findings }]) => findings)],
  };
}

function list(document: Document, name: string): readonly Element[] {
  return Array.from(document.getElementsByTagName(name));
}

/** A placemark or an overlay before its geometry is read. */
interface KmlDraft {
  readonly place: Element;
  readonly fields: Map<string, unknown>;
  /** "" outside all folders. */
  readonly folder: string;
}

function readFeatures(
  format: KmlFormat,
  document: Document,
  drafts: readonly KmlDraft[],
): readonly unknown[] {
  const folderKey = FOLDER_KEYS.find((key) => !drafts.some(({ fields }) => fields.has(key)));
  const read = convert(format, document);
  let positions = 0;
  return drafts.map(({ place, fields, folder }, index) => {
    // The reader gives placemarks, then overlays, then links, each in the order of the document.
    const { id, geometry = null, properties } = read[index] ?? {};
    if (folder !== "" && folderKey !== undefined) fields.set(folderKey, folder);
    if (place.nodeName === "GroundOverlay") fields.set("@geometry-type", "groundoverlay");
    for (const [key, time] of getTrackTimes(properties)) if (!fields.has(key)) fields.set(key, time);
    visitRawPositions(geometry, () => (positions += 1));
    checkLimit("positions", positions);
    return {
      type: "Feature",
      ...(id === undefined ? {} : { id }),
      properties: Object.fromEntries(fields),
      geometry: joinParts(geometry),
    };
  });
}

/** Takes off a placemark what has been read: the reader looks through all of it for each thing it looks for. */
function dropRead(place: Element): void {
  if (place.childNodes.length > MAX_DROPPED) return;
  for (const child of Array.from(place.childNodes)) {
    if (!SHAPES.has(child.nodeName)) place.removeChild(child);
  }
}

/** First and last of the times a track has for each of its positions. */
function getTrackTimes(properties: unknown): readonly (readonly [key: string, time: unknown])[] {
  const ofPositions = isJsonObject(properties) ? properties["coordinateProperties"] : undefined;
  const times = isJsonObject(ofPositions) ? ofPositions["times"] : undefined;
  if (!Array.isArray(times)) return [];
  const all = (times as unknown[]).flat();
  return [
    ["begin", all[0]],
    ["end", all[all.length - 1]],
  ];
}

function convert(format: KmlFormat, document: Document): ReturnType<typeof toGeoJson>["features"] {
  try {
    return toGeoJson(document).features;
  } catch {
    throw refuseFormat(format, "not-kml");
  }
}
