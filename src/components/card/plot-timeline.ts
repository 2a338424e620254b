import type { Plot } from "../../domain/plot.ts";

/** The dated steps of a plot's allocation, in the order the stages follow each other. */
const STEPS = [
  "approvedOn",
  "suppliedOn",
  "handedOverOn",
  "startDueOn",
  "startedOn",
  "suspendedOn",
  "completedOn",
] as const satisfies readonly (keyof Plot)[];

export type TimelineStep = (typeof STEPS)[number];

/** What has a date, in the order of the stages; days as YYYY-MM-DD. */
export function getPlotTimeline(
  plot: Plot,
): readonly { readonly step: TimelineStep; readonly day: string }[] {
  return STEPS.flatMap((step) => {
    const day = plot[step];
    return day === undefined ? [] : [{ step, day }];
  });
}
