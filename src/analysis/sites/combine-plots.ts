import { type CombineCount, type Criterion, type Need } from "../../domain/need.ts";
import { getDistanceM } from "../../geo/distance.ts";
import type { AdjoiningPair } from "./adjoining.ts";
import { getTarget, M_PER_KM } from "./mark-misses.ts";
import type { SiteCatalog } from "./site-catalog.ts";
import { NOT_STATED } from "./site-columns.ts";
import type { SiteWhole } from "./site-match.ts";

/** Plots of one land use by this many digits may stand together. */
const SAME_USE_DIGITS = 4;

/** Members and contained pairs a combination has room for. */
const ROOM = 3;
const NONE = -1;

/** What a combination answers as a whole; everything else each of its plots answers for itself. */
const OF_THE_WHOLE: ReadonlySet<Criterion> = new Set(["areaM2", "priceWanPerMu", "placeWithinKm"]);

/**
 * Chains of adjoining plots of like use, pairs first, as columns. Members of combination c are the rows
 * `members[3c]` …, ascending, -1 where there are fewer; the pairs it contains are `pairs[3c]` …, -1 likewise.
 */
export interface PlotCombinations {
  readonly count: number;
  readonly members: Int32Array;
  readonly pairs: Int32Array;
  /** Land of the union, m²; NaN where a member is not measured. */
  readonly areaM2: Float64Array;
  /** Mean weighted by area, 10,000 yuan a mu; NaN where a member does not say. */
  readonly priceWanPerMu: Float64Array;
  /** Centroid of the union, degrees. */
  readonly lons: Float64Array;
  readonly lats: Float64Array;
}

const combined = new WeakMap<readonly AdjoiningPair[], Map<CombineCount, PlotCombinations>>();

/** All chains of up to `combine` plots; the same value for the same pairs. */
export function combinePlots(
  catalog: SiteCatalog,
  adjoining: readonly AdjoiningPair[],
  combine: CombineCount,
): PlotCombinations {
  const known = combined.get(adjoining) ?? new Map<CombineCount, PlotCombinations>();
  combined.set(adjoining, known);
  let combinations = known.get(combine);
  if (combinations === undefined) {
    combinations = measureCombinations(catalog, chainPlots(catalog, adjoining, combine));
    known.set(combine, combinations);
  }
  return combinations;
}

interface Chains {
  readonly members: number[];
  readonly pairs: number[];
  /** By pair. */
  readonly overlapsM2: number[];
}

function chainPlots(
  { columns }: SiteCatalog,
  adjoining: readonly AdjoiningPair[],
  combine: CombineCount,
): Chains {
  const chains: Chains = { members: [], pairs: [], overlapsM2: [] };
  if (combine === 1) return chains;
  const { codes, texts } = columns.landUse;
  const uses = texts.map((text) => text.slice(0, SAME_USE_DIGITS));
  const useOf = (row: number): string => uses[codes[row] as number] ?? NOT_STATED;
  const pairOf = new Map<number, Map<number, number>>();
  const note = (from: number, to: number, pair: number): void => {
    const beside = pairOf.get(from);
    if (beside === undefined) pairOf.set(from, new Map([[to, pair]]));
    else beside.set(to, pair);
  };
  for (const { a, b, overlapM2 } of adjoining) {
    const use = useOf(a);
    if (use === NOT_STATED || use !== useOf(b)) continue;
    const pair = chains.overlapsM2.length;
    chains.members.push(a, b, NONE);
    chains.pairs.push(NONE, NONE, NONE);
    chains.overlapsM2.push(overlapM2);
    note(a, b, pair);
    note(b, a, pair);
  }
  if (combine === 3) chainTriples(chains, pairOf);
  return chains;
}

/** Every middle with two neighbours; three that all adjoin one another have three middles and count once. */
function chainTriples(
  { members, pairs }: Chains,
  pairOf: ReadonlyMap<number, ReadonlyMap<number, number>>,
): void {
  for (const [middle, beside] of pairOf) {
    const neighbours = [...beside];
    neighbours.forEach(([first, firstPair], position) => {
      for (const [second, secondPair] of neighbours.slice(position + 1)) {
        const closing = pairOf.get(first)?.get(second) ?? NONE;
        if (closing !== NONE && (middle > first || middle > second)) continue;
        members.push(...[middle, first, second].sort((a, b) => a - b));
        pairs.push(firstPair, secondPair, closing);
      }
    });
  }
}

function measureCombinations(
  { columns }: SiteCatalog,
  { members, pairs, overlapsM2 }: Chains,
): PlotCombinations {
  const count = members.length / ROOM;
  const { numbers } = columns;
  const [areaM2, priceWanPerMu] = [new Float64Array(count), new Float64Array(count)];
  const [lons, lats] = [new Float64Array(count), new Float64Array(count)];
  for (let at = 0; at < count; at += 1) {
    let [sumM2, worth, lon, lat] = [0, 0, 0, 0];
    for (let i = at * ROOM; i < (at + 1) * ROOM; i += 1) {
      const row = members[i] as number;
      if (row === NONE) continue;
      const m2 = numbers.areaM2[row] as number;
      sumM2 += m2;
      worth += m2 * (numbers.priceWanPerMu[row] as number);
      lon += m2 * (columns.lons[row] as number);
      lat += m2 * (columns.lats[row] as number);
    }
    priceWanPerMu[at] = worth / sumM2;
    lons[at] = lon / sumM2;
    lats[at] = lat / sumM2;
    areaM2[at] = sumM2 - getOverlapM2(at, pairs, overlapsM2);
  }
  return {
    count,
    members: Int32Array.from(members),
    pairs: Int32Array.from(pairs),
    areaM2,
    priceWanPerMu,
    lons,
    lats,
  };
}

