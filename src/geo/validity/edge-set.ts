import type { Position } from "geojson";

/** A ring of a polygon or of one of several polygons: `ring` 0 is the shell of its part. */
export interface RingPlace {
  readonly part: number;
  readonly ring: number;
}

/** One ring laid into an edge set: its vertices are `start` … `end` - 1. */
export interface EdgeRing extends RingPlace {
  readonly start: number;
  readonly end: number;
  /** Counter-clockwise, from its signed area in degrees. */
  readonly isCounterClockwise: boolean;
}

/**
 * Rings as flat arrays: edge i runs from vertex i to vertex `next[i]` of the same ring.
 * Coordinates are lon, lat in degrees.
 */
export interface EdgeSet {
  readonly rings: readonly EdgeRing[];
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly ringOf: Uint32Array;
  readonly next: Uint32Array;
  readonly previous: Uint32Array;
  /** Index of each vertex among the positions of its ring as given. */
  readonly source: Uint32Array;
}

/** A ring as given with the positions that count (see `cleanRing`). */
export interface KeptRing extends RingPlace {
  readonly positions: readonly Position[];
  readonly kept: readonly number[];
}

export function createEdgeSet(keptRings: readonly KeptRing[]): EdgeSet {
  const count = keptRings.reduce((sum, { kept }) => sum + kept.length, 0);
  const xs = new Float64Array(count);
  const ys = new Float64Array(count);
  const ringOf = new Uint32Array(count);
  const next = new Uint32Array(count);
  const previous = new Uint32Array(count);
  const source = new Uint32Array(count);
  const rings: EdgeRing[] = [];
  let start = 0;
  for (const { part, ring, positions, kept } of keptRings) {
    const end = start + kept.length;
    for (let i = start; i < end; i += 1) {
      const position = kept[i - start] as number;
      const [x, y] = positions[position] as [number, number];
      xs[i] = x;
      ys[i] = y;
      source[i] = position;
      ringOf[i] = rings.length;
      next[i] = i + 1 === end ? start : i + 1;
      previous[i] = i === start ? end - 1 : i - 1;
    }
    rings.push({ part, ring, start, end, isCounterClockwise: getDoubleArea(xs, ys, start, end) > 0 });
    start = end;
  }
  return { rings, xs, ys, ringOf, next, previous, source };
}

/** Twice the signed area in square degrees, from the first vertex so that nothing cancels. */
function getDoubleArea(xs: Float64Array, ys: Float64Array, start: number, end: number): number {
  const x0 = xs[start] as number;
  const y0 = ys[start] as number;
  let doubleArea = 0;
  for (let i = start + 1; i + 1 < end; i += 1) {
    doubleArea +=
      ((xs[i] as number) - x0) * ((ys[i + 1] as number) - y0) -
      ((xs[i + 1] as number) - x0) * ((ys[i] as number) - y0);
  }
  return doubleArea;
}
