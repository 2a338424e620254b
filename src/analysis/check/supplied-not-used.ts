import type { RawFinding } from "../../domain/check-finding.ts";
import { getIdleClock, hasRunOut } from "../../domain/idle-clock.ts";
import { isSuppliedNotStarted } from "../supervision-flag.ts";
import type { RecordCheck } from "./record-check.ts";
import { makePlotFinding } from "./record-finding.ts";

/**
 * Land supplied and not started, before its due start and after it (DOMAIN §4.3), until it is idle: idle land is told by
 * its own finding. A warning from the due start on; before it, or where none is known, for information.
 */
export const findSuppliedNotUsed: RecordCheck = ({ park, asOf }) => {
  const findings: RawFinding[] = [];
  for (const plot of park.plots) {
    if (!isSuppliedNotStarted(plot, asOf)) continue;
    const clock = getIdleClock(plot, asOf);
    if (clock !== null && hasRunOut(clock, asOf)) continue;
    const dueOn = plot.startDueOn ?? "";
    const severity = dueOn !== "" && dueOn <= asOf ? "warning" : "info";
    findings.push(makePlotFinding("supplied-not-used", plot, { dueOn }, severity));
  }
  return findings;
};
