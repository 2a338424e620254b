import type { CheckFinding } from "../domain/check-finding.ts";
import type { FindingCode } from "../domain/finding.ts";
import type { FeatureRef, ParkLayer } from "../domain/layer.ts";
import { isParkLayer } from "./park-index.ts";

/** Findings that say no layer speak of plots, but for these. */
const LAYER_OF_CODE: Readonly<Partial<Record<FindingCode, ParkLayer>>> = {
  "cluster-gap": "clusters",
  "clusters-overlap": "clusters",
};

/** What of the park a finding is about. */
export function getFindingRefs({
  code,
  layer,
  subjects,
}: Pick<CheckFinding, "code" | "layer" | "subjects">): readonly FeatureRef[] {
  const refLayer =
    layer !== undefined && isParkLayer(layer) ? layer : (LAYER_OF_CODE[code] ?? ("plots" as const));
  return subjects.map((id) => ({ layer: refLayer, id }));
}
