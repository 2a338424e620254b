import { describe, expect, it } from "vitest";
import { getUnsuppliedOn } from "../../../src/domain/supply-clock.ts";
import { makePlot } from "../analysis/sample-park.ts";

describe("getUnsuppliedOn", () => {
  const approved = makePlot({ id: "a", stage: "approved", approvedOn: "2024-02-29" });

  it("is two years after the approval, of land approved or in reserve", () => {
    expect(getUnsuppliedOn(approved, "2024-02-29")).toBe("2026-02-28");
    expect(getUnsuppliedOn({ ...approved, stage: "reserved" }, "2026-06-30")).toBe("2026-02-28");
  });

  it("is null at any other stage, and where the approval is not known or ahead", () => {
    for (const stage of ["planned", "supplied", "in-production"] as const) {
      expect(getUnsuppliedOn({ ...approved, stage }, "2026-06-30")).toBeNull();
    }
    expect(getUnsuppliedOn(makePlot({ id: "a", stage: "approved" }), "2026-06-30")).toBeNull();
    expect(getUnsuppliedOn(approved, "2024-02-28")).toBeNull();
    expect(getUnsuppliedOn({ ...approved, approvedOn: "2023-02-29" }, "2026-06-30")).toBeNull();
  });

  it("speaks of land supplied since as it stood on the day", () => {
    const supplied = { ...approved, stage: "supplied", suppliedOn: "2026-05-01" } as const;
    expect(getUnsuppliedOn(supplied, "2026-04-30")).toBe("2026-02-28");
    expect(getUnsuppliedOn(supplied, "2026-05-01")).toBeNull();
  });
});
