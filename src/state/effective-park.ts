import type { Geometry } from "geojson";
import type { KeyedRecord } from "../analysis/import-preview.ts";
import { toLayerCollection } from "../analysis/layer-collection.ts";
import { type LayerContent, mergeLayer } from "../analysis/merge-layer.ts";
import type { FileContent } from "../data/file-content.ts";
import type { ParkData } from "../data/park-data.ts";
import type { ImportMode } from "../domain/import-mode.ts";
import type { ParkLayer } from "../domain/layer.ts";
import type { LayerShapes } from "../domain/layer-shapes.ts";
import type { ParkStatus, UserFile } from "./app-state.ts";
import type { AppliedImport } from "./project.ts";

/** An import that counts, with what was read. */
export interface AppliedContent {
  readonly content: FileContent;
  readonly mode: ImportMode;
}

/**
 * The park everything is asked of: the loaded one with the user's imports laid over it in the order they were made.
 * A park folder replaces the park, a layer goes into its layer the way the user chose; taking an import back gives
 * the former because nothing was overwritten. Null until a park is there.
 */
export function getEffectivePark(loaded: ParkStatus, applied: readonly AppliedContent[]): ParkData | null {
  let data = loaded.kind === "ready" ? loaded.data : null;
  for (const { content, mode } of applied) {
    if (content.kind === "park") data = content.data;
    else if (content.kind === "layer" && data !== null) data = takeLayer(data, content, mode);
  }
  return data;
}

/** The imports that count and are read, in their order. */
export function getAppliedContents(
  files: readonly UserFile[],
  applied: readonly AppliedImport[],
): readonly AppliedContent[] {
  return applied.flatMap(({ fileId, mode }) => {
    const status = files.find(({ id }) => id === fileId)?.status;
    return status?.kind === "open" ? [{ content: status.content, mode }] : [];
  });
}

function takeLayer(
  data: ParkData,
  content: FileContent & { readonly kind: "layer" },
  mode: ImportMode,
): ParkData {
  const { layer } = content.part;
  const former = data.shapes[layer] ?? {
    kind: "features",
    collection: { type: "FeatureCollection", features: [] },
  };
  if (mode === "replace") return setLayer(data, layer, content.part.records, content.shapes, content);
  if (former.kind === "tiles" || content.shapes.kind === "tiles") return data;
  const merged = mergeLayer(
    getContent(data.park[layer], former),
    getContent(content.part.records, content.shapes),
    mode,
  );
  // Merging keeps every record of its layer's type.
  const records = merged.records as (typeof data.park)[typeof layer];
  const { asOf } = data.park.manifest;
  const collection = toLayerCollection<ParkLayer>(layer, records, merged.geometries, asOf);
  return setLayer(data, layer, records, { kind: "features", collection }, content);
}

function setLayer(
  data: ParkData,
  layer: ParkLayer,
  records: readonly KeyedRecord[],
  shapes: LayerShapes,
  { findings }: FileContent,
): ParkData {
  const isElsewhere = (finding: { readonly layer?: string }): boolean => finding.layer !== layer;
  return {
    ...data,
    park: { ...data.park, [layer]: records },
    shapes: { ...data.shapes, [layer]: shapes },
    findings: [...data.findings.filter(isElsewhere), ...findings],
  };
}

function getContent(
  records: readonly KeyedRecord[],
  { collection }: LayerShapes & { readonly kind: "features" },
): LayerContent<KeyedRecord> {
  const geometries: (Geometry | null)[] = records.map(() => null);
  for (const { id, geometry } of collection.features) geometries[Number(id)] = geometry;
  return { records, geometries };
}
