import type { Finding, FindingCode } from "./finding.ts";
import { type FeatureRef, PARK_LAYERS, type ParkLayer } from "./layer.ts";

type FindingSubjects = Pick<Finding, "code" | "layer" | "subjects">;

/** Findings that name no layer speak of plots, but for these. */
const LAYER_OF_CODE: Readonly<Partial<Record<FindingCode, ParkLayer>>> = {
  "cluster-gap": "clusters",
  "clusters-overlap": "clusters",
};

/** The layer of the park a finding speaks of. */
export function getFindingLayer({ code, layer }: Omit<FindingSubjects, "subjects">): ParkLayer {
  return PARK_LAYERS.find((known) => known === layer) ?? LAYER_OF_CODE[code] ?? "plots";
}

/** What of the park a finding says it is about, whether the park has it or not. */
export function getFindingRefs(finding: FindingSubjects): readonly FeatureRef[] {
  const layer = getFindingLayer(finding);
  return finding.subjects.map((id) => ({ layer, id }));
}
