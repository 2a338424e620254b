import type { Feature, Geometry } from "geojson";
import { addFindingCounts, type Finding, type FindingCode, type FindingCounts } from "../domain/finding.ts";
import type { ParkLayer } from "../domain/layer.ts";
import type { Park } from "../domain/park.ts";
import type { Site } from "../domain/site.ts";
import { createFinding } from "./create-finding.ts";
import { describeValue } from "./describe-value.ts";
import { decodeField } from "./field-kind.ts";
import { FindingList } from "./finding-list.ts";
import type { JsonObject } from "./json-object.ts";
import { toJsonPointer } from "./json-pointer.ts";
import { LAYER_FIELDS, LAYER_GEOMETRIES, type Field } from "./layer-fields.ts";
import { measureSite } from "./measure-site.ts";
import { getFeatureId } from "./read-feature.ts";
import type { GeoJsonReading } from "./validate-geojson.ts";

/** The ids a layer may refer to; what is absent is not checked against. */
export interface LayerReferences {
  readonly clusters?: ReadonlySet<string>;
  readonly plots?: ReadonlySet<string>;
  readonly industries?: ReadonlySet<string>;
  /** The clusters the plan has industries for. */
  readonly plannedClusters?: ReadonlySet<string>;
}

/** A layer of a park as read from a file. */
export interface DecodedLayer<Layer extends ParkLayer> {
  readonly records: Park[Layer];
  /** By `site.index`; null where there is none or none of use. */
  readonly geometries: readonly (Geometry | null)[];
  /** What the file showed and what decoding it showed, each with its layer; see GeoJsonReading for the limit. */
  readonly findings: readonly Finding[];
  readonly counts: FindingCounts;
}

/**
 * The features of a file as records of `layer`: known properties decoded, the others kept under `other`,
 * areas, bounds and anchors measured. A missing, wrong or unknown value is a warning and absent from the
 * record (as it came it stays under `other`); a geometry of the wrong type is an error and not measured.
 */
export function decodeLayer<Layer extends ParkLayer>(
  layer: Layer,
  reading: GeoJsonReading,
  references: LayerReferences = {},
): DecodedLayer<Layer> {
  const decoder = new LayerDecoder(layer, reading, references);
  reading.collection?.features.forEach((feature, index) => {
    decoder.take(feature, index);
  });
  return {
    // The table has every field of the layer's record, each decoded to its type.
    records: decoder.records as unknown as Park[Layer],
    geometries: decoder.geometries,
    ...decoder.getFindings(),
  };
}

/** How the properties of features with the same keys in the same order are read. */
interface Columns {
  readonly keys: readonly string[];
  /** Those the data model knows, in its order; beside them the required ones that have no property. */
  readonly fields: readonly (readonly [name: string, field: Field])[];
  /** Those it does not know. */
  readonly others: readonly string[];
}

/** A feature while its record is made. */
interface Row {
  readonly id: string;
  readonly site: Site;
  readonly properties: JsonObject;
}

class LayerDecoder {
  readonly records: object[] = [];
  readonly geometries: (Geometry | null)[] = [];
  readonly #layer: ParkLayer;
  readonly #reading: GeoJsonReading;
  readonly #references: LayerReferences;
  readonly #table: readonly (readonly [name: string, field: Field])[];
  readonly #list = new FindingList();
  /** Those of the feature before: nearly always those of the next. */
  #columns: Columns;

  constructor(layer: ParkLayer, reading: GeoJsonReading, references: LayerReferences) {
    this.#layer = layer;
    this.#reading = reading;
    this.#references = references;
    this.#table = Object.entries(LAYER_FIELDS[layer]);
    this.#columns = this.#createColumns({});
  }

  getFindings(): { readonly findings: readonly Finding[]; readonly counts: FindingCounts } {
    const { findings, counts } = this.#list.finish();
    const ofFile = this.#reading.findings.map((finding) => ({ ...finding, layer: this.#layer }));
    return { findings: [...ofFile, ...findings], counts: addFindingCounts(this.#reading.counts, counts) };
  }

  take(feature: Feature<Geometry | null>, index: number): void {
    const statedId = getFeatureId(feature);
    const id = statedId ?? `#${index}`;
    const geometry = this.#takeGeometry(feature.geometry, index, id);
    this.geometries.push(geometry);
    const site = measureSite(geometry, index, !this.#reading.unmeasurable.has(index));
    const properties = (feature.properties ?? {}) as JsonObject;
    const row: Row = { id, site, properties };
    if (statedId === undefined) this.#reportField("field-missing", "id", row, {});
    if (!hasKeys(properties, this.#columns.keys)) this.#columns = this.#createColumns(properties);
    const other: Record<string, unknown> = {};
    for (const key of this.#columns.others) other[key] = properties[key];
    const record: Record<string, unknown> = { id };
    for (const [key, field] of this.#columns.fields) this.#takeField(key, field, row, record, other);
    if (this.#layer === "clusters" && this.#references.plannedClusters?.has(id) === false) {
      this.#reportField("reference-unknown", "id", row, { value: id });
    }
    record["site"] = site;
    record["other"] = other;
    this.records.push(record);
  }

  #takeField(
    key: string,
    field: Field,
    row: Row,
    record: Record<string, unknown>,
    other: Record<string, unknown>,
  ): void {
    const value = row.properties[key];
    if (value === undefined || value === null || value === "") {
      if (field.isRequired === true) this.#reportField("field-missing", key, row, {});
      return;
    }
    const decoded = decodeField(value, field.kind);
    if (decoded === undefined) {
      other[key] = value;
      this.#reportField("value-unknown", key, row, { value: describeValue(value) });
      return;
    }
    record[key] = decoded;
    const known = field.refersTo === undefined ? undefined : this.#references[field.refersTo];
    if (known?.has(decoded as string) === false) {
      this.#reportField("reference-unknown", key, row, { value: decoded as string });
    }
  }

  #createColumns(properties: JsonObject): Columns {
    const keys = Object.keys(properties);
    return {
      keys,
      fields: this.#table.filter(
        ([name, { isRequired }]) => isRequired === true || Object.hasOwn(properties, name),
      ),
      others: keys.filter((key) => key !== "id" && !Object.hasOwn(LAYER_FIELDS[this.#layer], key)),
    };
  }

  #reportField(
    code: FindingCode,
    key: string,
    { id, site, properties }: Row,
    figures: Finding["figures"],
  ): void {
    const isStated = Object.hasOwn(properties, key);
    const path = toJsonPointer(["features", site.index, "properties", ...(isStated ? [key] : [])]);
    this.#report(code, path, site, id, { field: key, ...figures });
  }

  #takeGeometry(geometry: Geometry | null, index: number, id: string): Geometry | null {
    if (geometry === null || LAYER_GEOMETRIES[this.#layer].includes(geometry.type)) return geometry;
    const path = toJsonPointer(["features", index, "geometry", "type"]);
    const site = measureSite(geometry, index, false);
    this.#report("wrong-geometry-type", path, site, id, { found: geometry.type });
    return null;
  }

  #report(code: FindingCode, path: string, site: Site, id: string, figures: Finding["figures"]): void {
    this.#list.add(
      createFinding(code, {
        subjects: [id],
        figures,
        layer: this.#layer,
        feature: site.index,
        path,
        ...(site.anchor === null ? {} : { at: site.anchor }),
      }),
    );
  }
}

/** True when `properties` has these keys in this order and no other. */
function hasKeys(properties: JsonObject, keys: readonly string[]): boolean {
  let count = 0;
  for (const key in properties) {
    if (key !== keys[count]) return false;
    count += 1;
  }
  return count === keys.length;
}
