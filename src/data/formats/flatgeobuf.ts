import { deserialize, type FromFeatureFn } from "flatgeobuf/lib/mjs/generic/featurecollection.js";
import type { HeaderMeta } from "flatgeobuf/lib/mjs/header-meta.js";
import type { Finding } from "../../domain/finding.ts";
import type { DeclaredCrs } from "../../geo/crs/declared-crs.ts";
import { createFinding } from "../create-finding.ts";
import { makeColumnNames } from "./column-names.ts";
import { cutHeader, findFeatures, getIndexBytes, refuseFgb } from "./flatgeobuf/find-fgb-features.ts";
import { readFgbGeometry } from "./flatgeobuf/read-fgb-geometry.ts";
import { readFgbProperties } from "./flatgeobuf/read-fgb-properties.ts";
import { Refusal, type Format } from "./format.ts";
import { isFlatgeobuf } from "./signatures.ts";
import type { SourceDataset } from "./source-dataset.ts";
import { checkLimit } from "./source-limits.ts";

/** The fourth byte, the major version; the patch version is the eighth. */
const VERSION_AT = 3;
const VERSION = 3;

/** Features between two reports of progress: some milliseconds. */
const FEATURES_PER_REPORT = 2_000;

/** FlatGeobuf: one layer, read from the first to the last feature. */
export const flatgeobuf: Format = {
  async read([file], { onProgress }) {
    if (file === undefined || !isFlatgeobuf(file.bytes)) throw refuseFgb("fgb-header");
    const { bytes, name } = file;
    if (bytes[VERSION_AT] !== VERSION) throw refuseFgb("fgb-version");
    const header = await readHeader(bytes);
    const start = cutHeader(bytes).length + getIndexBytes(header.featuresCount, header.indexNodeSize);
    // With an index there is a count, and none means none.
    const hasNone = header.indexNodeSize > 0 && header.featuresCount === 0;
    const { count, end } = hasNone ? { count: 0, end: bytes.length } : findFeatures(bytes, start);
    checkLimit("features", count);
    const isWhole = end === bytes.length && (header.featuresCount === 0 || header.featuresCount === count);
    const { features, findings } =
      count === 0 ? NOTHING : await readFeatures(bytes.subarray(0, end), header, count, onProgress);
    const crs = toDeclaredCrs(header);
    return {
      format: "flatgeobuf",
      encoding: { name: "UTF-8", how: "format", confidence: 1 },
      layers: [
        {
          name: name.replace(/\.[^.]*$/, ""),
          root: { type: "FeatureCollection", features },
          ...(crs === undefined ? {} : { crs }),
          isLonLatByFormat: false,
        },
      ],
      findings: isWhole ? findings : [refuseFgb("fgb-cut").finding, ...findings],
    } satisfies SourceDataset;
  },
};

interface FeatureList {
  readonly features: readonly unknown[];
  readonly findings: readonly Finding[];
}

const NOTHING: FeatureList = { features: [], findings: [] };

/** The header, read apart from what follows it. @throws Refusal for one the package cannot read. */
async function readHeader(bytes: Uint8Array): Promise<HeaderMeta> {
  let header: HeaderMeta | undefined;
  try {
    const reading = deserialize(cutHeader(bytes), {
      fromFeature: skipFeature,
      headerMetaFn: (meta) => {
        header = meta;
        // The package would go on to the index and, for a count of zero, never come to its end.
        throw new HeaderDone();
      },
    });
    await reading.next();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (!(error instanceof HeaderDone)) throw refuseFgb("fgb-header");
  }
  if (header === undefined) throw refuseFgb("fgb-header");
  checkLimit("properties", header.columns?.length ?? 0);
  checkLimit("features", header.featuresCount);
  return header;
}

class HeaderDone extends Error {
  override readonly name = "HeaderDone";
}

/** The package wants something back for every feature; what is wanted of it was taken by then. */
const skipFeature: FromFeatureFn = () => ({});

async function readFeatures(
  bytes: Uint8Array,
  header: HeaderMeta,
  count: number,
  onProgress: ((done: number, total: number) => void) | undefined,
): Promise<FeatureList> {
  const names = makeColumnNames((header.columns ?? []).map(({ name }) => name));
  const columns = (header.columns ?? []).map(({ type }, index) => ({ name: names[index] ?? "", type }));
  const features: unknown[] = [];
  const findings: Finding[] = [];
  const unsupported = new Map<string, number>();
  let positions = 0;
  const countPositions = (more: number): void => {
    positions += more;
    checkLimit("positions", positions);
  };
  const takeFeature: FromFeatureFn = (id, feature) => {
    let properties = {};
    let geometry = null;
    try {
      properties = readFgbProperties(feature.propertiesArray(), columns);
      const reading = readFgbGeometry(feature.geometry(), header.geometryType, countPositions);
      if ("geometry" in reading) geometry = reading.geometry;
      else unsupported.set(reading.unsupported, (unsupported.get(reading.unsupported) ?? 0) + 1);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      findings.push(createFinding("record-unreadable", { feature: id, figures: { reason: "fgb-feature" } }));
    }
    features.push({ type: "Feature", properties, geometry });
    if (id % FEATURES_PER_REPORT === 0) onProgress?.(id, count);
    return {};
  };
  try {
    const reading = deserialize(bytes, { fromFeature: takeFeature });
    while ((await reading.next()).done !== true);
  } catch (error) {
    throw error instanceof Refusal ? error : refuseFgb("fgb-cut");
  }
  for (const [found, times] of unsupported) {
    findings.push(createFinding("geometry-unsupported", { figures: { found, count: times } }));
  }
  return { features, findings };
}

function toDeclaredCrs({ crs }: HeaderMeta): DeclaredCrs | undefined {
  if (crs === null) return undefined;
  if (crs.code > 0 && (crs.org === null || /^epsg$/i.test(crs.org))) return { kind: "epsg", code: crs.code };
  return crs.wkt === null || crs.wkt === "" ? undefined : { kind: "wkt", text: crs.wkt };
}
