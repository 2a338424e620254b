import type { NeedUnit } from "../../../../src/domain/need-unit.ts";
import type { Criterion, Need, SiteKind, Wants } from "../../../../src/domain/need.ts";
import type { Park } from "../../../../src/domain/park.ts";
import type { Plan } from "../../../../src/domain/plan.ts";
import type { Plot } from "../../../../src/domain/plot.ts";
import { type Answer, ask, isAsked, type NaiveSite, TELLS_SHORTFALL } from "./naive-answers.ts";

/*
 * Finding sites, read plainly and slowly: every subset of plots is looked at, every question is asked again for each.
 * It shares no code with the engine but the types; distances are geographiclib's.
 */

/** Two plots of one boundary, by their ids. */
export interface NaivePair {
  readonly ids: readonly [string, string];
  readonly overlapM2: number;
}

export interface NaiveQuestion {
  readonly park: Park;
  readonly plan: Plan;
  readonly pairs: readonly NaivePair[];
  readonly need: Need;
  readonly asOf: string;
}

export interface NaiveReason {
  readonly criterion: Criterion;
  readonly ok: boolean;
  readonly value: number | string | null;
  readonly wanted: unknown;
  readonly unit: NeedUnit | null;
  readonly shortBy?: number;
  readonly why?: string;
}

export interface NaiveMatch {
  readonly kind: SiteKind;
  readonly ids: readonly string[];
  readonly score: number;
  readonly reasons: readonly NaiveReason[];
}

export interface NaiveAnswer {
  readonly matches: readonly NaiveMatch[];
  readonly nearMisses: readonly NaiveMatch[];
  readonly relax: readonly { readonly drop: readonly Criterion[]; readonly matches: number }[];
}

const UNIT_OF: Readonly<Partial<Record<Criterion, NeedUnit>>> = {
  areaM2: "m2",
  clearHeightM: "m",
  floorLoadTPerM2: "t/m2",
  craneT: "t",
  powerKva: "kVA",
  rentYuanPerM2Month: "yuan/m2/month",
  priceWanPerMu: "wan/mu",
  placeWithinKm: "km",
  availableBy: "day",
  verifiedWithinDays: "day",
};

export function findNaively(question: NaiveQuestion): NaiveAnswer {
  const { need } = question;
  const matches = listMatches(question);
  return {
    matches,
    nearMisses: inOrder(
      listSingles(question)
        .filter((site) => isNearMiss(question, site))
        .map((site) => toMatch(question, site)),
    ),
    relax: relax(question, getKeys(need.must), matches.length),
  };
}

function listMatches(question: NaiveQuestion): NaiveMatch[] {
  const singles = listSingles(question).filter((site) => passes(question, site));
  const chosen: NaiveSite[] = [...singles];
  for (let size = 2; size <= question.need.combine; size += 1) {
    const smaller = chosen.filter(({ kind }) => kind === "plot");
    const chains = listChains(question, size).filter((site) => passes(question, site));
    chosen.push(
      ...chains.filter(({ ids }) => !smaller.some((site) => site.ids.every((id) => ids.includes(id)))),
    );
  }
  return inOrder(chosen.map((site) => toMatch(question, site)));
}

function listSingles({ park, need }: NaiveQuestion): NaiveSite[] {
  const plants = park.plants
    .filter(({ state }) => state === "vacant" || state === "partly-vacant")
    .map((plant): NaiveSite => {
      const plot = park.plots.find(({ id }) => id === plant.plot);
      return {
        kind: "plant",
        ids: [plant.id],
        plant,
        plots: plot === undefined ? [] : [plot],
        areaM2: plant.vacantFloorAreaM2 ?? (plant.state === "vacant" ? (plant.floorAreaM2 ?? null) : null),
        priceWanPerMu: null,
        anchor: plant.site.anchor,
      };
    });
  const plots = listFreePlots(park).map((plot) => joinPlots([plot], 0));
  return [...plants, ...plots].filter(({ kind }) => need.kinds.length === 0 || need.kinds.includes(kind));
}

function listFreePlots(park: Park): Plot[] {
  return park.plots.filter(({ available, stage }) =>
    available === undefined ? stage === "approved" || stage === "reserved" : available,
  );
}

function listChains({ park, pairs, need }: NaiveQuestion, size: number): NaiveSite[] {
  if (need.kinds.length > 0 && !need.kinds.includes("plot")) return [];
  return listSubsets(listFreePlots(park), size)
    .filter((plots) => {
      const ids = plots.map(({ id }) => id);
      const links = pairs.filter((pair) => pair.ids.every((id) => ids.includes(id)));
      const hasLinks = ids.every((id) => links.some((pair) => pair.ids.includes(id)));
      const uses = new Set(plots.map(({ landUse }) => landUse?.slice(0, 4)));
      return hasLinks && uses.size === 1 && !uses.has(undefined);
    })
    .map((plots) => {
      const ids = plots.map(({ id }) => id);
      const overlapM2 = pairs
        .filter((pair) => pair.ids.every((id) => ids.includes(id)))
        .reduce((sum, pair) => sum + pair.overlapM2, 0);
      return joinPlots(plots, overlapM2);
    });
}

