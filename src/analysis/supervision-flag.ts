import { addYears, isIsoDay } from "../domain/iso-day.ts";
import type { Plot } from "../domain/plot.ts";
import { hasReached } from "../domain/stage.ts";

export const SUPERVISION_FLAGS = ["approved-not-supplied", "supplied-not-used", "idle"] as const;
export type SupervisionFlag = (typeof SUPERVISION_FLAGS)[number];

/** Years after the due start, or of suspension, that make land idle: 闲置土地处置办法 (2012) art. 2. */
const IDLE_AFTER_YEARS = 1;
/** Suspended land is idle below this share of the area due: same article. */
const IDLE_DEVELOPED_SHARE = 1 / 3;
/** Suspended land is idle below this share of the total investment: same article. */
const IDLE_INVESTED_SHARE = 0.25;

/**
 * What supervision of land says of a plot on the day `asOf` (YYYY-MM-DD), or null.
 * Idle: supplied and not started a year after the due start, or started, suspended for a year and less than
 * a third developed or a quarter invested. Approved, not supplied: whatever the age of the approval.
 * A date or figure that is not known never makes a plot idle.
 */
export function getSupervisionFlag(plot: Plot, asOf: string): SupervisionFlag | null {
  const { stage } = plot;
  if (stage === undefined || !hasReached(stage, "approved")) return null;
  if (!hasReached(stage, "supplied")) return "approved-not-supplied";
  if (!hasReached(stage, "started")) {
    return isYearPast(plot.startDueOn, asOf) ? "idle" : "supplied-not-used";
  }
  return stage === "started" && isYearPast(plot.suspendedOn, asOf) && isHardlyDeveloped(plot) ? "idle" : null;
}

/** True on the day a year after `day` and later. */
function isYearPast(day: string | undefined, asOf: string): boolean {
  return day !== undefined && isIsoDay(day) && asOf >= addYears(day, IDLE_AFTER_YEARS);
}

/** The area due is the contract's, else the measured one. */
function isHardlyDeveloped(plot: Plot): boolean {
  return (
    isBelow(plot.developedAreaM2, plot.areaRegisteredM2 ?? plot.site.areaM2, IDLE_DEVELOPED_SHARE) ||
    isBelow(plot.investedWan, plot.investmentTotalWan, IDLE_INVESTED_SHARE)
  );
}

function isBelow(part: number | undefined, whole: number | null | undefined, share: number): boolean {
  return part !== undefined && typeof whole === "number" && whole > 0 && part < whole * share;
}
