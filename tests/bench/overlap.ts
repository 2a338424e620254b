import type { Polygon } from "geojson";
import { findOverlaps } from "../../src/geo/overlay/find-overlaps.ts";
import { makeSoiledPark } from "../fixtures/subdivided-park.ts";
import { type BenchResult, type CaseResult, compare, timeMs } from "./case-result.ts";
import { getGarbageCollector } from "./collect-garbage.ts";
import {
  findByClipper,
  findByGeos,
  findByTurf,
  type FoundOverlap,
  loadWasmPeers,
  type WasmPeers,
} from "./overlap-peers.ts";

const SEED = 38;
const CENTRE = [108.786, 29.43] as const;
const DIRTY_SHARE = 0.01;
const MANY_RUNS = 9;
/** A round with 100,000 plots takes some 15 s. */
const FEW_RUNS = 5;
/** Turf clips the pairs of every 40th plot only, and its time is scaled: all of them take 40 s a run. */
const TURF_STEP = 40;
/** What all contenders must find. Turf's straight edges are others than the plane's, so areas near the limit may differ. */
const SURE_M2 = 1;
const UNSURE_M2 = 0.05;

/**
 * All overlaps of a park of 10,000 and of 100,000 plots (8 to 60 vertices, 1 % spoilt), each contender from the same
 * parsed positions to pairs with areas by the area rule; GEOS's coverage check finds neither pairs nor areas, which
 * is in its favour. `10k` is our own time for the smaller park, measured in the same rounds.
 */
export async function benchOverlap(): Promise<BenchResult> {
  const peers = await loadWasmPeers();
  const some = makePlots(10_000);
  return { bench: "overlap", cases: [await benchSome(some, peers), await benchMany(some, peers)] };
}

function makePlots(plotCount: number): Polygon[] {
  const { plots } = makeSoiledPark({
    seed: SEED,
    plotCount,
    centre: [...CENTRE],
    isPlain: true,
    share: DIRTY_SHARE,
  });
  return plots.features.map(({ geometry }) => geometry).filter((plot) => plot.type === "Polygon");
}

async function benchSome(plots: readonly Polygon[], { clipper }: WasmPeers): Promise<CaseResult> {
  const ours = findOverlaps(plots);
  checkSame("clipper2-wasm", ours, findByClipper(clipper, plots, 1));
  checkSame("turf.intersect", pickPart(ours, TURF_STEP), findByTurf(plots, TURF_STEP));
  return compare(
    `overlap-10k (turf.intersect on the pairs of every ${TURF_STEP}th plot, scaled)`,
    timeWarm(findOverlaps, plots, plots),
    {
      "turf.intersect": timeScaled(plots, TURF_STEP),
      "clipper2-wasm": timeWarm((all) => findByClipper(clipper, all, 1), plots, plots),
    },
    MANY_RUNS,
  );
}

async function benchMany(some: readonly Polygon[], { clipper, geos }: WasmPeers): Promise<CaseResult> {
  const plots = makePlots(100_000);
  const ours = findOverlaps(plots);
  checkSame("clipper2-wasm", ours, findByClipper(clipper, plots, 1));
  checkFlagged(ours, findByGeos(geos, plots));
  return compare(
    "overlap-100k",
    timeWarm(findOverlaps, plots, some),
    {
      "10k": timeWarm(findOverlaps, some, some),
      "clipper2-wasm": timeWarm((all) => findByClipper(clipper, all, 1), plots, some),
      "GEOS CoverageIsValid": timeWarm((all) => findByGeos(geos, all), plots, some),
    },
    FEW_RUNS,
  );
}

const collectGarbage = getGarbageCollector();

/**
 * Collecting garbage throws away compiled code that knows what died, so `find` is run on `some` before the clock
 * starts.
 */
function timeWarm(
  find: (plots: readonly Polygon[]) => unknown,
  plots: readonly Polygon[],
  some: readonly Polygon[],
): () => number {
  return () => {
    collectGarbage();
    find(some);
    return timeMs(() => {
      find(plots);
    });
  };
}

/** Finding neighbours is timed once; clipping, for a part, counts as often as the part goes into all. */
function timeScaled(plots: readonly Polygon[], step: number): () => number {
  const timePart = timeWarm((all) => findByTurf(all, step), plots, plots);
  const timeNeighbours = timeWarm((all) => findByTurf(all, Infinity), plots, plots);
  return () => {
    const partMs = timePart();
    const neighboursMs = timeNeighbours();
    return neighboursMs + (partMs - neighboursMs) * step;
  };
}

function pickPart(overlaps: readonly FoundOverlap[], step: number): FoundOverlap[] {
  return overlaps.filter(({ a }) => a % step === 0);
}

/** A contender that finds less, or something else, is no contender. */
function checkSame(peer: string, ours: readonly FoundOverlap[], theirs: readonly FoundOverlap[]): void {
  checkHas("ours", ours, theirs);
  checkHas(peer, theirs, ours);
  if (pickSure(ours).length === 0) throw new Error("nothing to find");
}

function checkHas(name: string, has: readonly FoundOverlap[], wants: readonly FoundOverlap[]): void {
  const areas = new Map(has.map(({ a, b, areaM2 }) => [`${a} ${b}`, areaM2]));
  for (const { a, b, areaM2 } of pickSure(wants)) {
    const difference = Math.abs((areas.get(`${a} ${b}`) ?? 0) - areaM2);
    if (difference > UNSURE_M2) throw new Error(`${name}: ${a} and ${b} differ by ${difference} m²`);
  }
}

function checkFlagged(overlaps: readonly FoundOverlap[], flagged: readonly number[]): void {
  const found = new Set(flagged);
  const missed = pickSure(overlaps).find(({ a, b }) => !found.has(a) || !found.has(b));
  if (missed !== undefined) throw new Error(`GEOS: ${missed.a} and ${missed.b} are not found`);
}

function pickSure(overlaps: readonly FoundOverlap[]): FoundOverlap[] {
  return overlaps.filter(({ areaM2 }) => areaM2 > SURE_M2);
}
