import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getIdleClock, hasRunOut } from "../../../src/domain/idle-clock.ts";
import { addYears, isIsoDay } from "../../../src/domain/iso-day.ts";
import type { Plot } from "../../../src/domain/plot.ts";
import { hasReachedOn } from "../../../src/domain/stage-on.ts";
import { makePlot } from "../analysis/sample-park.ts";
import { anyDatedPlot, anyDay } from "./dated-plots.ts";

function isIdle(plot: Plot, asOf: string): boolean {
  const clock = getIdleClock(plot, asOf);
  return clock !== null && hasRunOut(clock, asOf);
}

describe("the clock of land that is not started", () => {
  const supplied = makePlot({ id: "a", stage: "supplied", startDueOn: "2024-02-29" });

  it.each([
    ["2024-02-29", "2025-02-28"],
    ["2023-02-28", "2024-02-28"],
    ["2023-03-01", "2024-03-01"],
    ["2024-12-31", "2025-12-31"],
    ["2025-01-31", "2026-01-31"],
  ])("of %s runs out on %s, that day included and the day before not", (startDueOn, idleOn) => {
    const plot = { ...supplied, startDueOn };
    expect(getIdleClock(plot, idleOn)?.idleOn).toBe(idleOn);
    expect(isIdle(plot, idleOn)).toBe(true);
    const before = new Date(Date.parse(idleOn) - 86_400_000).toISOString().slice(0, 10);
    expect(isIdle(plot, before)).toBe(false);
  });

  it("does not stop for a start that lies after the day", () => {
    const started = { ...supplied, stage: "started", startedOn: "2025-06-01" } as const;
    expect(isIdle(started, "2025-05-31")).toBe(true);
    expect(isIdle(started, "2025-06-01")).toBe(false);
  });

  it("does not run before the land is supplied", () => {
    expect(getIdleClock({ ...supplied, suppliedOn: "2026-01-01" }, "2025-12-31")).toBeNull();
    expect(getIdleClock({ ...supplied, stage: "reserved" }, "2030-01-01")).toBeNull();
  });

  it("does not run without a contracted day, or on one the calendar does not have", () => {
    expect(getIdleClock(makePlot({ id: "a", stage: "supplied" }), "2099-01-01")).toBeNull();
    expect(getIdleClock({ ...supplied, startDueOn: "2023-02-29" }, "2099-01-01")).toBeNull();
  });

  it("does not call land idle whose start is on record, whatever its stage says", () => {
    expect(isIdle({ ...supplied, startedOn: "2024-06-01" }, "2026-06-30")).toBe(false);
  });
});

describe("the clock of suspended land", () => {
  const suspended = makePlot(
    { id: "a", stage: "started", startedOn: "2023-01-10", suspendedOn: "2024-02-29", developedAreaM2: 299 },
    900,
  );

  it("runs a year from the suspension", () => {
    expect(isIdle(suspended, "2025-02-27")).toBe(false);
    expect(isIdle(suspended, "2025-02-28")).toBe(true);
  });

  it("asks for less than a third of the area due, exactly a third being enough", () => {
    expect(getIdleClock({ ...suspended, developedAreaM2: 300 }, "2025-02-28")).toBeNull();
    expect(getIdleClock({ ...suspended, areaRegisteredM2: 897 }, "2025-02-28")).toBeNull();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (part) => {
        const third = { ...suspended, developedAreaM2: part, areaRegisteredM2: part * 3 };
        expect(isIdle(third, "2026-01-01")).toBe(false);
      }),
    );
  });

  it("asks for less than a quarter of the investment, whatever is developed", () => {
    const plot = { ...suspended, developedAreaM2: 900, investmentTotalWan: 400 };
    expect(isIdle({ ...plot, investedWan: 99 }, "2025-02-28")).toBe(true);
    expect(isIdle({ ...plot, investedWan: 100 }, "2025-02-28")).toBe(false);
    expect(isIdle({ ...plot, investedWan: 0, investmentTotalWan: 0 }, "2025-02-28")).toBe(false);
  });

  it("says which shares it knows", () => {
    const plot = { ...suspended, investedWan: 30, investmentTotalWan: 40 };
    expect(getIdleClock(plot, "2025-02-28")).toMatchObject({
      developedShare: 299 / 900,
      investedShare: 0.75,
    });
    expect(getIdleClock(suspended, "2025-02-28")).toMatchObject({ investedShare: null });
  });

  it("does not run before the suspension, after completion, or where work began after it", () => {
    expect(getIdleClock(suspended, "2024-02-28")).toBeNull();
    expect(getIdleClock({ ...suspended, completedOn: "2024-12-01" }, "2025-02-28")).toBeNull();
    expect(getIdleClock({ ...suspended, stage: "completed" }, "2025-02-28")).toBeNull();
    expect(getIdleClock({ ...suspended, startedOn: "2024-05-01" }, "2025-02-28")).toBeNull();
  });

  it("goes on where completion lies after the day", () => {
    const plot = { ...suspended, stage: "completed", completedOn: "2025-06-01" } as const;
    expect(isIdle(plot, "2025-05-31")).toBe(true);
    expect(isIdle(plot, "2025-06-01")).toBe(false);
  });
});

describe("idle land", () => {
  it("is nothing but supplied land with a known day a year back", () => {
    fc.assert(
      fc.property(anyDatedPlot, anyDay, (plot, asOf) => {
        if (!isIdle(plot, asOf)) return;
        expect(plot.stage).toBeDefined();
        expect(hasReachedOn(plot, "supplied", asOf)).toBe(true);
        expect(hasReachedOn(plot, "completed", asOf)).toBe(false);
        const since = hasReachedOn(plot, "started", asOf) ? plot.suspendedOn : plot.startDueOn;
        expect(since === undefined ? undefined : addYears(since, 1) <= asOf).toBe(true);
      }),
    );
  });

  it("stays idle until something happens", () => {
    const happenings = ["suppliedOn", "handedOverOn", "startedOn", "suspendedOn", "completedOn"] as const;
    fc.assert(
      fc.property(anyDatedPlot, anyDay, anyDay, (plot, a, b) => {
        const [early, late] = a <= b ? [a, b] : [b, a];
        const hasHappened = happenings.some((field) => {
          const day = plot[field];
          return day !== undefined && day > early && day <= late;
        });
        if (!hasHappened && isIdle(plot, early)) expect(isIdle(plot, late)).toBe(true);
      }),
    );
  });

  it("turns idle on a day of the calendar", () => {
    fc.assert(
      fc.property(anyDatedPlot, anyDay, (plot, asOf) => {
        const clock = getIdleClock(plot, asOf);
        if (clock !== null) expect(isIsoDay(clock.idleOn)).toBe(true);
      }),
    );
  });
});
