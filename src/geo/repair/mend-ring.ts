import type { Position } from "geojson";
import type { RepairCode } from "../../domain/repair.ts";
import { getAreaM2 } from "../area.ts";
import { getDistanceM } from "../distance.ts";
import { cleanRing, type CleanRing } from "../validity/clean-ring.ts";
import { getDegreeLengths } from "../plane/degree-lengths.ts";
import { getDoubleArea } from "./double-area.ts";

/** 0.1 mm on the ground: an end nearer to the start than this is the start, written with another last digit. */
const SAME_END_DEG = 1e-9;

/** A spike is cut without asking only where its ring holds no more land between its lines as they are drawn. */
const MAX_SPIKE_AREA_M2 = 0.01;

/** A closed ring has at least three corners and the first again (RFC 7946 §3.1.6). */
const MIN_RING_POSITIONS = 4;

/** A ring and what was done to it: vertices taken out, by repair. */
export interface MendedRing {
  /** The ring as given where nothing was done. Positions that stay are the same objects. */
  readonly ring: readonly Position[];
  readonly isClosed: boolean;
  /** How far the end moved on to the start, m. */
  readonly movedM: number;
  readonly duplicates: number;
  readonly spikes: number;
  /**
   * Change of the ring's area by cutting spikes, m², by the area rule: some dm² where a long edge is drawn over its
   * end, for to that rule two edges of different length on one line bend differently.
   */
  readonly areaChangeM2: number;
}

/**
 * Closes a ring, takes repeated vertices out of it and cuts spikes of no width, as far as `wanted` says.
 * Positions are lon, lat in degrees and must be finite. A ring that would be left with fewer than three
 * corners stays as it is; so does a spike that holds more than 0.01 m², and in an open ring everything.
 */
export function mendRing(ring: readonly Position[], wanted: ReadonlySet<RepairCode>): MendedRing {
  const nothing = { isClosed: false, movedM: 0, duplicates: 0, spikes: 0, areaChangeM2: 0 };
  const closing = wanted.has("close-ring") ? closeRing(ring) : null;
  const closed = closing?.ring ?? ring;
  const done = { ...nothing, ring: closed, isClosed: closing !== null, movedM: closing?.movedM ?? 0 };
  const takesDuplicates = wanted.has("drop-duplicate-vertex");
  const takesSpikes = wanted.has("drop-spike");
  if ((!takesDuplicates && !takesSpikes) || !isClosedRing(closed)) return done;
  const clean = cleanRing(closed);
  if (clean.isFlat || clean.kept.length < MIN_RING_POSITIONS - 1) return done;
  const cutsSpikes = takesSpikes && clean.spikes.length > 0 && areSpikesEmpty(closed, clean);
  const duplicates = takesDuplicates ? clean.duplicates.length : 0;
  const spikes = cutsSpikes ? clean.spikes.length : 0;
  if (duplicates + spikes === 0) return done;
  const left = pickVertices(closed, clean, takesDuplicates, cutsSpikes);
  const areaChangeM2 = cutsSpikes ? getRingAreaM2(left) - getRingAreaM2(closed) : 0;
  return { ...done, ring: left, duplicates, spikes, areaChangeM2 };
}

export function isClosedRing(ring: readonly Position[]): boolean {
  const first = ring[0];
  const last = ring.at(-1);
  return (
    ring.length >= MIN_RING_POSITIONS && first !== undefined && last !== undefined && isSame(first, last)
  );
}

function closeRing(
  ring: readonly Position[],
): { readonly ring: readonly Position[]; readonly movedM: number } | null {
  const first = ring[0];
  const last = ring.at(-1);
  if (first === undefined || last === undefined || isSame(first, last)) return null;
  if (ring.length < MIN_RING_POSITIONS - 1) return null;
  const [lon, lat] = first as [number, number];
  const [endLon, endLat] = last as [number, number];
  const isSameEnd = Math.abs(lon - endLon) <= SAME_END_DEG && Math.abs(lat - endLat) <= SAME_END_DEG;
  if (!isSameEnd) return { ring: [...ring, [...first]], movedM: 0 };
  if (ring.length < MIN_RING_POSITIONS) return null;
  return { ring: [...ring.slice(0, -1), [...first]], movedM: getDistanceM([endLon, endLat], [lon, lat]) };
}

/** NaN, from coordinates off the earth, is no proof of it. */
function areSpikesEmpty(ring: readonly Position[], { kept }: CleanRing): boolean {
  const cut = kept.map((index) => ring[index] as Position);
  const change = getDoubleArea([...cut, cut[0] as Position]) - getDoubleArea(ring);
  const { lonM, latM } = getDegreeLengths(ring[0]?.[1] ?? 0);
  return Math.abs(change / 2) * lonM * latM <= MAX_SPIKE_AREA_M2;
}

function getRingAreaM2(ring: readonly Position[]): number {
  return getAreaM2({ type: "Polygon", coordinates: [ring as Position[]] });
}

/** The ring without its duplicates, its spikes or both, closed again by its first vertex. */
function pickVertices(
  ring: readonly Position[],
  clean: CleanRing,
  takesDuplicates: boolean,
  cutsSpikes: boolean,
): Position[] {
  const duplicates = new Set(clean.duplicates);
  const kept = new Set(clean.kept);
  const picked: Position[] = [];
  for (let i = 0; i < ring.length - 1; i += 1) {
    const position = ring[i] as Position;
    if (!duplicates.has(i)) {
      if (!cutsSpikes || kept.has(i)) picked.push(position);
    } else if (!takesDuplicates && isBesideItsLike(position, picked, ring, clean)) picked.push(position);
  }
  return [...picked, [...(picked[0] as Position)]];
}

/** False for the repetition of a tip that was cut: it would be the tip again. */
function isBesideItsLike(
  position: Position,
  picked: readonly Position[],
  ring: readonly Position[],
  { kept }: CleanRing,
): boolean {
  const like = picked.at(-1) ?? ring[kept[0] as number];
  const first = picked[0] ?? like;
  return [like, first].some((other) => other !== undefined && isSame(other, position));
}

function isSame(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
