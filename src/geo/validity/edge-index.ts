import Flatbush from "flatbush";
import type { EdgeBudget } from "./edge-budget.ts";
import { getEdgeContact, type EdgeContact } from "./edge-contact.ts";
import type { EdgeSet } from "./edge-set.ts";
import { getOrientation } from "./orientation.ts";

/** Edges in a row that share one box of the index: neighbours lie together, so few boxes do. */
const RUN_LENGTH = 8;

/** Up to here comparing every run with every other is quicker than building an index. */
const SMALL_RUN_COUNT = 256;

/** Exact arithmetic on a pair takes as long as comparing the boxes of this many. */
const EXACT_PAIR_COST = 10;

/** Finds which edges meet and which rings lie around a point, without comparing all with all. */
export class EdgeIndex {
  readonly #edges: EdgeSet;
  readonly #boxes: Float64Array;
  readonly #runs: Flatbush | null;
  readonly #budget: EdgeBudget;

  constructor(edges: EdgeSet, budget: EdgeBudget) {
    this.#edges = edges;
    this.#budget = budget;
    this.#boxes = getRunBoxes(edges);
    const runCount = this.#boxes.length / 4;
    if (runCount <= SMALL_RUN_COUNT) {
      this.#runs = null;
      return;
    }
    this.#runs = new Flatbush(runCount);
    for (let run = 0; run < runCount; run += 1) {
      const [west, south, east, north] = this.#getBox(run);
      this.#runs.add(west, south, east, north);
    }
    this.#runs.finish();
  }

  /**
   * Calls `visit` for every two edges that meet, each pair once, neighbours in a ring left out;
   * stops when it returns false. Throws EdgeWorkError.
   */
  visitContacts(visit: (contact: EdgeContact) => boolean): void {
    const runCount = this.#boxes.length / 4;
    if (this.#runs === null) {
      this.#visitSmall(visit);
      return;
    }
    for (let run = 0; run < runCount; run += 1) {
      const [west, south, east, north] = this.#getBox(run);
      for (const other of this.#runs.search(west, south, east, north, (found) => found >= run)) {
        if (!this.#visitRunPair(run, other, visit)) return;
      }
    }
  }

  /**
   * The rings that have the point strictly inside, as indices into `edges.rings`; for a ring whose line
   * runs through the point the answer is either. Counts crossings of the ray to the east. Throws EdgeWorkError.
   */
  getRingsAround(x: number, y: number): Set<number> {
    const inside = new Set<number>();
    const { xs, ys, next, ringOf } = this.#edges;
    for (const run of this.#getRunsOnRay(x, y)) {
      const end = this.#getRunEnd(run);
      for (let edge = run * RUN_LENGTH; edge < end; edge += 1) {
        this.#budget.spend(1);
        const y0 = ys[edge] as number;
        const y1 = ys[next[edge] as number] as number;
        if (y0 > y === y1 > y) continue;
        this.#budget.spend(EXACT_PAIR_COST);
        if (!isLeftOfEdge(xs, ys, edge, next[edge] as number, x, y)) continue;
        const ring = ringOf[edge] as number;
        if (!inside.delete(ring)) inside.add(ring);
      }
    }
    return inside;
  }

  #visitSmall(visit: (contact: EdgeContact) => boolean): void {
    const boxes = this.#boxes;
    const runCount = boxes.length / 4;
    for (let run = 0; run < runCount; run += 1) {
      const [west, south, east, north] = this.#getBox(run);
      this.#budget.spend(runCount - run);
      for (let other = run; other < runCount; other += 1) {
        if ((boxes[other * 4] as number) > east || (boxes[other * 4 + 2] as number) < west) continue;
        if ((boxes[other * 4 + 1] as number) > north || (boxes[other * 4 + 3] as number) < south) continue;
        if (!this.#visitRunPair(run, other, visit)) return;
      }
    }
  }

  #getRunsOnRay(x: number, y: number): readonly number[] {
    if (this.#runs !== null) return this.#runs.search(x, y, Infinity, y);
    const found: number[] = [];
    const runCount = this.#boxes.length / 4;
    this.#budget.spend(runCount);
    for (let run = 0; run < runCount; run += 1) {
      const [, south, east, north] = this.#getBox(run);
      if (south <= y && y <= north && x <= east) found.push(run);
    }
    return found;
  }

  #getBox(run: number): [west: number, south: number, east: number, north: number] {
    const at = run * 4;
    const boxes = this.#boxes;
    return [boxes[at] as number, boxes[at + 1] as number, boxes[at + 2] as number, boxes[at + 3] as number];
  }

