import { addYears, isIsoDay } from "./iso-day.ts";
import type { Plot } from "./plot.ts";
import { getStageOn } from "./stage-on.ts";

/**
 * Years after its approval that land still not supplied is listed as 批而未供. 待核: practice counts approvals from one
 * or two years on (DOMAIN §4.3, from memory); no text was seen that says two.
 */
const UNSUPPLIED_AFTER_YEARS = 2;

/**
 * The first day (YYYY-MM-DD) a plot that is approved or reserved on the day `asOf` counts as approved and not supplied;
 * null where it stands at another stage or the day of its approval is not known or still ahead.
 */
export function getUnsuppliedOn(plot: Plot, asOf: string): string | null {
  const { approvedOn } = plot;
  if (approvedOn === undefined || !isIsoDay(approvedOn)) return null;
  const stage = getStageOn(plot, asOf);
  return stage === "approved" || stage === "reserved" ? addYears(approvedOn, UNSUPPLIED_AFTER_YEARS) : null;
}
