import Flatbush from "flatbush";
import type { ShiftedDatum } from "../../domain/shifted-datum.ts";
import type { LonLat } from "../../domain/site.ts";
import { getDistanceM } from "../distance.ts";
import { RADIANS_PER_DEGREE } from "../ellipsoid.ts";
import { fromBd09 } from "./bd-09.ts";
import { fromGcj02 } from "./gcj-02.ts";

/** A place of a feature, with its id where it has one. */
export interface OffsetAnchor {
  readonly id?: string;
  readonly at: LonLat;
}

/** A shift that lays a layer onto what is there when it is taken back. */
export interface OffsetSuspicion {
  readonly datum: ShiftedDatum;
  /** Length of the shift here, m. */
  readonly distanceM: number;
  /** Where the layer lies off to, clockwise from north, 0–360. */
  readonly azimuthDeg: number;
  readonly confidence: number;
  /** Anchors of those looked at that fall onto the reference when the shift is taken back. */
  readonly matched: number;
  readonly looked: number;
}

/** Anchors looked at; of a longer layer every n-th. */
const MAX_ANCHORS = 1000;

/** Anchors of one feature in two files: centroids and labels of redrawn shapes differ by some metres. */
const SAME_PLACE_M = 20;

/** Fewer matches are chance. */
const MIN_MATCHED = 3;

/** Share of the anchors that has to match, and how many times those that match unshifted it has to be. */
const MIN_SHARE = 0.5;
const MIN_GAIN = 3;

const MAX_CONFIDENCE = 0.85;

const SHIFTS: readonly { readonly datum: ShiftedDatum; readonly takeBack: (at: LonLat) => LonLat }[] = [
  { datum: "gcj-02", takeBack: fromGcj02 },
  { datum: "bd-09", takeBack: fromBd09 },
];

/**
 * Whether a layer lies off what is there as GCJ-02 or BD-09 would shift it: whether most of its anchors fall onto
 * anchors of the reference (of the same id where both have ids in common, else any) once the shift is taken back, and
 * not as they are. Null where they do not: a layer of other features tells nothing. At most 1,000 anchors are
 * looked at.
 */
export function suspectOffset(
  layer: readonly OffsetAnchor[],
  reference: readonly OffsetAnchor[],
): OffsetSuspicion | null {
  const anchors = thinOut(layer);
  const isNearReference = createMatcher(anchors, reference);
  if (isNearReference === null) return null;
  const unshifted = anchors.filter((anchor) => isNearReference(anchor, anchor.at)).length;
  let found: OffsetSuspicion | null = null;
  for (const { datum, takeBack } of SHIFTS) {
    const matched = anchors.filter((anchor) => isNearReference(anchor, takeBack(anchor.at)));
    const share = matched.length / anchors.length;
    if (matched.length < MIN_MATCHED || share < MIN_SHARE || matched.length < unshifted * MIN_GAIN) continue;
    if (found !== null && found.matched >= matched.length) continue;
    found = {
      datum,
      ...measureShift(matched, takeBack),
      confidence: Math.min(MAX_CONFIDENCE, share),
      matched: matched.length,
      looked: anchors.length,
    };
  }
  return found;
}

function thinOut(layer: readonly OffsetAnchor[]): readonly OffsetAnchor[] {
  const sound = layer.filter(({ at }) => Number.isFinite(at[0]) && Number.isFinite(at[1]));
  const step = Math.ceil(sound.length / MAX_ANCHORS);
  return step <= 1 ? sound : sound.filter((_, index) => index % step === 0);
}

/** Tells whether a place is that of the anchor in the reference; null where nothing can be compared. */
function createMatcher(
  anchors: readonly OffsetAnchor[],
  reference: readonly OffsetAnchor[],
): ((anchor: OffsetAnchor, at: LonLat) => boolean) | null {
  const sound = reference.filter(({ at }) => Number.isFinite(at[0]) && Number.isFinite(at[1]));
  if (anchors.length < MIN_MATCHED || sound.length === 0) return null;
  const placeById = new Map(sound.flatMap(({ id, at }) => (id === undefined ? [] : [[id, at] as const])));
  const shared = anchors.filter(({ id }) => id !== undefined && placeById.has(id)).length;
  if (shared / anchors.length >= MIN_SHARE) {
    return ({ id }, at) => {
      const place = id === undefined ? undefined : placeById.get(id);
      return place !== undefined && getDistanceM(place, at) <= SAME_PLACE_M;
    };
  }
  const index = new Flatbush(sound.length);
  for (const { at } of sound) index.add(at[0], at[1], at[0], at[1]);
  index.finish();
  return (_, at) => {
    // A box of degrees somewhat wider than the circle, which the distance then decides.
    const lat = SAME_PLACE_M / 110_000;
    const lon = lat / Math.max(0.1, Math.cos(at[1] * RADIANS_PER_DEGREE));
    const found = index.search(at[0] - lon, at[1] - lat, at[0] + lon, at[1] + lat);
    return found.some((item) => getDistanceM((sound[item] as OffsetAnchor).at, at) <= SAME_PLACE_M);
  };
}

/** Mean of the shift over the anchors, m and degrees from north. */
function measureShift(
  anchors: readonly OffsetAnchor[],
  takeBack: (at: LonLat) => LonLat,
): Pick<OffsetSuspicion, "distanceM" | "azimuthDeg"> {
  let eastM = 0;
  let northM = 0;
  for (const { at } of anchors) {
    const [lon, lat] = takeBack(at);
    eastM += Math.sign(at[0] - lon) * getDistanceM([lon, lat], [at[0], lat]);
    northM += Math.sign(at[1] - lat) * getDistanceM([lon, lat], [lon, at[1]]);
  }
  const azimuthDeg = (Math.atan2(eastM, northM) / RADIANS_PER_DEGREE + 360) % 360;
  return { distanceM: Math.hypot(eastM, northM) / anchors.length, azimuthDeg };
}
