import { describe, expect, it } from "vitest";
import type { SearchHit } from "../../../../src/analysis/search.ts";
import { groupHits } from "../../../../src/components/search/group-hits.ts";
import type { ParkLayer } from "../../../../src/domain/layer.ts";

function hit(layer: ParkLayer, id: string): SearchHit {
  return { ref: { layer, id }, match: "prefix", text: id, field: "id" };
}

describe("search hits by layer", () => {
  it("put the layer of the best hit first and keep the order inside each", () => {
    const groups = groupHits([
      hit("plants", "1"),
      hit("plots", "2"),
      hit("plants", "3"),
      hit("clusters", "4"),
    ]);
    expect(groups.map(({ layer, hits }) => [layer, hits.map(({ ref }) => ref.id)])).toEqual([
      ["plants", ["1", "3"]],
      ["plots", ["2"]],
      ["clusters", ["4"]],
    ]);
  });
});
