import { describe, expect, it } from "vitest";
import { findInView } from "../../../../src/components/sites/in-view.ts";
import type { Bounds } from "../../../../src/domain/site.ts";
import { makePlant, makePlot, makeSite } from "../../analysis/sample-park.ts";
import { plantCandidate, plotCandidate } from "./site-candidate-fixture.ts";

const VIEW: Bounds = [108.7, 29.4, 108.8, 29.5];

function plantAt(id: string, bounds: Bounds | null) {
  return plantCandidate(makePlant({ id, site: makeSite({ bounds }) }));
}

describe("the candidates in view", () => {
  it("are those a part of which is inside, edges included", () => {
    const candidates = [
      plantAt("inside", [108.75, 29.45, 108.75, 29.45]),
      plantAt("across", [108.69, 29.39, 108.71, 29.41]),
      plantAt("touching", [108.8, 29.5, 108.9, 29.6]),
      plantAt("east", [108.81, 29.45, 108.82, 29.46]),
      plantAt("south", [108.75, 29.3, 108.76, 29.39]),
      plantAt("nowhere", null),
    ];
    expect(findInView(candidates, VIEW).map(({ ref }) => ref.id)).toEqual(["inside", "across", "touching"]);
  });

  it("are found by the plot where they are plots", () => {
    const plot = makePlot({ id: "a", site: makeSite({ bounds: [108.79, 29.4, 108.81, 29.41] }) });
    expect(findInView([plotCandidate(plot)], VIEW)).toHaveLength(1);
  });
});
