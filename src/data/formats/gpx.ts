import { gpx as toGeoJson } from "@tmcw/togeojson";
import type { Document, Element } from "@xmldom/xmldom";
import type { Feature } from "geojson";
import type { Finding } from "../../domain/finding.ts";
import { createFinding } from "../create-finding.ts";
import { isJsonObject } from "../json-object.ts";
import { refuseFormat, takeFile } from "./format-refusal.ts";
import type { Format, FormatOptions } from "./format.ts";
import { hasPosition, isLine, mendPoints } from "./gpx/mend-points.ts";
import { getLayerName } from "./layer-name.ts";
import type { SourceDataset, SourceFile } from "./source-dataset.ts";
import { checkLimit } from "./source-limits.ts";
import { isInside } from "./xml/is-inside.ts";
import { readXml } from "./xml/read-xml.ts";

/** GPX 1.0 and 1.1: tracks, routes and waypoints in one layer, told apart by `_gpxType`. */
export const gpx: Format = {
  read: (files, options) => Promise.resolve().then(() => readGpx(takeFile("gpx", files), options)),
};

const TYPE = "_gpxType";

/** What a GPX file lists, in the order the reader gives it back. */
type GpxKind = "trk" | "rte" | "wpt";

/** An element of a GPX file before it is read. */
interface GpxItem {
  readonly kind: GpxKind;
  readonly element: Element;
  /** Points without a position. */
  readonly badCount: number;
  /** True where the reader makes a feature of it. */
  readonly isShape: boolean;
}

function readGpx({ name, bytes }: SourceFile, { encoding: chosen }: FormatOptions): SourceDataset {
  const { document, findings, ...text } = readXml("gpx", bytes, chosen);
  if (document.documentElement?.localName !== "gpx") throw refuseFormat("gpx", "not-gpx");
  if (hasNested(document)) throw refuseFormat("gpx", "gpx-nested");
  const items = listItems(document);
  checkLimit("features", items.length);
  const read = toGeoJson(document).features;
  let next = 0;
  const itemFindings: Finding[] = [];
  const features = items.map((item, index) => {
    if (item.badCount > 0) {
      const figures = { reason: "gpx-position", count: item.badCount };
      itemFindings.push(createFinding("record-unreadable", { feature: index, figures }));
    }
    const feature = item.isShape ? read[next] : undefined;
    if (item.isShape) next += 1;
    return {
      type: "Feature",
      properties: { [TYPE]: item.kind, ...getProperties(item, feature) },
      geometry: feature?.geometry ?? null,
    };
  });
  return {
    format: "gpx",
    ...text,
    layers: [
      { name: getLayerName(name), root: { type: "FeatureCollection", features }, isLonLatByFormat: true },
    ],
    findings: [...findings, ...itemFindings],
  };
}

/** Elements that cannot lie in one of their own kind: the reader would look through them again and again. */
const ELEMENTS = ["trk", "rte", "wpt", "trkseg", "trkpt", "rtept"];

function hasNested(document: Document): boolean {
  return ELEMENTS.some((name) => {
    const own = new Set([name]);
    return Array.from(document.getElementsByTagName(name)).some((element) => isInside(element, own));
  });
}

function listItems(document: Document): readonly GpxItem[] {
  const list = (kind: GpxKind): readonly Element[] => Array.from(document.getElementsByTagName(kind));
  const toLine = (kind: "trk" | "rte", pointName: "trkpt" | "rtept"): readonly GpxItem[] =>
    list(kind).map((element) => {
      const badCount = mendPoints(element, pointName);
      return { kind, element, badCount, isShape: isLine(element, pointName) };
    });
  const waypoints = list("wpt").map((element): GpxItem => {
    const isShape = hasPosition(element);
    // The reader takes half a number for a number.
    if (!isShape) element.removeAttribute("lat");
    return { kind: "wpt", element, badCount: isShape ? 0 : 1, isShape };
  });
  return [...toLine("trk", "trkpt"), ...toLine("rte", "rtept"), ...waypoints];
}

/** What the file says of it, without the styling of lines; a track's times as its first and last. */
function getProperties({ element }: GpxItem, feature: Feature | undefined): Record<string, unknown> {
  if (feature === undefined) return getOwnName(element);
  const { coordinateProperties, links, ...source } = feature.properties ?? {};
  const properties: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(source)) {
    if (!/^stroke(-|$)/.test(name)) properties[name] = value;
  }
  const hrefs = Array.isArray(links) ? links.map(getHref).filter((href) => href !== "") : [];
  if (hrefs.length > 0) properties["link"] = hrefs.join(" ");
  const times: unknown = isJsonObject(coordinateProperties) ? coordinateProperties["times"] : undefined;
  if (!Array.isArray(times)) return properties;
  const all = (times as unknown[]).flat();
  return { ...properties, time: all[0], timeEnd: all[all.length - 1] };
}

function getHref(link: unknown): string {
  const href = isJsonObject(link) ? link["href"] : undefined;
  return typeof href === "string" ? href : "";
}

/** The `name` right inside an element: its points may have names too. */
function getOwnName(element: Element): Record<string, unknown> {
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeName === "name") return { name: (child.textContent ?? "").trim() };
  }
  return {};
}
