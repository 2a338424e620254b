import type { Position } from "geojson";

/** 0.1 mm on the ground: the last decimal a file keeps. What is narrower has no width. */
export const ZERO_WIDTH_DEG = 1e-9;

/** Arms closer than this to one line are a spike; keeps millimetre detail from being taken for one. */
const SPIKE_SINE = 1e-3;

/** A closed ring as its distinct vertices, ready for crossing tests, and what was cleaned away. */
export interface CleanRing {
  /** Vertices kept: indices of positions in the ring as given, in order. */
  readonly kept: readonly number[];
  /** Indices of positions that repeat the one before them. */
  readonly duplicates: readonly number[];
  /** Indices of positions at the tip of a spike: the ring runs back on itself there. */
  readonly spikes: readonly number[];
  /** True when every vertex lies on one line. */
  readonly isFlat: boolean;
}

/**
 * Takes repeated vertices and spikes out of a closed ring (first position = last), in linear time.
 * Positions are lon, lat in degrees. The tips of spikes go one after the other, so that a whole
 * dangling line is found; each is reported.
 */
export function cleanRing(ring: readonly Position[]): CleanRing {
  const distinct: number[] = [];
  const duplicates: number[] = [];
  for (let i = 0; i < ring.length - 1; i += 1) {
    const last = distinct[distinct.length - 1];
    if (last !== undefined && isSame(ring, last, i)) duplicates.push(i);
    else distinct.push(i);
  }
  while (distinct.length > 1 && isSame(ring, distinct[0] as number, distinct.at(-1) as number)) {
    duplicates.push(distinct.pop() as number);
  }
  if (distinct.length < 3 || isFlat(ring, distinct)) {
    return { kept: distinct, duplicates, spikes: [], isFlat: true };
  }
  return { ...cutSpikes(ring, distinct), duplicates, isFlat: false };
}

function cutSpikes(
  ring: readonly Position[],
  vertices: readonly number[],
): { readonly kept: readonly number[]; readonly spikes: readonly number[] } {
  const kept: number[] = [];
  const spikes: number[] = [];
  for (const vertex of vertices) {
    kept.push(vertex);
    cutTail(ring, kept, spikes);
  }
  // The ring is closed: the seam may be the tip of a spike too, and cutting it may bare another.
  let start = 0;
  while (kept.length - start >= 3) {
    const first = kept[start] as number;
    const last = kept.at(-1) as number;
    if (isSame(ring, first, last)) kept.pop();
    else if (isSpike(ring, kept.at(-2) as number, last, first)) spikes.push(kept.pop() as number);
    else if (isSpike(ring, last, first, kept[start + 1] as number)) {
      spikes.push(first);
      start += 1;
    } else break;
  }
  return { kept: kept.slice(start), spikes };
}

/** Takes spikes and what they leave doubled off the end of `kept`. */
function cutTail(ring: readonly Position[], kept: number[], spikes: number[]): void {
  while (kept.length >= 2) {
    const last = kept[kept.length - 1] as number;
    const middle = kept[kept.length - 2] as number;
    if (isSame(ring, middle, last)) {
      kept.pop();
    } else if (kept.length >= 3 && isSpike(ring, kept[kept.length - 3] as number, middle, last)) {
      spikes.push(middle);
      kept.splice(-2, 1);
    } else return;
  }
}

function isSame(ring: readonly Position[], a: number, b: number): boolean {
  const p = ring[a] as Position;
  const q = ring[b] as Position;
  return p[0] === q[0] && p[1] === q[1];
}

function isSpike(ring: readonly Position[], from: number, tip: number, to: number): boolean {
  const middle = ring[tip] as Position;
  const start = ring[from] as Position;
  const end = ring[to] as Position;
  const tipX = middle[0] as number;
  const tipY = middle[1] as number;
  const ux = (start[0] as number) - tipX;
  const uy = (start[1] as number) - tipY;
  const vx = (end[0] as number) - tipX;
  const vy = (end[1] as number) - tipY;
  if (ux * vx + uy * vy <= 0) return false;
  const cross = Math.abs(ux * vy - uy * vx);
  const lengthU = Math.sqrt(ux * ux + uy * uy);
  const lengthV = Math.sqrt(vx * vx + vy * vy);
  return cross <= ZERO_WIDTH_DEG * Math.max(lengthU, lengthV) && cross <= SPIKE_SINE * lengthU * lengthV;
}

function isFlat(ring: readonly Position[], vertices: readonly number[]): boolean {
  const [originX, originY] = ring[vertices[0] as number] as [number, number];
  let axisX = 0;
  let axisY = 0;
  let axisLength = 0;
  for (const vertex of vertices) {
    const position = ring[vertex] as Position;
    const x = (position[0] as number) - originX;
    const y = (position[1] as number) - originY;
    const length = Math.sqrt(x * x + y * y);
    if (length > axisLength) {
      axisX = x;
      axisY = y;
      axisLength = length;
    }
  }
  const widest = ZERO_WIDTH_DEG * axisLength;
  return vertices.every((vertex) => {
    const position = ring[vertex] as Position;
    const x = (position[0] as number) - originX;
    const y = (position[1] as number) - originY;
    return Math.abs(axisX * y - axisY * x) <= widest;
  });
}
