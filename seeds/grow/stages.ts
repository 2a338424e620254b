import { isStreet } from "../../src/domain/land-use.ts";
import type { Stage } from "../../src/domain/stage.ts";
import { at } from "./at.ts";
import { getDistrict } from "./land-use.ts";
import { compareText, type PlotDraft } from "./plots.ts";
import { PROGRAMMES } from "./programmes.ts";
import { createRandom } from "./random.ts";

export interface Standing {
  readonly stage: Stage;
  readonly available: boolean;
}

/** The plan's built-up area at the end of 2020, taken as the sketch's stand, m². */
const BUILT_M2 = 25_000_000;
const IN_PROCESS_M2 = 3_900_000;
const AVAILABLE_M2 = 3_100_000;
const AVAILABLE_PLOTS = 68;
const AVAILABLE_COMMERCE_PLOTS = 4;

/** Green is laid out once its district has got this far; the fringe later than the river banks. */
const BANK_MATURITY = 0.42;
const FRINGE_MATURITY = 0.72;

/**
 * Where every plot stands. Plots are ranked by the age of their district, with a little chance per block
 * and a few plots left over in old districts; the first are built, the next in process, then offered.
 */
export function assignStages(plots: readonly PlotDraft[]): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  const waiting: PlotDraft[] = [];
  let builtM2 = 0;
  for (const plot of plots) {
    const stage = getFixedStage(plot);
    if (stage === undefined) waiting.push(plot);
    else standings.set(plot.id, { stage, available: false });
    if (stage === "completed") builtM2 += plot.areaM2;
  }
  const ranked = waiting
    .map((plot) => ({ plot, score: getScore(plot) }))
    .sort((a, b) => b.score - a.score || compareText(a.plot.id, b.plot.id))
    .map(({ plot }) => plot);
  const built = takeArea(ranked, BUILT_M2 - builtM2);
  for (const plot of built) standings.set(plot.id, { stage: getBuiltStage(plot), available: false });
  const rest = ranked.filter((plot) => !built.has(plot));
  const inProcess = takeArea(rest, IN_PROCESS_M2);
  for (const plot of inProcess) {
    const stage = createRandom(`process ${plot.id}`).chance(0.45) ? "supplied" : "handed-over";
    standings.set(plot.id, { stage, available: false });
  }
  offerPlots(
    rest.filter((plot) => !inProcess.has(plot)),
    standings,
  );
  return standings;
}

/** Stage of what is not to be built on: streets are there, green follows its district, water and reserve wait. */
function getFixedStage(plot: PlotDraft): Stage | undefined {
  const { ground, landUse } = plot;
  if (isStreet(landUse)) return "completed";
  if (landUse.startsWith("17") || landUse === "16") return "planned";
  if (!landUse.startsWith("14")) return undefined;
  const { maturity } = getDistrict(ground);
  const mark = ground.kind === "fringe" ? FRINGE_MATURITY : BANK_MATURITY;
  return maturity >= mark ? "completed" : "planned";
}

function getScore(plot: PlotDraft): number {
  const block = createRandom(`block age ${plot.ground.cluster} ${plot.ground.block}`);
  const own = createRandom(`plot age ${plot.id}`);
  const leftOver = own.chance(0.13) ? own.between(0.25, 0.6) : 0;
  return getDistrict(plot.ground).maturity + block.between(-0.1, 0.1) + own.between(-0.05, 0.05) - leftOver;
}

/** Plots from the front of the list up to `areaM2`; the last few are chosen so that it is met closely. */
function takeArea(ranked: readonly PlotDraft[], areaM2: number): Set<PlotDraft> {
  const taken = new Set<PlotDraft>();
  let leftM2 = areaM2;
  // Three plots' room is left for the fitting at the end.
  const roomM2 = 120_000;
  for (const plot of ranked) {
    if (leftM2 < roomM2) break;
    taken.add(plot);
    leftM2 -= plot.areaM2;
  }
  const near = ranked.filter((plot) => !taken.has(plot)).slice(0, 60);
  for (const plot of findClosest(near, leftM2)) taken.add(plot);
  return taken;
}

/** The one, two or three plots whose areas add up closest to `areaM2`. */
function findClosest(plots: readonly PlotDraft[], areaM2: number): PlotDraft[] {
  let best: PlotDraft[] = [];
  let bestGap = Math.abs(areaM2);
  const consider = (...picked: PlotDraft[]): void => {
    const gap = Math.abs(areaM2 - picked.reduce((sum, plot) => sum + plot.areaM2, 0));
    if (gap >= bestGap) return;
    bestGap = gap;
    best = picked;
  };
  for (let i = 0; i < plots.length; i += 1) {
    consider(at(plots, i));
    for (let j = i + 1; j < plots.length; j += 1) {
      consider(at(plots, i), at(plots, j));
      for (let k = j + 1; k < plots.length; k += 1) consider(at(plots, i), at(plots, j), at(plots, k));
    }
  }
  return best;
}

function getBuiltStage(plot: PlotDraft): Stage {
  const random = createRandom(`built ${plot.id}`);
  const isProduction = isProductionUse(plot.landUse);
  if (random.chance(isProduction ? 0.14 : 0.08)) return "started";
  if (!isProduction && !plot.landUse.startsWith("13")) return "completed";
  return random.chance(0.18) ? "completed" : "in-production";
}

export function isProductionUse(landUse: string): boolean {
  return landUse.startsWith("10") || landUse.startsWith("11");
}

function offerPlots(plots: readonly PlotDraft[], standings: Map<string, Standing>): void {
  let offeredM2 = 0;
  let offered = 0;
  let commerce = 0;
  for (const plot of plots) {
    const isWanted = offeredM2 < AVAILABLE_M2 || offered < AVAILABLE_PLOTS;
    const isCommerce = plot.landUse.startsWith("09") && commerce < AVAILABLE_COMMERCE_PLOTS;
    if (isWanted && (PROGRAMMES[getDistrict(plot.ground).programme].isProduction || isCommerce)) {
      standings.set(plot.id, { stage: "reserved", available: true });
      offeredM2 += plot.areaM2;
      offered += 1;
      if (isCommerce) commerce += 1;
      continue;
    }
    const random = createRandom(`rest ${plot.id}`);
    const stage = random.pick<Stage>(["planned", "planned", "planned", "approved", "reserved"]);
    standings.set(plot.id, { stage, available: false });
  }
}
