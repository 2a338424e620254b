import type { Geometry } from "geojson";
import type { Finding, FindingCode, FindingCounts } from "../domain/finding.ts";
import { PARK_LAYERS, type ParkLayer } from "../domain/layer.ts";
import type { Park, ParkManifest } from "../domain/park.ts";
import type { Plan } from "../domain/plan.ts";
import { createFinding } from "./create-finding.ts";
import { DecodeError } from "./decode-error.ts";
import { decodeLayer, type DecodedLayer, type LayerReferences } from "./decode-layer.ts";
import { decodeManifest } from "./decode-manifest.ts";
import { decodePlan } from "./decode-plan.ts";
import { MANIFEST_FILE, type ParkFiles } from "./park-files.ts";
import { readJson } from "./read-json.ts";
import {
  readGeoJson,
  validateGeoJson,
  type GeoJsonReading,
  type OnReadingProgress,
} from "./validate-geojson.ts";

/** A park folder as read. */
export interface ParkReading {
  readonly park: Park;
  readonly plan: Plan;
  /** By layer, then by `site.index` of its records. */
  readonly geometries: Readonly<Record<ParkLayer, readonly (Geometry | null)[]>>;
  readonly findings: readonly Finding[];
  readonly counts: FindingCounts;
  /** Number of features in all layers. */
  readonly features: number;
}

export interface ReadParkOptions {
  /** True checks every shape as for a stranger's file; false, for the shipped park, only decodes and measures. */
  readonly validate: boolean;
  /** Stands in where the folder has no plan file. */
  readonly fallbackPlan?: Plan;
  readonly onProgress?: OnReadingProgress;
}

/**
 * Reads a park folder: manifest, plan and layers. Throws a DecodeError when `park.json` or the plan is missing
 * or broken; what is wrong with a layer, its file missing included, is findings of that layer.
 */
export async function readPark(source: ParkFiles, options: ReadParkOptions): Promise<ParkReading> {
  const manifest = decodeManifest(await readJsonFile(source, MANIFEST_FILE));
  const [plan, readings] = await Promise.all([
    readPlan(source, manifest.plan, options),
    readLayers(source, manifest, options),
  ]);
  const layers = decodeLayers(readings, plan);
  const { clusters, zones, plots, plants, places } = layers;
  return {
    park: {
      manifest,
      clusters: clusters.records,
      zones: zones.records,
      plots: plots.records,
      plants: plants.records,
      places: places.records,
    },
    plan,
    geometries: {
      clusters: clusters.geometries,
      zones: zones.geometries,
      plots: plots.geometries,
      plants: plants.geometries,
      places: places.geometries,
    },
    ...joinFindings(Object.values(layers)),
    features: [...readings.values()].reduce((sum, { features }) => sum + features, 0),
  };
}

type DecodedLayers = { readonly [Layer in ParkLayer]: DecodedLayer<Layer> };

/** Layers others refer to come first. A layer the manifest does not name is empty and not referred to. */
function decodeLayers(readings: ReadonlyMap<ParkLayer, GeoJsonReading>, plan: Plan): DecodedLayers {
  const getReading = (layer: ParkLayer): GeoJsonReading => readings.get(layer) ?? NO_FEATURES;
  const getIds = (layer: ParkLayer, records: readonly { readonly id: string }[]): LayerReferences =>
    readings.get(layer)?.collection === undefined ? {} : { [layer]: new Set(records.map(({ id }) => id)) };
  const industries = new Set(plan.industries.map(({ id }) => id));
  const plannedClusters = new Set(Object.keys(plan.clusterIndustries));
  const clusters = decodeLayer("clusters", getReading("clusters"), { plannedClusters });
  const ofClusters = { ...getIds("clusters", clusters.records), industries };
  const plots = decodeLayer("plots", getReading("plots"), ofClusters);
  return {
    clusters,
    zones: decodeLayer("zones", getReading("zones"), ofClusters),
    plots,
    plants: decodeLayer("plants", getReading("plants"), getIds("plots", plots.records)),
    places: decodeLayer("places", getReading("places")),
  };
}

const NO_FEATURES: GeoJsonReading = { features: 0, findings: [], counts: {}, unmeasurable: new Map() };

async function readLayers(
  source: ParkFiles,
  { layers }: ParkManifest,
  { validate, onProgress }: ReadParkOptions,
): Promise<ReadonlyMap<ParkLayer, GeoJsonReading>> {
  const readings = new Map<ParkLayer, GeoJsonReading>();
  const progress = onProgress === undefined ? {} : { onProgress };
  // Asked for together, judged one after the other.
  const pending = PARK_LAYERS.flatMap((layer) => {
    const file = layers[layer];
    return file === undefined ? [] : [{ layer, bytes: readOrFinding(source, file) }];
  });
  for (const { layer, bytes: promise } of pending) {
    const bytes = await promise;
    if (!(bytes instanceof Uint8Array)) {
      readings.set(layer, { ...NO_FEATURES, findings: [bytes], counts: { [bytes.code]: 1 } });
    } else {
      readings.set(layer, validate ? await validateGeoJson(bytes, progress) : readGeoJson(bytes, progress));
    }
  }
  return readings;
}

async function readOrFinding(source: ParkFiles, file: string): Promise<Uint8Array | Finding> {
  try {
    return await source.readBytes(file);
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    return createFinding("file-missing", { figures: { file, reason: error.reason } });
  }
}

async function readPlan(source: ParkFiles, file: string, { fallbackPlan }: ReadParkOptions): Promise<Plan> {
  let bytes: Uint8Array;
  try {
    bytes = await source.readBytes(file);
  } catch (error) {
    if (error instanceof DecodeError && fallbackPlan !== undefined) return fallbackPlan;
    throw error;
  }
  return decodePlan(parseJson(bytes, file), file);
}

async function readJsonFile(source: ParkFiles, file: string): Promise<unknown> {
  return parseJson(await source.readBytes(file), file);
}

function parseJson(bytes: Uint8Array, file: string): unknown {
  const reading = readJson(bytes);
  if (reading.kind === "value") return reading.value;
  const { code, figures } = reading.finding;
  throw new DecodeError(file, "", String(figures["reason"] ?? code));
}

function joinFindings(layers: readonly DecodedLayer<ParkLayer>[]): {
  readonly findings: readonly Finding[];
  readonly counts: FindingCounts;
} {
  const counts: Partial<Record<FindingCode, number>> = {};
  for (const layer of layers) {
    for (const [code, count] of Object.entries(layer.counts) as [FindingCode, number][]) {
      counts[code] = (counts[code] ?? 0) + count;
    }
  }
  return { findings: layers.flatMap(({ findings }) => findings), counts };
}
