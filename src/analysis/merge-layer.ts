import type { Geometry } from "geojson";
import type { ImportMode } from "../domain/import-mode.ts";
import type { Sited } from "../domain/site.ts";
import { indexById, type KeyedRecord } from "./import-preview.ts";

/** Records of a layer with their geometries by `site.index` (lon-lat degrees); null where there is none. */
export interface LayerContent<Row extends KeyedRecord> {
  readonly records: readonly Row[];
  readonly geometries: readonly (Geometry | null)[];
}

/**
 * The layer after an import, as `previewImport` says it: `site.index` is renumbered, nothing given is changed.
 * An update takes over what the incoming record states, its shape included where it has one.
 */
export function mergeLayer<Row extends KeyedRecord>(
  current: LayerContent<Row>,
  incoming: LayerContent<Row>,
  mode: ImportMode,
): LayerContent<Row> {
  switch (mode) {
    case "replace":
      return incoming;
    case "append":
      return appendLayer(current, incoming);
    case "update":
      return updateLayer(current, incoming);
  }
}

function appendLayer<Row extends KeyedRecord>(
  current: LayerContent<Row>,
  incoming: LayerContent<Row>,
): LayerContent<Row> {
  const known = new Set(current.records.map(({ id }) => id));
  const records = [...current.records];
  const geometries = [...current.geometries];
  for (const record of incoming.records) {
    if (known.has(record.id)) continue;
    known.add(record.id);
    const index = geometries.length;
    records.push({ ...record, site: { ...record.site, index } });
    geometries.push(getGeometry(incoming, record));
  }
  return { records, geometries };
}

function updateLayer<Row extends KeyedRecord>(
  current: LayerContent<Row>,
  incoming: LayerContent<Row>,
): LayerContent<Row> {
  const updates = indexById(incoming.records);
  const firsts = indexById(current.records);
  const geometries = [...current.geometries];
  const records = current.records.map((record) => {
    const update = updates.get(record.id);
    if (update === undefined || firsts.get(record.id) !== record) return record;
    const geometry = getGeometry(incoming, update);
    const { index } = record.site;
    if (geometry !== null) geometries[index] = geometry;
    const site = geometry === null ? record.site : { ...update.site, index };
    return { ...record, ...update, site, other: { ...record.other, ...update.other } };
  });
  return { records, geometries };
}

function getGeometry<Row extends KeyedRecord>(
  { geometries }: LayerContent<Row>,
  { site }: Sited,
): Geometry | null {
  return geometries[site.index] ?? null;
}
