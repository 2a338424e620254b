import type { Feature, FeatureCollection, Geometry } from "geojson";
import type { Finding, FindingCode, FindingCounts } from "../domain/finding.ts";
import { EdgeBudget } from "../geo/validity/edge-budget.ts";
import { createFinding } from "./create-finding.ts";
import { describeValue } from "./describe-value.ts";
import { FeatureFindings } from "./feature-findings.ts";
import { FindingList } from "./finding-list.ts";
import { loadSchemaCheck, type SchemaCheck } from "./geojson-schema.ts";
import { isJsonObject, type JsonObject } from "./json-object.ts";
import { PositionCheck } from "./position-check.ts";
import { checkMembers, getFeatureId, readFeature } from "./read-feature.ts";
import { readGeometry, type GeometryReading } from "./read-geometry.ts";
import { readJson } from "./read-json.ts";

/** What a tab can hold and a table can scroll. */
const MAX_FEATURES = 200_000;
const MAX_POSITIONS = 5_000_000;

/** Progress is told this often: every few milliseconds. */
const PROGRESS_STEP_FEATURES = 500;

const GEOMETRY_TYPES: ReadonlySet<unknown> = new Set([
  "Point",
  "MultiPoint",
  "LineString",
  "MultiLineString",
  "Polygon",
  "MultiPolygon",
  "GeometryCollection",
]);

/** What a file that should be GeoJSON turned out to be. */
export interface GeoJsonReading {
  /** Number of features in the file. */
  readonly features: number;
  /** Of each code at most the first 2,000. */
  readonly findings: readonly Finding[];
  /** Code → number of findings, those not kept included. */
  readonly counts: FindingCounts;
  /**
   * The features, rebuilt: positions of two numbers, reserved keys gone, a geometry that is of no use null.
   * Absent when the file as a whole is no GeoJSON.
   */
  readonly collection?: FeatureCollection<Geometry | null>;
  /** Features whose geometry must not be measured or overlaid: index → first code that says why. */
  readonly unmeasurable: ReadonlyMap<number, FindingCode>;
}

/** Counts bytes while the text is read, then features while they are checked. */
export type OnReadingProgress = (done: number, total: number, step: "reading" | "checking") => void;

export interface ValidationOptions {
  readonly onProgress?: OnReadingProgress;
}

/**
 * Reads bytes as GeoJSON and checks everything: encoding, JSON, structure, coordinates, rings. Never throws
 * on input. A bare geometry or a single feature counts as one feature. Blocks while it works, so a page calls
 * it in a worker; with an error finding nothing of the file may be taken over.
 */
export async function validateGeoJson(
  bytes: Uint8Array,
  options: ValidationOptions = {},
): Promise<GeoJsonReading> {
  return readGeoJson(bytes, { ...options, checkSchema: await loadSchemaCheck() });
}

export interface GeoJsonOptions extends ValidationOptions {
  /** With a schema the shapes are compared too; without one only structure and coordinates are checked. */
  readonly checkSchema?: SchemaCheck;
}

/** `validateGeoJson` without waiting; without `checkSchema` only as far as decoding needs it. */
export function readGeoJson(bytes: Uint8Array, options: GeoJsonOptions = {}): GeoJsonReading {
  const { onProgress } = options;
  const json = readJson(bytes, (done, total) => onProgress?.(done, total, "reading"));
  if (json.kind === "fault") return refuse(json.finding);
  return checkGeoJson(json.value, options);
}

/** Checks a parsed JSON value, which it may change: elevations and reserved keys are taken off in place. */
export function checkGeoJson(root: unknown, options: GeoJsonOptions = {}): GeoJsonReading {
  if (!isJsonObject(root)) return refuseValue("", root);
  const { type } = root;
  if (type === "FeatureCollection") {
    const { features } = root;
    if (!Array.isArray(features)) return refuseValue("/features", features);
    if (features.length > MAX_FEATURES) {
      const figures = { what: "features", value: features.length, limit: MAX_FEATURES };
      return refuse(createFinding("limit-exceeded", { figures, path: "/features" }));
    }
    const reader = new CollectionReader(options);
    reader.readRoot(root);
    reader.readAll(features, "/features/");
    return reader.finish();
  }
  const reader = new CollectionReader(options);
  if (type === "Feature") {
    reader.readAll([root]);
  } else if (GEOMETRY_TYPES.has(type)) {
    reader.readRoot(root);
    reader.readGeometryRoot(root);
  } else return refuseValue("/type", type);
  return reader.finish();
}

function refuseValue(path: string, value: unknown): GeoJsonReading {
  return refuse(createFinding("not-geojson", { path, figures: { found: describeValue(value) } }));
}

function refuse(finding: Finding): GeoJsonReading {
  return { features: 0, findings: [finding], counts: { [finding.code]: 1 }, unmeasurable: new Map() };
}

