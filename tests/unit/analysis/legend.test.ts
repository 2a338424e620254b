import { describe, expect, it } from "vitest";
import { getLegend } from "../../../src/analysis/legend.ts";
import { createParkData } from "../state/park-fixture.ts";

const { park } = createParkData();

describe("the legend", () => {
  it("counts every plot in exactly one land-use class, in the order of the codes", () => {
    const { landUses } = getLegend(park, park.manifest.asOf);
    expect(landUses.map(({ code, count }) => [code, count.value])).toEqual([
      ["10", 2],
      ["12", 1],
    ]);
    expect(landUses.flatMap(({ count }) => count.refs.map(({ id }) => id)).sort()).toEqual([
      "N-1",
      "N-2",
      "S-1",
    ]);
  });

  it("keeps a plot without a use as its own entry", () => {
    const [first, ...rest] = park.plots;
    const withoutUse = { id: first!.id, site: first!.site, other: {} };
    const { landUses } = getLegend({ ...park, plots: [withoutUse, ...rest] }, park.manifest.asOf);
    expect(landUses[0]).toMatchObject({ code: "", count: { value: 1 } });
  });

  it("lists the marked statuses also where there is none, and tells vacant plants from the others", () => {
    const { statuses, vacantPlants, otherPlants } = getLegend(park, park.manifest.asOf);
    expect(statuses.map(({ status, count }) => [status, count.value])).toEqual([
      ["available", 1],
      ["idle", 0],
      ["planned", 0],
    ]);
    expect(vacantPlants.refs).toEqual([{ layer: "plants", id: "P-1" }]);
    expect(otherPlants.refs).toEqual([{ layer: "plants", id: "P-2" }]);
  });
});
