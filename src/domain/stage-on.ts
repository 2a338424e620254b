import type { Plot } from "./plot.ts";
import { hasReached, type Stage, STAGES } from "./stage.ts";

/** Stages that begin on a day the record knows, in order. */
const DATED_STAGES = [
  ["approved", "approvedOn"],
  ["supplied", "suppliedOn"],
  ["handed-over", "handedOverOn"],
  ["started", "startedOn"],
  ["completed", "completedOn"],
] as const satisfies readonly (readonly [Stage, keyof Plot])[];

const DATED = DATED_STAGES.map(([stage, field]) => ({ rank: STAGES.indexOf(stage), field }));

/** Nobody is accused on half a record: these events count where the stage has not caught up with their date. */
const FIRST_BELIEVED_RANK = STAGES.indexOf("supplied");

/**
 * Stage of a plot on the day `asOf` (YYYY-MM-DD), undefined where the record has none. The stage is the fact, its dates
 * tell since when:
 * - an event dated after `asOf` has not happened, and what came after it has not either; the plot stands at the stage
 *   before it, though no lower than the latest event that has happened;
 * - an event without a date has happened when the stage says so;
 * - a supply, hand-over, start or completion dated at or before `asOf` has happened even where the stage is lower. The
 *   record contradicts itself, and land is not called unsupplied or idle for that. An approval raises no stage: it
 *   would only start a clock.
 * Never falls as `asOf` advances.
 */
export function getStageOn(plot: Plot, asOf: string): Stage | undefined {
  if (plot.stage === undefined) return undefined;
  let rank = STAGES.indexOf(plot.stage);
  let happenedRank = 0;
  for (const { rank: mark, field } of DATED) {
    const day = plot[field];
    if (day === undefined) continue;
    if (day > asOf) rank = Math.min(rank, mark - 1);
    else if (mark >= FIRST_BELIEVED_RANK) happenedRank = mark;
  }
  return STAGES[Math.max(rank, happenedRank)];
}

/** True where the plot has reached `mark` on the day `asOf`; false where its stage is not known. */
export function hasReachedOn(plot: Plot, mark: Stage, asOf: string): boolean {
  const stage = getStageOn(plot, asOf);
  return stage !== undefined && hasReached(stage, mark);
}
