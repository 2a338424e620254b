/** Enough to show the shape of a distribution above a slider. */
const BIN_COUNT = 24;
/** Largest to smallest above which equal steps leave all small areas in one bin. */
const LOG_SCALE_RATIO = 200;

/** A bin holds `fromM2` and more, up to but without `toM2`; the last one holds its end too. */
export interface AreaBin {
  readonly fromM2: number;
  readonly toM2: number;
  /** Of all areas. */
  readonly allCount: number;
  /** Of the areas that pass. */
  readonly count: number;
}

export interface AreaHistogram {
  readonly scale: "linear" | "log";
  /** 24, one where all areas are equal, none where there are none. */
  readonly bins: readonly AreaBin[];
}

/** Counts areas (m²) in bins over the range of all of them; `passing` is a part of `all`. */
export function getAreaHistogram(all: readonly number[], passing: readonly number[]): AreaHistogram {
  const min = all.reduce((a, b) => Math.min(a, b), Infinity);
  const max = all.reduce((a, b) => Math.max(a, b), -Infinity);
  const scale = min > 0 && max / min > LOG_SCALE_RATIO ? "log" : "linear";
  const edges = getEdges(min, max, scale);
  const allCounts = countByBin(all, edges);
  const counts = countByBin(passing, edges);
  return {
    scale,
    bins: allCounts.map((allCount, index) => ({
      fromM2: edges[index] as number,
      toM2: edges[index + 1] as number,
      allCount,
      count: counts[index] as number,
    })),
  };
}

function getEdges(min: number, max: number, scale: AreaHistogram["scale"]): number[] {
  if (!(min <= max)) return [];
  if (min === max) return [min, max];
  const edges = Array.from({ length: BIN_COUNT + 1 }, (_, step) => {
    const share = step / BIN_COUNT;
    return scale === "log" ? min * (max / min) ** share : min + (max - min) * share;
  });
  edges[BIN_COUNT] = max;
  return edges;
}

function countByBin(areasM2: readonly number[], edges: readonly number[]): number[] {
  const counts = new Array<number>(Math.max(0, edges.length - 1)).fill(0);
  for (const areaM2 of areasM2) {
    const above = edges.findIndex((edge) => edge > areaM2);
    const bin = above === -1 ? counts.length - 1 : above - 1;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}
