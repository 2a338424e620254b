import { describe, expect, it } from "vitest";
import { getPlotTimeline } from "../../../../src/components/card/plot-timeline.ts";
import { makePlot } from "../../analysis/sample-park.ts";

describe("the timeline of a plot", () => {
  it("has what is dated, in the order of the stages", () => {
    const plot = makePlot({
      id: "a",
      startedOn: "2024-05-01",
      approvedOn: "2023-01-01",
      startDueOn: "2024-06-01",
    });
    expect(getPlotTimeline(plot)).toEqual([
      { step: "approvedOn", day: "2023-01-01" },
      { step: "startDueOn", day: "2024-06-01" },
      { step: "startedOn", day: "2024-05-01" },
    ]);
  });

  it("is empty where nothing is dated", () => {
    expect(getPlotTimeline(makePlot({ id: "a" }))).toEqual([]);
  });
});
