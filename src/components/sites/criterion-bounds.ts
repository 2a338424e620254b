import type { SiteHistogram } from "../../analysis/sites/site-histogram.ts";
import type { NumberRange } from "../../domain/need.ts";

export type RangeEnd = "min" | "max";

/** Values at the edges of the bins, one more than there are bins; none where there are none. */
export function getEdges({ bins }: Pick<SiteHistogram, "bins">): readonly number[] {
  const last = bins.at(-1);
  return last === undefined ? [] : [...bins.map(({ from }) => from), last.to];
}

/** The edge a handle stands on: the nearest to its bound, without a bound its own end. */
export function getHandleStep(edges: readonly number[], range: NumberRange, end: RangeEnd): number {
  const bound = range[end];
  if (bound === undefined) return end === "min" ? 0 : Math.max(0, edges.length - 1);
  let nearest = 0;
  edges.forEach((edge, step) => {
    if (Math.abs(edge - bound) < Math.abs((edges[nearest] ?? 0) - bound)) nearest = step;
  });
  return nearest;
}

/** The range after a handle was moved to an edge: at its own end it asks nothing, and it stops at the other handle. */
export function moveHandle(
  edges: readonly number[],
  range: NumberRange,
  end: RangeEnd,
  step: number,
): NumberRange {
  const last = edges.length - 1;
  const { min, max } = range;
  if (end === "min") {
    const at = Math.min(step, getHandleStep(edges, range, "max") - 1);
    return toRange(at <= 0 ? undefined : roundBound(edges, at, Math.floor), max);
  }
  const at = Math.max(step, getHandleStep(edges, range, "min") + 1);
  return toRange(min, at >= last ? undefined : roundBound(edges, at, Math.ceil));
}

/** A range of the bounds there are. */
export function toRange(min: number | undefined, max: number | undefined): NumberRange {
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

/** A round number so near to the edge that the handle stays on it. */
function roundBound(edges: readonly number[], step: number, round: (value: number) => number): number {
  const edge = edges[step] ?? 0;
  const room = Math.min(edge - (edges[step - 1] ?? -Infinity), (edges[step + 1] ?? Infinity) - edge);
  if (!(room > 0) || !Number.isFinite(room)) return edge;
  const power = Math.floor(Math.log10(room / 2));
  const unit = ([5, 2, 1].find((digit) => digit * 10 ** power <= room / 2) ?? 1) * 10 ** power;
  return Number((round(edge / unit) * unit).toFixed(Math.max(0, -power)));
}

/** What stands in a number field; nothing, nonsense or less than zero asks nothing. */
export function readBound(text: string): number | undefined {
  const value = text.trim() === "" ? NaN : Number(text);
  return Number.isFinite(value) && value >= 0 ? value : undefined;
}
