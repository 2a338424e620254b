import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getFilterChips } from "../../../../src/components/sites/filter-chips.ts";
import { EMPTY_NEED, isEmptyNeed, type Need } from "../../../../src/domain/need.ts";
import type { NeedNames } from "../../../../src/i18n/need-text.ts";
import { setNeed } from "../../../../src/state/actions/need.ts";
import { createInitialState } from "../../../../src/state/initial-state.ts";
import type { Action } from "../../../../src/state/store.ts";

const NAMES: NeedNames = { locale: "en", nameOf: ({ id }) => id, industryName: (id) => id };

const NEED: Need = {
  kinds: ["plant"],
  combine: 2,
  must: { cluster: ["north", "south"], clearHeightM: { min: 9 }, text: "silk" },
  wish: { cluster: { value: ["north"], weight: 2 } },
  includesUnknown: ["clearHeightM"],
};

function drop(need: Need, action: Action): Need {
  return action(setNeed(need)(createInitialState("en", "auto"))).need;
}

const anyNeed: fc.Arbitrary<Need> = fc.record({
  kinds: fc.constantFrom<Need["kinds"]>([], ["plant"], ["plot"]),
  combine: fc.constantFrom(1, 2, 3),
  must: fc.record(
    {
      areaM2: fc.constant({ min: 8000 }),
      landUse: fc.constant(["1001", ""]),
      within: fc.constant({ ref: { layer: "zones" as const, id: "z" } }),
      verifiedWithinDays: fc.nat(365),
    },
    { requiredKeys: [] },
  ),
  wish: fc.record(
    {
      craneT: fc.constant({ value: { min: 10 }, weight: 1 }),
      landUse: fc.constant({ value: ["1101"], weight: 3 }),
    },
    { requiredKeys: [] },
  ),
  includesUnknown: fc.subarray<"areaM2" | "landUse">(["areaM2", "landUse"]),
});

describe("the chips of a need", () => {
  it("are one for each condition in words, wishes marked", () => {
    expect(getFilterChips(NEED, NAMES).map(({ name, isWish }) => [name, isWish])).toEqual([
      ["Plants", false],
      ["Up to 2 adjoining plots", false],
      ["Cluster north, south", false],
      ["Clear height ≥ 9 m (or not given)", false],
      ["Text: silk", false],
      ["Wish: Cluster north", true],
    ]);
  });

  it("drop only their own condition, a must without the wish of the same name", () => {
    const [kinds, , cluster, , , wish] = getFilterChips(NEED, NAMES);
    if (kinds === undefined || cluster === undefined || wish === undefined) throw new Error("no chips");
    expect(drop(NEED, kinds.drop)).toEqual({ ...NEED, kinds: [] });
    expect(drop(NEED, cluster.drop)).toEqual({ ...NEED, must: { clearHeightM: { min: 9 }, text: "silk" } });
    expect(drop(NEED, wish.drop)).toEqual({ ...NEED, wish: {} });
  });

  it("are none for a need that asks nothing", () => {
    expect(getFilterChips(EMPTY_NEED, NAMES)).toEqual([]);
  });

  it("leave nothing in force when all of them are dropped, in whatever order", () => {
    fc.assert(
      fc.property(anyNeed, fc.infiniteStream(fc.nat()), (need, order) => {
        let rest = need;
        for (let count = getFilterChips(need, NAMES).length; count > 0; count -= 1) {
          const chips = getFilterChips(rest, NAMES);
          expect(chips).toHaveLength(count);
          const chip = chips[Number(order.next().value) % count];
          if (chip !== undefined) rest = drop(rest, chip.drop);
        }
        expect(isEmptyNeed(rest)).toBe(true);
        expect(rest.includesUnknown.filter((criterion) => criterion in need.must)).toEqual([]);
      }),
    );
  });
});
