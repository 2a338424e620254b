import type { FeatureRef } from "./layer.ts";
import type { LonLat } from "./site.ts";

/** What an investor may have: a plant with vacant floor, or a plot. */
export const SITE_KINDS = ["plant", "plot"] as const;
export type SiteKind = (typeof SITE_KINDS)[number];

/** Criteria that are a number between bounds; the unit is in the name. */
export const RANGE_CRITERIA = [
  "areaM2",
  "clearHeightM",
  "floorLoadTPerM2",
  "craneT",
  "powerKva",
  "rentYuanPerM2Month",
  "priceWanPerMu",
] as const;
export type RangeCriterion = (typeof RANGE_CRITERIA)[number];

/** Criteria with a list of answers, one of which is enough. */
export const CHOICE_CRITERIA = ["landUse", "industry", "cluster", "supplyMode"] as const;
export type ChoiceCriterion = (typeof CHOICE_CRITERIA)[number];

/** What a need file may ask for, as a must or as a wish. */
export const NEED_CRITERIA = [
  "areaM2",
  "clearHeightM",
  "floorLoadTPerM2",
  "craneT",
  "powerKva",
  "landUse",
  "industry",
  "cluster",
  "availableBy",
  "rentYuanPerM2Month",
  "priceWanPerMu",
  "placeWithinKm",
] as const;
export type NeedCriterion = (typeof NEED_CRITERIA)[number];

/** Everything that can be asked of a site, in the order it is told; the last four are the page's own filters. */
export const CRITERIA = [...NEED_CRITERIA, "supplyMode", "within", "verifiedWithinDays", "text"] as const;
export type Criterion = (typeof CRITERIA)[number];

/** Bounds, both inclusive; an absent one is open. */
export interface NumberRange {
  readonly min?: number;
  readonly max?: number;
}

/** A straight line from the centroid to a place of the park or to a point (lon, lat in degrees). */
export type PlaceWithinKm =
  { readonly place: string; readonly max: number } | { readonly point: LonLat; readonly max: number };

/** The centroid lies in a feature of the park or in a ring of lon, lat degrees, open or closed. */
export type Within = { readonly ref: FeatureRef } | { readonly ring: readonly LonLat[] };

/** What is wanted, by criterion; an absent one is not asked. `landUse` values match as prefixes of a code. */
export interface Wants {
  readonly areaM2?: NumberRange;
  readonly clearHeightM?: NumberRange;
  readonly floorLoadTPerM2?: NumberRange;
  readonly craneT?: NumberRange;
  readonly powerKva?: NumberRange;
  readonly landUse?: readonly string[];
  readonly industry?: readonly string[];
  readonly cluster?: readonly string[];
  /** ISO day. */
  readonly availableBy?: string;
  readonly rentYuanPerM2Month?: NumberRange;
  readonly priceWanPerMu?: NumberRange;
  readonly placeWithinKm?: PlaceWithinKm;
  readonly supplyMode?: readonly string[];
  readonly within?: Within;
  readonly verifiedWithinDays?: number;
  /** Words that must all occur in the codes and names. */
  readonly text?: string;
}

/** Nice to have, by how much against the other wishes. */
export type Wishes = {
  readonly [Each in NeedCriterion]?: {
    readonly value: NonNullable<Wants[Each]>;
    readonly weight: number;
  };
};

/** How many adjoining plots may stand together as one site. */
export const COMBINE_COUNTS = [1, 2, 3] as const;
export type CombineCount = (typeof COMBINE_COUNTS)[number];

/** A requirement: what must be, and what would be nice. */
export interface Need {
  /** Empty: both. */
  readonly kinds: readonly SiteKind[];
  readonly combine: CombineCount;
  readonly must: Wants;
  readonly wish: Wishes;
  /** Musts that what does not say passes; without it unknown fails. */
  readonly includesUnknown: readonly Criterion[];
}

export const EMPTY_NEED: Need = { kinds: [], combine: 1, must: {}, wish: {}, includesUnknown: [] };

/** Criteria a kind cannot have: they are not asked of it. */
const NOT_ASKED: Readonly<Record<SiteKind, ReadonlySet<Criterion>>> = {
  plant: new Set(["priceWanPerMu"]),
  plot: new Set(["clearHeightM", "floorLoadTPerM2", "craneT", "powerKva", "rentYuanPerM2Month"]),
};

export function isAskedOf(criterion: Criterion, kind: SiteKind): boolean {
  return !NOT_ASKED[kind].has(criterion);
}

/** True where a need file may ask for it, and where it may be a wish. */
export function isNeedCriterion(criterion: Criterion): criterion is NeedCriterion {
  return (NEED_CRITERIA as readonly string[]).includes(criterion);
}

export function isRangeCriterion(criterion: Criterion): criterion is RangeCriterion {
  return (RANGE_CRITERIA as readonly string[]).includes(criterion);
}

/** Musts in force, in the order they were asked. */
export function getMusts({ must }: Need): readonly Criterion[] {
  return getKeys(must);
}

export function getWishes({ wish }: Need): readonly NeedCriterion[] {
  return getKeys(wish);
}

/** True when something is asked of a site beyond its kind: then sites can be ranked and fall short. */
export function hasCriteria(need: Need): boolean {
  return getMusts(need).length > 0 || getWishes(need).length > 0;
}

/** True when the need narrows anything. */
export function hasMusts(need: Need): boolean {
  return need.kinds.length > 0 || getMusts(need).length > 0;
}

/** True when nothing at all is asked. */
export function isEmptyNeed(need: Need): boolean {
  return !hasMusts(need) && getWishes(need).length === 0 && need.combine === 1;
}

function getKeys<Key extends string>(values: { readonly [Each in Key]?: unknown }): Key[] {
  return (Object.keys(values) as Key[]).filter((key) => values[key] !== undefined);
}
