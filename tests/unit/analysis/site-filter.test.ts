import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSiteCatalog, NOT_STATED, SITE_FACETS } from "../../../src/analysis/site-catalog.ts";
import {
  EMPTY_SITE_FILTER,
  filterSites,
  hasFilter,
  type SiteFilter,
  type SiteResult,
} from "../../../src/analysis/site-filter.ts";
import type { Park } from "../../../src/domain/park.ts";
import { anyPark, makeCluster, makePark, makePlant, makePlot, SAMPLE_PLAN } from "./sample-park.ts";

const offered = { stage: "reserved", available: true } as const;
const park = makePark({
  clusters: [makeCluster({ id: "south" }), makeCluster({ id: "north" })],
  plots: [
    makePlot({ id: "N-1", cluster: "north", landUse: "100102", industry: "foil", ...offered }, 20_000),
    makePlot({ id: "N-2", cluster: "north", landUse: "1101", ...offered }, 60_000),
    makePlot({ id: "S-1", cluster: "south", landUse: "1001", industry: "cloth", ...offered }, null),
    makePlot(
      { id: "N-9", cluster: "north", landUse: "100101", industry: "metal", stage: "in-production" },
      1,
    ),
  ],
  plants: [
    makePlant({
      id: "P-1",
      plot: "N-9",
      state: "vacant",
      floorAreaM2: 8_000,
      name: { zh: "标准厂房１号", en: "Plant One" },
    }),
    makePlant({ id: "P-2", plot: "nowhere", state: "partly-vacant" }),
    makePlant({ id: "P-3", plot: "N-9", state: "occupied", floorAreaM2: 8_000 }),
  ],
});
const catalog = createSiteCatalog(park, SAMPLE_PLAN);

function ask(change: Partial<SiteFilter>): SiteResult {
  return filterSites(catalog, { ...EMPTY_SITE_FILTER, ...change });
}

function ids(result: SiteResult): string[] {
  return result.candidates.map(({ ref }) => ref.id);
}

const UP_TO_30_000 = { min: null, max: 30_000, includesUnknown: false };

describe("filterSites", () => {
  it("shows vacant plants first, then available plots, when nothing is asked", () => {
    expect(ids(ask({}))).toEqual(["P-1", "P-2", "N-2", "N-1", "S-1"]);
    expect(ask({}).totalCount).toBe(5);
  });

  it("takes a plant's cluster, land use and industry from its plot", () => {
    const [plant] = ask({}).candidates;
    expect(plant?.answers).toEqual({
      kinds: ["plant"],
      clusters: ["north"],
      landUses: ["1001"],
      industries: ["metal"],
    });
  });

  it("finds a part of an industry under the whole", () => {
    expect(ids(ask({ industries: ["metal"] }))).toEqual(["P-1", "N-1"]);
    expect(ids(ask({ industries: ["foil"] }))).toEqual(["N-1"]);
  });

  it("joins answers within a facet and narrows across facets", () => {
    expect(ids(ask({ clusters: ["north", "south"] }))).toEqual(["P-1", "N-2", "N-1", "S-1"]);
    expect(ids(ask({ clusters: ["north", "south"], kinds: ["plot"], landUses: ["1001"] }))).toEqual([
      "N-1",
      "S-1",
    ]);
  });

  it("lets candidates that do not say be asked for", () => {
    expect(ids(ask({ clusters: [NOT_STATED] }))).toEqual(["P-2"]);
  });

  it("fails unknown areas against a bound, counts them, and lets them in on request", () => {
    const bounded = ask({ areaM2: UP_TO_30_000 });
    expect(ids(bounded)).toEqual(["P-1", "N-1"]);
    expect(bounded.unknownAreaCount).toBe(2);
    expect(ids(ask({ areaM2: { ...UP_TO_30_000, includesUnknown: true } }))).toEqual([
      "P-1",
      "P-2",
      "N-1",
      "S-1",
    ]);
  });

  it("takes bounds as inclusive", () => {
    expect(ids(ask({ areaM2: { min: 20_000, max: 60_000, includesUnknown: false } }))).toEqual([
      "N-2",
      "N-1",
    ]);
  });

  it("searches codes and names whatever their width and case, every word", () => {
    expect(ids(ask({ text: "厂房1号" }))).toEqual(["P-1"]);
    expect(ids(ask({ text: "  plant ONE " }))).toEqual(["P-1"]);
    expect(ids(ask({ text: "n-1 plant" }))).toEqual([]);
  });

  it("counts a facet under all other filters but its own", () => {
    const { facets } = ask({ clusters: ["south"], kinds: ["plot"] });
    expect(facets.clusters).toEqual([
      { value: "south", count: 1, isChosen: true },
      { value: "north", count: 2, isChosen: false },
      { value: NOT_STATED, count: 0, isChosen: false },
    ]);
    expect(facets.kinds).toEqual([
      { value: "plot", count: 1, isChosen: true },
      { value: "plant", count: 0, isChosen: false },
    ]);
  });

  it("keeps a chosen answer that no candidate gives, so that it can be dropped", () => {
    expect(ask({ clusters: ["gone"] }).facets.clusters.at(-1)).toEqual({
      value: "gone",
      count: 0,
      isChosen: true,
    });
  });

  it("names the filters in force, the one whose removal brings most first", () => {
    const result = ask({ clusters: ["south"], areaM2: UP_TO_30_000, kinds: ["plot"] });
    expect(ids(result)).toEqual([]);
    expect(result.relaxations).toEqual([
      { key: "clusters", count: 1 },
      { key: "areaM2", count: 1 },
      { key: "kinds", count: 0 },
    ]);
  });

  it("knows an empty filter from one that asks", () => {
    expect(hasFilter(EMPTY_SITE_FILTER)).toBe(false);
    expect(hasFilter({ ...EMPTY_SITE_FILTER, text: "  " })).toBe(false);
    expect(hasFilter({ ...EMPTY_SITE_FILTER, text: "a" })).toBe(true);
    expect(hasFilter({ ...EMPTY_SITE_FILTER, areaM2: UP_TO_30_000 })).toBe(true);
  });
});

