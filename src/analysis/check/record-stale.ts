import type { RawFinding } from "../../domain/check-finding.ts";
import { getDaysBetween, isIsoDay } from "../../domain/iso-day.ts";
import type { RecordCheck } from "./record-check.ts";
import { makePlotFinding } from "./record-finding.ts";

/** Days a record of a plot stands without being verified: a year, our choice. */
const STALE_AFTER_DAYS = 365;

/** Records last verified more than a year ago. One without a day of verification says nothing. */
export const findStaleRecords: RecordCheck = ({ park, asOf }) => {
  const findings: RawFinding[] = [];
  for (const plot of park.plots) {
    const { verifiedOn } = plot;
    if (verifiedOn === undefined || !isIsoDay(verifiedOn)) continue;
    const days = getDaysBetween(verifiedOn, asOf);
    if (days > STALE_AFTER_DAYS) findings.push(makePlotFinding("record-stale", plot, { verifiedOn, days }));
  }
  return findings;
};
