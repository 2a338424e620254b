import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getVacancy } from "../../../src/analysis/vacancy.ts";
import { getVacantFloorAreaM2 } from "../../../src/domain/plant.ts";
import { anyPark, makePark, makePlant, makePlot } from "./sample-park.ts";

const park = makePark({
  plots: [
    makePlot({ id: "small", stage: "reserved", available: true }, 10_000),
    makePlot({ id: "large", stage: "reserved", available: true }, 90_000),
    makePlot({ id: "unmeasured", stage: "approved", available: true }, null),
    makePlot({ id: "taken", stage: "supplied", available: true }, 50_000),
    makePlot({ id: "kept", stage: "reserved" }, 50_000),
  ],
  plants: [
    makePlant({ id: "part", state: "partly-vacant", floorAreaM2: 9_000, vacantFloorAreaM2: 1_500 }),
    makePlant({ id: "whole", state: "vacant", floorAreaM2: 4_000 }),
    makePlant({ id: "unknown", state: "partly-vacant", floorAreaM2: 3_000 }),
    makePlant({ id: "full", state: "occupied", floorAreaM2: 4_000, vacantFloorAreaM2: 500 }),
    makePlant({ id: "shut", state: "disabled", floorAreaM2: 2_000 }),
  ],
});

describe("getVacancy", () => {
  const vacancy = getVacancy(park);

  it("lists vacant plants with most vacant floor first and unknown floor last", () => {
    expect(vacancy.plants.map(({ id }) => id)).toEqual(["whole", "part", "unknown"]);
    expect(vacancy.plantCount.value).toBe(3);
  });

  it("gives the vacant floor as a share of all plants' floor", () => {
    expect(vacancy.vacantFloorAreaM2).toMatchObject({ value: 5_500, unknownCount: 1 });
    expect(vacancy.floorAreaM2.value).toBe(22_000);
    expect(vacancy.vacantShare).toBe(0.25);
  });

  it("lists plots that are offered and not yet supplied, largest first", () => {
    expect(vacancy.plots.map(({ id }) => id)).toEqual(["large", "small", "unmeasured"]);
    expect(vacancy.availableM2).toMatchObject({ value: 100_000, unknownCount: 1 });
  });

  it("has no share where no floor area is known", () => {
    expect(getVacancy(makePark()).vacantShare).toBeNull();
  });

  it("does not depend on the order of the file, equal areas included", () => {
    const equal = makePark({
      plots: [...park.plots, makePlot({ id: "like-large", stage: "reserved", available: true }, 90_000)],
      plants: [...park.plants, makePlant({ id: "like-whole", state: "vacant", floorAreaM2: 4_000 })],
    });
    const reversed = { ...equal, plots: equal.plots.toReversed(), plants: equal.plants.toReversed() };
    expect(getVacancy(reversed).plants).toEqual(getVacancy(equal).plants);
    expect(getVacancy(reversed).plots).toEqual(getVacancy(equal).plots);
  });

  it("sums exactly the plants it lists", () => {
    fc.assert(
      fc.property(anyPark, (sample) => {
        const { plants, vacantFloorAreaM2 } = getVacancy(sample);
        const sum = plants.reduce((total, plant) => total + (getVacantFloorAreaM2(plant) ?? 0), 0);
        expect(vacantFloorAreaM2.value).toBe(sum);
        expect(vacantFloorAreaM2.refs).toHaveLength(plants.length);
      }),
    );
  });
});
