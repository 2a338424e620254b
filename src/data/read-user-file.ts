import { hasErrors } from "../domain/finding.ts";
import type { ParkLayer } from "../domain/layer.ts";
import { decodeLayer, type LayerReferences } from "./decode-layer.ts";
import type { FileFeature, FileRole, LayerPart } from "./file-content.ts";
import { MANIFEST_FILE } from "./park-files.ts";
import { guessLayer } from "./guess-layer.ts";
import { measureSite } from "./measure-site.ts";
import { getFeatureId } from "./read-feature.ts";
import { readFileBytes } from "./read-file-bytes.ts";
import { readUserPark } from "./read-user-park.ts";
import type { ReadingOptions, UserFileEntry } from "./reading-protocol.ts";
import { summarise } from "./summarise.ts";
import type { OnProgress, UserFileReading } from "./user-file-reading.ts";
import { type GeoJsonReading, validateGeoJson } from "./validate-geojson.ts";

/**
 * Reads what the user opened: one GeoJSON file, or the files of a park folder (a `park.json` among them).
 * Everything is checked; an error finding refuses the whole, and nothing of it is taken. Blocks while it
 * checks, so a page calls it in a worker.
 * @throws ReadingError when a file cannot be read at all.
 */
export async function readUserFile(
  files: readonly UserFileEntry[],
  options: ReadingOptions,
  onProgress: OnProgress,
): Promise<UserFileReading> {
  const manifest = files.find(({ path }) => getName(path) === MANIFEST_FILE);
  if (manifest !== undefined) return readUserPark(files, options, onProgress);
  const [entry] = files;
  if (entry === undefined) throw new RangeError("no file to read");
  const total = entry.file.size;
  const bytes = await readFileBytes(entry.file, (done) => {
    onProgress({ step: "reading", done, total });
  });
  const reading = await validateGeoJson(bytes, {
    onProgress: (done, ofTotal, step) => {
      if (step === "checking") onProgress({ step, done, total: ofTotal });
    },
  });
  return takeGeoJson(reading, getName(entry.path), options, onProgress);
}

function takeGeoJson(
  reading: GeoJsonReading,
  fileName: string,
  options: ReadingOptions,
  onProgress: OnProgress,
): UserFileReading {
  const { collection, features: featureCount } = reading;
  if (collection === undefined || hasErrors(reading.findings)) {
    return { kind: "refused", summary: summarise(featureCount, [], reading) };
  }
  onProgress({ step: "measuring", done: 0, total: featureCount });
  const layer = chooseLayer(options.role, () => guessLayer(fileName, collection));
  if (layer === undefined) {
    const features = decodeFeatures(reading);
    const geometries = collection.features.map(({ geometry }) => geometry);
    return { kind: "other", features, geometries, summary: summarise(featureCount, features, reading) };
  }
  const { records, geometries, findings, counts } = decodeLayer(layer, reading, getReferences(options));
  if (hasErrors(findings)) {
    return { kind: "refused", summary: summarise(featureCount, [], { findings, counts }) };
  }
  // The records were decoded as this very layer's.
  const part = { layer, records } as LayerPart;
  return { kind: "layer", part, geometries, summary: summarise(featureCount, records, { findings, counts }) };
}

function chooseLayer(role: FileRole | undefined, guess: () => ParkLayer | undefined): ParkLayer | undefined {
  if (role === undefined || role === "park") return guess();
  return role === "other" ? undefined : role;
}

/** Features that are no park's: an id, a place, and all properties as they came. */
function decodeFeatures({ collection, unmeasurable }: GeoJsonReading): FileFeature[] {
  return (collection?.features ?? []).map((feature, index) => ({
    id: getFeatureId(feature) ?? `#${index}`,
    site: measureSite(feature.geometry, index, !unmeasurable.has(index)),
    other: feature.properties ?? {},
  }));
}

/** What the park in force and its plan let a layer refer to. */
function getReferences({ plan, parkIds: { clusters, plots } }: ReadingOptions): LayerReferences {
  return {
    ...(clusters === undefined ? {} : { clusters: new Set(clusters) }),
    ...(plots === undefined ? {} : { plots: new Set(plots) }),
    ...(plan === null
      ? {}
      : {
          industries: new Set(plan.industries.map(({ id }) => id)),
          plannedClusters: new Set(Object.keys(plan.clusterIndustries)),
        }),
  };
}

function getName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
