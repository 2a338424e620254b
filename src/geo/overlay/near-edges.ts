import Flatbush from "flatbush";
import { getNextVertex, type PolygonTable } from "./polygon-table.ts";

/** Edges of a part that meet a box, as numbers of their first and second vertex. Reused: it grows and is filled anew. */
export class NearEdges {
  froms = new Int32Array(64);
  tos = new Int32Array(64);
  /** The vertex before `froms` in its ring. */
  befores = new Int32Array(64);
  count = 0;

  /** Takes in the edges of `part` that may share a point with the box (cells): none that lies wholly to one side. */
  fill(
    { cells, ringStarts, partRings, edgeRuns }: PolygonTable,
    part: number,
    west: number,
    south: number,
    east: number,
    north: number,
  ): void {
    this.count = 0;
    const runs = edgeRuns.get(part);
    if (runs !== undefined) {
      for (const run of runs.search(west, south, east, north)) {
        const start = runs.ringStarts[run] as number;
        const end = runs.ringEnds[run] as number;
        const first = runs.firsts[run] as number;
        this.#fillRun(cells, start, end, first, runs.lasts[run] as number, west, south, east, north);
      }
      return;
    }
    const lastRing = partRings[part + 1] as number;
    for (let ring = partRings[part] as number; ring < lastRing; ring += 1) {
      const start = ringStarts[ring] as number;
      const end = ringStarts[ring + 1] as number;
      this.#fillRun(cells, start, end, start, end, west, south, east, north);
    }
  }

  /** The edges that begin at the vertices `first` … `last` - 1 of the ring `start` … `end` - 1. */
  #fillRun(
    cells: Float64Array,
    start: number,
    end: number,
    first: number,
    last: number,
    west: number,
    south: number,
    east: number,
    north: number,
  ): void {
    let before = first === start ? end - 1 : first - 1;
    let x = cells[2 * first] as number;
    let y = cells[2 * first + 1] as number;
    for (let from = first; from < last; from += 1) {
      const to = getNextVertex(from, start, end);
      const nextX = cells[2 * to] as number;
      const nextY = cells[2 * to + 1] as number;
      const isBeside =
        (x < west && nextX < west) ||
        (x > east && nextX > east) ||
        (y < south && nextY < south) ||
        (y > north && nextY > north);
      if (!isBeside) this.#add(before, from, to);
      before = from;
      x = nextX;
      y = nextY;
    }
  }

  /** Runs every edge the other way, as the boundary of what lies round the part, which has one ring. */
  turnRound({ ringStarts, partRings }: PolygonTable, part: number): void {
    const ring = partRings[part] as number;
    const start = ringStarts[ring] as number;
    const end = ringStarts[ring + 1] as number;
    for (let i = 0; i < this.count; i += 1) {
      const from = this.froms[i] as number;
      const to = this.tos[i] as number;
      this.froms[i] = to;
      this.tos[i] = from;
      this.befores[i] = getNextVertex(to, start, end);
    }
  }

  /** An index of their boxes, of which there is at least one, by their place in this list. */
  createIndex(cells: Float64Array): Flatbush {
    const tree = new Flatbush(this.count);
    for (let i = 0; i < this.count; i += 1) {
      const p = 2 * (this.froms[i] as number);
      const q = 2 * (this.tos[i] as number);
      const [px, py] = [cells[p] as number, cells[p + 1] as number];
      const [qx, qy] = [cells[q] as number, cells[q + 1] as number];
      tree.add(Math.min(px, qx), Math.min(py, qy), Math.max(px, qx), Math.max(py, qy));
    }
    tree.finish();
    return tree;
  }

  /** Takes one out; its place is taken by the last. */
  remove(index: number): void {
    this.count -= 1;
    this.froms[index] = this.froms[this.count] as number;
    this.tos[index] = this.tos[this.count] as number;
    this.befores[index] = this.befores[this.count] as number;
  }

  #add(before: number, from: number, to: number): void {
    if (this.count === this.froms.length) {
      this.froms = grow(this.froms);
      this.tos = grow(this.tos);
      this.befores = grow(this.befores);
    }
    this.befores[this.count] = before;
    this.froms[this.count] = from;
    this.tos[this.count] = to;
    this.count += 1;
  }
}

function grow(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}
