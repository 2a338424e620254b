import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findApprovedNotSupplied } from "../../../../src/analysis/check/approved-not-supplied.ts";
import { findIdleNotStarted } from "../../../../src/analysis/check/idle-not-started.ts";
import { findIdleSoon } from "../../../../src/analysis/check/idle-soon.ts";
import { findIdleSuspended } from "../../../../src/analysis/check/idle-suspended.ts";
import { findStaleRecords } from "../../../../src/analysis/check/record-stale.ts";
import { findSuppliedNotUsed } from "../../../../src/analysis/check/supplied-not-used.ts";
import { getSupervisionFlag } from "../../../../src/analysis/supervision-flag.ts";
import type { RecordCheck } from "../../../../src/analysis/check/record-check.ts";
import type { Plot } from "../../../../src/domain/plot.ts";
import { anyDatedPlot, anyDay } from "../../domain/dated-plots.ts";
import { makePlot } from "../sample-park.ts";
import { runCheck } from "./run-check.ts";

const CLOCKS = [
  findIdleNotStarted,
  findIdleSuspended,
  findIdleSoon,
  findSuppliedNotUsed,
  findApprovedNotSupplied,
];

function findCodes(plot: Plot, asOf: string, checks: readonly RecordCheck[] = CLOCKS): string[] {
  return checks.flatMap((check) => runCheck(check, { plots: [plot] }, { asOf }).map(({ code }) => code));
}

describe("land that is not started", () => {
  const plot = makePlot({ id: "a", stage: "handed-over", startDueOn: "2025-06-30" });

  it.each([
    ["2025-06-29", ["supplied-not-used"]],
    ["2026-03-29", ["supplied-not-used"]],
    ["2026-03-30", ["idle-soon", "supplied-not-used"]],
    ["2026-06-29", ["idle-soon", "supplied-not-used"]],
    ["2026-06-30", ["idle-not-started"]],
    ["2030-01-01", ["idle-not-started"]],
  ])("is on %s: %s", (asOf, codes) => {
    expect(findCodes(plot, asOf)).toEqual(codes);
  });

  it("is a warning from the due start on, information before it or without one", () => {
    const tell = (asOf: string, row = plot) =>
      runCheck(findSuppliedNotUsed, { plots: [row] }, { asOf }).map(({ severity, figures }) => [
        severity,
        figures["dueOn"],
      ]);
    expect(tell("2025-06-29")).toEqual([["info", "2025-06-30"]]);
    expect(tell("2025-06-30")).toEqual([["warning", "2025-06-30"]]);
    expect(tell("2025-06-30", makePlot({ id: "a", stage: "supplied" }))).toEqual([["info", ""]]);
  });

  it("tells since when it is idle", () => {
    expect(runCheck(findIdleNotStarted, { plots: [plot] })[0]?.figures).toEqual({
      dueOn: "2025-06-30",
      idleOn: "2026-06-30",
    });
  });
});

describe("findIdleSoon", () => {
  const find = (startDueOn: string, asOf: string) =>
    runCheck(findIdleSoon, { plots: [makePlot({ id: "a", stage: "supplied", startDueOn })] }, { asOf })[0]
      ?.figures;

  it("counts days exactly and months whole", () => {
    expect(find("2025-07-01", "2026-06-30")).toEqual({ idleOn: "2026-07-01", months: 1, days: 1 });
    expect(find("2025-07-31", "2026-06-30")).toEqual({ idleOn: "2026-07-31", months: 2, days: 31 });
    expect(find("2025-09-30", "2026-06-30")).toEqual({ idleOn: "2026-09-30", months: 3, days: 92 });
    expect(find("2025-10-01", "2026-06-30")).toBeUndefined();
  });

  it("ends three months after 30 November on the last of February", () => {
    expect(find("2025-02-28", "2025-11-30")).toMatchObject({ idleOn: "2026-02-28", months: 3 });
    expect(find("2025-03-01", "2025-11-30")).toBeUndefined();
    expect(find("2024-02-29", "2024-11-30")).toMatchObject({ idleOn: "2025-02-28", months: 3 });
  });
});

describe("suspended land", () => {
  const plot = makePlot(
    {
      id: "a",
      stage: "started",
      suspendedOn: "2025-06-30",
      developedAreaM2: 2_000,
      investedWan: 1,
      investmentTotalWan: 8,
    },
    10_000,
  );

  it.each([
    ["2026-03-29", []],
    ["2026-03-30", ["idle-soon"]],
    ["2026-06-29", ["idle-soon"]],
    ["2026-06-30", ["idle-suspended"]],
  ])("is on %s: %s", (asOf, codes) => {
    expect(findCodes(plot, asOf)).toEqual(codes);
  });

  it("tells both shares, a dash's place where one is not known", () => {
    expect(runCheck(findIdleSuspended, { plots: [plot] })[0]?.figures).toEqual({
      suspendedOn: "2025-06-30",
      idleOn: "2026-06-30",
      developedPercent: 20,
      investedPercent: 12.5,
    });
    const { investedWan: _, ...silent } = plot;
    expect(runCheck(findIdleSuspended, { plots: [silent] })[0]?.figures["investedPercent"]).toBe("");
  });

  it("is not told of ahead where enough is done", () => {
    expect(findCodes({ ...plot, developedAreaM2: 5_000, investedWan: 4 }, "2026-04-30")).toEqual([]);
  });
});

describe("findApprovedNotSupplied", () => {
  it("counts from the approval, two years and more", () => {
    const plots = [
      makePlot({ id: "a", stage: "approved", approvedOn: "2024-06-30" }),
      makePlot({ id: "b", stage: "reserved", approvedOn: "2024-07-01" }),
      makePlot({ id: "c", stage: "reserved" }),
    ];
    expect(
      runCheck(findApprovedNotSupplied, { plots }).map(({ subjects, figures }) => [subjects, figures]),
    ).toEqual([[["a"], { approvedOn: "2024-06-30", days: 730 }]]);
  });
});

describe("findStaleRecords", () => {
  it("takes 365 days as fresh, one more as stale, and no day of verification as no answer", () => {
    const plots = [
      makePlot({ id: "a", verifiedOn: "2025-06-30" }),
      makePlot({ id: "b", verifiedOn: "2025-06-29" }),
      makePlot({ id: "c" }),
      makePlot({ id: "d", verifiedOn: "2027-01-01" }),
    ];
    expect(runCheck(findStaleRecords, { plots }).map(({ subjects, figures }) => [subjects, figures])).toEqual(
      [[["b"], { verifiedOn: "2025-06-29", days: 366 }]],
    );
  });
});

describe("the findings of clocks", () => {
  it("say of every plot what the flag on the map says", () => {
    fc.assert(
      fc.property(anyDatedPlot, anyDay, (plot, asOf) => {
        const codes = findCodes(plot, asOf).filter((code) => code !== "idle-soon");
        const flag = getSupervisionFlag(plot, asOf);
        const expected = flag === "idle" ? /^idle-/ : new RegExp(`^${flag}$`);
        expect(codes).toHaveLength(flag === null ? 0 : 1);
        if (flag !== null) expect(codes[0]).toMatch(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("never tell of idle land ahead that is idle already", () => {
    fc.assert(
      fc.property(anyDatedPlot, anyDay, (plot, asOf) => {
        const codes = findCodes(plot, asOf);
        if (codes.includes("idle-soon")) {
          expect(codes).not.toContain("idle-not-started");
          expect(codes).not.toContain("idle-suspended");
        }
      }),
    );
  });
});
