import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  getColumnBins,
  type HistogramBin,
  toHistogram,
} from "../../../../src/analysis/sites/site-histogram.ts";

function getBins(values: readonly number[]): readonly HistogramBin[] {
  return toHistogram(getColumnBins(Float64Array.from(values), 0, values.length), [], 0).bins;
}

describe("getColumnBins", () => {
  it("cuts the range of all values into 24 equal bins", () => {
    const { scale } = getColumnBins(Float64Array.of(0, 100, 2_400), 0, 3);
    const bins = getBins([0, 100, 2_400]);
    expect(scale).toBe("linear");
    expect(bins).toHaveLength(24);
    expect(bins[0]).toEqual({ from: 0, to: 100, allCount: 1, count: 0 });
    expect(bins[1]).toMatchObject({ from: 100, allCount: 1 });
    expect(bins[23]).toMatchObject({ from: 2_300, to: 2_400, allCount: 1 });
  });

  it("takes a log scale where the largest is more than 200 times the smallest", () => {
    expect(getColumnBins(Float64Array.of(10, 2_000), 0, 2).scale).toBe("linear");
    expect(getColumnBins(Float64Array.of(10, 2_010), 0, 2).scale).toBe("log");
    const bins = getBins([10, 2_010]);
    expect((bins[0]?.to ?? 0) / 10).toBeCloseTo((bins[23]?.to ?? 0) / (bins[23]?.from ?? 1), 9);
  });

  it("is one bin where all values are equal, and none where there are none", () => {
    expect(getBins([5, 5])).toEqual([{ from: 5, to: 5, allCount: 2, count: 0 }]);
    expect(getBins([])).toEqual([]);
    expect(getBins([NaN, Infinity])).toEqual([]);
  });

  it("leaves out rows before and after the span", () => {
    const { allCounts, binOf } = getColumnBins(Float64Array.of(1, 2, 3, 4), 1, 3);
    expect(allCounts.reduce((sum, count) => sum + count, 0)).toBe(2);
    expect([...binOf].map((bin) => bin < 24)).toEqual([false, true, true, false]);
  });

  it("counts every value once, in a bin that holds it", () => {
    const values = fc.array(fc.double({ min: 0, max: 1e7, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, (all) => {
        const bins = getBins(all);
        expect(bins.reduce((sum, { allCount }) => sum + allCount, 0)).toBe(all.length);
        for (const [index, { from, to, allCount }] of bins.entries()) {
          const isLast = index === bins.length - 1;
          const held = all.filter((value) => value >= from && (isLast ? value <= to : value < to));
          expect(held).toHaveLength(allCount);
        }
      }),
    );
  });
});
