/** The axis of the tolerance: areas from 0 to a hectare, in powers of ten from the smallest step on. */
const AXIS_MIN_M2 = 0.1;
export const AXIS_MAX_M2 = 10_000;
/** Steps of the slider: fifty to a power of ten are finer than a pixel of it. */
export const AXIS_STEPS = 250;

const DECADES = Math.log10(AXIS_MAX_M2 / AXIS_MIN_M2);

/** Where an area stands on the axis, 0 to 1. 0 and what is smaller than the smallest step stand at its start. */
export function getAxisShare(areaM2: number): number {
  if (areaM2 <= AXIS_MIN_M2) return 0;
  return Math.min(1, Math.log10(areaM2 / AXIS_MIN_M2) / DECADES);
}

/** The area at a step of the slider, rounded to two figures so that it can be said; step 0 is 0. */
export function getStepAreaM2(step: number): number {
  if (step <= 0) return 0;
  const areaM2 = AXIS_MIN_M2 * 10 ** ((Math.min(step, AXIS_STEPS) / AXIS_STEPS) * DECADES);
  return Number(areaM2.toPrecision(2));
}

/** The step nearest to an area. */
export function getAreaStep(areaM2: number): number {
  return Math.round(getAxisShare(areaM2) * AXIS_STEPS);
}

/**
 * Where the pieces of these areas stand, each place once: of a thousand pieces at one place one dot is seen. Shares of
 * the axis in ascending order.
 */
export function getDotShares(areasM2: readonly number[]): readonly number[] {
  const steps = new Set(areasM2.map(getAreaStep));
  return [...steps].sort((a, b) => a - b).map((step) => step / AXIS_STEPS);
}
