import { describe, expect, it } from "vitest";
import { getSupervisionFlag } from "../../../src/analysis/supervision-flag.ts";
import { makePlot } from "./sample-park.ts";

describe("getSupervisionFlag before land is supplied", () => {
  it("says nothing of a plot that is planned, or whose stage is not known", () => {
    expect(getSupervisionFlag(makePlot({ id: "a", stage: "planned" }), "2026-06-30")).toBeNull();
    expect(getSupervisionFlag(makePlot({ id: "a" }), "2026-06-30")).toBeNull();
  });

  it("flags approved and reserved land two years after its approval, and never on an unknown one", () => {
    for (const stage of ["approved", "reserved"] as const) {
      const plot = makePlot({ id: "a", stage, approvedOn: "2024-06-30" });
      expect(getSupervisionFlag(plot, "2026-06-29")).toBeNull();
      expect(getSupervisionFlag(plot, "2026-06-30")).toBe("approved-not-supplied");
      expect(getSupervisionFlag(makePlot({ id: "a", stage }), "2026-06-30")).toBeNull();
    }
  });
});

describe("getSupervisionFlag of land that was never started", () => {
  const plot = makePlot({ id: "a", stage: "handed-over", startDueOn: "2025-06-30" });

  it("turns idle on the day a year after the due start, not before", () => {
    expect(getSupervisionFlag(plot, "2026-06-29")).toBe("supplied-not-used");
    expect(getSupervisionFlag(plot, "2026-06-30")).toBe("idle");
  });

  it("takes a due start on 29 February to end on 28 February", () => {
    const leap = { ...plot, startDueOn: "2024-02-29" };
    expect(getSupervisionFlag(leap, "2025-02-27")).toBe("supplied-not-used");
    expect(getSupervisionFlag(leap, "2025-02-28")).toBe("idle");
  });

  it("takes 28 February to end on 28 February of a leap year too", () => {
    const beforeLeap = { ...plot, startDueOn: "2023-02-28" };
    expect(getSupervisionFlag(beforeLeap, "2024-02-27")).toBe("supplied-not-used");
    expect(getSupervisionFlag(beforeLeap, "2024-02-28")).toBe("idle");
  });

  it("never makes land idle on a due start that is unknown or no day", () => {
    expect(getSupervisionFlag(makePlot({ id: "a", stage: "supplied" }), "2099-01-01")).toBe(
      "supplied-not-used",
    );
    expect(getSupervisionFlag({ ...plot, startDueOn: "2025-02-30" }, "2099-01-01")).toBe("supplied-not-used");
  });
});

describe("getSupervisionFlag of land where building stopped", () => {
  const suspended = makePlot(
    { id: "a", stage: "started", suspendedOn: "2025-06-30", developedAreaM2: 999, areaRegisteredM2: 3_000 },
    90_000,
  );

  it("turns idle after a year of suspension with less than a third developed", () => {
    expect(getSupervisionFlag(suspended, "2026-06-29")).toBeNull();
    expect(getSupervisionFlag(suspended, "2026-06-30")).toBe("idle");
  });

  it("does not at a third developed", () => {
    expect(getSupervisionFlag({ ...suspended, developedAreaM2: 1_000 }, "2026-06-30")).toBeNull();
  });

  it("measures against the contract's area, and the measured one only where there is none", () => {
    const unregistered = makePlot({ id: "a", stage: "started", suspendedOn: "2025-06-30" }, 90_000);
    expect(getSupervisionFlag({ ...unregistered, developedAreaM2: 29_999 }, "2026-06-30")).toBe("idle");
    expect(getSupervisionFlag({ ...unregistered, developedAreaM2: 30_000 }, "2026-06-30")).toBeNull();
  });

  it("turns idle below a quarter of the investment, and not at it", () => {
    const invested = { ...suspended, developedAreaM2: 3_000, investmentTotalWan: 4_000 };
    expect(getSupervisionFlag({ ...invested, investedWan: 999 }, "2026-06-30")).toBe("idle");
    expect(getSupervisionFlag({ ...invested, investedWan: 1_000 }, "2026-06-30")).toBeNull();
  });

  it("does not on figures that are unknown", () => {
    const silent = makePlot({ id: "a", stage: "started", suspendedOn: "2020-01-01" }, 90_000);
    expect(getSupervisionFlag(silent, "2026-06-30")).toBeNull();
  });

  it("does not once the plot is completed", () => {
    expect(getSupervisionFlag({ ...suspended, stage: "completed" }, "2026-06-30")).toBeNull();
  });
});
