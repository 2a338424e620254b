import { describe, expect, it } from "vitest";
import { getSiteCells, PLANT_COLUMNS, PLOT_COLUMNS } from "../../../../src/components/sites/site-row.ts";
import { makePlant, makePlot } from "../../analysis/sample-park.ts";
import { plantCandidate, plotCandidate } from "./site-candidate-fixture.ts";

describe("a row of the list", () => {
  it("gives a plant's figures in the order of its columns", () => {
    const cells = getSiteCells(
      plantCandidate(
        makePlant({
          id: "p",
          state: "partly-vacant",
          vacantFloorAreaM2: 9600,
          clearHeightM: 6,
          floorLoadTPerM2: 0.75,
          craneT: 16,
          powerKva: 1600,
        }),
      ),
    );
    expect(cells.map(({ column }) => column)).toEqual(PLANT_COLUMNS);
    expect(cells.map(({ text }) => text)).toEqual(["9\u00A0600", "6.0", "0.75", "16", "1\u00A0600"]);
  });

  it("gives a plot's area in m² and 亩 and its cap on the floor area", () => {
    const plot = makePlot({ id: "a", farMax: 2, priceWanPerMu: 11.9, utilities: { powerKva: 500 } }, 20_000);
    const cells = getSiteCells(plotCandidate(plot));
    expect(cells.map(({ column }) => column)).toEqual(PLOT_COLUMNS);
    expect(cells.map(({ text }) => text)).toEqual(["20\u00A0000", "30.0", "≤\u00A02.0", "11.9", "500"]);
  });

  it("says of what is not known that it is not, and never 0", () => {
    const cells = getSiteCells(plantCandidate(makePlant({ id: "p", state: "partly-vacant" })));
    expect(cells.map(({ text }) => text)).toEqual([null, null, null, null, null]);
  });
});
