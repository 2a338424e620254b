import type { Feature, FeatureCollection, Geometry } from "geojson";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { decodeLayer } from "../../../../src/data/decode-layer.ts";
import { encodeRecords } from "../../../../src/data/export/encode-records.ts";
import type { ExportFormat, ExportOptions } from "../../../../src/data/export/export-format.ts";
import { restoreProperties } from "../../../../src/data/export/restore-properties.ts";
import { writeTable } from "../../../../src/data/export/write-table.ts";
import { loadFormat } from "../../../../src/data/formats/load-format.ts";
import { applyMapping } from "../../../../src/data/mapping/apply-mapping.ts";
import { sampleColumns } from "../../../../src/data/mapping/sample-columns.ts";
import { suggestMapping } from "../../../../src/data/mapping/suggest-mapping.ts";
import { readPark, type ParkReading } from "../../../../src/data/read-park.ts";
import { createDiskFiles } from "../../../../src/data/sources/disk-files.ts";
import { checkGeoJson } from "../../../../src/data/validate-geojson.ts";
import { PARK_LAYERS, type ParkLayer } from "../../../../src/domain/layer.ts";
import { NOW } from "./export-fixtures.ts";

const FOLDER = join(import.meta.dirname, "../../../../geodata/zhengyang");

/** Each writer with what lets it hold everything. */
const WAYS: readonly (readonly [ExportFormat, Omit<ExportOptions, "now">])[] = [
  ["geojson", {}],
  ["csv", { hasWkt: true }],
  ["xlsx", { hasWkt: true }],
  ["shapefile", {}],
  ["shapefile", { encoding: "gbk" }],
  ["gpkg", {}],
  ["kml", {}],
];

/** A thousand plots in seven formats, on a machine with other work. */
const TIME_LIMIT_MS = 30_000;

let shipped: ParkReading;

beforeAll(async () => {
  shipped = await readPark(createDiskFiles(FOLDER), { validate: true });
});

/** The layer as records again, the way an import goes. */
async function sendRound(layer: ParkLayer, format: ExportFormat, options: Omit<ExportOptions, "now">) {
  const table = {
    name: layer,
    title: layer,
    layer,
    ...encodeRecords(layer, shipped.park[layer], shipped.geometries[layer]),
    notes: [["来源", "示意"]] as const,
    isSketch: true,
  };
  const bytes = await writeTable(format, table, { now: NOW, ...options });
  const dataset = await (await loadFormat(format)).read([{ name: `out.${format}`, bytes }], {});
  const { features } = dataset.layers[0]?.root as FeatureCollection<Geometry | null>;
  const restored = features.map((feature): Feature<Geometry | null> => ({
    ...feature,
    properties: restoreProperties(feature.properties ?? {}),
  }));
  const mapping = suggestMapping(sampleColumns(restored), layer, { layer });
  const mapped = restored.map((feature) => ({
    ...feature,
    properties: { ...applyMapping(feature.properties ?? {}, mapping).properties },
  }));
  return decodeLayer(layer, checkGeoJson({ type: "FeatureCollection", features: mapped }));
}

/** What a format has of its own: a GeoPackage its row numbers, a KML file the labels of its placemarks. */
const OWN_PROPERTIES: Readonly<Partial<Record<ExportFormat, string>>> = { gpkg: "fid", kml: "name" };

/** What is absent in a record may be null in a flat file. */
function dropOwn(other: Readonly<Record<string, unknown>>, format: ExportFormat): Record<string, unknown> {
  const entries = Object.entries(other);
  return Object.fromEntries(
    entries.filter(([key, value]) => value !== null && key !== OWN_PROPERTIES[format]),
  );
}

describe.each(WAYS)("a park that goes out as %s %j", (format, options) => {
  it.each(PARK_LAYERS)("comes in again with the same %s", { timeout: TIME_LIMIT_MS }, async (layer) => {
    const { records, geometries } = await sendRound(layer, format, options);
    const expected = shipped.park[layer];
    expect(records).toHaveLength(expected.length);
    records.forEach((record, index) => {
      const { site, other, ...fields } = record;
      const { site: oldSite, other: oldOther, ...oldFields } = expected[index] as typeof record;
      const [found, wanted] = [
        { ...fields, other: dropOwn(other, format), bounds: site.bounds },
        { ...oldFields, other: oldOther, bounds: oldSite.bounds },
      ];
      // Told apart quickly first: there are thousands.
      if (!isDeepStrictEqual(found, wanted)) expect(found).toEqual(wanted);
      expect(Math.abs((site.areaM2 ?? 0) - (oldSite.areaM2 ?? 0))).toBeLessThan(1e-4);
    });
    if (format !== "shapefile") {
      expect(JSON.stringify(geometries)).toBe(JSON.stringify(shipped.geometries[layer]));
    }
  });
});
