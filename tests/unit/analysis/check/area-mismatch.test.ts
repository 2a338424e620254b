import { describe, expect, it } from "vitest";
import { findAreaMismatches } from "../../../../src/analysis/check/area-mismatch.ts";
import { makePlot } from "../sample-park.ts";
import { runCheck } from "./run-check.ts";

describe("findAreaMismatches", () => {
  it.each([
    [100_000, 100_100, null],
    [100_000, 100_101, "warning"],
    [100_000, 99_899, "warning"],
    [100_000, 101_000, "warning"],
    [100_000, 101_001, "error"],
    [100_000, 98_999, "error"],
    // Under 1,000 m² the square metres decide: 0.1 % would be less than 1 m², 1 % less than 10 m².
    [500, 501, null],
    [500, 501.5, "warning"],
    [500, 510, "warning"],
    [500, 510.5, "error"],
  ])("judges %d m² computed and %d m² registered as %s", (computedM2, areaRegisteredM2, severity) => {
    const plots = [makePlot({ id: "a", areaRegisteredM2 }, computedM2)];
    expect(runCheck(findAreaMismatches, { plots })[0]?.severity ?? null).toBe(severity);
  });

  it("tells the difference with its sign, in percent of the computed area", () => {
    const plots = [makePlot({ id: "a", areaRegisteredM2: 9_500 }, 10_000)];
    expect(runCheck(findAreaMismatches, { plots })).toEqual([
      {
        code: "area-mismatch",
        severity: "error",
        subjects: ["a"],
        figures: { registeredM2: 9_500, computedM2: 10_000, differenceM2: -500, percent: -5 },
        layer: "plots",
        feature: 0,
        key: "area-mismatch/a",
      },
    ]);
  });

  it("says nothing where either area is not known", () => {
    const plots = [
      makePlot({ id: "a", areaRegisteredM2: 5 }),
      makePlot({ id: "b" }, 5),
      makePlot({ id: "c", areaRegisteredM2: 5 }, 0),
    ];
    expect(runCheck(findAreaMismatches, { plots })).toEqual([]);
  });
});