  #getRunEnd(run: number): number {
    return Math.min((run + 1) * RUN_LENGTH, this.#edges.xs.length);
  }

  #visitRunPair(run: number, other: number, visit: (contact: EdgeContact) => boolean): boolean {
    const { xs, ys, next, previous } = this.#edges;
    const endA = this.#getRunEnd(run);
    const endB = this.#getRunEnd(other);
    for (let a = run * RUN_LENGTH; a < endA; a += 1) {
      const nextA = next[a] as number;
      const previousA = previous[a] as number;
      const ax0 = xs[a] as number;
      const ax1 = xs[nextA] as number;
      const ay0 = ys[a] as number;
      const ay1 = ys[nextA] as number;
      const west = ax0 < ax1 ? ax0 : ax1;
      const east = ax0 < ax1 ? ax1 : ax0;
      const south = ay0 < ay1 ? ay0 : ay1;
      const north = ay0 < ay1 ? ay1 : ay0;
      const startB = run === other ? a + 1 : other * RUN_LENGTH;
      this.#budget.spend(endB - startB);
      for (let b = startB; b < endB; b += 1) {
        const nextB = next[b] as number;
        const bx0 = xs[b] as number;
        const bx1 = xs[nextB] as number;
        if ((bx0 < west && bx1 < west) || (bx0 > east && bx1 > east)) continue;
        const by0 = ys[b] as number;
        const by1 = ys[nextB] as number;
        if ((by0 < south && by1 < south) || (by0 > north && by1 > north)) continue;
        if (b === nextA || b === previousA) continue;
        this.#budget.spend(EXACT_PAIR_COST);
        const contact = getEdgeContact(this.#edges, a, b);
        if (contact !== null && !visit(contact)) return false;
      }
    }
    return true;
  }
}

/** West, south, east, north of each run of edges, one after the other. */
function getRunBoxes({ xs, ys, next }: EdgeSet): Float64Array {
  const runCount = Math.ceil(xs.length / RUN_LENGTH);
  const boxes = new Float64Array(runCount * 4);
  for (let run = 0; run < runCount; run += 1) {
    let west = Infinity;
    let south = Infinity;
    let east = -Infinity;
    let north = -Infinity;
    const end = Math.min((run + 1) * RUN_LENGTH, xs.length);
    for (let edge = run * RUN_LENGTH; edge < end; edge += 1) {
      const to = next[edge] as number;
      west = Math.min(west, xs[edge] as number, xs[to] as number);
      east = Math.max(east, xs[edge] as number, xs[to] as number);
      south = Math.min(south, ys[edge] as number, ys[to] as number);
      north = Math.max(north, ys[edge] as number, ys[to] as number);
    }
    boxes[run * 4] = west;
    boxes[run * 4 + 1] = south;
    boxes[run * 4 + 2] = east;
    boxes[run * 4 + 3] = north;
  }
  return boxes;
}

/** True when the point lies to the west of the edge, which must span its latitude. */
function isLeftOfEdge(
  xs: Float64Array,
  ys: Float64Array,
  from: number,
  to: number,
  x: number,
  y: number,
): boolean {
  const [low, high] = (ys[from] as number) < (ys[to] as number) ? [from, to] : [to, from];
  const side = getOrientation(
    xs[low] as number,
    ys[low] as number,
    xs[high] as number,
    ys[high] as number,
    x,
    y,
  );
  return side > 0;
}
