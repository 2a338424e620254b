import Flatbush from "flatbush";
import type { Geometry } from "geojson";
import { getDegreeLengths } from "../plane/degree-lengths.ts";
import { createVertexTable, type VertexTable } from "./vertex-table.ts";

/** Looks at neighbours before giving up, under five seconds: eight for each vertex of the largest file. */
const MAX_LOOKS = 40_000_000;

/** Remembering and sorting a pair takes as long as this many looks; so pairs stay under 2.7 million. */
const PAIR_COST = 15;

/** A long edge is looked along in so long pieces, and as many at most: its own box would hold half a park. */
const PIECE_M = 200;
const MAX_PIECES = 64;

/** 0.1 mm, the ninth decimal of a degree: a vertex nearer to a neighbour's edge lies on it as well as numbers can say. */
const ON_EDGE_M = 1e-4;

/** What snapping would do to the vertices of some features. */
export interface SnapPlan {
  readonly table: VertexTable;
  /** The node each node goes to; itself where it stays. */
  readonly targets: Uint32Array;
  /** By the vertex an edge begins at (an index of `table.nodeOf`): nodes to be put into the edge, in its order. */
  readonly insertions: ReadonlyMap<number, readonly Insertion[]>;
}

export interface Insertion {
  readonly node: number;
  /** From the edge, m. */
  readonly distanceM: number;
}

/**
 * Plans how vertices of different features within `toleranceM` of one another come to be the same.
 *
 * Of vertices that lie together the one most features share already stays, then the westernmost, then the
 * southernmost; the others go to the nearest that stays. So nothing moves further than the tolerance, nothing is
 * drawn on from vertex to vertex, and the order of the features does not matter. Two vertices one feature has both
 * of never become one: what is drawn finer than the tolerance stays, and so does a layer that is shared exactly. A
 * vertex that then lies within the tolerance of a neighbour's edge, and further from its ends, is put into the edge.
 *
 * Null where vertices lie so densely that it would take minutes.
 */
export function planSnapping(geometries: readonly (Geometry | null)[], toleranceM: number): SnapPlan | null {
  const table = createVertexTable(geometries);
  const { lons, lats } = table;
  const targets = Uint32Array.from(lons, (_, node) => node);
  if (lons.length === 0) return { table, targets, insertions: new Map() };
  const index = new Flatbush(lons.length);
  for (let node = 0; node < lons.length; node += 1) index.add(lons[node] as number, lats[node] as number);
  index.finish();
  const looks = new LookCount();
  try {
    const clusters = mergeNodes(table, findPairs(table, index, toleranceM, looks), targets);
    const insertions = findInsertions({ table, index, toleranceM, looks, targets, clusters });
    return { table, targets, insertions };
  } catch (error) {
    if (error instanceof TooDenseError) return null;
    throw error;
  }
}

class TooDenseError extends Error {
  override readonly name = "TooDenseError";
}

class LookCount {
  #count = 0;

  add(count: number): void {
    this.#count += count;
    if (this.#count > MAX_LOOKS) throw new TooDenseError();
  }
}

/** Two nodes within the tolerance that no feature has both of. */
interface NodePair {
  readonly a: number;
  readonly b: number;
  readonly distanceM: number;
}

function findPairs(table: VertexTable, index: Flatbush, toleranceM: number, looks: LookCount): NodePair[] {
  const { lons, lats } = table;
  const pairs: NodePair[] = [];
  for (let a = 0; a < lons.length; a += 1) {
    const lon = lons[a] as number;
    const lat = lats[a] as number;
    const { lonM, latM } = getDegreeLengths(lat);
    const [reachLon, reachLat] = [toleranceM / lonM, toleranceM / latM];
    index.search(lon - reachLon, lat - reachLat, lon + reachLon, lat + reachLat, (b, otherLon, otherLat) => {
      looks.add(1);
      if (b <= a) return false;
      const distanceM = Math.hypot((otherLon - lon) * lonM, (otherLat - lat) * latM);
      if (distanceM > toleranceM) return false;
      const [features, others] = [table.getFeatures(a), table.getFeatures(b)];
      looks.add(PAIR_COST + features.length + others.length);
      if (areDisjoint(features, others)) pairs.push({ a, b, distanceM });
      return false;
    });
  }
  return pairs;
}

function areDisjoint(a: Uint32Array, b: Uint32Array): boolean {
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [p, q] = [a[i] as number, b[j] as number];
    if (p === q) return false;
    if (p < q) i += 1;
    else j += 1;
  }
  return true;
}

