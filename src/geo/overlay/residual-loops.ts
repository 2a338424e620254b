import { getNextVertex, getRingRange, type PolygonTable } from "./polygon-table.ts";

/** Odd factors that spread cells over a table: 2^32 ÷ golden ratio (Knuth, TAOCP 3, 6.4), and another without pattern. */
const X_FACTOR = 2654435769;
const Y_FACTOR = 2246822507;

/**
 * What is left of the edges of one shape less those of others when every two that run against each other have
 * cancelled: closed loops of vertices, which run round a point as often as the shape covers it less how often the
 * others do. Where others fill the shape edge on edge nothing is left, and nothing needs clipping.
 */
export function getResidualLoops(table: PolygonTable, shape: number, others: readonly number[]): number[][] {
  const edges = listEdges(table, shape, others);
  const { starts, nexts, isGone } = cancelOpposites(edges);
  const loops: number[][] = [];
  for (let first = 0; first < edges.count; first += 1) {
    if (isGone[first] === 1) continue;
    const loop: number[] = [];
    for (let edge = first; edge !== -1;) {
      isGone[edge] = 1;
      loop.push(edges.vertices[edge] as number);
      const node = edges.tos[edge] as number;
      edge = starts[node] as number;
      while (edge !== -1 && isGone[edge] === 1) edge = nexts[edge] as number;
      starts[node] = edge;
    }
    // A node in two loops ends one of them early: split there, so that loops stay small.
    for (const simple of splitAtNodes(loop, edges)) loops.push(simple);
  }
  return loops;
}

/** Directed edges between nodes: vertices in one cell are one node. `vertices` are those at the start of each edge. */
interface EdgeList {
  readonly count: number;
  readonly froms: Int32Array;
  readonly tos: Int32Array;
  readonly vertices: Int32Array;
  readonly nodeOf: (vertex: number) => number;
  readonly nodeCount: number;
}

function listEdges(table: PolygonTable, shape: number, others: readonly number[]): EdgeList {
  const count = [shape, ...others].reduce((sum, each) => sum + countVertices(table, each), 0);
  const nodes = new NodeTable(table.cells, count);
  const froms = new Int32Array(count);
  const tos = new Int32Array(count);
  const vertices = new Int32Array(count);
  let edge = 0;
  const add = (from: number, to: number): void => {
    froms[edge] = nodes.getNode(from);
    tos[edge] = nodes.getNode(to);
    vertices[edge] = from;
    edge += 1;
  };
  visitEdges(table, shape, add);
  // The others are taken off: their edges run the other way.
  for (const other of others) visitEdges(table, other, (from, to) => add(to, from));
  return { count, froms, tos, vertices, nodeOf: (vertex) => nodes.getNode(vertex), nodeCount: nodes.count };
}

function countVertices(table: PolygonTable, shape: number): number {
  const [firstRing, endRing] = getRingRange(table, shape);
  return (table.ringStarts[endRing] as number) - (table.ringStarts[firstRing] as number);
}

function visitEdges(table: PolygonTable, shape: number, visit: (from: number, to: number) => void): void {
  const { ringStarts } = table;
  const [firstRing, endRing] = getRingRange(table, shape);
  for (let ring = firstRing; ring < endRing; ring += 1) {
    const start = ringStarts[ring] as number;
    const end = ringStarts[ring + 1] as number;
    for (let vertex = start; vertex < end; vertex += 1) visit(vertex, getNextVertex(vertex, start, end));
  }
}

/** Numbers the cells of vertices: an open-addressed table, since 3 million entries of a Map take seconds. */
class NodeTable {
  readonly #cells: Float64Array;
  readonly #slots: Int32Array;
  readonly #firstVertices: Int32Array;
  count = 0;

  constructor(cells: Float64Array, capacity: number) {
    this.#cells = cells;
    let size = 64;
    while (size < 2 * capacity) size *= 2;
    this.#slots = new Int32Array(size).fill(-1);
    this.#firstVertices = new Int32Array(capacity);
  }

  getNode(vertex: number): number {
    const cells = this.#cells;
    const x = cells[2 * vertex] as number;
    const y = cells[2 * vertex + 1] as number;
    const mask = this.#slots.length - 1;
    const key = Math.imul(x | 0, X_FACTOR) ^ Math.imul(y | 0, Y_FACTOR);
    let slot = (key ^ (key >>> 15)) & mask;
    for (;;) {
      const node = this.#slots[slot] as number;
      if (node === -1) {
        this.#slots[slot] = this.count;
        this.#firstVertices[this.count] = vertex;
        this.count += 1;
        return this.count - 1;
      }
      const first = this.#firstVertices[node] as number;
      if (cells[2 * first] === x && cells[2 * first + 1] === y) return node;
      slot = (slot + 1) & mask;
    }
  }
}

interface Residue {
  /** By node: the first edge that leaves it, -1 for none; `nexts` leads to the others. */
  readonly starts: Int32Array;
  readonly nexts: Int32Array;
  readonly isGone: Uint8Array;
}

function cancelOpposites({ count, froms, tos, nodeCount }: EdgeList): Residue {
  const starts = new Int32Array(nodeCount).fill(-1);
  const nexts = new Int32Array(count);
  const isGone = new Uint8Array(count);
  for (let edge = 0; edge < count; edge += 1) {
    const from = froms[edge] as number;
    const to = tos[edge] as number;
    if (from === to) {
      isGone[edge] = 1;
      continue;
    }
    let opposite = starts[to] as number;
    while (opposite !== -1 && (isGone[opposite] === 1 || tos[opposite] !== from)) {
      opposite = nexts[opposite] as number;
    }
    if (opposite !== -1) {
      isGone[opposite] = 1;
      isGone[edge] = 1;
      continue;
    }
    nexts[edge] = starts[from] as number;
    starts[from] = edge;
  }
  return { starts, nexts, isGone };
}

function splitAtNodes(loop: readonly number[], { nodeOf }: EdgeList): number[][] {
  const loops: number[][] = [];
  const open: number[] = [];
  const places = new Map<number, number>();
  for (const vertex of loop) {
    const node = nodeOf(vertex);
    const place = places.get(node);
    if (place !== undefined) {
      const closed = open.splice(place);
      for (const each of closed) places.delete(nodeOf(each));
      if (closed.length >= 3) loops.push(closed);
    }
    places.set(node, open.length);
    open.push(vertex);
  }
  if (open.length >= 3) loops.push(open);
  return loops;
}
