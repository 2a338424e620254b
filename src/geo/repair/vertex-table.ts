import type { Geometry, Position } from "geojson";
import { isClosedRing } from "./mend-ring.ts";
import { getParts, isPolygonal } from "./polygon-parts.ts";

const MAX_LONGITUDE_DEG = 180;
const MAX_LATITUDE_DEG = 90;

/** A closed ring of one of several features: its vertices are `start` … `end` - 1 of `nodeOf`. */
export interface TableRing {
  readonly feature: number;
  readonly part: number;
  readonly ring: number;
  readonly start: number;
  readonly end: number;
}

/** The vertices of polygons as nodes: positions that are equal to the last bit are one node. Degrees. */
export interface VertexTable {
  readonly lons: Float64Array;
  readonly lats: Float64Array;
  readonly rings: readonly TableRing[];
  /** The node of each vertex of each ring, the closing one left out. */
  readonly nodeOf: Uint32Array;
  /** True when the feature has the node as a vertex. */
  readonly hasNode: (node: number, feature: number) => boolean;
  /** The features that have the node, in rising order. */
  readonly getFeatures: (node: number) => Uint32Array;
}

/**
 * The vertices of all polygons of `geometries`, whose index is their feature. Open and short rings, and rings with
 * positions off the earth, are left out.
 */
export function createVertexTable(geometries: readonly (Geometry | null)[]): VertexTable {
  const rings = listRings(geometries);
  const count = rings.at(-1)?.end ?? 0;
  const nodes = new NodeNumbers(count);
  const nodeOf = new Uint32Array(count);
  for (const { positions, start, end } of rings) {
    for (let i = start; i < end; i += 1) {
      const position = positions[i - start] as Position;
      nodeOf[i] = nodes.getNumber(position[0] as number, position[1] as number);
    }
  }
  const { starts, features } = listFeatures(rings, nodeOf, nodes.count);
  const getFeatures = (node: number): Uint32Array => features.subarray(starts[node], starts[node + 1]);
  return {
    lons: nodes.lons.subarray(0, nodes.count),
    lats: nodes.lats.subarray(0, nodes.count),
    rings: rings.map(({ feature, part, ring, start, end }) => ({ feature, part, ring, start, end })),
    nodeOf,
    hasNode: (node, feature) => getFeatures(node).includes(feature),
    getFeatures,
  };
}

interface ListedRing extends TableRing {
  readonly positions: readonly Position[];
}

function listRings(geometries: readonly (Geometry | null)[]): ListedRing[] {
  const listed: ListedRing[] = [];
  let start = 0;
  geometries.forEach((geometry, feature) => {
    if (geometry === null || !isPolygonal(geometry)) return;
    getParts(geometry).forEach((rings, part) => {
      rings.forEach((positions, ring) => {
        if (!isClosedRing(positions) || !positions.every(isOnEarth)) return;
        const end = start + positions.length - 1;
        listed.push({ feature, part, ring, start, end, positions });
        start = end;
      });
    });
  });
  return listed;
}

function isOnEarth(position: Position): boolean {
  const [lon, lat] = position as [number, number];
  return Math.abs(lon) <= MAX_LONGITUDE_DEG && Math.abs(lat) <= MAX_LATITUDE_DEG;
}

/** The features of each node, one after the other: those of node n are `starts[n]` … `starts[n + 1]` - 1. */
function listFeatures(
  rings: readonly ListedRing[],
  nodeOf: Uint32Array,
  nodeCount: number,
): { readonly starts: Uint32Array; readonly features: Uint32Array } {
  const starts = new Uint32Array(nodeCount + 1);
  const visit = (take: (node: number, feature: number) => void): void => {
    // Rings come in the order of their features, so a feature meets a node again before another does.
    const last = new Int32Array(nodeCount).fill(-1);
    for (const { feature, start, end } of rings) {
      for (let i = start; i < end; i += 1) {
        const node = nodeOf[i] as number;
        if (last[node] === feature) continue;
        last[node] = feature;
        take(node, feature);
      }
    }
  };
  visit((node) => (starts[node + 1] = (starts[node + 1] as number) + 1));
  for (let node = 0; node < nodeCount; node += 1) {
    starts[node + 1] = (starts[node + 1] as number) + (starts[node] as number);
  }
  const features = new Uint32Array(starts[nodeCount] as number);
  const next = starts.slice();
  visit((node, feature) => {
    const place = next[node] as number;
    features[place] = feature;
    next[node] = place + 1;
  });
  return { starts, features };
}

/** Numbers positions in the order they are met: a hash table with open addressing on the bits of both numbers. */
class NodeNumbers {
  readonly lons: Float64Array;
  readonly lats: Float64Array;
  readonly #slots: Int32Array;
  readonly #mask: number;
  readonly #pair = new Float64Array(2);
  readonly #bits = new Uint32Array(this.#pair.buffer);
  count = 0;

  constructor(capacity: number) {
    this.lons = new Float64Array(capacity);
    this.lats = new Float64Array(capacity);
    const size = 2 ** Math.ceil(Math.log2(2 * capacity + 2));
    this.#slots = new Int32Array(size).fill(-1);
    this.#mask = size - 1;
  }

  getNumber(lon: number, lat: number): number {
    let slot = this.#hash(lon, lat);
    for (;;) {
      const node = this.#slots[slot] as number;
      if (node < 0) break;
      if (this.lons[node] === lon && this.lats[node] === lat) return node;
      slot = (slot + 1) & this.#mask;
    }
    const node = this.count;
    this.#slots[slot] = node;
    this.lons[node] = lon;
    this.lats[node] = lat;
    this.count += 1;
    return node;
  }

  #hash(lon: number, lat: number): number {
    // Adding 0 makes -0 and 0, which are equal, hash alike.
    this.#pair[0] = lon + 0;
    this.#pair[1] = lat + 0;
    let hash = 0;
    for (let i = 0; i < 4; i += 1) {
      hash = Math.imul(hash ^ (this.#bits[i] as number), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    return hash & this.#mask;
  }
}
