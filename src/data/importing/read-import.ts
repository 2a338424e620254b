import type { Feature, Geometry } from "geojson";
import {
  addFindingCounts,
  countFindings,
  FINDING_SEVERITY,
  type Finding,
  type FindingCode,
  type FindingCounts,
} from "../../domain/finding.ts";
import type { ColumnSample } from "../mapping/sample-columns.ts";
import type { LayerMapping } from "../../domain/field-mapping.ts";
import type { Repair, RepairCode } from "../../domain/repair.ts";
import type { Bounds, LonLat } from "../../domain/site.ts";
import { getBounds, getJointBounds } from "../../geo/bounds.ts";
import { createFinding } from "../create-finding.ts";
import type { FormatName } from "../formats/format-name.ts";
import type { SourceDataset, SourceLayer } from "../formats/source-dataset.ts";
import { isJsonObject } from "../json-object.ts";
import { ERRORS_COLUMN, ROW_COLUMN } from "./errors-csv.ts";
import { findSuspicions } from "./find-suspicions.ts";
import { loadSchemaCheck } from "../geojson-schema.ts";
import { checkGeoJson, type GeoJsonReading } from "../validate-geojson.ts";
import type { OnProgress } from "../user-file-reading.ts";
import { describeLayer, getRawFeatures } from "./describe-layer.ts";
import type { ImportChoices } from "./import-choices.ts";
import type { RejectedRow } from "./inspection.ts";
import { mapReading } from "./map-reading.ts";
import { placeLayer } from "./place-layer.ts";
import type { Placing } from "./placing.ts";
import { repairFeatures } from "./repair-reading.ts";

/** What an import is read against. */
export interface ImportContext {
  /** Where the park lies. */
  readonly near: Bounds | null;
  /** Places of the park, by which an offset shows. */
  readonly anchors: readonly LonLat[];
  /** False leaves the columns under their own names. */
  readonly isMapped?: boolean;
  readonly onProgress?: OnProgress;
}

/** One layer of a source, placed, mended as chosen, checked, its columns mapped. */
export interface ImportReading {
  readonly layer: SourceLayer;
  readonly isLayerGuessed: boolean;
  readonly placing: Placing;
  /** Features as the file has them, placed; `collection` is absent when nothing could be placed or read. */
  readonly source: GeoJsonReading;
  /** The same with columns under the names of their fields. */
  readonly mapped: GeoJsonReading;
  readonly mapping: LayerMapping;
  readonly columns: readonly ColumnSample[];
  readonly repairs: readonly Repair[];
  readonly unsnappedCount: number;
  readonly isTooDenseToSnap: boolean;
  /** Everything found so far, by the format, the placing, the check and the mapping. */
  readonly findings: readonly Finding[];
  readonly counts: FindingCounts;
  /** Features that cannot be taken, by their index. */
  readonly rejected: ReadonlySet<number>;
  readonly bounds: Bounds | null;
}

/** Reads one layer of `dataset` under the user's choices. Never throws on what a file holds. */
export async function readImport(
  dataset: SourceDataset,
  choices: ImportChoices,
  fileName: string,
  context: ImportContext,
): Promise<ImportReading> {
  const { onProgress } = context;
  const { layer, isGuessed } = chooseLayer(dataset, choices);
  const featureCount = getRawFeatures(layer.root).length;
  onProgress?.({ step: "placing", done: 0, total: featureCount });
  const placed = await placeLayer(layer, dataset, choices, context);
  const repaired = placed.placing.isPlaced
    ? repairLayer(withoutErrorColumns(placed.root, dataset.format), dataset.format, choices)
    : { root: placed.root, repairs: [], undone: [], isTooDense: false };
  const checked = placed.placing.isPlaced
    ? checkGeoJson(repaired.root, {
        checkSchema: await loadSchemaCheck(),
        onProgress: (done, total) => onProgress?.({ step: "checking", done, total }),
      })
    : { features: featureCount, findings: [], counts: {}, unmeasurable: new Map<number, FindingCode>() };
  const isList = placed.placing.how === "none" && LIST_FORMATS.has(dataset.format);
  const source = isList ? withoutMissingShapes(checked) : checked;
  const bounds = getJointBounds(boundsOf(source));
  const mapped = mapReading(source, choices, fileName, context.isMapped !== false);
  const extra = [
    ...dataset.findings,
    ...(isGuessed ? [createLayerFinding(dataset)] : []),
    ...placed.findings,
    ...mapped.findings,
    ...findSuspicions(dataset, layer, source, bounds, choices, fileName, context),
  ];
  const findings = [...extra, ...source.findings].map((finding) => withRow(finding, layer.rows));
  return {
    layer,
    isLayerGuessed: isGuessed,
    placing: placed.placing,
    source,
    mapped: mapped.reading,
    mapping: mapped.mapping,
    columns: mapped.columns,
    repairs: repaired.repairs,
    unsnappedCount: repaired.undone.length,
    isTooDenseToSnap: repaired.isTooDense,
    findings,
    counts: addFindingCounts(source.counts, countFindings(extra)),
    rejected: collectRejected(source, extra),
    bounds,
  };
}

