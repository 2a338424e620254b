import {
  AVAILABLE_NOW,
  type BestDirection,
  COMPARE_FIELD_NAMES,
  type CompareField,
  type CompareGroup,
  type CompareUnit,
  type CompareValue,
  getCompareRule,
} from "../../domain/compare-field.ts";
import { getClusterIndustries } from "../../domain/cluster-industries.ts";
import { getDayNumber, isIsoDay } from "../../domain/iso-day.ts";
import type { Park } from "../../domain/park.ts";
import type { Plan } from "../../domain/plan.ts";
import { readSiteKey } from "../../domain/site-key.ts";
import type { ShortlistItem } from "../../domain/shortlist.ts";
import { KN_PER_T, M2_PER_MU, toMu } from "../../domain/units.ts";
import { getDistances } from "../distances.ts";
import {
  findSite,
  getSiteAnchor,
  getSiteClusters,
  getSiteValues,
  type KnownSite,
  type SiteRecords,
  type SiteValues,
} from "./site-values.ts";

/** One field of the compared sites, side by side. */
export interface CompareRow {
  readonly group: CompareGroup;
  readonly field: CompareField;
  /** Of all cells. */
  readonly unit: CompareUnit | null;
  /** By site, in their order; null is unknown. */
  readonly cells: readonly CompareValue[];
  /** By site: false where its kind cannot have such a thing, which is not the same as unknown. */
  readonly isAsked: readonly boolean[];
  /** Places of the best cells; none where all that is known is equal, or fewer than two are known. */
  readonly best: readonly number[];
  readonly isDifferent: boolean;
}

/** The park as it is asked: records by id, and the places distances are measured to. */
export interface ComparedPark {
  readonly records: SiteRecords;
  readonly park: Park;
  readonly plan: Plan;
}

const YUAN_PER_WAN = 10_000;
const M_PER_KM = 1000;

/** Kinds of place a row is made of, where the park has one. */
const PLACE_FIELDS = {
  stationKm: "station",
  airportKm: "airport",
  interchangeKm: "interchange",
} as const;

/**
 * Compared sites, row by row, plants and plots mixed: only rows that at least one of them can have. `items` in their
 * order; a site whose record is not there has nothing but its note. Days are told for the day `asOf` (YYYY-MM-DD):
 * what is to be had by then is to be had now. Distances in km are straight, from the centroid to the nearest place of
 * the kind.
 */
export function compareSites(
  compared: ComparedPark,
  items: readonly ShortlistItem[],
  asOf: string,
): readonly CompareRow[] {
  const sites = items.map((item) => toComparedSite(compared, item, asOf));
  return COMPARE_FIELD_NAMES.flatMap((field) => {
    const { group, unit = null, best: direction } = getCompareRule(field);
    const isAsked = sites.map(({ asks }) => asks(field));
    if (!isAsked.includes(true)) return [];
    const cells = sites.map(({ values }, at) => (isAsked[at] === true ? (values[field] ?? null) : null));
    return [
      {
        group,
        field,
        unit,
        cells,
        isAsked,
        best: direction === undefined ? [] : findBest(cells, direction),
        isDifferent:
          new Set(cells.map((cell, at) => (isAsked[at] === true ? toComparable(cell) : ""))).size > 1,
      },
    ];
  });
}

interface ComparedSite {
  readonly values: SiteValues;
  readonly asks: (field: CompareField) => boolean;
}

function toComparedSite(compared: ComparedPark, { key, note }: ShortlistItem, asOf: string): ComparedSite {
  const refs = readSiteKey(key) ?? [];
  const kind = refs[0]?.layer === "plants" ? "plant" : "plot";
  const site = findSite(compared.records, refs);
  const places = new Set(compared.park.places.map((place) => place.kind));
  return {
    values: {
      siteKind: kind === "plot" && refs.length > 1 ? "plots" : kind,
      code: refs.map(({ id }) => id),
      ...(site !== null && derive(compared, site, getSiteValues(site), asOf)),
      note: note === "" ? null : note,
    },
    asks: (field) => {
      const { of } = getCompareRule(field);
      if (of !== undefined && of !== kind) return false;
      const place = PLACE_FIELDS[field as keyof typeof PLACE_FIELDS] as string | undefined;
      return place === undefined || places.has(place);
    },
  };
}

