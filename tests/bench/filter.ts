import { findAdjoiningPlots } from "../../src/analysis/sites/find-adjoining-plots.ts";
import type { AdjoiningPair } from "../../src/analysis/sites/adjoining.ts";
import { findSites, type SiteResult } from "../../src/analysis/sites/find-sites.ts";
import { getMatches } from "../../src/analysis/sites/get-matches.ts";
import { findNearMisses } from "../../src/analysis/sites/near-misses.ts";
import { createSiteCatalog, type SiteCatalog } from "../../src/analysis/sites/site-catalog.ts";
import { countSites, type SiteCounts } from "../../src/analysis/sites/site-facets.ts";
import { getReasons } from "../../src/analysis/sites/site-reasons.ts";
import {
  EMPTY_NEED,
  type Need,
  RANGE_CRITERIA,
  type RangeCriterion,
  type Wants,
} from "../../src/domain/need.ts";
import type { Park } from "../../src/domain/park.ts";
import { measureSite } from "../../src/data/measure-site.ts";
import { makeSubdividedPark } from "../fixtures/subdivided-park.ts";
import { type BenchResult, type CaseResult, compare, timeMs } from "./case-result.ts";
import { getGarbageCollector } from "./collect-garbage.ts";
import { benchFilterFrames } from "./filter-frames.ts";
import { countByPredicates, type PeerCounts, toPeerRecords } from "./filter-peer.ts";
import { BENCH_PLAN, CENTRE, makeSitePark } from "./site-park.ts";

const SEED = 38;
const PLOT_COUNT = 60_000;
const PLANT_COUNT = 40_000;
const PAIR_PLOT_COUNT = 5_000;
/** Answers shown with their reasons at once. */
const SHOWN_COUNT = 100;
const RUNS = 15;
/** The engine is compiled for what it has met: so many questions are asked before the clock starts. */
const WARM_RUNS = 6;
const CONTEXT = { asOf: "2026-06-30" };

/** What is typed into the text field, key by key, and how far the handle of the distance is drawn meanwhile. */
const TYPED = ["z", "zy", "zy-", "zy-0", "zy-00", "zy-001"];

const collectGarbage = getGarbageCollector();

/**
 * `filter-100k`: who matches 8 filters, all facet counts and histograms, as the page asks at every key; no two runs ask
 * the same. `new-point` measures the distances from another point each time. `find-pairs-5k`: a requirement that few
 * plots meet alone, with pairs of adjoining ones, near misses and the reasons of the first 100. What is seen of it in the
 * browser: `benchFilterFrames`.
 */
export async function benchFilter(): Promise<BenchResult> {
  const park = makeSitePark(PLOT_COUNT, PLANT_COUNT, SEED);
  const catalog = createSiteCatalog(park, BENCH_PLAN);
  return {
    bench: "filter",
    cases: [
      ...(await benchMany(catalog)),
      await benchCatalog(park),
      ...(await benchPairs()),
      ...(await benchFilterFrames()),
    ],
  };
}

/** Eight musts; `turn` changes what is typed and how far the place may be. */
function getWants(turn: number, isElsewhere = false): Wants {
  const max = 6 + (turn % 7) / 2;
  const shift = isElsewhere ? (turn + 1) / 1_000 : 0;
  return {
    areaM2: { min: 5_000 + turn, max: 80_000 },
    priceWanPerMu: { max: 18 },
    landUse: ["1001", "1101", "0901"],
    industry: ["textiles", "food", "logistics"],
    cluster: ["zhengyang", "fengjia", "logistics-base"],
    availableBy: "2027-03-01",
    placeWithinKm: { point: [CENTRE[0] + shift, CENTRE[1]], max },
    text: TYPED[turn % TYPED.length] ?? "",
  };
}

function filterMany(catalog: SiteCatalog, must: Wants): { result: SiteResult; counts: SiteCounts } {
  const result = findSites(catalog, { ...EMPTY_NEED, must }, CONTEXT, null);
  return { result, counts: countSites(result) };
}

async function benchMany(catalog: SiteCatalog): Promise<CaseResult[]> {
  const records = toPeerRecords(catalog.candidates);
  const edges = getEdges(filterMany(catalog, getWants(0)).counts);
  for (let turn = 0; turn < WARM_RUNS; turn += 1) {
    const { result, counts } = filterMany(catalog, getWants(turn));
    checkSame(result, counts, countByPredicates(records, getWants(turn), edges));
  }
  let turn = WARM_RUNS;
  const askAt = (isElsewhere: boolean) => (): void => {
    filterMany(catalog, getWants((turn += 1), isElsewhere));
  };
  const askPeer = (): void => {
    countByPredicates(records, getWants((turn += 1)), edges);
  };
  return [
    await compare("filter-100k", timeWarm(askAt(false)), { "array filter": timeWarm(askPeer) }, RUNS),
    await compare("filter-100k new-point", timeWarm(askAt(true)), {}, RUNS),
  ];
}