function listSubsets<Each>(all: readonly Each[], size: number): Each[][] {
  if (size === 0) return [[]];
  return all.flatMap((first, index) =>
    listSubsets(all.slice(index + 1), size - 1).map((rest) => [first, ...rest]),
  );
}

function joinPlots(members: readonly Plot[], overlapM2: number): NaiveSite {
  const plots = [...members].sort((a, b) => (a.id < b.id ? -1 : 1));
  const areas = plots.map(({ site }) => site.areaM2);
  const mean = (values: readonly (number | null | undefined)[]): number | null => {
    if (plots.length === 1) return values[0] ?? null;
    let [sum, weights] = [0, 0];
    for (const [index, value] of values.entries()) {
      const weight = areas[index];
      if (typeof value !== "number" || typeof weight !== "number") return null;
      sum += value * weight;
      weights += weight;
    }
    return sum / weights;
  };
  const lon = mean(plots.map(({ site }) => site.anchor?.[0]));
  const lat = mean(plots.map(({ site }) => site.anchor?.[1]));
  return {
    kind: "plot",
    ids: plots.map(({ id }) => id),
    plots,
    areaM2: areas.includes(null) ? null : areas.reduce<number>((sum, m2) => sum + (m2 ?? 0), -overlapM2),
    priceWanPerMu: mean(plots.map(({ priceWanPerMu }) => priceWanPerMu)),
    anchor: lon === null || lat === null ? null : [lon, lat],
  };
}

function passes(question: NaiveQuestion, site: NaiveSite): boolean {
  return listMissed(question, site).length === 0;
}

function listMissed(question: NaiveQuestion, site: NaiveSite): Criterion[] {
  const { must, includesUnknown } = question.need;
  return getKeys(must).filter(
    (criterion) =>
      isAsked(criterion, site.kind) &&
      !isMet(ask(question.park, question.plan, site, criterion, must), includesUnknown.includes(criterion)),
  );
}

function isMet({ fits }: Answer, includesUnknown: boolean): boolean {
  return fits ?? includesUnknown;
}

function isNearMiss(question: NaiveQuestion, site: NaiveSite): boolean {
  const [missed, ...others] = listMissed(question, site);
  if (missed === undefined || others.length > 0 || !TELLS_SHORTFALL.includes(missed)) return false;
  return ask(question.park, question.plan, site, missed, question.need.must).fits === false;
}

function relax(question: NaiveQuestion, musts: readonly Criterion[], now: number): NaiveAnswer["relax"] {
  const without = (drop: readonly Criterion[]): NaiveAnswer["relax"][number] => {
    const must = Object.fromEntries(
      Object.entries(question.need.must).filter(([key]) => !drop.includes(key as Criterion)),
    );
    return { drop, matches: listMatches({ ...question, need: { ...question.need, must } }).length };
  };
  const pick = (drops: readonly (readonly Criterion[])[]): NaiveAnswer["relax"] =>
    drops
      .map(without)
      .filter(({ matches }) => matches > now)
      .sort((a, b) => b.matches - a.matches);
  const singles = pick(musts.map((criterion) => [criterion]));
  return singles.length > 0 ? singles : pick(listSubsets(musts, 2));
}

function toMatch(question: NaiveQuestion, site: NaiveSite): NaiveMatch {
  const { must, wish, includesUnknown } = question.need;
  let [met, all] = [0, 0];
  const reasons: NaiveReason[] = [];
  const tell = (criterion: Criterion, wants: Wants, passesUnknown: boolean): boolean => {
    const answer = ask(question.park, question.plan, site, criterion, wants);
    const { fits: _fits, ...rest } = answer;
    const ok = isMet(answer, passesUnknown);
    reasons.push({ criterion, ok, wanted: wants[criterion], unit: UNIT_OF[criterion] ?? null, ...rest });
    return ok;
  };
  for (const criterion of getKeys(must)) {
    if (isAsked(criterion, site.kind)) tell(criterion, must, includesUnknown.includes(criterion));
  }
  for (const criterion of getKeys(wish)) {
    const wanted = wish[criterion];
    if (wanted === undefined || !isAsked(criterion, site.kind)) continue;
    all += wanted.weight;
    if (tell(criterion, { [criterion]: wanted.value }, false)) met += wanted.weight;
  }
  return { kind: site.kind, ids: site.ids, score: all === 0 ? 1 : met / all, reasons };
}

/** Best score first, plants before plots, then by ids. */
function inOrder(matches: readonly NaiveMatch[]): NaiveMatch[] {
  const key = ({ kind, ids }: NaiveMatch): string => [kind === "plant" ? "0" : "1", ...ids].join("\u0000");
  return [...matches].sort((a, b) => b.score - a.score || (key(a) < key(b) ? -1 : 1));
}

function getKeys<Key extends string>(values: { readonly [Each in Key]?: unknown }): Key[] {
  return (Object.keys(values) as Key[]).filter((key) => values[key] !== undefined);
}
