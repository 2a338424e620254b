import { describe, expect, it } from "vitest";
import { findVacantFloorArea } from "../../../../src/analysis/check/vacant-floor-area.ts";
import { makePlant, makePlot } from "../sample-park.ts";
import { runCheck } from "./run-check.ts";

describe("findVacantFloorArea", () => {
  const plots = ["a", "b", "c", "d"].map((id) => makePlot({ id }));

  it("adds up the vacant floor of a plot's plants", () => {
    const plants = [
      makePlant({ id: "1", plot: "a", state: "vacant", floorAreaM2: 3_000 }),
      makePlant({ id: "2", plot: "a", state: "partly-vacant", floorAreaM2: 9_000, vacantFloorAreaM2: 500 }),
      makePlant({ id: "3", plot: "a", state: "occupied", floorAreaM2: 7_000 }),
      makePlant({ id: "4", plot: "b", state: "disabled", floorAreaM2: 7_000 }),
      makePlant({ id: "5", plot: "c", state: "partly-vacant", floorAreaM2: 7_000 }),
    ];
    const found = runCheck(findVacantFloorArea, { plots, plants });
    expect(found.map(({ subjects, layer, figures }) => [subjects, layer, figures])).toEqual([
      [["a"], "plots", { plants: 2, areaM2: 3_500 }],
      [["c"], "plots", { plants: 1, areaM2: "" }],
    ]);
  });

  it("loses no plant whose plot the park does not have", () => {
    const plants = [
      makePlant({ id: "1", plot: "elsewhere", state: "vacant", floorAreaM2: 10 }),
      makePlant({ id: "2", state: "vacant", floorAreaM2: 20 }),
    ];
    const found = runCheck(findVacantFloorArea, { plots, plants });
    expect(found.map(({ subjects, layer, figures }) => [subjects, layer, figures["areaM2"]])).toEqual([
      [["1"], "plants", 10],
      [["2"], "plants", 20],
    ]);
  });
});
