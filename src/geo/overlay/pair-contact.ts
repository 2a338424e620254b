import { getSegmentRelation } from "../validity/segment-relation.ts";
import { NearEdges } from "./near-edges.ts";
import { isPointInPart } from "./point-in-shape.ts";
import type { PolygonTable } from "./polygon-table.ts";
import { doWedgesOverlap } from "./wedge.ts";

/** More comparisons of edges than this are worth an index. */
const MANY_COMPARISONS = 20_000;

/** Up to this many comparisons looking at all pairs is faster than a table of vertices. */
const FEW_COMPARISONS = 1024;

/** 2^32 ÷ golden ratio, to spread keys over a table (Knuth, TAOCP 3, 6.4). */
const KNUTH = 2654435769;

/**
 * Tells of two parts of valid shapes of one table whether their insides are apart, or one lies in the other, for sure.
 * Edges that both have cancel; where nothing else meets, each lies on one side of the other's boundary. "Not sure" means:
 * clip them. Exact arithmetic, so a touch is never taken for a crossing. Keeps its working memory.
 */
export class PairContact {
  readonly #table: PolygonTable;
  readonly #a = new NearEdges();
  readonly #b = new NearEdges();
  #heads = new Int32Array(0);
  #nexts = new Int32Array(0);
  #hasSharedVertex = false;
  readonly #cancelledB: number[] = [];

  constructor(table: PolygonTable) {
    this.#table = table;
  }

