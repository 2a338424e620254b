import { describe, expect, it } from "vitest";
import { getMatches } from "../../../../src/analysis/sites/get-matches.ts";
import { findNearMisses } from "../../../../src/analysis/sites/near-misses.ts";
import { makeSitePins } from "../../../../src/components/sites/site-pins.ts";
import type { LonLat } from "../../../../src/domain/site.ts";
import { makePlant, makePlot, makeSite } from "../../analysis/sample-park.ts";
import { askSites } from "./asked-sites.ts";

function plant(index: number, clearHeightM: number, anchor: LonLat | null = [108.7, 29.4]) {
  const id = `p${String(index).padStart(3, "0")}`;
  return makePlant({ id, state: "vacant", clearHeightM, site: makeSite({ index, anchor }) });
}

function pin(result: ReturnType<typeof askSites>) {
  return makeSitePins(result.catalog, getMatches(result), findNearMisses(result), "zh-CN");
}

const HIGH = { must: { clearHeightM: { min: 9 } } };

describe("the pins of sites", () => {
  it("number the best twenty in the order of the list, and give ten near misses what they are short of", () => {
    const plants = [
      ...Array.from({ length: 25 }, (_, index) => plant(index, 12)),
      ...Array.from({ length: 15 }, (_, index) => plant(100 + index, 8.2)),
    ];
    const pins = pin(askSites({ plants }, HIGH));
    const numbers = pins.filter(({ kind }) => kind === "match").map(({ text }) => text);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => String(index + 1)));
    const short = pins.filter(({ kind }) => kind === "near-miss");
    expect(short).toHaveLength(10);
    expect(short[0]).toEqual({
      kind: "near-miss",
      at: [108.7, 29.4],
      text: "净高差 0.8 m",
      ref: { source: "plants", index: 100 },
    });
  });

  it("leave out what has no place, and the others keep their numbers", () => {
    const pins = pin(askSites({ plants: [plant(0, 12, null), plant(1, 12)] }, HIGH));
    expect(pins.map(({ text }) => text)).toEqual(["2"]);
  });

  it("stand in the middle of adjoining plots", () => {
    const plotAt = (id: string, index: number, lon: number) =>
      makePlot({
        id,
        available: true,
        landUse: "100102",
        site: makeSite({ index, areaM2: 10_000, anchor: [lon, 29.4] }),
      });
    const result = askSites(
      { plots: [plotAt("a", 3, 108.7), plotAt("b", 4, 108.8)], adjoining: [["a", "b"]] },
      { combine: 2, must: { areaM2: { min: 15_000 } } },
    );
    const [joint] = pin(result);
    expect(joint?.at[0]).toBeCloseTo(108.75, 9);
    expect(joint?.ref).toEqual({ source: "plots", index: 3 });
  });
});
