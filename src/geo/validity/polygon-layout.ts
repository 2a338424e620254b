import type { Position } from "geojson";
import { ZERO_WIDTH_DEG } from "./clean-ring.ts";
import { getOrientation } from "./orientation.ts";
import { getSegmentRelation } from "./segment-relation.ts";

/** Shapes with more positions are worth an index; nearly all have fewer. */
const MAX_POSITIONS = 4_096;

/** Rings of a polygon, or parts, that are compared each with each. */
export const MAX_RINGS = 64;

/** Edges in a row that share one box: neighbours lie together, so few boxes meet. */
const RUN_LENGTH = 8;

/** Comparisons a position may cost before the full check is the better way; usual are ten to thirty. */
const MAX_WORK_PER_POSITION = 200;

/** Exact arithmetic on a pair takes as long as comparing the boxes of this many. */
const EXACT_PAIR_WORK = 10;

/** Roundings of the full check and of this one differ by far less; what lies between is left to the full one. */
const DOUBT = 4;
const DOUBTFUL_WIDTH_DEG = DOUBT * ZERO_WIDTH_DEG;

/** One ring as laid out: its vertices, the first again at the end, are `first` … `last`; its box, degrees. */
export interface LaidRing {
  readonly first: number;
  readonly last: number;
  readonly isCounterClockwise: boolean;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The polygon being looked at as flat arrays, reused so that a file of 100,000 plots allocates nothing for it. */
export class PolygonLayout {
  readonly #xs = new Float64Array(MAX_POSITIONS);
  readonly #ys = new Float64Array(MAX_POSITIONS);
  /** West, south, east, north of each run of edges. */
  readonly #boxes = new Float64Array(MAX_POSITIONS * 4);
  /** The first edge of each run and the one after its last. */
  readonly #starts = new Int32Array(MAX_POSITIONS);
  readonly #ends = new Int32Array(MAX_POSITIONS);
  #positionCount = 0;
  #runCount = 0;

