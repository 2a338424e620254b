import type { SearchHit } from "../../analysis/search.ts";
import type { ParkLayer } from "../../domain/layer.ts";

/** Hits of one layer, in the order they were found. */
export interface HitGroup {
  readonly layer: ParkLayer;
  readonly hits: readonly SearchHit[];
}

/** Hits by layer, the layer of the best hit first. */
export function groupHits(hits: readonly SearchHit[]): readonly HitGroup[] {
  const layers = [...new Set(hits.map(({ ref }) => ref.layer))];
  return layers.map((layer) => ({ layer, hits: hits.filter(({ ref }) => ref.layer === layer) }));
}
