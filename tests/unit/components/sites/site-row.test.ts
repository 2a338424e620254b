import { describe, expect, it } from "vitest";
import { getSiteCells, PLANT_COLUMNS, PLOT_COLUMNS } from "../../../../src/components/sites/site-row.ts";
import type { Criterion } from "../../../../src/domain/need.ts";
import type { Plot } from "../../../../src/domain/plot.ts";
import { makePlant, makePlot } from "../../analysis/sample-park.ts";
import { askSites, getFirstRow } from "./asked-sites.ts";

const NOTHING: ReadonlySet<Criterion> = new Set();

function freePlot(id: string, part: Partial<Plot>, areaM2: number) {
  return makePlot({ id, available: true, landUse: "100102", ...part }, areaM2);
}

describe("a row of the list", () => {
  it("gives a plant's figures in the order of its columns", () => {
    const plant = makePlant({
      id: "p",
      state: "partly-vacant",
      vacantFloorAreaM2: 9600,
      clearHeightM: 6,
      floorLoadTPerM2: 0.75,
      craneT: 16,
      powerKva: 1600,
    });
    const row = getFirstRow(askSites({ plants: [plant] }));
    const cells = getSiteCells(row, NOTHING);
    expect(cells.map(({ column }) => column)).toEqual(PLANT_COLUMNS);
    expect(cells.map(({ text }) => text)).toEqual(["9\u00A0600", "6.0", "0.75", "16", "1\u00A0600"]);
    expect(row.key).toBe("plants:p");
  });

  it("gives a plot's area in m² and 亩 and its cap on the floor area", () => {
    const plot = freePlot("a", { farMax: 2, priceWanPerMu: 11.9, utilities: { powerKva: 500 } }, 20_000);
    const cells = getSiteCells(getFirstRow(askSites({ plots: [plot] })), NOTHING);
    expect(cells.map(({ column }) => column)).toEqual(PLOT_COLUMNS);
    expect(cells.map(({ text }) => text)).toEqual(["20\u00A0000", "30.0", "≤\u00A02.0", "11.9", "500"]);
  });

  it("says of what is not known that it is not, and never 0", () => {
    const row = getFirstRow(askSites({ plants: [makePlant({ id: "p", state: "partly-vacant" })] }));
    expect(getSiteCells(row, NOTHING).map(({ text }) => text)).toEqual([null, null, null, null, null]);
  });

  it("marks the figures that are not what was asked for, and no other", () => {
    const row = getFirstRow(askSites({ plants: [makePlant({ id: "p", state: "vacant" })] }));
    const cells = getSiteCells(row, new Set<Criterion>(["clearHeightM", "rentYuanPerM2Month"]));
    expect(cells.filter(({ isMissed }) => isMissed).map(({ column }) => column)).toEqual(["clearHeight"]);
  });

  it("gives adjoining plots their joint area, their mean price, and caps from the least to the most", () => {
    const plots = [
      freePlot("a", { farMax: 1, priceWanPerMu: 10 }, 10_000),
      freePlot("b", { farMax: 2.5, priceWanPerMu: 13 }, 20_000),
    ];
    const row = getFirstRow(
      askSites({ plots, adjoining: [["a", "b"]] }, { combine: 2, must: { areaM2: { min: 25_000 } } }),
    );
    expect(row.key).toBe("plots:a+b");
    expect(getSiteCells(row, NOTHING).map(({ text }) => text)).toEqual([
      "30\u00A0000",
      "45.0",
      "≤\u00A01.0–2.5",
      "12.0",
      null,
    ]);
  });
});