  /** The rings of one polygon when all is sure about them but how they are wound, else null. */
  lay(rings: readonly (readonly Position[])[]): LaidRing[] | null {
    if (rings.length === 0 || rings.length > MAX_RINGS) return null;
    this.#positionCount = 0;
    this.#runCount = 0;
    const laid: LaidRing[] = [];
    for (const ring of rings) {
      if (!this.#take(ring)) return null;
      const last = this.#positionCount - 1;
      const first = last - ring.length + 1;
      const doubleArea = this.#getPlainDoubleArea(first, last);
      if (doubleArea === null || !this.#hasPlainCorners(first, last)) return null;
      laid.push(this.#addRuns(first, last, doubleArea > 0));
    }
    if (this.#mayHaveContact(laid)) return null;
    return this.#areHolesPlain(laid) ? laid : null;
  }

  #take(ring: readonly Position[]): boolean {
    const start = this.#positionCount;
    const count = ring.length;
    if (count < 4 || start + count > MAX_POSITIONS) return false;
    const xs = this.#xs;
    const ys = this.#ys;
    for (let i = 0; i < count; i += 1) {
      const position = ring[i] as Position;
      xs[start + i] = position[0] as number;
      ys[start + i] = position[1] as number;
    }
    this.#positionCount = start + count;
    return xs[start] === xs[start + count - 1] && ys[start] === ys[start + count - 1];
  }

  /**
   * Twice the signed area, or null when all vertices may lie on one line: were each within the zero width of
   * it, twice the area would be at most 2 · edges · extent · width.
   */
  #getPlainDoubleArea(first: number, last: number): number | null {
    const xs = this.#xs;
    const ys = this.#ys;
    const x0 = xs[first] as number;
    const y0 = ys[first] as number;
    let extent = 0;
    let doubleArea = 0;
    let x = 0;
    let y = 0;
    for (let i = first + 1; i < last; i += 1) {
      const nextX = (xs[i] as number) - x0;
      const nextY = (ys[i] as number) - y0;
      doubleArea += x * nextY - nextX * y;
      x = nextX;
      y = nextY;
      const reach = Math.abs(x) + Math.abs(y);
      if (reach > extent) extent = reach;
    }
    const flatArea = 2 * (last - first) * extent * DOUBTFUL_WIDTH_DEG;
    return doubleArea > flatArea || doubleArea < -flatArea ? doubleArea : null;
  }

  /** No edge without length, no corner so sharp that it may be a spike (see `cleanRing`). */
  #hasPlainCorners(first: number, last: number): boolean {
    const xs = this.#xs;
    const ys = this.#ys;
    let fromX = xs[last - 1] as number;
    let fromY = ys[last - 1] as number;
    for (let i = first; i < last; i += 1) {
      const tipX = xs[i] as number;
      const tipY = ys[i] as number;
      const ux = fromX - tipX;
      const uy = fromY - tipY;
      const vx = (xs[i + 1] as number) - tipX;
      const vy = (ys[i + 1] as number) - tipY;
      if (vx === 0 && vy === 0) return false;
      if (ux * vx + uy * vy > 0) {
        const cross = ux * vy - uy * vx;
        const longest2 = Math.max(ux * ux + uy * uy, vx * vx + vy * vy);
        if (cross * cross <= DOUBTFUL_WIDTH_DEG * DOUBTFUL_WIDTH_DEG * longest2) return false;
      }
      fromX = tipX;
      fromY = tipY;
    }
    return true;
  }

  #addRuns(first: number, last: number, isCounterClockwise: boolean): LaidRing {
    const xs = this.#xs;
    const ys = this.#ys;
    const boxes = this.#boxes;
    let ringWest = Infinity;
    let ringSouth = Infinity;
    let ringEast = -Infinity;
    let ringNorth = -Infinity;
    for (let start = first; start < last; start += RUN_LENGTH) {
      const end = Math.min(start + RUN_LENGTH, last);
      let west = Infinity;
      let south = Infinity;
      let east = -Infinity;
      let north = -Infinity;
      // The run ends where its last edge does.
      for (let i = start; i <= end; i += 1) {
        const x = xs[i] as number;
        const y = ys[i] as number;
        if (x < west) west = x;
        if (x > east) east = x;
        if (y < south) south = y;
        if (y > north) north = y;
      }
      const run = this.#runCount;
      this.#runCount += 1;
      this.#starts[run] = start;
      this.#ends[run] = end;
      boxes[run * 4] = west;
      boxes[run * 4 + 1] = south;
      boxes[run * 4 + 2] = east;
      boxes[run * 4 + 3] = north;
      if (west < ringWest) ringWest = west;
      if (south < ringSouth) ringSouth = south;
      if (east > ringEast) ringEast = east;
      if (north > ringNorth) ringNorth = north;
    }
    const box = { west: ringWest, south: ringSouth, east: ringEast, north: ringNorth };
    return { first, last, isCounterClockwise, ...box };
  }

  /** True when two edges that are no neighbours may meet, or when it takes too long to say. */
  #mayHaveContact(rings: readonly LaidRing[]): boolean {
    const boxes = this.#boxes;
    let work = this.#positionCount * MAX_WORK_PER_POSITION;
    for (let a = 0; a < this.#runCount; a += 1) {
      const west = boxes[a * 4] as number;
      const south = boxes[a * 4 + 1] as number;
      const east = boxes[a * 4 + 2] as number;
      const north = boxes[a * 4 + 3] as number;
      work -= a;
      for (let b = 0; b <= a; b += 1) {
        if ((boxes[b * 4] as number) > east || (boxes[b * 4 + 2] as number) < west) continue;
        if ((boxes[b * 4 + 1] as number) > north || (boxes[b * 4 + 3] as number) < south) continue;
        work = this.#compareRuns(a, b, rings, work);
        if (work < 0) return true;
      }
    }
    return false;
  }

