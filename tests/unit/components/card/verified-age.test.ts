import { describe, expect, it } from "vitest";
import { getVerifiedAge } from "../../../../src/components/card/verified-age.ts";

describe("the age of a verification", () => {
  it.each([
    ["2026-06-30", 0, "fresh"],
    ["2026-04-01", 90, "fresh"],
    ["2026-03-31", 91, "ageing"],
    ["2025-06-30", 365, "ageing"],
    ["2025-06-29", 366, "stale"],
  ])("of %s is %i days on 2026-06-30: %s", (day, days, level) => {
    expect(getVerifiedAge(day, "2026-06-30")).toEqual({ days, level });
  });

  it("counts a leap day", () => {
    expect(getVerifiedAge("2024-02-28", "2024-03-01")?.days).toBe(2);
  });

  it("is not told of what is no day, of a day to come, or without a day to count from", () => {
    expect(getVerifiedAge("2026-02-30", "2026-06-30")).toBeNull();
    expect(getVerifiedAge("2026-07-01", "2026-06-30")).toBeNull();
    expect(getVerifiedAge("2026-06-01", "")).toBeNull();
  });
});
