import { describe, expect, it } from "vitest";
import { getAreaDifference } from "../../../../src/components/card/area-difference.ts";

describe("the difference between registered and measured area", () => {
  it("is positive where more is registered than measured", () => {
    expect(getAreaDifference(10_000, 10_020)).toEqual({ differenceM2: 20, share: 0.002, isNotable: false });
  });

  it("is notable above half a percent, whichever way it goes", () => {
    expect(getAreaDifference(10_000, 10_050).isNotable).toBe(false);
    expect(getAreaDifference(10_000, 10_051).isNotable).toBe(true);
    expect(getAreaDifference(10_000, 9_949)).toMatchObject({ differenceM2: -51, isNotable: true });
  });
});
