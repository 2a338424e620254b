import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  AXIS_MAX_M2,
  AXIS_STEPS,
  getAreaStep,
  getAxisShare,
  getDotShares,
  getStepAreaM2,
} from "../../../../src/components/check/tolerance-axis.ts";

describe("the axis of the tolerance", () => {
  it("runs from nothing to a hectare", () => {
    expect(getStepAreaM2(0)).toBe(0);
    expect(getStepAreaM2(AXIS_STEPS)).toBe(AXIS_MAX_M2);
    expect(getAxisShare(0)).toBe(0);
    expect(getAxisShare(1e9)).toBe(1);
  });

  it("gives every power of ten the same room", () => {
    const shares = [0.1, 1, 10, 100, 1000, 10_000].map(getAxisShare);
    shares.forEach((share, index) => expect(share).toBeCloseTo(index / 5, 12));
  });

  it("comes back to the same step from the area of a step, and never goes down", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: AXIS_STEPS }), (step) => {
        expect(Math.abs(getAreaStep(getStepAreaM2(step)) - step)).toBeLessThanOrEqual(1);
        expect(getStepAreaM2(step)).toBeGreaterThanOrEqual(getStepAreaM2(step - 1));
      }),
    );
  });

  it("draws pieces of one place as one dot", () => {
    expect(getDotShares([5, 5, 5.0001, 500])).toEqual([
      getAreaStep(5) / AXIS_STEPS,
      getAreaStep(500) / AXIS_STEPS,
    ]);
  });
});
