import { findFieldWords } from "../../domain/field-aliases/find-field-words.ts";
import { readHeader } from "../../domain/field-aliases/read-header.ts";
import { findLayerWords } from "../../domain/field-aliases/table-words.ts";
import type { FieldMapping, LayerMapping } from "../../domain/field-mapping.ts";
import { PARK_LAYERS, type ParkLayer } from "../../domain/layer.ts";
import { LAYER_GEOMETRIES } from "../layer-fields.ts";
import { describeColumn, getReadableShare } from "./describe-column.ts";
import type { ColumnSample } from "./sample-columns.ts";
import { findOwnTarget } from "./target-field.ts";

/** What is known of a table beside its columns. */
export interface MappingHints {
  /** The layer somebody chose. */
  readonly layer?: ParkLayer | null;
  /** The GeoJSON types of its geometries; none for attributes only. */
  readonly geometries?: readonly string[];
}

/** Fields that only one layer has tell more than those of all. */
const FIELD_WEIGHTS: Readonly<Record<string, number>> = {
  ...{ landUse: 3, stage: 2, supplyMode: 2, areaRegisteredM2: 1.5, farMax: 1.5, farMin: 1.5, holder: 1.5 },
  ...{
    plot: 2,
    state: 2.5,
    vacantFloorAreaM2: 2.5,
    clearHeightM: 2,
    floorLoadTPerM2: 2,
    craneT: 2,
    storeys: 1.5,
  },
  ...{ rentYuanPerM2Month: 2, columnGridM: 2, fireHazardClass: 1.5, fireResistance: 1.5, standard: 1.5 },
  ...{ id: 0.75, name: 0.5, kind: 1, source: 0.25, verifiedOn: 0.25, contact: 0.25, geometryStatus: 0.25 },
};
const USUAL_WEIGHT = 1;

/** "地块编号" is a plot's, "厂房编号" a plant's: a list to be joined by code may have little else. */
const OWN_CODE_WEIGHT = 3;
const SURE_CODE = 0.9;

/** A name that speaks of the layer counts as much as its surest field. */
const FILE_NAME_WEIGHT = 3;
/** Below this a table is none of the park's layers: a list of countries has names and codes too. */
const MIN_SCORE = 2.8;
/** Below this a header means nothing. */
const MIN_CONFIDENCE = 0.3;
const MAX_GUESS = 0.95;

interface Candidate {
  readonly mapping: FieldMapping;
  readonly target: string;
}

/**
 * What becomes of the columns of a table: which layer of a park it is, and each column's field, unit and values,
 * with how sure that is. No two columns become the same field: the surer one does, the other stays as it is. The
 * result does not depend on the order of the columns (the fields are listed in that order). A column under the
 * domain's own name is that field, confidence 1.
 *
 * Land-use codes whose system nobody can tell have no `landUseSystem` (see `isLandUseAmbiguous`).
 */
export function suggestMapping(
  columns: readonly ColumnSample[],
  fileName: string,
  { layer, geometries = [] }: MappingHints = {},
): LayerMapping {
  if (layer === null) return { layer: null, confidence: 1, fields: columns.map(keepColumn) };
  if (layer !== undefined) return { layer, confidence: 1, fields: assignFields(columns, layer) };
  const named = findLayerWords(fileName);
  const ranked = PARK_LAYERS.map((candidate) => {
    const fields = assignFields(columns, candidate);
    const score =
      scoreFields(fields, columns, candidate) + (named.includes(candidate) ? FILE_NAME_WEIGHT : 0);
    return { layer: candidate, fields, score: isPossible(candidate, geometries) ? score : 0 };
  }).sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (best === undefined || best.score < getThreshold(named, best.layer)) {
    return { layer: null, confidence: 0.5, fields: columns.map(keepColumn) };
  }
  const lead = (best.score - (second?.score ?? 0)) / best.score;
  const isNamed = named.length === 1 && named[0] === best.layer;
  const confidence = isNamed ? MAX_GUESS : Math.min(MAX_GUESS, 0.5 + lead);
  return { layer: best.layer, confidence, fields: best.fields };
}

/** True where a column holds land-use codes that mean something in more than one system, and nobody chose. */
export function isLandUseAmbiguous({ source, target, landUseSystem, values }: FieldMapping): boolean {
  return target === "landUse" && source !== target && landUseSystem === undefined && values === undefined;
}

function keepColumn({ name }: ColumnSample): FieldMapping {
  return { source: name, target: null, confidence: 1 };
}

/** The name of a file alone makes no layer of a table that has nothing of it. */
function getThreshold(named: readonly ParkLayer[], layer: ParkLayer): number {
  return named.includes(layer) ? FILE_NAME_WEIGHT + 0.5 : MIN_SCORE;
}

function isPossible(layer: ParkLayer, geometries: readonly string[]): boolean {
  const allowed = LAYER_GEOMETRIES[layer];
  return geometries.length === 0 || geometries.some((type) => allowed.includes(type));
}

function scoreFields(
  fields: readonly FieldMapping[],
  columns: readonly ColumnSample[],
  layer: ParkLayer,
): number {
  return fields.reduce((sum, field, index) => {
    const column = columns[index];
    if (field.target === null || column === undefined) return sum;
    return sum + getReadableShare(column, layer, field) * field.confidence * getWeight(field);
  }, 0);
}

function getWeight({ source, target, confidence }: FieldMapping): number {
  if (target === "id" && source !== target && confidence >= SURE_CODE) return OWN_CODE_WEIGHT;
  return FIELD_WEIGHTS[target ?? ""] ?? USUAL_WEIGHT;
}

function assignFields(columns: readonly ColumnSample[], layer: ParkLayer): readonly FieldMapping[] {
  const candidates = columns.flatMap((column) => findCandidates(column, layer)).sort(compareCandidates);
  const bySource = new Map<string, FieldMapping>();
  const taken = new Set<string>();
  for (const { mapping, target } of candidates) {
    if (taken.has(target) || bySource.has(mapping.source)) continue;
    taken.add(target);
    bySource.set(mapping.source, mapping);
  }
  return columns.map((column) => bySource.get(column.name) ?? keepColumn(column));
}

/** Surest first; of two alike the one that needs no conversion, then by name, so that the order says nothing. */
function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    b.mapping.confidence - a.mapping.confidence ||
    Number(a.mapping.unit !== undefined) - Number(b.mapping.unit !== undefined) ||
    compareTexts(a.mapping.source, b.mapping.source) ||
    compareTexts(a.target, b.target)
  );
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function findCandidates(column: ColumnSample, layer: ParkLayer): readonly Candidate[] {
  const own = findOwnTarget(layer, column.name);
  if (own !== undefined) {
    return [{ target: own, mapping: { source: column.name, target: own, confidence: 1 } }];
  }
  return findFieldWords(layer, readHeader(column.name)).flatMap((match) => {
    const mapping = describeColumn(column, layer, match);
    if (mapping === undefined || mapping.confidence < MIN_CONFIDENCE) return [];
    return [{ target: match.field, mapping }];
  });
}