/** Reads the features of one file one after the other. */
class CollectionReader {
  readonly #options: GeoJsonOptions;
  readonly #list = new FindingList();
  readonly #positions = new PositionCheck();
  readonly #budget = new EdgeBudget();
  readonly #features: Feature<Geometry | null>[] = [];
  readonly #unmeasurable = new Map<number, FindingCode>();
  /** Where the geometry of a feature lies; only a file that is wrong as a whole asks. */
  #getGeometryPath: (index: number) => string = () => "";
  readonly #firstById = new Map<string, number>();

  constructor(options: GeoJsonOptions) {
    this.#options = options;
  }

  /** The members of the root beside its features or coordinates. */
  readRoot(root: JsonObject): void {
    const findings = new FeatureFindings();
    checkMembers(root, "", findings);
    this.#list.addOfFeature(findings.toFindings(undefined));
  }

  /** The features of a file, each at `base` and its number; a file that is one feature has no base. */
  readAll(values: readonly unknown[], base?: string): void {
    const { onProgress } = this.#options;
    const getPath = (index: number): string => (base === undefined ? "" : `${base}${index}`);
    this.#getGeometryPath = (index) => `${getPath(index)}/geometry`;
    for (let index = 0; index < values.length; index += 1) {
      if (index % PROGRESS_STEP_FEATURES === 0) onProgress?.(index, values.length, "checking");
      this.#readOne(values[index], index, getPath(index));
      if (this.#positions.count > MAX_POSITIONS) {
        const figures = { what: "positions", value: this.#positions.count, limit: MAX_POSITIONS };
        this.#list.add(createFinding("limit-exceeded", { figures, path: getPath(index), feature: index }));
        break;
      }
    }
    onProgress?.(values.length, values.length, "checking");
  }

  /** A bare geometry: one feature without properties, its path the root. */
  readGeometryRoot(root: JsonObject): void {
    const findings = new FeatureFindings(0);
    const geometry = readGeometry(root, "", this.#getGeometryReading(findings));
    this.#take({ type: "Feature", properties: null, geometry }, 0, "", findings);
  }

  finish(): GeoJsonReading {
    this.#reportSwapped();
    return {
      features: this.#features.length,
      ...this.#list.finish(),
      collection: { type: "FeatureCollection", features: this.#features },
      unmeasurable: this.#unmeasurable,
    };
  }

  /** Only the whole file shows that every position lies in China the other way round. */
  #reportSwapped(): void {
    const corner = this.#positions.getSwappedCorner();
    if (corner === null) return;
    const [x, y] = corner;
    this.#features.forEach(({ geometry }, index) => {
      if (geometry === null) return;
      const findings = new FeatureFindings(index);
      findings.report("axes-swapped", { path: this.#getGeometryPath(index), figures: { x, y } });
      this.#unmeasurable.set(index, "axes-swapped");
      this.#list.addOfFeature(findings.toFindings(undefined));
    });
  }

  #readOne(value: unknown, index: number, path: string): void {
    const findings = new FeatureFindings(index);
    if (!isJsonObject(value) || value["type"] !== "Feature") {
      const [where, found] = isJsonObject(value) ? [`${path}/type`, value["type"]] : [path, value];
      findings.report("not-geojson", { path: where, figures: { found: describeValue(found) } });
      this.#take({ type: "Feature", properties: null, geometry: null }, index, path, findings);
      return;
    }
    this.#take(readFeature(value, path, this.#getGeometryReading(findings)), index, path, findings);
  }

  #getGeometryReading(findings: FeatureFindings): GeometryReading {
    const checksShapes = this.#options.checkSchema !== undefined;
    return { findings, positions: this.#positions, budget: this.#budget, checksShapes };
  }

  #take(feature: Feature<Geometry | null>, index: number, path: string, findings: FeatureFindings): void {
    const id = getFeatureId(feature);
    if (id !== undefined) this.#checkId(id, index, path, feature, findings);
    if (findings.firstError === undefined) {
      const objection = this.#options.checkSchema?.(feature) ?? null;
      if (objection !== null) findings.report("not-geojson", { path, figures: { found: objection } });
    }
    const reason = findings.firstError ?? (findings.has("antimeridian") ? "antimeridian" : undefined);
    if (reason !== undefined) this.#unmeasurable.set(index, reason);
    this.#features.push(feature);
    this.#list.addOfFeature(findings.toFindings(id));
  }

  #checkId(
    id: string,
    index: number,
    path: string,
    feature: Feature<Geometry | null>,
    findings: FeatureFindings,
  ): void {
    const first = this.#firstById.get(id);
    if (first === undefined) {
      this.#firstById.set(id, index);
      return;
    }
    const isProperty = feature.properties !== null && Object.hasOwn(feature.properties, "id");
    const idPath = isProperty ? `${path}/properties/id` : `${path}/id`;
    findings.report("duplicate-id", { path: idPath, figures: { id, first } });
  }
}
