import type { RawFinding } from "../../domain/check-finding.ts";
import { getLandUseStanding } from "../../domain/cluster-land-uses.ts";
import type { RecordCheck } from "./record-check.ts";
import { makePlotFinding } from "./record-finding.ts";
import { createStandingTable, getStandingFigures } from "./standing-table.ts";

/**
 * Plots whose land use the plan does not arrange in their cluster: an error, or for information where it does so on a
 * condition. A cluster the plan says nothing of is not judged.
 */
export const findUsesNotInPlan: RecordCheck = ({ park, plan }) => {
  if (plan === null) return [];
  const getStanding = createStandingTable((cluster, landUse) => getLandUseStanding(plan, cluster, landUse));
  const findings: RawFinding[] = [];
  for (const plot of park.plots) {
    const { cluster, landUse } = plot;
    if (cluster === undefined || landUse === undefined) continue;
    const standing = getStanding(cluster, landUse);
    if (standing.kind === "allowed" || standing.kind === "unknown") continue;
    const figures = { cluster, landUse, ...getStandingFigures(standing) };
    const severity = standing.kind === "conditional" ? "info" : "error";
    findings.push(makePlotFinding("use-not-in-plan", plot, figures, severity));
  }
  return findings;
};
