/** One case of a benchmark: the median of ours in ms, and how many times that of a peer it is. */
export interface CaseResult {
  readonly name: string;
  readonly ms: number;
  /** Ours divided by the peer's, by the peer's name. */
  readonly ratioTo: Readonly<Record<string, number>>;
}

/** One benchmark, as `--json` prints it. */
export interface BenchResult {
  readonly bench: string;
  readonly cases: readonly CaseResult[];
}

/** Runs on a shared machine differ; the median of fewer says little. */
const MIN_RUNS = 5;

/** A thing to time; it returns its own ms, so that what it prepares is not counted. */
export type Timed = () => number | Promise<number>;

/**
 * Times ours against peers, run by run in turn, so that a slow minute of the machine hits all alike; the ratios are
 * medians of the ratios within one round.
 */
export async function compare(
  name: string,
  ours: Timed,
  peers: Readonly<Record<string, Timed>>,
  runs: number = MIN_RUNS,
): Promise<CaseResult> {
  const oursMs: number[] = [];
  const ratios = new Map<string, number[]>(Object.keys(peers).map((peer) => [peer, []]));
  for (let run = 0; run < runs; run += 1) {
    const ms = await ours();
    oursMs.push(ms);
    for (const [peer, measure] of Object.entries(peers)) ratios.get(peer)?.push(ms / (await measure()));
  }
  return {
    name,
    ms: round(getMedian(oursMs), 1),
    ratioTo: Object.fromEntries([...ratios].map(([peer, values]) => [peer, round(getMedian(values), 3)])),
  };
}

/** Wall time of synchronous work, ms. */
export function timeMs(work: () => void): number {
  const startMs = performance.now();
  work();
  return performance.now() - startMs;
}

function getMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
