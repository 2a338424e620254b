import type { DeclaredCrs } from "../../../geo/crs/declared-crs.ts";
import { toCurrentCode } from "../../../geo/crs/crs-name.ts";
import { isJsonObject, type JsonObject } from "../../json-object.ts";

/** A list of features with what is said about all of them. */
export interface FeatureSet {
  readonly name: string | null;
  readonly features: readonly unknown[];
  readonly fields: readonly unknown[];
  readonly crs: DeclaredCrs | null;
}

/** Members a layer of a service and its feature set share between them. */
type SetPart = JsonObject | undefined;

/** One of these makes an object a geometry. */
const GEOMETRY_MEMBERS = ["x", "points", "paths", "rings", "curvePaths", "curveRings", "xmin"];

/**
 * The feature sets of Esri JSON in the forms it is saved in: one set, several layers, a feature collection of a web
 * map (`layers[].layerDefinition` + `featureSet`), a list of sets or features, one feature, one geometry.
 */
export function findFeatureSets(root: unknown): readonly FeatureSet[] {
  if (Array.isArray(root)) {
    const members = root as unknown[];
    const sets = members.filter(isSet);
    return sets.length > 0
      ? sets.map((set) => toSet(set, undefined))
      : [toSet({ features: members }, undefined)];
  }
  if (!isJsonObject(root)) return [];
  const { layers, featureCollection, features } = root;
  if (Array.isArray(features)) return [toSet(root, undefined)];
  if (isJsonObject(featureCollection) && Array.isArray(featureCollection["layers"]))
    return findLayers(featureCollection["layers"] as unknown[]);
  if (Array.isArray(layers)) return findLayers(layers as unknown[]);
  if (isJsonObject(root["featureSet"]))
    return [toSet(root["featureSet"], getObject(root["layerDefinition"]))];
  if (isJsonObject(root["geometry"]) || isJsonObject(root["attributes"]))
    return [toSet({ features: [root] }, root)];
  const isGeometry = GEOMETRY_MEMBERS.some((member) => Object.hasOwn(root, member));
  return isGeometry ? [toSet({ features: [{ attributes: {}, geometry: root }] }, root)] : [];
}

function findLayers(layers: readonly unknown[]): readonly FeatureSet[] {
  return layers.filter(isJsonObject).map((layer) => {
    const definition = getObject(layer["layerDefinition"]) ?? layer;
    return toSet(getObject(layer["featureSet"]) ?? layer, definition);
  });
}

function toSet(set: JsonObject, definition: SetPart): FeatureSet {
  const features = Array.isArray(set["features"]) ? (set["features"] as unknown[]) : [];
  const fields = [set["fields"], definition?.["fields"]].find(Array.isArray) as unknown[] | undefined;
  const name = [definition?.["name"], set["name"], set["layerName"]].find(isName);
  return { name: name ?? null, features, fields: fields ?? [], crs: findCrs(set, definition, features) };
}

/** The set's own system, its layer's, the layer's extent's, else that of its first geometry. */
function findCrs(set: JsonObject, definition: SetPart, features: readonly unknown[]): DeclaredCrs | null {
  const [first] = features;
  const geometry = isJsonObject(first) ? getObject(first["geometry"]) : undefined;
  const extents = [definition?.["extent"], definition?.["fullExtent"]].map(getObject);
  for (const holder of [set, definition, ...extents, geometry]) {
    const crs = readSpatialReference(holder?.["spatialReference"]);
    if (crs !== null) return crs;
  }
  return null;
}

/** `latestWkid` is the EPSG number where Esri has an older one of its own. */
function readSpatialReference(value: unknown): DeclaredCrs | null {
  if (!isJsonObject(value)) return null;
  const { latestWkid, wkid, wkt, wkt2 } = value;
  for (const code of [latestWkid, wkid].map(Number)) {
    if (Number.isInteger(code) && code > 0) return { kind: "epsg", code: toCurrentCode(code) };
  }
  const text = [wkt, wkt2].find(isName);
  return text === undefined ? null : { kind: "wkt", text };
}

function isSet(value: unknown): value is JsonObject {
  return isJsonObject(value) && Array.isArray(value["features"]);
}

function getObject(value: unknown): JsonObject | undefined {
  return isJsonObject(value) ? value : undefined;
}

function isName(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}
