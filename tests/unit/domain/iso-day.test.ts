import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addYears, isIsoDay } from "../../../src/domain/iso-day.ts";

const anyDay = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("isIsoDay", () => {
  it("takes days of the calendar only", () => {
    for (const day of ["2026-06-30", "2024-02-29", "2000-02-29"]) expect(isIsoDay(day), day).toBe(true);
    for (const text of ["2023-02-29", "1900-02-29", "2026-06-31", "2026-13-01", "2026-00-10", "2026-01-00"]) {
      expect(isIsoDay(text), text).toBe(false);
    }
    for (const text of ["2026-6-30", "2026/06/30", "2026-06-30T00:00:00Z", ""]) {
      expect(isIsoDay(text), text).toBe(false);
    }
  });
});

describe("addYears", () => {
  it("gives the same day of the year asked for", () => {
    expect(addYears("2025-06-30", 1)).toBe("2026-06-30");
  });

  it("ends 29 February on the last of the month where the year has none", () => {
    expect(addYears("2024-02-29", 1)).toBe("2025-02-28");
    expect(addYears("2024-02-29", 4)).toBe("2028-02-29");
  });

  it("gives a later day of the calendar that keeps the order of days", () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: 1, max: 50 }), (a, b, years) => {
        expect(isIsoDay(addYears(a, years))).toBe(true);
        expect(addYears(a, years) > a).toBe(true);
        if (a <= b) expect(addYears(a, years) <= addYears(b, years)).toBe(true);
      }),
    );
  });
});
