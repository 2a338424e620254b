import type { SourceLayer } from "../formats/source-dataset.ts";
import { isJsonObject } from "../json-object.ts";
import type { InspectedLayer } from "./inspection.ts";

/** The features of a GeoJSON value nobody has checked; a bare feature or geometry counts as one. */
export function getRawFeatures(root: unknown): readonly unknown[] {
  if (!isJsonObject(root)) return [];
  const { features } = root;
  return Array.isArray(features) ? features : [root];
}

/** Name, geometry type and number of features of a layer as its file has it. */
export function describeLayer({ name, root }: SourceLayer): InspectedLayer {
  const features = getRawFeatures(root);
  const types = new Set<string>();
  for (const feature of features) {
    const type = getGeometryType(feature);
    if (type !== null) types.add(type);
  }
  const [first = null] = types;
  return { name, geometry: types.size > 1 ? getCommonType(types) : first, features: features.length };
}

/** A type and its multiple are one: any program shows them as one layer. */
function getCommonType(types: ReadonlySet<string>): string {
  const plain = new Set([...types].map((type) => type.replace(/^Multi/, "")));
  const [only = ""] = plain;
  return plain.size === 1 ? `Multi${only}` : "Mixed";
}

function getGeometryType(feature: unknown): string | null {
  if (!isJsonObject(feature)) return null;
  const geometry = feature["type"] === "Feature" ? feature["geometry"] : feature;
  return isJsonObject(geometry) && typeof geometry["type"] === "string" ? geometry["type"] : null;
}