/** Writes into `targets` where nodes go; returns the features each node that others go to then has. */
function mergeNodes(
  table: VertexTable,
  pairs: readonly NodePair[],
  targets: Uint32Array,
): ReadonlyMap<number, ReadonlySet<number>> {
  const neighbours = new Map<number, number[]>();
  for (const { a, b } of pairs) {
    getOrCreate(neighbours, a).push(b);
    getOrCreate(neighbours, b).push(a);
  }
  const ranked = [...neighbours.keys()].sort((a, b) => compareNodes(table, a, b));
  const ranks = new Map(ranked.map((node, rank) => [node, rank]));
  const staying = new Set<number>();
  for (const node of ranked) {
    if (!(neighbours.get(node) ?? []).some((other) => staying.has(other))) staying.add(node);
  }
  const moves = pairs
    .filter(({ a, b }) => staying.has(a) !== staying.has(b))
    .map(({ a, b, distanceM }) =>
      staying.has(a) ? { to: a, from: b, distanceM } : { to: b, from: a, distanceM },
    )
    .sort(
      (p, q) =>
        p.distanceM - q.distanceM ||
        (ranks.get(p.to) as number) - (ranks.get(q.to) as number) ||
        (ranks.get(p.from) as number) - (ranks.get(q.from) as number),
    );
  const clusters = new Map<number, Set<number>>();
  for (const { from, to } of moves) {
    if (targets[from] !== from) continue;
    const features = clusters.get(to) ?? new Set(table.getFeatures(to));
    const own = table.getFeatures(from);
    if (own.some((feature) => features.has(feature))) continue;
    for (const feature of own) features.add(feature);
    clusters.set(to, features);
    targets[from] = to;
  }
  return clusters;
}

/** The node that stays first: the one most features share, then by place. */
function compareNodes({ lons, lats, getFeatures }: VertexTable, a: number, b: number): number {
  return (
    getFeatures(b).length - getFeatures(a).length ||
    (lons[a] as number) - (lons[b] as number) ||
    (lats[a] as number) - (lats[b] as number)
  );
}

interface InsertionSearch {
  readonly table: VertexTable;
  readonly index: Flatbush;
  readonly toleranceM: number;
  readonly looks: LookCount;
  readonly targets: Uint32Array;
  readonly clusters: ReadonlyMap<number, ReadonlySet<number>>;
}

interface PlacedInsertion extends Insertion {
  /** From the start of the edge, m. */
  readonly alongM: number;
}

function findInsertions(search: InsertionSearch): Map<number, readonly Insertion[]> {
  const { table, targets } = search;
  const insertions = new Map<number, readonly Insertion[]>();
  for (const { feature, start, end } of table.rings) {
    for (let vertex = start; vertex < end; vertex += 1) {
      const next = vertex + 1 === end ? start : vertex + 1;
      const from = targets[table.nodeOf[vertex] as number] as number;
      const to = targets[table.nodeOf[next] as number] as number;
      const found = from === to ? [] : findOnEdge(search, feature, from, to);
      if (found.length === 0) continue;
      found.sort((p, q) => p.alongM - q.alongM || compareNodes(table, p.node, q.node));
      insertions.set(vertex, found);
    }
  }
  return insertions;
}

/** Nodes of other features beside the edge, and not beside one of its ends. */
function findOnEdge(search: InsertionSearch, feature: number, from: number, to: number): PlacedInsertion[] {
  const { table, index, toleranceM, looks, targets, clusters } = search;
  const { lons, lats } = table;
  const [lon, lat] = [lons[from] as number, lats[from] as number];
  const [toLon, toLat] = [lons[to] as number, lats[to] as number];
  const { lonM, latM } = getDegreeLengths((lat + toLat) / 2);
  const [dx, dy] = [(toLon - lon) * lonM, (toLat - lat) * latM];
  const lengthM = Math.hypot(dx, dy);
  const [reachLon, reachLat] = [toleranceM / lonM, toleranceM / latM];
  const found: PlacedInsertion[] = [];
  const visit = (node: number, x: number, y: number, first: number, last: number): void => {
    looks.add(1);
    if (node === from || node === to || targets[node] !== node) return;
    const distanceM = Math.abs(x * dy - y * dx) / lengthM;
    if (distanceM > toleranceM || distanceM <= ON_EDGE_M) return;
    const alongM = (x * dx + y * dy) / lengthM;
    if (alongM <= toleranceM || alongM >= lengthM - toleranceM) return;
    if (alongM < first * lengthM || alongM >= last * lengthM) return;
    looks.add(PAIR_COST + table.getFeatures(node).length);
    const isOwn = clusters.get(node)?.has(feature) ?? table.hasNode(node, feature);
    if (!isOwn) found.push({ node, distanceM, alongM });
  };
  const pieces = Math.min(MAX_PIECES, Math.ceil(lengthM / PIECE_M));
  for (let piece = 0; piece < pieces; piece += 1) {
    const [first, last] = [piece / pieces, (piece + 1) / pieces];
    const [startLon, endLon] = [lon + first * (toLon - lon), lon + last * (toLon - lon)];
    const [startLat, endLat] = [lat + first * (toLat - lat), lat + last * (toLat - lat)];
    index.search(
      Math.min(startLon, endLon) - reachLon,
      Math.min(startLat, endLat) - reachLat,
      Math.max(startLon, endLon) + reachLon,
      Math.max(startLat, endLat) + reachLat,
      (node, nodeLon, nodeLat) => {
        visit(node, (nodeLon - lon) * lonM, (nodeLat - lat) * latM, first, last);
        return false;
      },
    );
  }
  return found;
}

function getOrCreate(map: Map<number, number[]>, key: number): number[] {
  const known = map.get(key) ?? [];
  map.set(key, known);
  return known;
}
