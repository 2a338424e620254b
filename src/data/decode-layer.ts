import type { Feature, Geometry } from "geojson";
import type { Finding, FindingCode, FindingCounts } from "../domain/finding.ts";
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

class LayerDecoder {
  readonly records: object[] = [];
  readonly geometries: (Geometry | null)[] = [];
  readonly #layer: ParkLayer;
  readonly #reading: GeoJsonReading;
  readonly #references: LayerReferences;
  readonly #fields: readonly (readonly [name: string, field: Field])[];
  readonly #list = new FindingList();

  constructor(layer: ParkLayer, reading: GeoJsonReading, references: LayerReferences) {
    this.#layer = layer;
    this.#reading = reading;
    this.#references = references;
    this.#fields = Object.entries(LAYER_FIELDS[layer]);
  }

  getFindings(): { readonly findings: readonly Finding[]; readonly counts: FindingCounts } {
    const { findings, counts } = this.#list.finish();
    const ofFile = this.#reading.findings.map((finding) => ({ ...finding, layer: this.#layer }));
    return { findings: [...ofFile, ...findings], counts: addCounts(this.#reading.counts, counts) };
  }

  take(feature: Feature<Geometry | null>, index: number): void {
    const statedId = getFeatureId(feature);
    const id = statedId ?? `#${index}`;
    const geometry = this.#takeGeometry(feature.geometry, index, id);
    this.geometries.push(geometry);
    const site = measureSite(geometry, index, !this.#reading.unmeasurable.has(index));
    const properties = (feature.properties ?? {}) as JsonObject;
    const other: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(properties)) {
      if (key !== "id" && !Object.hasOwn(LAYER_FIELDS[this.#layer], key)) other[key] = value;
    }
    const report = (code: FindingCode, key: string, figures: Finding["figures"]): void => {
      const isStated = Object.hasOwn(properties, key);
      const path = toJsonPointer(["features", index, "properties", ...(isStated ? [key] : [])]);
      this.#report(code, path, site, id, { field: key, ...figures });
    };
    if (statedId === undefined) report("field-missing", "id", {});
    const record: Record<string, unknown> = { id };
    for (const [key, field] of this.#fields) {
      const value = properties[key];
      if (value === undefined || value === null || value === "") {
        if (field.isRequired === true) report("field-missing", key, {});
        continue;
      }
      const decoded = decodeField(value, field.kind);
      if (decoded === undefined) {
        other[key] = value;
        report("value-unknown", key, { value: describeValue(value) });
        continue;
      }
      record[key] = decoded;
      const known = field.refersTo === undefined ? undefined : this.#references[field.refersTo];
      if (known?.has(decoded as string) === false)
        report("reference-unknown", key, { value: decoded as string });
    }
    if (this.#layer === "clusters" && this.#references.plannedClusters?.has(id) === false) {
      report("reference-unknown", "id", { value: id });
    }
    this.records.push({ ...record, site, other });
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

function addCounts(a: FindingCounts, b: FindingCounts): FindingCounts {
  const sum: Partial<Record<FindingCode, number>> = { ...a };
  for (const [code, count] of Object.entries(b) as [FindingCode, number][]) {
    sum[code] = (sum[code] ?? 0) + count;
  }
  return sum;
}
