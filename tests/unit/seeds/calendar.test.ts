import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, fromDay, toDay } from "../../../seeds/grow/calendar.ts";

describe("the calendar without a clock", () => {
  it("counts days as the Gregorian calendar does", () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 60_000 }), (day) => {
        expect(fromDay(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
        expect(toDay(fromDay(day))).toBe(day);
      }),
    );
  });

  it("steps over a leap day", () => {
    expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
    expect(addDays("2026-06-30", -366)).toBe("2025-06-29");
  });
});
