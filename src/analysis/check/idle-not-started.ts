import type { RawFinding } from "../../domain/check-finding.ts";
import { getIdleClock, hasRunOut } from "../../domain/idle-clock.ts";
import type { RecordCheck } from "./record-check.ts";
import { makePlotFinding } from "./record-finding.ts";

/** Land that is idle because work did not start within a year of the contracted day. */
export const findIdleNotStarted: RecordCheck = ({ park, asOf }) => {
  const findings: RawFinding[] = [];
  for (const plot of park.plots) {
    const clock = getIdleClock(plot, asOf);
    if (clock?.kind !== "not-started" || !hasRunOut(clock, asOf)) continue;
    const { dueOn, idleOn } = clock;
    findings.push(makePlotFinding("idle-not-started", plot, { dueOn, idleOn }));
  }
  return findings;
};
