import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_SITE_FILTER, hasFilter, type SiteFilter } from "../../../../src/analysis/site-filter.ts";
import { getFilterChips, toggleAnswer, withoutKey } from "../../../../src/components/sites/filter-chips.ts";

const FILTER: SiteFilter = {
  ...EMPTY_SITE_FILTER,
  kinds: ["plant"],
  clusters: ["north", "south"],
  areaM2: { min: 1000, max: null, includesUnknown: true },
  text: " silk ",
};

const anyFilter: fc.Arbitrary<SiteFilter> = fc.record({
  kinds: fc.subarray<"plant" | "plot">(["plant", "plot"]),
  clusters: fc.subarray(["north", "south", ""]),
  landUses: fc.subarray(["1001", "1101"]),
  industries: fc.subarray(["metal", "cloth"]),
  areaM2: fc.record({
    min: fc.option(fc.integer({ min: 0, max: 9 })),
    max: fc.option(fc.integer({ min: 0, max: 9 })),
    includesUnknown: fc.boolean(),
  }),
  text: fc.constantFrom("", "  ", "silk"),
});

describe("the chips of a filter", () => {
  it("are one for each condition, in the order of the panel", () => {
    expect(getFilterChips(FILTER).map(({ key, value }) => [key, value])).toEqual([
      ["kinds", "plant"],
      ["clusters", "north"],
      ["clusters", "south"],
      ["areaM2", ""],
      ["text", ""],
    ]);
  });

  it("drop only their own condition", () => {
    const [, north] = getFilterChips(FILTER);
    expect({ ...FILTER, ...north?.without }).toEqual({ ...FILTER, clusters: ["south"] });
  });

  it("are none for a filter that asks nothing", () => {
    expect(getFilterChips(EMPTY_SITE_FILTER)).toEqual([]);
  });

  it("leave nothing in force when all of them are dropped", () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        let rest = filter;
        const count = getFilterChips(filter).length;
        for (let dropped = 0; dropped < count; dropped += 1) {
          rest = { ...rest, ...getFilterChips(rest)[0]?.without };
        }
        expect(hasFilter(rest)).toBe(false);
      }),
    );
  });
});

describe("an answer of a facet", () => {
  it("is added, and taken out again", () => {
    const added = { ...FILTER, ...toggleAnswer(FILTER, "clusters", "east") };
    expect(added.clusters).toEqual(["north", "south", "east"]);
    expect(toggleAnswer(added, "clusters", "east")).toEqual({ clusters: ["north", "south"] });
  });
});

describe("a whole condition", () => {
  it("is dropped to what asks nothing", () => {
    expect({ ...FILTER, ...withoutKey("clusters") }.clusters).toEqual([]);
    expect({ ...FILTER, ...withoutKey("areaM2") }.areaM2).toEqual(EMPTY_SITE_FILTER.areaM2);
  });
});
