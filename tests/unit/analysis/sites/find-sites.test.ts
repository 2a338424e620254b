import { describe, expect, it } from "vitest";
import { findSites } from "../../../../src/analysis/sites/find-sites.ts";
import { getMatches } from "../../../../src/analysis/sites/get-matches.ts";
import type { SiteContext } from "../../../../src/analysis/sites/mark-misses.ts";
import { findNearMisses } from "../../../../src/analysis/sites/near-misses.ts";
import { createSiteCatalog } from "../../../../src/analysis/sites/site-catalog.ts";
import { countSites } from "../../../../src/analysis/sites/site-facets.ts";
import { getMatchIds } from "../../../../src/analysis/sites/site-match.ts";
import { EMPTY_NEED, type Need } from "../../../../src/domain/need.ts";
import type { Plot } from "../../../../src/domain/plot.ts";
import type { LonLat } from "../../../../src/domain/site.ts";
import { makePark, makePlace, makePlant, makePlot, makeSite, SAMPLE_PLAN } from "../sample-park.ts";
import { AS_OF, ask, askPark, free, ids, reasons } from "./ask-sites.ts";

describe("who may be had", () => {
  it("is a plot that says so, or that says nothing and is approved or reserved", () => {
    const plots = [
      makePlot({ id: "says-so", available: true, stage: "in-production" }),
      makePlot({ id: "approved", stage: "approved" }),
      makePlot({ id: "reserved", stage: "reserved" }),
      makePlot({ id: "says-not", available: false, stage: "reserved" }),
      makePlot({ id: "supplied", stage: "supplied" }),
      makePlot({ id: "planned", stage: "planned" }),
      makePlot({ id: "silent" }),
    ];
    expect(ids(ask({ plots }, {}))).toEqual(["approved", "reserved", "says-so"]);
  });

  it("is a plant with vacant floor, before any plot", () => {
    const plants = (["vacant", "partly-vacant", "occupied", "disabled"] as const).map((state) =>
      makePlant({ id: state, state }),
    );
    const plots = [makePlot({ id: "a-plot", ...free })];
    expect(ids(ask({ plots, plants }, {}))).toEqual(["partly-vacant", "vacant", "a-plot"]);
    expect(ids(ask({ plots, plants }, { kinds: ["plot"] }))).toEqual(["a-plot"]);
  });
});

