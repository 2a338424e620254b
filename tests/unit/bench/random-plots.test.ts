import { describe, expect, it } from "vitest";
import { makeRandomPlots } from "../../bench/random-plots.ts";
import { getAreaM2 } from "../../../src/geo/area.ts";

describe("the plots of the area benchmark", () => {
  const plots = makeRandomPlots(2000, 38);

  it("are the same for the same seed, and others for another", () => {
    expect(makeRandomPlots(2000, 38)).toEqual(plots);
    expect(makeRandomPlots(2000, 39)).not.toEqual(plots);
  });

  it("have the sizes and vertices of real ones", () => {
    const areasM2 = plots.map(getAreaM2);
    expect(Math.min(...areasM2)).toBeGreaterThan(700);
    expect(Math.max(...areasM2)).toBeLessThan(250_000);
    const vertexCounts = plots.map(({ coordinates }) => (coordinates[0]?.length ?? 0) - 1);
    expect(Math.min(...vertexCounts)).toBe(8);
    expect(Math.max(...vertexCounts)).toBe(60);
  });
});
