import { getAreaDueM2 } from "./area-due.ts";
import { addYears, isIsoDay } from "./iso-day.ts";
import type { Plot } from "./plot.ts";
import { hasReached } from "./stage.ts";
import { getStageOn } from "./stage-on.ts";

/** Years after the due start, or of suspension, that make land idle: 闲置土地处置办法 (2012) art. 2. */
const IDLE_AFTER_YEARS = 1;
/** Suspended land is idle with less than one in so many of the area due developed: same article (one third). */
const IDLE_DEVELOPED_ONE_IN = 3;
/** Suspended land is idle with less than one in so many of the total investment made: same article (25 %). */
const IDLE_INVESTED_ONE_IN = 4;

/** A clock that runs towards idle land, or has run out. Days are YYYY-MM-DD. */
export type IdleClock =
  | {
      readonly kind: "not-started";
      readonly dueOn: string;
      /** The first day the land is idle. */
      readonly idleOn: string;
    }
  | {
      readonly kind: "suspended";
      readonly suspendedOn: string;
      readonly idleOn: string;
      /** Shares (0–1) of the area due and of the total investment; null where not known. */
      readonly developedShare: number | null;
      readonly investedShare: number | null;
    };

/**
 * The clock running for a plot on the day `asOf` (YYYY-MM-DD), or null (闲置土地处置办法 art. 2, DOMAIN §4.3):
 * - supplied and not started: a year from the contracted start;
 * - started, not completed, suspended since: a year from the suspension, where less than a third of the area due is
 *   developed or less than 25 % invested. Either share alone is enough; one that is unknown says nothing.
 * What is unknown starts no clock: no due start, no day of suspension, neither share. A suspension after `asOf` has not
 * happened, and one before the start is over. Amounts invested are taken as recorded (without the price of the land).
 */
export function getIdleClock(plot: Plot, asOf: string): IdleClock | null {
  const stage = getStageOn(plot, asOf);
  if (stage === undefined || !hasReached(stage, "supplied")) return null;
  if (!hasReached(stage, "started")) return getStartClock(plot);
  return stage === "started" ? getSuspensionClock(plot, asOf) : null;
}

/** True on the day the clock runs out and later. */
export function hasRunOut(clock: IdleClock, asOf: string): boolean {
  return asOf >= clock.idleOn;
}

function getStartClock({ startDueOn }: Plot): IdleClock | null {
  if (startDueOn === undefined || !isIsoDay(startDueOn)) return null;
  return { kind: "not-started", dueOn: startDueOn, idleOn: addYears(startDueOn, IDLE_AFTER_YEARS) };
}

function getSuspensionClock(plot: Plot, asOf: string): IdleClock | null {
  const { suspendedOn, startedOn } = plot;
  if (suspendedOn === undefined || suspendedOn > asOf || !isIsoDay(suspendedOn)) return null;
  if (startedOn !== undefined && startedOn > suspendedOn) return null;
  const { developedAreaM2, investedWan, investmentTotalWan } = plot;
  const areaDueM2 = getAreaDueM2(plot);
  const isHardlyUsed =
    isLessThanOneIn(IDLE_DEVELOPED_ONE_IN, developedAreaM2, areaDueM2) ||
    isLessThanOneIn(IDLE_INVESTED_ONE_IN, investedWan, investmentTotalWan);
  if (!isHardlyUsed) return null;
  return {
    kind: "suspended",
    suspendedOn,
    idleOn: addYears(suspendedOn, IDLE_AFTER_YEARS),
    developedShare: divide(developedAreaM2, areaDueM2),
    investedShare: divide(investedWan, investmentTotalWan),
  };
}

/** Multiplied rather than divided: exactly a third is not less than a third. */
function isLessThanOneIn(count: number, part: number | undefined, whole: number | null | undefined): boolean {
  return part !== undefined && typeof whole === "number" && whole > 0 && part * count < whole;
}

function divide(part: number | undefined, whole: number | null | undefined): number | null {
  return part !== undefined && typeof whole === "number" && whole > 0 ? part / whole : null;
}