describe("what is asked", () => {
  it("is not asked of a kind that cannot have it, and fails a kind that does not say", () => {
    const plots = [makePlot({ id: "L", ...free })];
    const plants = [
      makePlant({ id: "P-high", state: "vacant", clearHeightM: 9 }),
      makePlant({ id: "P-silent", state: "vacant" }),
    ];
    expect(ids(ask({ plots, plants }, { must: { clearHeightM: { min: 9 } } }))).toEqual(["P-high", "L"]);
    expect(ids(ask({ plots, plants }, { must: { priceWanPerMu: { max: 9 } } }))).toEqual([
      "P-high",
      "P-silent",
    ]);
    const lax = { must: { clearHeightM: { min: 9 } }, includesUnknown: ["clearHeightM"] } as const;
    expect(ids(ask({ plots, plants }, lax))).toEqual(["P-high", "P-silent", "L"]);
  });

  it("takes bounds as inclusive", () => {
    const plots = [8_000, 12_000, 12_000.01].map((areaM2) => makePlot({ id: `${areaM2}`, ...free }, areaM2));
    expect(ids(ask({ plots }, { must: { areaM2: { min: 8_000, max: 12_000 } } }))).toEqual(["12000", "8000"]);
  });

  it("lets a part of a divisible plant be had", () => {
    const plants = [
      makePlant({ id: "whole", state: "vacant", floorAreaM2: 30_000 }),
      makePlant({ id: "in-parts", state: "vacant", floorAreaM2: 30_000, divisible: true }),
      makePlant({ id: "too-small", state: "vacant", floorAreaM2: 7_000, divisible: true }),
      makePlant({ id: "rest", state: "partly-vacant", floorAreaM2: 90_000, vacantFloorAreaM2: 9_000 }),
    ];
    expect(ids(ask({ plants }, { must: { areaM2: { min: 8_000, max: 12_000 } } }))).toEqual([
      "in-parts",
      "rest",
    ]);
  });

  it("reads land uses as prefixes and a plant's use, cluster and industry as its plot's", () => {
    const plots = [makePlot({ id: "N", cluster: "north", landUse: "100101", stage: "completed" })];
    const plants = [
      makePlant({ id: "P", plot: "N", state: "vacant" }),
      makePlant({ id: "astray", plot: "nowhere", state: "vacant" }),
    ];
    for (const must of [{ landUse: ["1001"] }, { cluster: ["north"] }, { industry: ["metal"] }]) {
      expect(ids(ask({ plots, plants }, { must }))).toEqual(["P"]);
    }
    expect(ids(ask({ plots, plants }, { must: { landUse: ["100102", "11"] } }))).toEqual([]);
  });

  it("lets an industry in where its whole is allowed, and on a condition with the plan's words", () => {
    const plots = [makePlot({ id: "S", cluster: "south", ...free })];
    expect(reasons(ask({ plots }, { must: { industry: ["foil"] } }))).toMatchObject([
      { criterion: "industry", ok: true, value: "conditional", why: "仅限箔材" },
    ]);
    expect(reasons(ask({ plots }, { must: { industry: ["foil", "cloth"] } }))).toMatchObject([
      { ok: true, value: "allowed" },
    ]);
    expect(ids(ask({ plots }, { must: { industry: ["trade"] } }))).toEqual([]);
  });

  it("reads days: a vacant plant and an available plot are there now, all else must say when", () => {
    const plots = [
      makePlot({ id: "L-now", ...free }),
      makePlot({ id: "L-late", ...free, availableOn: "2027-03-02" }),
      makePlot({ id: "L-stage", stage: "reserved" }),
      makePlot({ id: "L-stage-dated", stage: "reserved", availableOn: "2027-03-01" }),
    ];
    const plants = [
      makePlant({ id: "P-now", state: "vacant" }),
      makePlant({ id: "P-part", state: "partly-vacant" }),
      makePlant({ id: "P-late", state: "vacant", availableOn: "2027-03-31" }),
    ];
    const result = ask({ plots, plants }, { must: { availableBy: "2027-03-01" } });
    expect(ids(result)).toEqual(["P-now", "L-now", "L-stage-dated"]);
    expect(
      findNearMisses(result).map((miss) => [...getMatchIds(result.catalog, miss), miss.reason.shortBy]),
    ).toEqual([
      ["P-late", 30],
      ["L-late", 1],
    ]);
  });

  it("measures distances from the centroid, and fails a place nobody knows", () => {
    const park = makePark({
      plots: [makePlot({ id: "L", ...free, site: makeSite({ anchor: [108.8, 29.41] }) })],
      places: [makePlace({ id: "station", site: makeSite({ anchor: [108.8, 29.4] }) })],
    });
    // 0.01° of a meridian at 29.4°: 1.10847 km.
    const near = { place: "station", max: 1.2 };
    expect(reasons(askPark(park, { must: { placeWithinKm: near } }))).toMatchObject([
      { ok: true, value: expect.closeTo(1.10847, 4) as number, unit: "km" },
    ]);
    const far = askPark(park, { must: { placeWithinKm: { ...near, max: 1 } } });
    expect(findNearMisses(far)[0]?.reason.shortBy).toBeCloseTo(0.10847, 4);
    expect(ids(askPark(park, { must: { placeWithinKm: { ...near, place: "halt" } } }))).toEqual([]);
    expect(ids(askPark(park, { must: { placeWithinKm: { point: [108.8, 29.42], max: 1.2 } } }))).toEqual([
      "L",
    ]);
  });

  it("finds words in codes, names and holders, whatever their width and case, all of them", () => {
    const plots = [makePlot({ id: "N-1", ...free, holder: "样例铝业" })];
    const name = { zh: "标准厂房１号", en: "Plant One" };
    const plants = [makePlant({ id: "P-1", plot: "N-1", state: "vacant", name })];
    const words = (text: string): string[] => ids(ask({ plots, plants }, { must: { text } }));
    expect(words("厂房1号")).toEqual(["P-1"]);
    expect(words("  plant ONE ")).toEqual(["P-1"]);
    expect(words("铝业")).toEqual(["P-1", "N-1"]);
    expect(words("n-1 hall")).toEqual([]);
  });

  it("lets in whose centroid lies in an area, drawn or of the park, and who is nowhere only on request", () => {
    const square = (half: number): LonLat[] => [
      [108.8 - half, 29.4 - half],
      [108.8 + half, 29.4 - half],
      [108.8 + half, 29.4 + half],
      [108.8 - half, 29.4 + half],
    ];
    const at = (id: string, anchor: LonLat | null): Plot =>
      makePlot({ id, ...free, site: makeSite({ anchor }) });
    const plots = [at("in", [108.8, 29.4]), at("nowhere", null), at("out", [108.9, 29.4])];
    const drawn = { within: { ring: square(0.01) } };
    expect(ids(ask({ plots }, { must: drawn }))).toEqual(["in"]);
    expect(ids(ask({ plots }, { must: drawn, includesUnknown: ["within"] }))).toEqual(["in", "nowhere"]);
    const ofPark: Need["must"] = { within: { ref: { layer: "clusters", id: "north" } } };
    expect(ids(ask({ plots }, { must: ofPark }))).toEqual([]);
    const ring = square(0.2).map(([lon, lat]) => [lon, lat]);
    const context: SiteContext = {
      asOf: AS_OF,
      getOutline: ({ id }) =>
        id === "north" ? { type: "Polygon", coordinates: [[...ring, ...ring.slice(0, 1)]] } : undefined,
    };
    const catalog = createSiteCatalog(makePark({ plots }), SAMPLE_PLAN);
    expect(ids(findSites(catalog, { ...EMPTY_NEED, must: ofPark }, context, null))).toEqual(["in", "out"]);
  });

  it("knows records verified lately from old and undated ones", () => {
    const plots = [
      makePlot({ id: "fresh", ...free, verifiedOn: "2026-04-01" }),
      makePlot({ id: "old", ...free, verifiedOn: "2026-03-31" }),
      makePlot({ id: "undated", ...free }),
    ];
    expect(ids(ask({ plots }, { must: { verifiedWithinDays: 90 } }))).toEqual(["fresh"]);
  });
});

