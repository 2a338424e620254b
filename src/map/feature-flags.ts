import type { ExpressionSpecification } from "maplibre-gl";

/** What a drawn feature may be, beside its data. Set as MapLibre feature states: nothing is loaded again. */
export const FEATURE_FLAGS = ["selected", "hovered", "matched"] as const;
export type FeatureFlag = (typeof FEATURE_FLAGS)[number];

/** True for a feature that carries the flag. */
export function hasFlag(flag: FeatureFlag): ExpressionSpecification {
  return ["boolean", ["feature-state", flag], false];
}
