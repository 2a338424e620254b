import { NOT_STATED } from "../../analysis/sites/site-columns.ts";
import type { ParkData } from "../../data/park-data.ts";
import {
  type Criterion,
  getMusts,
  getWishes,
  type Need,
  NEED_CRITERIA,
  type PlaceWithinKm,
  type Wants,
  type Wishes,
  type Within,
} from "../../domain/need.ts";

type Records = Pick<ParkData, "park" | "plan">;

/** What a need asks by name that the park does not have. */
export interface KnownNeed {
  /** The same need without it; of a list of answers the known ones stay. */
  readonly need: Need;
  readonly unknownIds: readonly string[];
}

/** Leaves out of a need the clusters, industries, places and areas that a park does not have. */
export function dropUnknownIds(data: Records, need: Need): KnownNeed {
  const unknownIds = new Set<string>();
  const keep = (wants: Wants, criterion: Criterion): Wants[Criterion] => {
    const value = wants[criterion];
    const missing = findMissing(data, criterion, wants);
    for (const id of missing) unknownIds.add(id);
    if (missing.length === 0) return value;
    const rest = Array.isArray(value) ? value.filter((id: string) => !missing.includes(id)) : [];
    return rest.length === 0 ? undefined : rest;
  };
  const must = Object.fromEntries(
    getMusts(need).flatMap((criterion) => {
      const value = keep(need.must, criterion);
      return value === undefined ? [] : [[criterion, value]];
    }),
  ) as Wants;
  const wish = Object.fromEntries(
    getWishes(need).flatMap((criterion) => {
      const asked = need.wish[criterion];
      const value = asked === undefined ? undefined : keep({ [criterion]: asked.value }, criterion);
      return asked === undefined || value === undefined ? [] : [[criterion, { ...asked, value }]];
    }),
  ) as Wishes;
  if (unknownIds.size === 0) return { need, unknownIds: [] };
  const dropped = NEED_CRITERIA.filter(
    (criterion) => need.must[criterion] !== undefined && !(criterion in must),
  );
  const includesUnknown = need.includesUnknown.filter(
    (criterion) => !(dropped as readonly Criterion[]).includes(criterion),
  );
  return { need: { ...need, must, wish, includesUnknown }, unknownIds: [...unknownIds] };
}

function findMissing({ park, plan }: Records, criterion: Criterion, wants: Wants): readonly string[] {
  if (criterion === "placeWithinKm") return findMissingPlace(park, wants.placeWithinKm);
  if (criterion === "within") return findMissingArea(park, wants.within);
  if (criterion === "industry") {
    const known = new Set([NOT_STATED, ...plan.industries.map(({ id }) => id)]);
    return (wants.industry ?? []).filter((id) => !known.has(id));
  }
  if (criterion !== "cluster") return [];
  const known = new Set([NOT_STATED, ...park.clusters.map(({ id }) => id)]);
  for (const { cluster } of park.plots) if (cluster !== undefined) known.add(cluster);
  return (wants.cluster ?? []).filter((id) => !known.has(id));
}

function findMissingPlace({ places }: Records["park"], want: PlaceWithinKm | undefined): readonly string[] {
  if (want === undefined || "point" in want) return [];
  return places.some(({ id }) => id === want.place) ? [] : [want.place];
}

function findMissingArea(park: Records["park"], within: Within | undefined): readonly string[] {
  if (within === undefined || "ring" in within) return [];
  const { layer, id } = within.ref;
  const records: readonly { readonly id: string }[] = park[layer];
  return records.some((record) => record.id === id) ? [] : [id];
}