/** Land covered twice inside a combination: its own as a pair, or that of the pairs it contains. */
function getOverlapM2(at: number, pairs: readonly number[], overlapsM2: readonly number[]): number {
  const own = overlapsM2[at];
  if (own !== undefined) return own;
  let sumM2 = 0;
  for (let i = at * ROOM; i < (at + 1) * ROOM; i += 1) sumM2 += overlapsM2[pairs[i] as number] ?? 0;
  return sumM2;
}

/** Rows of a combination, ascending. */
export function getMembers({ members }: PlotCombinations, at: number): readonly number[] {
  return [...members.subarray(at * ROOM, (at + 1) * ROOM)].filter((row) => row !== NONE);
}

export function getWhole({ areaM2, priceWanPerMu, lons, lats }: PlotCombinations, at: number): SiteWhole {
  return {
    areaM2: areaM2[at] ?? NaN,
    priceWanPerMu: priceWanPerMu[at] ?? NaN,
    lon: lons[at] ?? NaN,
    lat: lats[at] ?? NaN,
  };
}

/** Bits of the criteria that a combination misses. `misses` are those of the single rows; `bits` by criterion. */
export function markCombinationMisses(
  catalog: SiteCatalog,
  combinations: PlotCombinations,
  misses: Uint32Array,
  need: Pick<Need, "must" | "includesUnknown">,
  bits: ReadonlyMap<Criterion, number>,
): Uint32Array {
  const { count, members } = combinations;
  const marked = new Uint32Array(count);
  let wholeBits = 0;
  for (const [criterion, bit] of bits) if (OF_THE_WHOLE.has(criterion)) wholeBits |= bit;
  const textBit = bits.get("text") ?? 0;
  for (let at = 0; at < count; at += 1) {
    let [any, every] = [0, ~0];
    for (let i = at * ROOM; i < (at + 1) * ROOM; i += 1) {
      const row = members[i] as number;
      if (row === NONE) continue;
      any |= misses[row] as number;
      every &= misses[row] as number;
    }
    // A name is found where one of the plots bears it.
    marked[at] = (any & ~wholeBits & ~textBit) | (every & textBit);
  }
  for (const [criterion, bit] of bits) {
    const passes = createWholeTest(catalog, combinations, criterion, need);
    if (passes === null) continue;
    for (let at = 0; at < count; at += 1) if (!passes(at)) marked[at] = (marked[at] as number) | bit;
  }
  return marked;
}

function createWholeTest(
  catalog: SiteCatalog,
  { areaM2, priceWanPerMu, lons, lats }: PlotCombinations,
  criterion: Criterion,
  { must, includesUnknown }: Pick<Need, "must" | "includesUnknown">,
): ((at: number) => boolean) | null {
  const mayBeUnknown = includesUnknown.includes(criterion);
  if (criterion === "areaM2" || criterion === "priceWanPerMu") {
    const { min = -Infinity, max = Infinity } = must[criterion] ?? {};
    const values = criterion === "areaM2" ? areaM2 : priceWanPerMu;
    return (at) => {
      const value = values[at] as number;
      return (value >= min && value <= max) || (mayBeUnknown && Number.isNaN(value));
    };
  }
  const near = criterion === "placeWithinKm" ? must.placeWithinKm : undefined;
  if (near === undefined) return null;
  const target = getTarget(catalog, near);
  return (at) => {
    const lon = lons[at] as number;
    if (target === undefined || Number.isNaN(lon)) return mayBeUnknown;
    return getDistanceM([lon, lats[at] as number], target) / M_PER_KM <= near.max;
  };
}

/**
 * Combinations whose misses are all among `allowed` and that contain no plot and no smaller combination of which that
 * is true as well.
 */
export function findLeastCombinations(
  { count, members, pairs }: PlotCombinations,
  combinationMisses: Uint32Array,
  misses: Uint32Array,
  allowed: number,
): readonly number[] {
  const found: number[] = [];
  const barred = ~allowed;
  for (let at = 0; at < count; at += 1) {
    if (((combinationMisses[at] as number) & barred) !== 0) continue;
    let isLeast = true;
    for (let i = at * ROOM; isLeast && i < (at + 1) * ROOM; i += 1) {
      const row = members[i] as number;
      const pair = pairs[i] as number;
      if (row !== NONE && ((misses[row] as number) & barred) === 0) isLeast = false;
      if (pair !== NONE && ((combinationMisses[pair] as number) & barred) === 0) isLeast = false;
    }
    if (isLeast) found.push(at);
  }
  return found;
}
