import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getPlotStatus } from "../../../src/analysis/plot-status.ts";
import { getAllocationClass } from "../../../src/domain/allocation.ts";
import { anyPark, makePlot } from "./sample-park.ts";

const AS_OF = "2026-06-30";

describe("getPlotStatus", () => {
  it("marks offered land as available, planned or not", () => {
    expect(getPlotStatus(makePlot({ id: "a", stage: "reserved", available: true }), AS_OF)).toBe("available");
    expect(getPlotStatus(makePlot({ id: "a", stage: "planned", available: true }), AS_OF)).toBe("available");
  });

  it("marks idle land even where it is still called available", () => {
    const idle = makePlot({ id: "a", stage: "supplied", startDueOn: "2020-01-01", available: true });
    expect(getPlotStatus(idle, AS_OF)).toBe("idle");
  });

  it("marks what is planned and not approved", () => {
    expect(getPlotStatus(makePlot({ id: "a", stage: "planned" }), AS_OF)).toBe("planned");
    expect(getPlotStatus(makePlot({ id: "a", stage: "approved" }), AS_OF)).toBe("none");
  });

  it("never marks a street, which counts as built", () => {
    expect(getPlotStatus(makePlot({ id: "a", stage: "planned", landUse: "1207" }), AS_OF)).toBe("none");
  });

  it("says available exactly where the allocation class does", () => {
    fc.assert(
      fc.property(anyPark, ({ plots }) => {
        for (const plot of plots) {
          const isAvailable = getPlotStatus(plot, AS_OF) === "available";
          expect(isAvailable).toBe(getAllocationClass(plot) === "available");
        }
      }),
    );
  });
});
