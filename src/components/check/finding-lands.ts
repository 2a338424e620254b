import type { FindingPlaces } from "../../analysis/check/finding-places.ts";
import type { CheckFinding } from "../../domain/check-finding.ts";
import type { CutPiece } from "../../domain/cut-piece.ts";
import type { FeatureRef } from "../../domain/layer.ts";
import type { LandSource } from "../shared/park-figure-button.ts";

/** The land behind findings, made when it is asked for: the cut pieces, else the whole of their subjects. */
export function createFindingLand(findings: readonly CheckFinding[], places: FindingPlaces): LandSource {
  let land: Pick<LandSource, "refs" | "pieces"> | undefined;
  const collect = (): Pick<LandSource, "refs" | "pieces"> =>
    (land ??= {
      refs: getDistinctRefs(
        findings.filter(({ piece }) => piece === undefined),
        places,
      ),
      pieces: findings.flatMap(({ piece }): readonly CutPiece[] => (piece === undefined ? [] : [piece])),
    });
  return {
    count: findings.length,
    get refs() {
      return collect().refs;
    },
    get pieces() {
      return collect().pieces;
    },
  };
}

function getDistinctRefs(findings: readonly CheckFinding[], places: FindingPlaces): readonly FeatureRef[] {
  const distinct = new Map<string, FeatureRef>();
  for (const finding of findings) {
    for (const ref of places.refsOf(finding)) distinct.set(`${ref.layer} ${ref.id}`, ref);
  }
  return [...distinct.values()];
}
