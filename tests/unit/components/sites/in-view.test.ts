import { describe, expect, it } from "vitest";
import { getMatches } from "../../../../src/analysis/sites/get-matches.ts";
import { getMatchIds } from "../../../../src/analysis/sites/site-match.ts";
import { findInView } from "../../../../src/components/sites/in-view.ts";
import type { Bounds } from "../../../../src/domain/site.ts";
import { makePlant, makePlot, makeSite } from "../../analysis/sample-park.ts";
import { askSites, type SitesAsked } from "./asked-sites.ts";

const VIEW: Bounds = [108.7, 29.4, 108.8, 29.5];

function plantAt(id: string, bounds: Bounds | null) {
  return makePlant({ id, state: "vacant", site: makeSite({ bounds }) });
}

function plotAt(id: string, bounds: Bounds) {
  return makePlot({ id, available: true, landUse: "100102", site: makeSite({ bounds, areaM2: 10_000 }) });
}

function listInView(asked: SitesAsked, need: Parameters<typeof askSites>[1] = {}): readonly string[] {
  const result = askSites(asked, need);
  return findInView(result.catalog, getMatches(result), VIEW).map((match) =>
    getMatchIds(result.catalog, match).join("+"),
  );
}

describe("the sites in view", () => {
  it("are those a part of which is inside, edges included", () => {
    const plants = [
      plantAt("inside", [108.75, 29.45, 108.75, 29.45]),
      plantAt("across", [108.69, 29.39, 108.71, 29.41]),
      plantAt("touching", [108.8, 29.5, 108.9, 29.6]),
      plantAt("east", [108.81, 29.45, 108.82, 29.46]),
      plantAt("south", [108.75, 29.3, 108.76, 29.39]),
      plantAt("nowhere", null),
    ];
    expect(listInView({ plants })).toEqual(["across", "inside", "touching"]);
  });

  it("are found by the plot where they are plots", () => {
    expect(listInView({ plots: [plotAt("a", [108.79, 29.4, 108.81, 29.41])] })).toEqual(["a"]);
  });

  it("hold adjoining plots as soon as one of them is inside", () => {
    const plots = [plotAt("in", [108.79, 29.4, 108.8, 29.41]), plotAt("out", [108.81, 29.4, 108.82, 29.41])];
    const need = { combine: 2, must: { areaM2: { min: 15_000 } } } as const;
    expect(listInView({ plots, adjoining: [["in", "out"]] }, need)).toEqual(["in+out"]);
  });
});
