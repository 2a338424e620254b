import type { Geometry } from "geojson";
import { addFindingCounts, type Finding, type FindingCounts } from "../../domain/finding.ts";
import { PARK_LAYERS, type ParkLayer } from "../../domain/layer.ts";
import { getCentroid } from "../../geo/centroid.ts";
import { decodeLayer, type LayerReferences } from "../decode-layer.ts";
import type { FileFeature, FileRole, FileSummary, LayerPart } from "../file-content.ts";
import type { SourceDataset } from "../formats/source-dataset.ts";
import { measureSite } from "../measure-site.ts";
import { getFeatureId } from "../read-feature.ts";
import type { ReadingOptions } from "../reading-protocol.ts";
import { summarise } from "../summarise.ts";
import type { Geometries, UserFileReading } from "../user-file-reading.ts";
import { inspect } from "./inspect.ts";
import { getRejectedRows, type ImportReading, withRow } from "./read-import.ts";

/** Rows handed to the page to be mended; who has more has another problem than rows. */
const MAX_REJECTED_ROWS = 5_000;

/** What stands in for the id of a row that has none: its place in the file. */
const NAMELESS = "#";

/** Rows of a layer as records, with everything found of them. */
interface DecodedRows {
  readonly records: readonly FileFeature[];
  readonly geometries: Geometries;
  readonly findings: readonly Finding[];
  readonly counts: FindingCounts;
  readonly rejected: ReadonlySet<number>;
}

/**
 * Makes records of an import: of the layer it is for, or of no layer, to be looked at. Rows with an error are left
 * out and handed over to be mended; with no row left, or nothing placed, the file is refused.
 */
export function takeImport(
  dataset: SourceDataset,
  reading: ImportReading,
  options: ReadingOptions,
): UserFileReading {
  const layer = chooseLayer(options.choices.role, reading.mapping.layer);
  const decoded = layer === null ? decodeFeatures(reading) : decodePart(layer, reading, options);
  const { records, geometries } = keepRows(decoded);
  const findings = decoded.findings.map((finding) => withPlace(withSubject(finding, decoded), reading));
  const summary: FileSummary = {
    ...summarise(reading.mapped.features, records, { findings, counts: decoded.counts }),
    inspection: inspect(dataset, reading, findings, decoded.rejected),
    rejectedRows: getRejectedRows(reading, decoded.rejected, MAX_REJECTED_ROWS),
  };
  if (records.length === 0 && (reading.mapped.features > 0 || !reading.placing.isPlaced)) {
    return { kind: "refused", summary };
  }
  if (layer === null) return { kind: "other", features: records, geometries, summary };
  // The records were decoded as this very layer's.
  return { kind: "layer", part: { layer, records } as LayerPart, geometries, summary };
}

function chooseLayer(role: FileRole | undefined, suggested: ParkLayer | null): ParkLayer | null {
  if (role === undefined || role === "park") return suggested;
  return PARK_LAYERS.find((layer) => layer === role) ?? null;
}

function decodePart(layer: ParkLayer, reading: ImportReading, options: ReadingOptions): DecodedRows {
  const { mapped, source } = reading;
  const decoded = decodeLayer(layer, { ...mapped, findings: [], counts: {} }, getReferences(options));
  const rejected = new Set(reading.rejected);
  decoded.geometries.forEach((geometry, index) => {
    const isWrongType = geometry === null && (source.collection?.features[index]?.geometry ?? null) !== null;
    if (isWrongType) rejected.add(index);
  });
  return {
    records: decoded.records,
    geometries: decoded.geometries,
    findings: [
      ...reading.findings.map((finding) => ({ ...finding, layer })),
      ...decoded.findings.map((finding) => withRow(finding, reading.layer.rows)),
    ],
    counts: addFindingCounts(reading.counts, decoded.counts),
    rejected,
  };
}

/** Features that are no park's: an id, a place, and all properties as they came. */
function decodeFeatures({ mapped, findings, counts, rejected }: ImportReading): DecodedRows {
  const features = mapped.collection?.features ?? [];
  return {
    records: features.map((feature, index) => ({
      id: getFeatureId(feature) ?? `${NAMELESS}${index}`,
      site: measureSite(feature.geometry, index, !mapped.unmeasurable.has(index)),
      other: feature.properties ?? {},
    })),
    geometries: features.map(({ geometry }) => geometry),
    findings,
    counts,
    rejected,
  };
}

/** The rows that can be taken, their sites numbered anew. */
function keepRows({ records, geometries, rejected }: DecodedRows): {
  readonly records: readonly FileFeature[];
  readonly geometries: Geometries;
} {
  if (rejected.size === 0) return { records, geometries };
  const kept: FileFeature[] = [];
  const shapes: (Geometry | null)[] = [];
  for (const [index, record] of records.entries()) {
    if (rejected.has(index)) continue;
    kept.push({ ...record, site: { ...record.site, index: kept.length } });
    shapes.push(geometries[index] ?? null);
  }
  return { records: kept, geometries: shapes };
}

/** Before its columns were mapped nobody knew what a row is called. */
function withSubject(finding: Finding, { records }: DecodedRows): Finding {
  if (finding.subjects.length > 0 || finding.feature === undefined) return finding;
  const id = records[finding.feature]?.id;
  return id === undefined || id.startsWith(NAMELESS) ? finding : { ...finding, subjects: [id] };
}

/** A finding of a feature is shown at the feature where it has no place of its own. */
function withPlace(finding: Finding, { source }: ImportReading): Finding {
  if (finding.at !== undefined || finding.feature === undefined) return finding;
  const geometry = source.collection?.features[finding.feature]?.geometry ?? null;
  const at = geometry === null ? null : getCentroid(geometry);
  return at === null ? finding : { ...finding, at };
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
