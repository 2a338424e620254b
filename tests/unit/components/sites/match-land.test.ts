import { describe, expect, it } from "vitest";
import { getMatches } from "../../../../src/analysis/sites/get-matches.ts";
import { createMatchLand } from "../../../../src/components/sites/match-land.ts";
import { makePlot } from "../../analysis/sample-park.ts";
import { askSites } from "./asked-sites.ts";

describe("the features behind a count of sites", () => {
  it("are each there once, though two sites may share a plot, and are the same list at every look", () => {
    const plots = ["a", "b", "c"].map((id) => makePlot({ id, available: true, landUse: "100102" }, 10_000));
    const result = askSites(
      {
        plots,
        adjoining: [
          ["a", "b"],
          ["b", "c"],
        ],
      },
      { combine: 2, must: { areaM2: { min: 15_000 } } },
    );
    const land = createMatchLand(result.catalog, getMatches(result));
    expect(land.count).toBe(2);
    expect(land.refs.map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(land.refs).toBe(land.refs);
  });
});
