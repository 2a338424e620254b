import { DOMParser as XmlParser, type Element } from "@xmldom/xmldom";
import type { Geometry, MultiPolygon, Polygon } from "geojson";
import type { PlanarOperation } from "../../../../src/geo/overlay/planar-overlay.ts";
import type { Geos } from "../../../tooling/geos.ts";

/** One operation of the test cases of the JTS Topology Suite. */
export interface OverlayCase {
  readonly description: string;
  readonly operation: PlanarOperation | "area-law";
  readonly a: Polygon | MultiPolygon;
  readonly b: Polygon | MultiPolygon;
  /** What the result must be; null where none is written, or where the law of areas is asked for. */
  readonly expected: Geometry | null;
}

export interface OverlayCases {
  readonly cases: readonly OverlayCase[];
  /** Operations left out, by reason. */
  readonly leftOut: Readonly<Record<LeftOut, number>>;
}

/** Lines and points have no area; rounded ones ask for results on a grid of whole metres; unary ones have one input. */
type LeftOut = "no-area" | "rounded" | "unary";

/** Names as written there, in lower case; "ng" is the newer of their two engines, "sr" rounds. */
const OPERATIONS: Readonly<Record<string, PlanarOperation | "area-law">> = {
  intersection: "intersection",
  union: "union",
  difference: "difference",
  symdifference: "symmetric-difference",
  overlayareatest: "area-law",
};
const UNARY = ["unionarea", "unionlength"];

/** GEOS reads the geometries: WKT, or WKB as hexadecimal digits. */
export function readOverlayCases(xml: string, geos: Geos): OverlayCases {
  const root = new XmlParser({ onError: () => undefined }).parseFromString(xml, "text/xml").documentElement;
  const cases: OverlayCase[] = [];
  const leftOut = { "no-area": 0, rounded: 0, unary: 0 };
  if (root === null) return { cases, leftOut };
  const isRounded = (getChild(root, "precisionModel")?.getAttribute("scale") ?? null) !== null;
  for (const node of root.getElementsByTagName("case")) {
    const inputs = { a: getChild(node, "a"), b: getChild(node, "b") };
    for (const op of node.getElementsByTagName("op")) {
      const name = (op.getAttribute("name") ?? "").toLowerCase();
      const operation = OPERATIONS[name.replace(/(ng|sr)$/, "")];
      const [first, second] = [op.getAttribute("arg1") ?? "a", op.getAttribute("arg2")];
      if (UNARY.includes(name) || (operation !== undefined && second === null)) leftOut.unary += 1;
      if (operation === undefined || second === null) continue;
      const getInput = (which: string): Polygon | MultiPolygon | null =>
        toPolygonal(readGeometry(geos, inputs[which.toLowerCase() === "a" ? "a" : "b"]));
      const [a, b] = [getInput(first), getInput(second)];
      if (a === null || b === null) leftOut["no-area"] += 1;
      else if (isRounded || name.endsWith("sr")) leftOut.rounded += 1;
      else {
        const description = `${getChild(node, "desc")?.textContent?.trim() ?? ""} ${name}`;
        const expected = operation === "area-law" ? null : readGeometry(geos, op);
        cases.push({ description, operation, a, b, expected });
      }
    }
  }
  return { cases, leftOut };
}

function getChild(parent: Element, name: string): Element | null {
  return [...parent.childNodes].find((node): node is Element => node.nodeName === name) ?? null;
}

/** Null where nothing is written. */
function readGeometry(geos: Geos, element: Element | null): Geometry | null {
  const text = (element?.textContent ?? "").trim();
  if (text === "") return null;
  const isWkb = /^[\dA-F\s]+$/i.test(text);
  const geometry = geos.readText(text.replace(/\s+/g, isWkb ? "" : " "));
  try {
    return geos.toGeoJson(geometry);
  } finally {
    geos.free(geometry);
  }
}

/** An empty polygon is a polygon too: without parts. */
function toPolygonal(geometry: Geometry | null): Polygon | MultiPolygon | null {
  if (geometry === null || (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon")) return null;
  return geometry.coordinates.length === 0 ? { type: "MultiPolygon", coordinates: [] } : geometry;
}