describe("wishes", () => {
  it("put first who meets more of their weight", () => {
    const plots = [
      makePlot({ id: "a", cluster: "south", ...free }, 9_000),
      makePlot({ id: "b", cluster: "north", ...free }, 5_000),
      makePlot({ id: "c", cluster: "north", ...free }, 9_000),
    ];
    const wish: Need["wish"] = {
      cluster: { value: ["north"], weight: 2 },
      areaM2: { value: { min: 8_000 }, weight: 1 },
    };
    const result = ask({ plots }, { wish });
    expect(ids(result)).toEqual(["c", "b", "a"]);
    expect(getMatches(result).map(({ score }) => score)).toEqual([1, 2 / 3, 1 / 3]);
  });

  it("are not reckoned against a kind they are not asked of", () => {
    const plots = [makePlot({ id: "L", ...free })];
    const plants = [makePlant({ id: "P", state: "vacant", clearHeightM: 6 })];
    const result = ask({ plots, plants }, { wish: { clearHeightM: { value: { min: 9 }, weight: 1 } } });
    expect(getMatches(result).map(({ kind, score }) => [kind, score])).toEqual([
      ["plot", 1],
      ["plant", 0],
    ]);
  });
});

describe("who nearly fits", () => {
  const plants = [
    makePlant({ id: "low", state: "vacant", clearHeightM: 8.2, craneT: 10 }),
    makePlant({ id: "weak", state: "vacant", clearHeightM: 9, craneT: 5 }),
    makePlant({ id: "neither", state: "vacant", clearHeightM: 8, craneT: 5 }),
    makePlant({ id: "silent", state: "vacant", craneT: 10 }),
  ];
  const must = { clearHeightM: { min: 9 }, craneT: { min: 10 } };

  it("fails one thing by a known amount", () => {
    const result = ask({ plants }, { must });
    expect(
      findNearMisses(result).map(({ rows: _rows, kind: _kind, reason }) => [
        reason.criterion,
        reason.value,
        Number(reason.shortBy?.toFixed(9)),
        reason.unit,
      ]),
    ).toEqual([
      ["clearHeightM", 8.2, 0.8, "m"],
      ["craneT", 5, 5, "t"],
    ]);
  });

  it("comes in by what is dropped, most first, and by pairs only where no single one brings any", () => {
    expect(ask({ plants }, { must }).relaxations).toEqual([
      { drop: ["clearHeightM"], matches: 2 },
      { drop: ["craneT"], matches: 1 },
    ]);
    const [, , neither] = plants;
    expect(ask({ plants: neither === undefined ? [] : [neither] }, { must }).relaxations).toEqual([
      { drop: ["clearHeightM", "craneT"], matches: 1 },
    ]);
  });
});

describe("the answers of a facet", () => {
  it("are counted under all other filters but their own, those without candidates last", () => {
    const plots = [
      makePlot({ id: "n-1", cluster: "north", ...free }),
      makePlot({ id: "n-2", cluster: "north", ...free }),
      makePlot({ id: "s-1", cluster: "south", ...free }),
      makePlot({ id: "x-1", ...free }),
    ];
    const plants = [makePlant({ id: "P", plot: "n-1", state: "vacant" })];
    const { facets } = countSites(
      ask({ plots, plants }, { kinds: ["plot"], must: { cluster: ["gone", "south"] } }),
    );
    expect(facets.cluster).toEqual([
      { value: "north", count: 2, isChosen: false },
      { value: "south", count: 1, isChosen: true },
      { value: "", count: 1, isChosen: false },
      { value: "gone", count: 0, isChosen: true },
    ]);
    expect(facets.kinds).toEqual([
      { value: "plant", count: 0, isChosen: false },
      { value: "plot", count: 1, isChosen: true },
    ]);
  });
});