/** What the records say, and what follows from it. */
function derive(compared: ComparedPark, site: KnownSite, values: SiteValues, asOf: string): SiteValues {
  const { landAreaM2, floorLoadTPerM2, priceWanPerMu, freeOn } = values;
  const isFree = typeof freeOn === "string" && isIsoDay(freeOn) && freeOn <= asOf;
  return {
    ...values,
    geometryStatus: values.geometryStatus ?? [compared.park.manifest.geometryStatus],
    landAreaMu: whenNumber(landAreaM2, toMu),
    floorLoadKnPerM2: whenNumber(floorLoadTPerM2, (load) => load * KN_PER_T),
    priceYuanPerM2: whenNumber(priceWanPerMu, (price) => (price * YUAN_PER_WAN) / M2_PER_MU),
    freeOn: isFree ? AVAILABLE_NOW : (freeOn ?? null),
    ...getIndustries(compared.plan, getSiteClusters(site)),
    ...getPlaceDistances(compared.park, site),
  };
}

/** What the plan wants where the site lies: in every one of its clusters. Null where the plan is silent. */
function getIndustries(plan: Plan, clusters: readonly string[]): SiteValues {
  const rules = clusters.map((cluster) => getClusterIndustries(plan, cluster));
  if (rules.length === 0 || rules.includes(undefined))
    return { industries: null, industriesOnCondition: null };
  const allowed = plan.industries.map(({ id }) => id);
  const isIn = (ids: readonly string[] | undefined, id: string): boolean => ids?.includes(id) ?? false;
  const wanted = allowed.filter((id) => rules.every((rule) => isIn(rule?.allowed, id)));
  const onCondition = allowed.filter(
    (id) =>
      !wanted.includes(id) &&
      rules.every(
        (rule) =>
          isIn(rule?.allowed, id) ||
          isIn(
            rule?.conditional?.map(({ industry }) => industry),
            id,
          ),
      ),
  );
  return { industries: wanted, industriesOnCondition: onCondition };
}

function getPlaceDistances(park: Park, site: KnownSite): SiteValues {
  const anchor = getSiteAnchor(site);
  if (anchor === null) return {};
  const distances = getDistances(park, anchor);
  return Object.fromEntries(
    Object.entries(PLACE_FIELDS).flatMap(([field, kind]) => {
      const distanceM = distances.find((distance) => distance.kind === kind)?.distanceM;
      return distanceM === undefined ? [] : [[field, distanceM / M_PER_KM]];
    }),
  );
}

function findBest(cells: readonly CompareValue[], direction: BestDirection): readonly number[] {
  const ranks = cells.map((cell) => toRank(cell, direction));
  const known = ranks.filter((rank) => rank !== null);
  const best = Math.max(...known);
  if (known.length < 2 || known.every((rank) => rank === best)) return [];
  return ranks.flatMap((rank, at) => (rank === best ? [at] : []));
}

/** Greater is better; null is unknown. "Now" is before all days. */
function toRank(cell: CompareValue, direction: BestDirection): number | null {
  if (direction === "earliest") {
    if (typeof cell !== "string") return null;
    if (cell === AVAILABLE_NOW) return Infinity;
    return isIsoDay(cell) ? -getDayNumber(cell) : null;
  }
  if (typeof cell !== "number") return null;
  return direction === "highest" ? cell : -cell;
}

function toComparable(cell: CompareValue): string {
  return JSON.stringify(cell);
}

function whenNumber(value: CompareValue | undefined, make: (value: number) => number): number | null {
  return typeof value === "number" ? make(value) : null;
}
