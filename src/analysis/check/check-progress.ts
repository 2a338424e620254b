/** The steps of a check, in order. */
export const CHECK_STEPS = ["handing-over", "validating", "overlaps", "cover", "gaps", "records"] as const;
export type CheckStep = (typeof CHECK_STEPS)[number];

/** How far a check is: `done` of `total` features of the present step. */
export interface CheckProgress {
  readonly step: CheckStep;
  readonly done: number;
  readonly total: number;
}
