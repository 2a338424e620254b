import type { RawFinding } from "../../domain/check-finding.ts";
import { getIdleClock, hasRunOut } from "../../domain/idle-clock.ts";
import type { RecordCheck } from "./record-check.ts";
import { makePlotFinding } from "./record-finding.ts";

/** Land that is idle because work stopped a year ago with little done. A share that is not known is "". */
export const findIdleSuspended: RecordCheck = ({ park, asOf }) => {
  const findings: RawFinding[] = [];
  for (const plot of park.plots) {
    const clock = getIdleClock(plot, asOf);
    if (clock?.kind !== "suspended" || !hasRunOut(clock, asOf)) continue;
    const { suspendedOn, idleOn, developedShare, investedShare } = clock;
    const figures = {
      suspendedOn,
      idleOn,
      developedPercent: toPercent(developedShare),
      investedPercent: toPercent(investedShare),
    };
    findings.push(makePlotFinding("idle-suspended", plot, figures));
  }
  return findings;
};

function toPercent(share: number | null): number | "" {
  return share === null ? "" : share * 100;
}