  /** Compares the edges of run `a` with the earlier ones of run `b`; what is left of `work`, below 0 on a contact. */
  #compareRuns(a: number, b: number, rings: readonly LaidRing[], work: number): number {
    const xs = this.#xs;
    const ys = this.#ys;
    const boxes = this.#boxes;
    const boxWest = boxes[b * 4] as number;
    const boxSouth = boxes[b * 4 + 1] as number;
    const boxEast = boxes[b * 4 + 2] as number;
    const boxNorth = boxes[b * 4 + 3] as number;
    const startB = this.#starts[b] as number;
    const endA = this.#ends[a] as number;
    let left = work;
    for (let i = this.#starts[a] as number; i < endA; i += 1) {
      const ax0 = xs[i] as number;
      const ax1 = xs[i + 1] as number;
      const ay0 = ys[i] as number;
      const ay1 = ys[i + 1] as number;
      const west = ax0 < ax1 ? ax0 : ax1;
      const east = ax0 < ax1 ? ax1 : ax0;
      const south = ay0 < ay1 ? ay0 : ay1;
      const north = ay0 < ay1 ? ay1 : ay0;
      left -= 1;
      if (west > boxEast || east < boxWest || south > boxNorth || north < boxSouth) continue;
      const endB = a === b ? i - 1 : (this.#ends[b] as number);
      left -= RUN_LENGTH;
      for (let j = startB; j < endB; j += 1) {
        const bx0 = xs[j] as number;
        const bx1 = xs[j + 1] as number;
        if ((bx0 < west && bx1 < west) || (bx0 > east && bx1 > east)) continue;
        const by0 = ys[j] as number;
        const by1 = ys[j + 1] as number;
        if ((by0 < south && by1 < south) || (by0 > north && by1 > north)) continue;
        if (j === i - 1 || isSeam(rings, j, i)) continue;
        left -= EXACT_PAIR_WORK;
        if (getSegmentRelation(ax0, ay0, ax1, ay1, bx0, by0, bx1, by1) !== "apart") return -1;
      }
    }
    return left;
  }

  /** Rings that do not meet lie inside or outside one another as any of their vertices does. */
  #areHolesPlain(rings: readonly LaidRing[]): boolean {
    const shell = rings[0] as LaidRing;
    const holes: LaidRing[] = [];
    for (let i = 1; i < rings.length; i += 1) {
      const hole = rings[i] as LaidRing;
      if (!this.#isInside(shell, this.#xs[hole.first] as number, this.#ys[hole.first] as number))
        return false;
      if (!areApart(holes, hole)) return false;
      holes.push(hole);
    }
    return true;
  }

  /** True when a point on no edge lies in the ring: counts the edges its ray to the east crosses. */
  #isInside({ first, last }: LaidRing, x: number, y: number): boolean {
    const xs = this.#xs;
    const ys = this.#ys;
    let isInside = false;
    for (let i = first; i < last; i += 1) {
      const y0 = ys[i] as number;
      const y1 = ys[i + 1] as number;
      if (y0 > y === y1 > y) continue;
      const side = getOrientation(xs[i] as number, y0, xs[i + 1] as number, y1, x, y);
      if (y0 < y1 ? side > 0 : side < 0) isInside = !isInside;
    }
    return isInside;
  }
}

/** True when the box of `ring` has no point in common with that of any of `others`. */
export function areApart(others: readonly LaidRing[], ring: LaidRing): boolean {
  return others.every(
    ({ west, south, east, north }) =>
      west > ring.east || east < ring.west || south > ring.north || north < ring.south,
  );
}

/** True when a ring begins with edge `first` and ends with edge `last`: they are neighbours. */
function isSeam(rings: readonly LaidRing[], first: number, last: number): boolean {
  for (const ring of rings) if (ring.first === first) return ring.last - 1 === last;
  return false;
}
