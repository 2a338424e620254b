import { describe, expect, it } from "vitest";
import { findSites } from "../../../../src/analysis/sites/find-sites.ts";
import { createSiteCatalog } from "../../../../src/analysis/sites/site-catalog.ts";
import { EMPTY_NEED, type Need } from "../../../../src/domain/need.ts";
import { makePark, makePlot, SAMPLE_PLAN } from "../sample-park.ts";
import { AS_OF, ask, free, ids, type Question, reasons } from "./ask-sites.ts";

describe("plots side by side", () => {
  const row = ["a", "b", "c", "d"].map((id, index) =>
    makePlot({ id, ...free, priceWanPerMu: 10 + index, landUse: "100101" }, 4_000 + 1_000 * index),
  );
  const chain: Question["pairs"] = [
    ["a", "b"],
    ["b", "c", 500],
    ["c", "d"],
  ];

  it("stand together where none of them fits alone", () => {
    const need = { combine: 2, must: { areaM2: { min: 9_000 } } } as const;
    expect(ids(ask({ plots: row, pairs: chain }, need))).toEqual(["a+b", "b+c", "c+d"]);
    expect(ids(ask({ plots: row, pairs: chain }, { ...need, combine: 1 }))).toEqual([]);
  });

  it("leave out what contains a plot or a pair that fits", () => {
    const must = { areaM2: { min: 10_600 } };
    expect(ids(ask({ plots: row, pairs: chain }, { combine: 3, must }))).toEqual(["a+b+c", "c+d"]);
    expect(ids(ask({ plots: row, pairs: chain }, { combine: 2, must: { areaM2: { min: 7_000 } } }))).toEqual([
      "a+b",
      "b+c",
      "d",
    ]);
  });

  it("have the area of their union and the price their areas weigh", () => {
    const must = { areaM2: { min: 10_000, max: 10_500 }, priceWanPerMu: { max: 12 } };
    expect(reasons(ask({ plots: row, pairs: chain }, { combine: 2, must }))).toMatchObject([
      { criterion: "areaM2", value: 10_500, ok: true },
      { criterion: "priceWanPerMu", value: (5_000 * 11 + 6_000 * 12) / 11_000, ok: true },
    ]);
  });

  it("are of one use by its first four digits, and each meets what is asked of a plot", () => {
    const plots = [
      makePlot({ id: "a", available: true, landUse: "100101", cluster: "north" }, 6_000),
      makePlot({ id: "b", available: true, landUse: "100102", cluster: "south" }, 6_000),
      makePlot({ id: "c", available: true, landUse: "1101", cluster: "south" }, 6_000),
      makePlot({ id: "d", available: true, cluster: "south" }, 6_000),
    ];
    const need = { combine: 3, must: { areaM2: { min: 10_000 } } } as const;
    const pairs: Question["pairs"] = [...chain, ["a", "d"]];
    expect(ids(ask({ plots, pairs }, need))).toEqual(["a+b"]);
    expect(ids(ask({ plots, pairs }, { ...need, must: { ...need.must, cluster: ["south"] } }))).toEqual([]);
  });

  it("are not to be had before the last of them", () => {
    const plots = [
      makePlot({ id: "a", ...free }, 6_000),
      makePlot({ id: "b", ...free, availableOn: "2026-12-31" }, 6_000),
    ];
    const need = (availableBy: string): Partial<Need> => ({
      combine: 2,
      must: { areaM2: { min: 10_000 }, availableBy },
    });
    const pairs: Question["pairs"] = [["a", "b"]];
    expect(ids(ask({ plots, pairs }, need("2026-12-30")))).toEqual([]);
    expect(reasons(ask({ plots, pairs }, need("2026-12-31")))).toMatchObject([{}, { value: "2026-12-31" }]);
  });

  it("count once where all three adjoin one another, with what each two cover twice taken off", () => {
    const plots = row.slice(0, 3);
    const ring: Question["pairs"] = [
      ["c", "b", 10],
      ["a", "b", 20],
      ["c", "a", 30],
    ];
    const result = ask({ plots, pairs: ring }, { combine: 3, must: { areaM2: { min: 12_000 } } });
    expect(ids(result)).toEqual(["a+b+c"]);
    expect(reasons(result)).toMatchObject([{ value: 4_000 + 5_000 + 6_000 - 60 }]);
  });

  it("are found by the code of one of them", () => {
    const must = { areaM2: { min: 9_000 }, text: "a" };
    expect(ids(ask({ plots: row, pairs: chain }, { combine: 2, must }))).toEqual(["a+b"]);
  });

  it("are nobody's while it is not known which plots adjoin", () => {
    const catalog = createSiteCatalog(makePark({ plots: row }), SAMPLE_PLAN);
    const need: Need = { ...EMPTY_NEED, combine: 3, must: { areaM2: { min: 9_000 } } };
    expect(findSites(catalog, need, { asOf: AS_OF }, null).matchCount).toBe(0);
  });
});
