import type { RawFinding } from "../../domain/check-finding.ts";
import type { Severity } from "../../domain/finding.ts";
import type { RecordCheck } from "./record-check.ts";
import { makePlotFinding } from "./record-finding.ts";

/** A difference over both limits: `percent` of the computed area, and `m2`. */
interface Level {
  readonly severity: Severity;
  readonly percent: number;
  readonly m2: number;
}

/** The worst first. Red and yellow of DOMAIN §3.4: a proposal, no rule of survey. */
const LEVELS: readonly Level[] = [
  { severity: "error", percent: 1, m2: 10 },
  { severity: "warning", percent: 0.1, m2: 1 },
];

/**
 * Registered against computed area of every plot that has both. `differenceM2` and `percent` are registered minus
 * computed, in m² and in percent of the computed area. A difference exactly at a limit is within it.
 */
export const findAreaMismatches: RecordCheck = ({ park }) => {
  const findings: RawFinding[] = [];
  for (const plot of park.plots) {
    const registeredM2 = plot.areaRegisteredM2;
    const computedM2 = plot.site.areaM2;
    if (registeredM2 === undefined || computedM2 === null || computedM2 <= 0) continue;
    const differenceM2 = registeredM2 - computedM2;
    const level = LEVELS.find(
      ({ percent: limit, m2 }) => Math.abs(differenceM2) > Math.max((limit * computedM2) / 100, m2),
    );
    if (level === undefined) continue;
    const percent = (differenceM2 / computedM2) * 100;
    const figures = { registeredM2, computedM2, differenceM2, percent };
    findings.push(makePlotFinding("area-mismatch", plot, figures, level.severity));
  }
  return findings;
};
