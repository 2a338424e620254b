import { area as turfArea } from "@turf/turf";
import { getAreaM2 } from "../../src/geo/area.ts";
import { type BenchResult, compare, timeMs } from "./case-result.ts";
import { makeRandomPlots } from "./random-plots.ts";

const PLOT_COUNT = 100_000;
const SEED = 38;
/** Each run takes a fifth of a second; more of them are cheap. */
const RUNS = 9;

/** The area rule against `turf.area` as it is, over the same plots. */
export async function benchArea(): Promise<BenchResult> {
  const plots = makeRandomPlots(PLOT_COUNT, SEED);
  let totalM2 = 0;
  const ours = (): number =>
    timeMs(() => {
      for (const plot of plots) totalM2 += getAreaM2(plot);
    });
  const turf = (): number =>
    timeMs(() => {
      for (const plot of plots) totalM2 += turfArea(plot);
    });
  // Once before counting, so that both are compiled.
  ours();
  turf();
  const result = await compare("area-100k", ours, { "turf.area": turf }, RUNS);
  if (!(totalM2 > 0)) throw new Error("nothing was measured");
  return { bench: "area", cases: [result] };
}
