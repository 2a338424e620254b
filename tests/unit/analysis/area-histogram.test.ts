import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getAreaHistogram } from "../../../src/analysis/area-histogram.ts";

describe("getAreaHistogram", () => {
  it("cuts the range of all areas into 24 equal bins", () => {
    const { scale, bins } = getAreaHistogram([0, 100, 2_400], [100]);
    expect(scale).toBe("linear");
    expect(bins).toHaveLength(24);
    expect(bins[0]).toEqual({ fromM2: 0, toM2: 100, allCount: 1, count: 0 });
    expect(bins[1]).toMatchObject({ allCount: 1, count: 1 });
    expect(bins[23]).toEqual({ fromM2: 2_300, toM2: 2_400, allCount: 1, count: 0 });
  });

  it("takes a log scale where the largest is more than 200 times the smallest", () => {
    expect(getAreaHistogram([10, 2_000], []).scale).toBe("linear");
    const { scale, bins } = getAreaHistogram([10, 2_010], []);
    expect(scale).toBe("log");
    expect((bins[0]?.toM2 ?? 0) / 10).toBeCloseTo((bins[23]?.toM2 ?? 0) / (bins[23]?.fromM2 ?? 1), 9);
  });

  it("is one bin where all areas are equal, and none where there are none", () => {
    expect(getAreaHistogram([5, 5], [5]).bins).toEqual([{ fromM2: 5, toM2: 5, allCount: 2, count: 1 }]);
    expect(getAreaHistogram([], []).bins).toEqual([]);
  });

  it("counts every area once, in a bin that holds it", () => {
    const areas = fc.array(fc.double({ min: 0, max: 1e7, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(areas, (all) => {
        const { bins } = getAreaHistogram(all, all);
        expect(bins.reduce((sum, { allCount }) => sum + allCount, 0)).toBe(all.length);
        for (const [index, { fromM2, toM2, allCount }] of bins.entries()) {
          const isLast = index === bins.length - 1;
          const held = all.filter((m2) => m2 >= fromM2 && (isLast ? m2 <= toM2 : m2 < toM2));
          expect(held).toHaveLength(allCount);
        }
      }),
    );
  });
});
