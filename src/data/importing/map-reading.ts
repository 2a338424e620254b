import type { Feature, Geometry } from "geojson";
import type { LayerMapping } from "../../domain/field-mapping.ts";
import type { Finding } from "../../domain/finding.ts";
import type { ParkLayer } from "../../domain/layer.ts";
import { createFinding } from "../create-finding.ts";
import { describeValue } from "../describe-value.ts";
import type { FileRole } from "../file-content.ts";
import { restoreProperties } from "../export/restore-properties.ts";
import { FindingList } from "../finding-list.ts";
import { toJsonPointer } from "../json-pointer.ts";
import { applyMapping, type Conversion } from "../mapping/apply-mapping.ts";
import { applyTemplate } from "../mapping/mapping-template.ts";
import { type ColumnSample, sampleColumns } from "../mapping/sample-columns.ts";
import { isLandUseAmbiguous, suggestMapping } from "../mapping/suggest-mapping.ts";
import type { GeoJsonReading } from "../validate-geojson.ts";
import type { ImportChoices } from "./import-choices.ts";

/** A reading with its columns under the names of the domain, and how they came to them. */
export interface MappedReading {
  readonly reading: GeoJsonReading;
  readonly mapping: LayerMapping;
  readonly columns: readonly ColumnSample[];
  readonly findings: readonly Finding[];
}

/**
 * Gives the columns of a reading their fields: by the dictionary, and by the user's choices over it. Values nobody can
 * read stay as they came, and a finding names each. `isMapped` false leaves every column as it is.
 */
export function mapReading(
  source: GeoJsonReading,
  choices: ImportChoices,
  fileName: string,
  isMapped: boolean,
): MappedReading {
  const raw = source.collection?.features ?? [];
  const features = isMapped ? raw.map(restoreFeature) : raw;
  const columns = sampleColumns(features);
  const suggested = suggestMapping(columns, fileName, getHints(choices.role, features, isMapped));
  const mapping =
    choices.fields === undefined ? suggested : applyTemplate(suggested, choices.fields, columns);
  if (mapping.layer === null || source.collection === undefined) {
    return { reading: source, mapping, columns, findings: [] };
  }
  const list = new FindingList();
  const conversions = new Map<string, { readonly conversion: Conversion; count: number }>();
  const mapped = features.map((feature, index): Feature<Geometry | null> => {
    if (feature.properties === null) return feature;
    const { properties, unreadable, converted } = applyMapping(feature.properties, mapping);
    for (const { field, value } of unreadable) {
      const path = toJsonPointer(["features", index, "properties", field]);
      const figures = { field, value: describeValue(value) };
      list.add(createFinding("value-unknown", { figures, path, feature: index, ...getSubject(properties) }));
    }
    for (const conversion of converted) {
      const entry = conversions.get(conversion.field);
      if (entry === undefined) conversions.set(conversion.field, { conversion, count: 1 });
      else entry.count += 1;
    }
    return properties === feature.properties ? feature : { ...feature, properties };
  });
  const { findings } = list.finish();
  return {
    reading: { ...source, collection: { ...source.collection, features: mapped } },
    mapping,
    columns,
    findings: [...describeConversions(conversions.values()), ...describeAmbiguities(mapping), ...findings],
  };
}

/** What went out from here in a flat format, under the names it had. */
function restoreFeature(feature: Feature<Geometry | null>): Feature<Geometry | null> {
  if (feature.properties === null) return feature;
  const properties = restoreProperties(feature.properties);
  return properties === feature.properties ? feature : { ...feature, properties };
}

function getHints(
  role: FileRole | undefined,
  features: readonly Feature<Geometry | null>[],
  isMapped: boolean,
): { readonly layer?: ParkLayer | null; readonly geometries: readonly string[] } {
  const geometries = [...new Set(features.flatMap(({ geometry }) => geometry?.type ?? []))];
  if (!isMapped || role === "other") return { layer: null, geometries };
  return role === undefined || role === "park" ? { geometries } : { layer: role, geometries };
}

function describeConversions(
  conversions: Iterable<{ readonly conversion: Conversion; readonly count: number }>,
): Finding[] {
  return [...conversions].map(({ conversion: { field, unit, landUseSystem }, count }) =>
    landUseSystem === undefined
      ? createFinding("unit-converted", { figures: { field, unit: unit ?? "", count } })
      : createFinding("land-use-translated", { figures: { field, system: landUseSystem, count } }),
  );
}

function describeAmbiguities({ fields }: LayerMapping): Finding[] {
  return fields
    .filter(isLandUseAmbiguous)
    .map(({ source: field }) => createFinding("land-use-ambiguous", { figures: { field } }));
}

function getSubject(properties: Readonly<Record<string, unknown>>): Pick<Finding, "subjects"> | undefined {
  const { id } = properties;
  return typeof id === "string" ? { subjects: [id] } : undefined;
}