const bound = fc.option(fc.integer({ min: 0, max: 200_000 }));
const anyFilter: fc.Arbitrary<SiteFilter> = fc.record({
  kinds: fc.subarray(["plant", "plot"] as const),
  clusters: fc.subarray(["north", "south", "elsewhere", NOT_STATED], { maxLength: 2 }),
  landUses: fc.subarray(["1001", "1101", "17", NOT_STATED], { maxLength: 3 }),
  industries: fc.subarray(["metal", "foil", "cloth", "unheard", NOT_STATED], { maxLength: 2 }),
  areaM2: fc.record({ min: bound, max: bound, includesUnknown: fc.boolean() }),
  text: fc.constantFrom("", "plot", "plant-1", "PLOT-1"),
});

function run(sample: Park, filter: SiteFilter): SiteResult {
  return filterSites(createSiteCatalog(sample, SAMPLE_PLAN), filter);
}

describe("laws of the site filter", () => {
  it("gives with all filters together what they give one after another", () => {
    fc.assert(
      fc.property(anyPark, anyFilter, (sample, filter) => {
        const alone = (Object.keys(filter) as (keyof SiteFilter)[]).map(
          (key) => new Set(ids(run(sample, { ...EMPTY_SITE_FILTER, [key]: filter[key] }))),
        );
        const inAll = ids(run(sample, EMPTY_SITE_FILTER)).filter((id) => alone.every((set) => set.has(id)));
        expect(ids(run(sample, filter))).toEqual(inAll);
      }),
    );
  });

  it("counts every option as many as choosing it leaves", () => {
    fc.assert(
      fc.property(anyPark, anyFilter, (sample, filter) => {
        const { facets } = run(sample, filter);
        for (const facet of SITE_FACETS) {
          for (const { value, count } of facets[facet]) {
            expect(run(sample, { ...filter, [facet]: [value] }).candidates).toHaveLength(count);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("counts every relaxation as many as dropping the filter leaves", () => {
    fc.assert(
      fc.property(anyPark, anyFilter, (sample, filter) => {
        for (const { key, count } of run(sample, filter).relaxations) {
          const relaxed = run(sample, { ...filter, [key]: EMPTY_SITE_FILTER[key] });
          expect(relaxed.candidates).toHaveLength(count);
        }
      }),
    );
  });

  it("has every candidate that passes the other filters in a bin or among the unknown", () => {
    fc.assert(
      fc.property(anyPark, anyFilter, (sample, filter) => {
        const { histogram, unknownAreaCount } = run(sample, filter);
        const anyArea = run(sample, { ...filter, areaM2: EMPTY_SITE_FILTER.areaM2 });
        const inBins = histogram.bins.reduce((sum, { count }) => sum + count, 0);
        expect(inBins + unknownAreaCount).toBe(anyArea.candidates.length);
      }),
    );
  });
});
