/** The life of a plot, in order (the stages of land allocation). */
export const STAGES = [
  "planned",
  "approved",
  "reserved",
  "supplied",
  "handed-over",
  "started",
  "completed",
  "in-production",
] as const;
export type Stage = (typeof STAGES)[number];

/** True when `stage` is `mark` or any later one. */
export function hasReached(stage: Stage, mark: Stage): boolean {
  return STAGES.indexOf(stage) >= STAGES.indexOf(mark);
}
