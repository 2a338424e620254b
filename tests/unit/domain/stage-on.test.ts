import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Stage, STAGES } from "../../../src/domain/stage.ts";
import { getStageOn, hasReachedOn } from "../../../src/domain/stage-on.ts";
import { anyDatedPlot, anyDay } from "./dated-plots.ts";
import { makePlot } from "../analysis/sample-park.ts";

describe("getStageOn", () => {
  it("is the recorded stage where no date speaks against it", () => {
    for (const stage of STAGES) expect(getStageOn(makePlot({ id: "a", stage }), "2000-01-01")).toBe(stage);
    expect(getStageOn(makePlot({ id: "a" }), "2026-06-30")).toBeUndefined();
  });

  it("goes back through the life of a plot as the day does", () => {
    const plot = makePlot({
      id: "a",
      stage: "in-production",
      approvedOn: "2020-03-01",
      suppliedOn: "2021-03-01",
      handedOverOn: "2021-06-01",
      startedOn: "2022-03-01",
      completedOn: "2023-03-01",
    });
    const life: readonly (readonly [string, Stage])[] = [
      ["2020-02-29", "planned"],
      ["2021-02-28", "reserved"],
      ["2021-03-01", "supplied"],
      ["2021-06-01", "handed-over"],
      ["2022-02-28", "handed-over"],
      ["2022-03-01", "started"],
      ["2023-02-28", "started"],
      ["2023-03-01", "in-production"],
    ];
    for (const [day, stage] of life) expect([day, getStageOn(plot, day)]).toEqual([day, stage]);
  });

  it("believes a start dated before the day where the stage has not caught up", () => {
    const plot = makePlot({ id: "a", stage: "handed-over", startedOn: "2024-01-01" });
    expect(getStageOn(plot, "2024-01-01")).toBe("started");
    expect(getStageOn(plot, "2023-12-31")).toBe("handed-over");
  });

  it("raises no stage for an approval alone", () => {
    expect(getStageOn(makePlot({ id: "a", stage: "planned", approvedOn: "2020-01-01" }), "2026-06-30")).toBe(
      "planned",
    );
  });

  it("takes what was started before its hand-over as started", () => {
    const plot = makePlot({ id: "a", stage: "started", startedOn: "2024-01-01", handedOverOn: "2024-06-01" });
    expect(getStageOn(plot, "2024-03-01")).toBe("started");
  });

  it("never falls as the day advances", () => {
    fc.assert(
      fc.property(anyDatedPlot, anyDay, anyDay, (plot, a, b) => {
        const [early, late] = a <= b ? [a, b] : [b, a];
        const ranks = [early, late].map((day) => STAGES.indexOf(getStageOn(plot, day) ?? "planned"));
        expect(ranks[0]).toBeLessThanOrEqual(ranks[1]!);
      }),
    );
  });

  it("knows no event that lies ahead", () => {
    fc.assert(
      fc.property(anyDatedPlot, anyDay, (plot, asOf) => {
        const { startedOn, completedOn } = plot;
        const isLastAhead = completedOn === undefined || completedOn > asOf;
        if (startedOn !== undefined && startedOn > asOf && isLastAhead) {
          expect(hasReachedOn(plot, "started", asOf)).toBe(false);
        }
      }),
    );
  });
});
