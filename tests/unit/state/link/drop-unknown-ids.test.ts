import { describe, expect, it } from "vitest";
import { EMPTY_NEED, type Need } from "../../../../src/domain/need.ts";
import { dropUnknownIds } from "../../../../src/state/link/drop-unknown-ids.ts";
import { createParkData } from "../park-fixture.ts";

describe("names a park does not have", () => {
  it("are none where everything is known: a need is the very same", () => {
    const need: Need = {
      ...EMPTY_NEED,
      must: { cluster: ["north", ""], industry: [""], within: { ref: { layer: "clusters", id: "south" } } },
      wish: { placeWithinKm: { value: { point: [108.7, 29.4], max: 5 }, weight: 1 } },
    };
    const known = dropUnknownIds(createParkData(), need);
    expect(known.unknownIds).toEqual([]);
    expect(known.need).toBe(need);
  });

  it("leave the other answers of a list, and take a must with none left and what it let pass along", () => {
    const need: Need = {
      ...EMPTY_NEED,
      must: { craneT: { min: 5 }, cluster: ["east", "north"], industry: ["alchemy"] },
      wish: { cluster: { value: ["west", "south"], weight: 2 } },
      includesUnknown: ["industry", "cluster", "text"],
    };
    expect(dropUnknownIds(createParkData(), need)).toEqual({
      need: {
        ...EMPTY_NEED,
        must: { craneT: { min: 5 }, cluster: ["north"] },
        wish: { cluster: { value: ["south"], weight: 2 } },
        includesUnknown: ["cluster", "text"],
      },
      unknownIds: ["east", "alchemy", "west"],
    });
  });

  it("are no clusters that plots name though no feature of the layer does", () => {
    const data = createParkData();
    const plots = data.park.plots.map((plot) => ({ ...plot, cluster: "annex" }));
    const need: Need = { ...EMPTY_NEED, must: { cluster: ["annex"] } };
    expect(dropUnknownIds({ ...data, park: { ...data.park, plots } }, need).need).toBe(need);
  });
});
