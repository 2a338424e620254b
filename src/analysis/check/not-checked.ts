import type { RawFinding } from "../../domain/check-finding.ts";
import { FINDING_SEVERITY } from "../../domain/finding.ts";
import { getFindingKey } from "../../domain/finding-key.ts";
import type { ParkLayer } from "../../domain/layer.ts";
import type { LandFindingInput } from "./land-findings.ts";

/** One finding for each plot or cluster whose shape is at fault: nothing was measured of it. */
export function findUnchecked({ park, measures }: LandFindingInput): RawFinding[] {
  const toFindings = (
    layer: ParkLayer,
    records: readonly { readonly id: string }[],
    unchecked: ReadonlyMap<number, string>,
  ): RawFinding[] =>
    [...unchecked].flatMap(([position, reason]) => {
      const id = records[position]?.id;
      if (id === undefined) return [];
      const subjects = [id];
      return {
        code: "not-checked",
        severity: FINDING_SEVERITY["not-checked"],
        subjects,
        figures: { reason },
        layer,
        key: getFindingKey("not-checked", [id, layer]),
      } satisfies RawFinding;
    });
  return [
    ...toFindings("clusters", park.clusters, measures.uncheckedClusters),
    ...toFindings("plots", park.plots, measures.uncheckedPlots),
  ];
}