/**
 * What others left behind is not cleared away on this one's clock; collecting throws away compiled code as well, so the
 * question is asked once before the clock starts.
 */
function timeWarm(ask: () => void): () => number {
  return () => {
    collectGarbage();
    ask();
    return timeMs(ask);
  };
}

function getEdges({ histograms }: SiteCounts): Record<RangeCriterion, readonly number[]> {
  const edges = RANGE_CRITERIA.map((criterion) => {
    const { bins } = histograms[criterion];
    const ends = [...bins.map(({ from }) => from), bins.at(-1)?.to ?? NaN];
    return [criterion, ends];
  });
  return Object.fromEntries(edges) as Record<RangeCriterion, readonly number[]>;
}

/** A contender that counts otherwise is no contender. */
function checkSame({ matchCount }: SiteResult, counts: SiteCounts, theirs: PeerCounts): void {
  if (matchCount !== theirs.matchCount || matchCount === 0) {
    throw new Error(`${matchCount} matches, the peer has ${theirs.matchCount}`);
  }
  for (const facet of ["landUse", "cluster", "supplyMode", "industry"] as const) {
    for (const { value, count } of counts.facets[facet]) {
      const other = theirs.facets[facet]?.get(value) ?? 0;
      if (count !== other) throw new Error(`${facet} ${value}: ${count}, the peer has ${other}`);
    }
  }
  for (const criterion of RANGE_CRITERIA) {
    const ours = counts.histograms[criterion].bins.map(({ count }) => count).join(" ");
    const other = theirs.histograms[criterion]?.join(" ") ?? "";
    if (ours !== other) throw new Error(`${criterion}: ${ours}, the peer has ${other}`);
  }
}

async function benchCatalog(park: Park): Promise<CaseResult> {
  const make = (): void => {
    createSiteCatalog(park, BENCH_PLAN);
  };
  return compare("catalog-100k", timeWarm(make), {});
}

async function benchPairs(): Promise<CaseResult[]> {
  const { plots } = makeSubdividedPark({ seed: SEED, plotCount: PAIR_PLOT_COUNT, centre: CENTRE });
  const drawn = makeSitePark(plots.features.length, 800, SEED);
  const park: Park = {
    ...drawn,
    plots: drawn.plots.map((plot, index) => ({
      ...plot,
      landUse: "100102",
      site: measureSite(plots.features[index]?.geometry ?? null, index, true),
    })),
  };
  const catalog = createSiteCatalog(park, BENCH_PLAN);
  const geometryOf = new Map(
    plots.features.map(({ geometry }, index) => [park.plots[index]?.id ?? "", geometry]),
  );
  const findPairs = (): AdjoiningPair[] => {
    const rows = catalog.candidates.slice(catalog.plantCount);
    const pairs = findAdjoiningPlots(rows.map(({ ref }) => geometryOf.get(ref.id) ?? null));
    return pairs.map(({ a, b, overlapM2 }) => ({
      a: a + catalog.plantCount,
      b: b + catalog.plantCount,
      overlapM2,
    }));
  };
  const known = findPairs();
  const search = (turn: number, pairs: readonly AdjoiningPair[]): SiteResult => {
    const need: Need = {
      ...EMPTY_NEED,
      combine: 2,
      must: {
        areaM2: { min: 9_000 + turn, max: 20_000 },
        clearHeightM: { min: 9 },
        priceWanPerMu: { max: 16 },
        availableBy: "2027-03-01",
      },
      wish: { cluster: { value: ["fengjia"], weight: 2 }, areaM2: { value: { min: 12_000 }, weight: 1 } },
    };
    const result = findSites(catalog, need, CONTEXT, pairs);
    for (const site of [...getMatches(result), ...findNearMisses(result)].slice(0, SHOWN_COUNT)) {
      getReasons(catalog, need, CONTEXT, site);
    }
    return result;
  };
  for (let turn = 0; turn < WARM_RUNS; turn += 1) {
    if (search(turn, known).combinations.length === 0) throw new Error("no pairs to find");
  }
  let turn = WARM_RUNS;
  const timeSearch = timeWarm(() => search((turn += 1), known));
  const timeAll = timeWarm(() => search((turn += 1), findPairs()));
  return [
    await compare("find-pairs-5k", timeSearch, {}, RUNS),
    await compare("find-pairs-5k with adjoining", timeAll, { "adjoining known": timeSearch }),
  ];
}
