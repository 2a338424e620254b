import type { FeatureRef } from "../../domain/layer.ts";

/** A feature as one text, to look it up by. */
export function getRefKey({ layer, id }: FeatureRef): string {
  return `${layer}/${id}`;
}