  /** True when the insides of parts `a` and `b` surely have no point in common. */
  areApart(a: number, b: number): boolean {
    const { partBoxes: boxes } = this.#table;
    const west = Math.max(boxes[4 * a] as number, boxes[4 * b] as number);
    const south = Math.max(boxes[4 * a + 1] as number, boxes[4 * b + 1] as number);
    const east = Math.min(boxes[4 * a + 2] as number, boxes[4 * b + 2] as number);
    const north = Math.min(boxes[4 * a + 3] as number, boxes[4 * b + 3] as number);
    if (west >= east || south >= north) return true;
    this.#a.fill(this.#table, a, west, south, east, north);
    this.#b.fill(this.#table, b, west, south, east, north);
    if (this.#mayCross()) return false;
    // With a common vertex and nothing that crosses, each lies on its side of the other's boundary.
    return this.#hasSharedVertex || !(this.#isNested(a, b) || this.#isNested(b, a));
  }

  /** True when the inside of part `a` surely lies in part `b`, which is never sure where `b` has holes. */
  isWithin(a: number, b: number): boolean {
    const { partBoxes: boxes, partRings } = this.#table;
    if ((partRings[b + 1] as number) - (partRings[b] as number) !== 1 || !this.#isBoxIn(a, b)) return false;
    const [west, south] = [boxes[4 * a] as number, boxes[4 * a + 1] as number];
    const [east, north] = [boxes[4 * a + 2] as number, boxes[4 * a + 3] as number];
    this.#a.fill(this.#table, a, west, south, east, north);
    this.#b.fill(this.#table, b, west, south, east, north);
    // Within B is apart from the land round B, which lies to the left of its edges run the other way.
    this.#b.turnRound(this.#table, b);
    if (this.#mayCross()) return false;
    return this.#hasSharedVertex || this.#isNested(a, b);
  }

  /** Whether the near edges of both meet in any way but by edges that cancel and vertices where both keep apart. */
  #mayCross(): boolean {
    this.#hasSharedVertex = false;
    if (this.#overlapAtVertices()) return true;
    const isMany = this.#a.count * this.#b.count > MANY_COMPARISONS;
    return isMany ? this.#doManyEdgesMeet() : this.#doEdgesMeet();
  }

  /** Takes out the edges that cancel; true where the shapes overlap at a vertex both have. */
  #overlapAtVertices(): boolean {
    const first = this.#a;
    const second = this.#b;
    const isFew = first.count * second.count <= FEW_COMPARISONS;
    if (!isFew) this.#hashStarts(second);
    const mask = this.#heads.length - 1;
    const { cells } = this.#table;
    const cancelledB = this.#cancelledB;
    cancelledB.length = 0;
    for (let i = first.count - 1; i >= 0; i -= 1) {
      const vertex = first.froms[i] as number;
      const x = cells[2 * vertex] as number;
      const y = cells[2 * vertex + 1] as number;
      let isCancelled = false;
      let j = isFew ? second.count - 1 : (this.#heads[hash(x, y) & mask] as number) - 1;
      while (j >= 0) {
        const other = second.froms[j] as number;
        if (cells[2 * other] === x && cells[2 * other + 1] === y) {
          this.#hasSharedVertex = true;
          if (this.#doWedgesMeet(x, y, i, j)) return true;
          // The edge before `other` in B runs from where this edge of A goes.
          if (this.#isSameCell(first.tos[i] as number, second.befores[j] as number)) {
            isCancelled = true;
            cancelledB.push(second.befores[j] as number);
          }
        }
        j = isFew ? j - 1 : (this.#nexts[j] as number) - 1;
      }
      if (isCancelled) first.remove(i);
    }
    this.#removeStarts(second, cancelledB);
    return false;
  }

  #hashStarts(edges: NearEdges): void {
    let size = 64;
    while (size < 2 * edges.count) size *= 2;
    if (this.#heads.length < size) this.#heads = new Int32Array(size);
    else this.#heads.fill(0);
    if (this.#nexts.length < edges.count) this.#nexts = new Int32Array(2 * edges.count);
    const mask = this.#heads.length - 1;
    const { cells } = this.#table;
    for (let j = 0; j < edges.count; j += 1) {
      const vertex = edges.froms[j] as number;
      const slot = hash(cells[2 * vertex] as number, cells[2 * vertex + 1] as number) & mask;
      this.#nexts[j] = this.#heads[slot] as number;
      this.#heads[slot] = j + 1;
    }
  }

  #removeStarts(edges: NearEdges, froms: readonly number[]): void {
    if (froms.length === 0) return;
    const gone = froms.length > 8 ? new Set(froms) : null;
    for (let j = edges.count - 1; j >= 0; j -= 1) {
      const from = edges.froms[j] as number;
      if (gone === null ? froms.includes(from) : gone.has(from)) edges.remove(j);
    }
  }

  #isSameCell(v: number, w: number): boolean {
    const { cells } = this.#table;
    return cells[2 * v] === cells[2 * w] && cells[2 * v + 1] === cells[2 * w + 1];
  }

  #doWedgesMeet(x: number, y: number, i: number, j: number): boolean {
    const first = this.#a;
    const second = this.#b;
    // Along a shared line: what is to the left of one is to the right of the other.
    const isAlong =
      this.#isSameCell(first.befores[i] as number, second.tos[j] as number) &&
      this.#isSameCell(first.tos[i] as number, second.befores[j] as number);
    return !isAlong && doWedgesOverlap(x, y, this.#getWedge(first, i), this.#getWedge(second, j));
  }

  #getWedge(edges: NearEdges, index: number) {
    const { cells } = this.#table;
    const before = edges.befores[index] as number;
    const to = edges.tos[index] as number;
    return {
      inX: cells[2 * before] as number,
      inY: cells[2 * before + 1] as number,
      outX: cells[2 * to] as number,
      outY: cells[2 * to + 1] as number,
    };
  }

  /** Whether an edge of A that is left meets one of B elsewhere than in a vertex both have. */
  #doEdgesMeet(): boolean {
    const { cells } = this.#table;
    const first = this.#a;
    const second = this.#b;
    for (let i = 0; i < first.count; i += 1) {
      const p = 2 * (first.froms[i] as number);
      const q = 2 * (first.tos[i] as number);
      const px = cells[p] as number;
      const py = cells[p + 1] as number;
      const qx = cells[q] as number;
      const qy = cells[q + 1] as number;
      const west = Math.min(px, qx);
      const east = Math.max(px, qx);
      const south = Math.min(py, qy);
      const north = Math.max(py, qy);
      for (let j = 0; j < second.count; j += 1) {
        const r = 2 * (second.froms[j] as number);
        const s = 2 * (second.tos[j] as number);
        const rx = cells[r] as number;
        const sx = cells[s] as number;
        if ((rx < west && sx < west) || (rx > east && sx > east)) continue;
        const ry = cells[r + 1] as number;
        const sy = cells[s + 1] as number;
        if ((ry < south && sy < south) || (ry > north && sy > north)) continue;
        if (doSegmentsMeet(px, py, qx, qy, rx, ry, sx, sy)) return true;
      }
    }
    return false;
  }

  /** The same by an index of the edges of B. */
  #doManyEdgesMeet(): boolean {
    const { cells } = this.#table;
    const first = this.#a;
    const second = this.#b;
    const tree = second.createIndex(cells);
    for (let i = 0; i < first.count; i += 1) {
      const p = 2 * (first.froms[i] as number);
      const q = 2 * (first.tos[i] as number);
      const px = cells[p] as number;
      const py = cells[p + 1] as number;
      const qx = cells[q] as number;
      const qy = cells[q + 1] as number;
      const near = tree.search(Math.min(px, qx), Math.min(py, qy), Math.max(px, qx), Math.max(py, qy));
      for (const j of near) {
        const r = 2 * (second.froms[j] as number);
        const s = 2 * (second.tos[j] as number);
        const [rx, ry] = [cells[r] as number, cells[r + 1] as number];
        const [sx, sy] = [cells[s] as number, cells[s + 1] as number];
        if (doSegmentsMeet(px, py, qx, qy, rx, ry, sx, sy)) return true;
      }
    }
    return false;
  }

  /** Whether `inner`, which does not meet the boundary of `outer`, lies in it. */
  #isNested(inner: number, outer: number): boolean {
    if (!this.#isBoxIn(inner, outer)) return false;
    const { cells, ringStarts, partRings } = this.#table;
    const vertex = ringStarts[partRings[inner] as number] as number;
    return isPointInPart(this.#table, outer, cells[2 * vertex] as number, cells[2 * vertex + 1] as number);
  }

  #isBoxIn(inner: number, outer: number): boolean {
    const { partBoxes: boxes } = this.#table;
    return (
      (boxes[4 * inner] as number) >= (boxes[4 * outer] as number) &&
      (boxes[4 * inner + 1] as number) >= (boxes[4 * outer + 1] as number) &&
      (boxes[4 * inner + 2] as number) <= (boxes[4 * outer + 2] as number) &&
      (boxes[4 * inner + 3] as number) <= (boxes[4 * outer + 3] as number)
    );
  }
}

/** Whether two segments meet elsewhere than in an end both have. */
function doSegmentsMeet(
  px: number,
  py: number,
  qx: number,
  qy: number,
  rx: number,
  ry: number,
  sx: number,
  sy: number,
): boolean {
  const relation = getSegmentRelation(px, py, qx, qy, rx, ry, sx, sy);
  if (relation === "apart") return false;
  if (relation === "cross") return true;
  if (relation === "collinear")
    return px === qx ? doRangesOverlap(py, qy, ry, sy) : doRangesOverlap(px, qx, rx, sx);
  // They touch in an end; one that both have was judged with its edges.
  const isEndShared =
    (px === rx && py === ry) ||
    (px === sx && py === sy) ||
    (qx === rx && qy === ry) ||
    (qx === sx && qy === sy);
  return !isEndShared;
}

/** Whether two stretches of one line have more than a point in common. */
function doRangesOverlap(a: number, b: number, c: number, d: number): boolean {
  return Math.min(Math.max(a, b), Math.max(c, d)) > Math.max(Math.min(a, b), Math.min(c, d));
}

function hash(x: number, y: number): number {
  return (Math.imul(x | 0, KNUTH) ^ Math.imul(y | 0, 40503)) >>> 7;
}