/**
 * Mends what the user chose. Other formats wind rings their own way, which is no fault of theirs: those are turned
 * without a word.
 */
function repairLayer(root: unknown, format: FormatName, { repairs = [], snapToleranceM }: ImportChoices) {
  if (GEOJSON_FORMATS.has(format)) return repairFeatures(root, repairs, snapToleranceM);
  const repaired = repairFeatures(root, [...new Set([...repairs, TURN])], snapToleranceM);
  return { ...repaired, repairs: repaired.repairs.filter(({ code }) => code !== TURN) };
}

/** A list of errors that was mended comes back without what it said was wrong. */
function withoutErrorColumns(root: unknown, format: FormatName): unknown {
  if (!SHEET_FORMATS.has(format)) return root;
  for (const feature of getRawFeatures(root)) {
    const properties = isJsonObject(feature) ? feature["properties"] : undefined;
    if (!isJsonObject(properties) || !Object.hasOwn(properties, ERRORS_COLUMN)) continue;
    Reflect.deleteProperty(properties, ERRORS_COLUMN);
    Reflect.deleteProperty(properties, ROW_COLUMN);
  }
  return root;
}

const SHEET_FORMATS: ReadonlySet<FormatName> = new Set(["csv", "tsv", "xlsx"]);

/** Formats that may hold attributes alone. */
const LIST_FORMATS: ReadonlySet<FormatName> = new Set(["csv", "tsv", "xlsx", "shapefile", "gpkg"]);

const GEOJSON_FORMATS: ReadonlySet<FormatName> = new Set(["geojson", "ndjson"]);
const TURN: RepairCode = "rewind-ring";

/** The rows of a reading that cannot be taken, the first `limit` of them, as their file has them. */
export function getRejectedRows(
  { source, layer }: Pick<ImportReading, "source" | "layer">,
  rejected: ReadonlySet<number>,
  limit: number,
): RejectedRow[] {
  const features = source.collection?.features ?? [];
  return [...rejected]
    .sort((a, b) => a - b)
    .slice(0, limit)
    .flatMap((index): RejectedRow[] => {
      const feature = features[index];
      if (feature === undefined) return [];
      const row = layer.rows?.[index] ?? index + 1;
      return [{ row, feature: index, properties: feature.properties ?? {}, geometry: feature.geometry }];
    });
}

/** The layer that was chosen, else the only one, else the one with the most shapes, which is a guess. */
function chooseLayer(
  { layers }: SourceDataset,
  { layer: chosen }: ImportChoices,
): { readonly layer: SourceLayer; readonly isGuessed: boolean } {
  const named = layers.find(({ name }) => name === chosen);
  if (named !== undefined) return { layer: named, isGuessed: false };
  const [first] = layers;
  if (first === undefined) throw new RangeError("a source without a layer");
  let best = first;
  let most = -1;
  for (const layer of layers) {
    const { geometry, features } = describeLayer(layer);
    const weight = geometry === null ? features / 1e9 : features;
    if (weight > most) [best, most] = [layer, weight];
  }
  return { layer: best, isGuessed: layers.length > 1 };
}

function createLayerFinding({ layers }: SourceDataset): Finding {
  const names = layers.map(({ name }) => name).join(", ");
  return {
    ...createFinding("layer-not-chosen", { figures: { count: layers.length, layers: names } }),
    severity: "warning",
  };
}

/** A list without coordinates is none with its shapes missing. */
function withoutMissingShapes(reading: GeoJsonReading): GeoJsonReading {
  const { "geometry-missing": _, ...counts } = reading.counts;
  return { ...reading, findings: reading.findings.filter(({ code }) => code !== "geometry-missing"), counts };
}

/** A feature with an error cannot be taken; the error of a whole file rejects them all. */
function collectRejected(source: GeoJsonReading, extra: readonly Finding[]): Set<number> {
  const rejected = new Set<number>();
  for (const [index, code] of source.unmeasurable) {
    if (FINDING_SEVERITY[code] === "error") rejected.add(index);
  }
  for (const { severity, feature } of [...extra, ...source.findings]) {
    if (severity !== "error") continue;
    if (feature !== undefined) rejected.add(feature);
    else for (let index = 0; index < source.features; index += 1) rejected.add(index);
  }
  return rejected;
}

/** The finding with the row its feature comes from, where the format has rows. */
export function withRow(finding: Finding, rows: readonly number[] | undefined): Finding {
  const row = finding.feature === undefined ? undefined : rows?.[finding.feature];
  return row === undefined ? finding : { ...finding, figures: { row, ...finding.figures } };
}

function* boundsOf({ collection }: GeoJsonReading): Generator<Bounds | null> {
  const features: readonly Feature<Geometry | null>[] = collection?.features ?? [];
  for (const { geometry } of features) if (geometry !== null) yield getBounds(geometry);
}
