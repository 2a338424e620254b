import type { Geometry } from "geojson";
import type { Cluster } from "../domain/cluster.ts";
import type { Plot } from "../domain/plot.ts";
import { type CanonicalFeature, canonicalLines } from "./canonical-json.ts";
import { type EncodableRecord, encodeRecords } from "./export/encode-records.ts";

/** Records of a layer with their shapes, by position; lon, lat in degrees. */
interface LayerInput<Row> {
  readonly records: readonly Row[];
  readonly geometries: readonly (Geometry | null)[];
}

/**
 * SHA-256, hex, over the canonical lines of clusters and plots in UTF-8, each ended by a line feed: the same for the
 * same data in whatever order and file. Empty where the browser has no digest, on a page that came over plain HTTP.
 */
export async function getInputChecksum(
  clusters: LayerInput<Cluster>,
  plots: LayerInput<Plot>,
): Promise<string> {
  const { subtle } = crypto as { readonly subtle?: SubtleCrypto };
  if (subtle === undefined) return "";
  const lines = [
    ...canonicalLines("clusters", toFeatures("clusters", clusters)),
    ...canonicalLines("plots", toFeatures("plots", plots)),
  ];
  const bytes = new TextEncoder().encode(lines.map((line) => `${line}\n`).join(""));
  const digest = new Uint8Array(await subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function toFeatures(
  layer: "clusters" | "plots",
  { records, geometries }: LayerInput<EncodableRecord>,
): CanonicalFeature[] {
  return encodeRecords(layer, records, []).rows.map(({ id, values }, position) => ({
    id,
    geometry: geometries[position] ?? null,
    properties: values,
  }));
}
