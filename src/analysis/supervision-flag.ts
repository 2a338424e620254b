import { getIdleClock, hasRunOut } from "../domain/idle-clock.ts";
import type { Plot } from "../domain/plot.ts";
import { hasReachedOn } from "../domain/stage-on.ts";
import { getUnsuppliedOn } from "../domain/supply-clock.ts";

export const SUPERVISION_FLAGS = ["approved-not-supplied", "supplied-not-used", "idle"] as const;
export type SupervisionFlag = (typeof SUPERVISION_FLAGS)[number];

/**
 * What supervision of land says of a plot on the day `asOf` (YYYY-MM-DD), or null: the same clocks as the findings of a
 * check. Supplied, not used: before the due start and after it, until the land is idle.
 */
export function getSupervisionFlag(plot: Plot, asOf: string): SupervisionFlag | null {
  const clock = getIdleClock(plot, asOf);
  if (clock !== null && hasRunOut(clock, asOf)) return "idle";
  const unsuppliedOn = getUnsuppliedOn(plot, asOf);
  if (unsuppliedOn !== null) return asOf >= unsuppliedOn ? "approved-not-supplied" : null;
  return isSuppliedNotStarted(plot, asOf) ? "supplied-not-used" : null;
}

/** True from the supply of the land until work on it starts. */
export function isSuppliedNotStarted(plot: Plot, asOf: string): boolean {
  return hasReachedOn(plot, "supplied", asOf) && !hasReachedOn(plot, "started", asOf);
}
