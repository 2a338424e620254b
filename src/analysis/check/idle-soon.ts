import type { RawFinding } from "../../domain/check-finding.ts";
import { getIdleClock } from "../../domain/idle-clock.ts";
import { addMonths, getDaysBetween } from "../../domain/iso-day.ts";
import type { RecordCheck } from "./record-check.ts";
import { makePlotFinding } from "./record-finding.ts";

/** How far ahead idle land is told of, in calendar months. Our choice: time for one round of warnings. */
const IDLE_SOON_MONTHS = 3;

/**
 * Land, not started or suspended, that turns idle after `asOf` and within three calendar months if nothing changes.
 * `months` are the calendar months until then, a begun one counted whole; `days` are exact.
 */
export const findIdleSoon: RecordCheck = ({ park, asOf }) => {
  const findings: RawFinding[] = [];
  const ends = Array.from({ length: IDLE_SOON_MONTHS }, (_, index) => addMonths(asOf, index + 1));
  for (const plot of park.plots) {
    const idleOn = getIdleClock(plot, asOf)?.idleOn;
    if (idleOn === undefined || idleOn <= asOf) continue;
    const months = ends.findIndex((end) => idleOn <= end) + 1;
    if (months === 0) continue;
    const figures = { idleOn, months, days: getDaysBetween(asOf, idleOn) };
    findings.push(makePlotFinding("idle-soon", plot, figures));
  }
  return findings;
};
