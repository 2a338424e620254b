import type { AllocationSummary } from "../../analysis/allocation-summary.ts";
import { isKnown } from "./printed-allocation.ts";

/** Where the sums of clusters, plots and plan differ. Areas in m², positive. */
export type BalanceNote =
  | { readonly code: "clusters-below-plan" | "clusters-above-plan"; readonly areaM2: number }
  | { readonly code: "plots-below-clusters" | "plots-above-clusters"; readonly areaM2: number }
  | { readonly code: "clusters-missing"; readonly ids: readonly string[] };

/** A difference that prints as 0 m² is none. */
const MIN_DIFFERENCE_M2 = 0.5;

/**
 * What does not add up, in the order clusters against plan, plots against clusters, clusters without a shape.
 * Nothing is compared with a layer that is not there.
 */
export function getBalanceNotes(summary: AllocationSummary): readonly BalanceNote[] {
  const { total, planMinusClustersM2, missingClusters } = summary;
  const notes: BalanceNote[] = [];
  if (isKnown(total.areaM2) && Math.abs(planMinusClustersM2) >= MIN_DIFFERENCE_M2) {
    const code = planMinusClustersM2 > 0 ? "clusters-below-plan" : "clusters-above-plan";
    notes.push({ code, areaM2: Math.abs(planMinusClustersM2) });
  }
  if (isKnown(total.areaM2) && isKnown(total.plotsM2) && Math.abs(total.remainderM2) >= MIN_DIFFERENCE_M2) {
    const code = total.remainderM2 > 0 ? "plots-below-clusters" : "plots-above-clusters";
    notes.push({ code, areaM2: Math.abs(total.remainderM2) });
  }
  if (missingClusters.length > 0) notes.push({ code: "clusters-missing", ids: missingClusters });
  return notes;
}
