import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, addYears, getDaysBetween, isIsoDay } from "../../../src/domain/iso-day.ts";

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

describe("addMonths", () => {
  it("ends on the last of a shorter month", () => {
    expect(addMonths("2025-11-30", 3)).toBe("2026-02-28");
    expect(addMonths("2023-11-30", 3)).toBe("2024-02-29");
    expect(addMonths("2026-05-31", 1)).toBe("2026-06-30");
  });

  it("goes over the year in both directions", () => {
    expect(addMonths("2026-12-15", 1)).toBe("2027-01-15");
    expect(addMonths("2026-01-31", -2)).toBe("2025-11-30");
    expect(addMonths("2026-06-30", 0)).toBe("2026-06-30");
  });

  it("keeps the order of days and never gives a day that is none", () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: -30, max: 30 }), (a, b, months) => {
        expect(isIsoDay(addMonths(a, months))).toBe(true);
        if (a <= b) expect(addMonths(a, months) <= addMonths(b, months)).toBe(true);
      }),
    );
  });
});

describe("getDaysBetween", () => {
  it("counts leap days", () => {
    expect(getDaysBetween("2024-02-28", "2024-03-01")).toBe(2);
    expect(getDaysBetween("2025-02-28", "2025-03-01")).toBe(1);
    expect(getDaysBetween("2000-02-28", "2000-03-01")).toBe(2);
    expect(getDaysBetween("1900-02-28", "1900-03-01")).toBe(1);
    expect(getDaysBetween("2026-06-30", "2025-06-30")).toBe(-365);
  });

  it("agrees with the calendar of the platform", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(getDaysBetween(a, b)).toBe((Date.parse(b) - Date.parse(a)) / 86_400_000);
      }),
    );
  });
});
