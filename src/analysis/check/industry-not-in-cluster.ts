import type { RawFinding } from "../../domain/check-finding.ts";
import { getIndustryStanding } from "../../domain/cluster-industries.ts";
import type { Standing } from "../../domain/standing.ts";
import type { RecordCheck } from "./record-check.ts";
import { makePlotFinding } from "./record-finding.ts";
import { createStandingTable, getStandingFigures } from "./standing-table.ts";

/**
 * Plots whose industry the plan does not place in their cluster: an error, or for information where it does so on a
 * condition. A cluster the plan says nothing of is not judged; an industry the plan does not list is placed nowhere.
 */
export const findIndustriesNotInCluster: RecordCheck = ({ park, plan }) => {
  if (plan === null) return [];
  const getStanding = createStandingTable((cluster, industry): Standing => {
    if (!Object.hasOwn(plan.clusterIndustries, cluster)) return { kind: "unknown" };
    const standing = getIndustryStanding(plan, cluster, industry);
    return standing.kind === "unknown" ? { kind: "not-allowed" } : standing;
  });
  const findings: RawFinding[] = [];
  for (const plot of park.plots) {
    const { cluster, industry } = plot;
    if (cluster === undefined || industry === undefined) continue;
    const standing = getStanding(cluster, industry);
    if (standing.kind === "allowed" || standing.kind === "unknown") continue;
    const figures = { cluster, industry, ...getStandingFigures(standing) };
    const severity = standing.kind === "conditional" ? "info" : "error";
    findings.push(makePlotFinding("industry-not-in-cluster", plot, figures, severity));
  }
  return findings;
};
