import { describe, expect, it } from "vitest";
import { askFor, getMode, getWanted, getWeight } from "../../../../src/components/sites/criterion-value.ts";
import { EMPTY_NEED, type Need } from "../../../../src/domain/need.ts";
import { setNeed } from "../../../../src/state/actions/need.ts";
import { createInitialState } from "../../../../src/state/initial-state.ts";
import type { Action } from "../../../../src/state/store.ts";

const NEED: Need = {
  ...EMPTY_NEED,
  must: { craneT: { min: 10 } },
  wish: { cluster: { value: ["north"], weight: 3 }, craneT: { value: { min: 20 }, weight: 1 } },
  includesUnknown: ["craneT"],
};

function change(need: Need, action: Action): Need {
  return action(setNeed(need)(createInitialState("en", "auto"))).need;
}

describe("how a criterion is asked", () => {
  it("is as a must, as a wish, or not at all; a must goes before a wish", () => {
    expect(getMode(NEED, "craneT")).toBe("must");
    expect(getWanted(NEED, "craneT")).toEqual({ min: 10 });
    expect(getMode(NEED, "cluster")).toBe("wish");
    expect(getWanted(NEED, "cluster")).toEqual(["north"]);
    expect(getWeight(NEED, "cluster")).toBe(3);
    expect(getMode(NEED, "text")).toBeNull();
    expect(getWanted(NEED, "text")).toBeUndefined();
  });

  it("changes from wish to must and back with what is wanted, the weight kept while it is a wish", () => {
    const must = change(NEED, askFor(NEED, "cluster", ["north"], false));
    expect(must.must.cluster).toEqual(["north"]);
    expect(must.wish.cluster).toBeUndefined();
    const wish = change(NEED, askFor(NEED, "cluster", ["south"], true));
    expect(wish.wish.cluster).toEqual({ value: ["south"], weight: 3 });
    const fromMust = change(NEED, askFor(NEED, "craneT", { min: 10 }, true));
    expect(fromMust.must.craneT).toBeUndefined();
    expect(fromMust.includesUnknown).toEqual([]);
  });

  it("is only a must where the criterion cannot be a wish", () => {
    const need = change(EMPTY_NEED, askFor(EMPTY_NEED, "text", "silk", true));
    expect(need).toEqual({ ...EMPTY_NEED, must: { text: "silk" } });
  });

  it("ends when nothing is wanted any more", () => {
    expect(change(NEED, askFor(NEED, "cluster", undefined, true)).wish.cluster).toBeUndefined();
    expect(change(NEED, askFor(NEED, "craneT", undefined, false)).must).toEqual({});
  });
});
