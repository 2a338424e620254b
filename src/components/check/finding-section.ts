import type { CheckFinding } from "../../domain/check-finding.ts";
import type { FindingCode } from "../../domain/finding.ts";
import type { Plan } from "../../domain/plan.ts";

/** Findings of land are judged by the layout of the park: the section that states its area. */
const LAYOUT_CODES: ReadonlySet<FindingCode> = new Set([
  "cluster-gap",
  "clusters-overlap",
  "plot-outside-park",
  "plot-straddles-clusters",
]);

/** The section of the plan a finding is judged by; undefined where it is judged by the record or by law. */
export function getFindingSection({ code, figures }: CheckFinding, plan: Plan): string | undefined {
  if (LAYOUT_CODES.has(code)) return plan.sections?.plannedAreaM2;
  if (code === "industry-not-in-cluster") return plan.sections?.clusterIndustries;
  if (code === "use-not-in-plan") return plan.clusterLandUses?.[String(figures["cluster"])]?.section;
  return undefined;
}
