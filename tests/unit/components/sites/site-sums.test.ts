import { describe, expect, it } from "vitest";
import { sumSites } from "../../../../src/components/sites/site-sums.ts";
import { makePlant, makePlot } from "../../analysis/sample-park.ts";
import { askSites } from "./asked-sites.ts";

describe("the sums of a list of candidates", () => {
  it("keep floor and land apart, each with the features behind it", () => {
    const { catalog } = askSites({
      plants: [
        makePlant({ id: "p", state: "partly-vacant", vacantFloorAreaM2: 500 }),
        makePlant({ id: "q", state: "partly-vacant" }),
      ],
      plots: [makePlot({ id: "a", available: true }, 20_000)],
    });
    const sums = sumSites(catalog.candidates);
    expect(sums.plantCount.value).toBe(2);
    expect(sums.vacantFloorAreaM2).toEqual({
      value: 500,
      unknownCount: 1,
      refs: [
        { layer: "plants", id: "p" },
        { layer: "plants", id: "q" },
      ],
    });
    expect(sums.plotCount.value).toBe(1);
    expect(sums.landAreaM2).toMatchObject({ value: 20_000, refs: [{ layer: "plots", id: "a" }] });
  });
});
