import { getDaysBetween } from "../../domain/iso-day.ts";
import type { RawFinding } from "../../domain/check-finding.ts";
import { getUnsuppliedOn } from "../../domain/supply-clock.ts";
import type { RecordCheck } from "./record-check.ts";
import { makePlotFinding } from "./record-finding.ts";

/** Land approved (or in reserve) and not supplied two years after its approval. */
export const findApprovedNotSupplied: RecordCheck = ({ park, asOf }) => {
  const findings: RawFinding[] = [];
  for (const plot of park.plots) {
    const unsuppliedOn = getUnsuppliedOn(plot, asOf);
    if (plot.approvedOn === undefined || unsuppliedOn === null || asOf < unsuppliedOn) continue;
    const figures = { approvedOn: plot.approvedOn, days: getDaysBetween(plot.approvedOn, asOf) };
    findings.push(makePlotFinding("approved-not-supplied", plot, figures));
  }
  return findings;
};
