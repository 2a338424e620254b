/** Enough to show the shape of a distribution above a slider. */
const BIN_COUNT = 24;
/** Largest to smallest above which equal steps leave all small values in one bin. */
const LOG_SCALE_RATIO = 200;
/** The bin of what has no value. */
export const NO_BIN = 255;

/** A bin holds `from` and more, up to but without `to`; the last one holds its end too. Units are the criterion's. */
export interface HistogramBin {
  readonly from: number;
  readonly to: number;
  /** Of everything asked. */
  readonly allCount: number;
  /** Of what passes every other filter. */
  readonly count: number;
}

export interface SiteHistogram {
  readonly scale: "linear" | "log";
  /** 24, one where all values are equal, none where there are none. */
  readonly bins: readonly HistogramBin[];
  /** What passes every other filter and gives no value. */
  readonly unknownCount: number;
}

/** Bins of a column, made once: the bin of each row, and how many rows each holds. */
export interface ColumnBins {
  readonly scale: SiteHistogram["scale"];
  /** One more than there are bins. */
  readonly edges: readonly number[];
  /** By row, NO_BIN where there is no value or the row is not of the span. */
  readonly binOf: Uint8Array;
  readonly allCounts: readonly number[];
}

/** Bins for the rows `from` … `to` - 1 of a column; NaN and infinite are no values. */
export function getColumnBins(column: Float64Array, from: number, to: number): ColumnBins {
  let [min, max] = [Infinity, -Infinity];
  for (let row = from; row < to; row += 1) {
    const value = column[row] as number;
    if (!Number.isFinite(value)) continue;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const scale = min > 0 && max / min > LOG_SCALE_RATIO ? "log" : "linear";
  const edges = getEdges(min, max, scale);
  const binOf = new Uint8Array(column.length).fill(NO_BIN);
  const allCounts = new Array<number>(Math.max(0, edges.length - 1)).fill(0);
  for (let row = from; row < to; row += 1) {
    const value = column[row] as number;
    if (!Number.isFinite(value)) continue;
    const bin = findBin(value, edges);
    binOf[row] = bin;
    allCounts[bin] = (allCounts[bin] as number) + 1;
  }
  return { scale, edges, binOf, allCounts };
}

export function toHistogram(
  { scale, edges, allCounts }: ColumnBins,
  counts: ArrayLike<number>,
  unknownCount: number,
): SiteHistogram {
  return {
    scale,
    bins: allCounts.map((allCount, bin) => ({
      from: edges[bin] as number,
      to: edges[bin + 1] as number,
      allCount,
      count: counts[bin] ?? 0,
    })),
    unknownCount,
  };
}

function getEdges(min: number, max: number, scale: SiteHistogram["scale"]): number[] {
  if (!(min <= max)) return [];
  if (min === max) return [min, max];
  const edges = Array.from({ length: BIN_COUNT + 1 }, (_, step) => {
    const share = step / BIN_COUNT;
    return scale === "log" ? min * (max / min) ** share : min + (max - min) * share;
  });
  edges[BIN_COUNT] = max;
  return edges;
}

/** The bin a value between the first and the last edge falls in. */
function findBin(value: number, edges: readonly number[]): number {
  let low = 0;
  let high = edges.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] as number) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
