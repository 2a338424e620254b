import { describe, expect, it } from "vitest";
import { getFrameLegend } from "../../../../src/analysis/sheet/frame-legend.ts";
import type { Bounds } from "../../../../src/domain/site.ts";
import { createParkData } from "../../state/park-fixture.ts";

const ALL = { clusters: true, zones: true, plots: true, plants: true, places: true };
const { park } = createParkData();
const FIRST: Bounds = [108.7, 29.4, 108.7001, 29.4001];

describe("the legend of a frame", () => {
  it("explains what reaches into the frame and nothing else", () => {
    const legend = getFrameLegend(park, FIRST, ALL, "2026-06-30");
    expect(legend.landUses.map(({ code, count }) => [code, count.value])).toEqual([["10", 1]]);
    expect(legend.vacantPlants.value).toBe(1);
    expect(legend.otherPlants.value).toBe(0);
  });

  it("leaves out layers that are off", () => {
    const legend = getFrameLegend(park, FIRST, { ...ALL, plots: false, plants: false }, "2026-06-30");
    expect(legend.landUses).toEqual([]);
    expect(legend.statuses).toEqual([]);
    expect(legend.vacantPlants.value).toBe(0);
  });

  it("names only statuses that occur", () => {
    const everywhere: Bounds = [108, 29, 109, 30];
    const legend = getFrameLegend(park, everywhere, ALL, "2026-06-30");
    expect(legend.statuses.every(({ count }) => count.value > 0)).toBe(true);
    expect(legend.statuses.map(({ status }) => status)).toContain("available");
  });
});
