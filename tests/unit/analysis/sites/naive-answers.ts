import geodesic from "geographiclib-geodesic";
import type { Criterion, NumberRange, PlaceWithinKm, SiteKind, Wants } from "../../../../src/domain/need.ts";
import type { Park } from "../../../../src/domain/park.ts";
import type { Plan } from "../../../../src/domain/plan.ts";
import type { Plant } from "../../../../src/domain/plant.ts";
import type { Plot } from "../../../../src/domain/plot.ts";
import type { LonLat } from "../../../../src/domain/site.ts";

/** One plant, or one plot, or plots side by side. */
export interface NaiveSite {
  readonly kind: SiteKind;
  readonly ids: readonly string[];
  readonly plant?: Plant;
  /** The plant's own, where that is known; else the plots themselves. */
  readonly plots: readonly Plot[];
  readonly areaM2: number | null;
  readonly priceWanPerMu: number | null;
  readonly anchor: LonLat | null;
}

/** What a site says to a question; `fits` is null where it does not say. */
export interface Answer {
  readonly fits: boolean | null;
  readonly value: number | string | null;
  readonly shortBy?: number;
  readonly why?: string;
}

const OF_PLANTS_ONLY = ["clearHeightM", "floorLoadTPerM2", "craneT", "powerKva", "rentYuanPerM2Month"];
const OF_PLOTS_ONLY = ["priceWanPerMu"];
/** Criteria that are missed by a figure. */
export const TELLS_SHORTFALL = [
  ...OF_PLANTS_ONLY,
  ...OF_PLOTS_ONLY,
  "areaM2",
  "placeWithinKm",
  "availableBy",
];

export function isAsked(criterion: Criterion, kind: SiteKind): boolean {
  return !(kind === "plant" ? OF_PLOTS_ONLY : OF_PLANTS_ONLY).includes(criterion);
}

export function ask(park: Park, plan: Plan, site: NaiveSite, criterion: Criterion, wants: Wants): Answer {
  switch (criterion) {
    case "areaM2":
      return askArea(site, wants.areaM2 ?? {});
    case "priceWanPerMu":
      return askRange(site.priceWanPerMu, wants.priceWanPerMu ?? {});
    case "clearHeightM":
    case "floorLoadTPerM2":
    case "craneT":
    case "powerKva":
    case "rentYuanPerM2Month":
      return askRange(site.plant?.[criterion] ?? null, wants[criterion] ?? {});
    case "landUse": {
      const fits = (code: string): boolean =>
        wants.landUse?.some((use) => use !== "" && code.startsWith(use)) ?? false;
      return askEach(site, ({ landUse }) => landUse, fits, wants.landUse?.includes("") ?? false);
    }
    case "cluster":
    case "supplyMode": {
      const answers: readonly string[] = wants[criterion] ?? [];
      const fits = (value: string): boolean => answers.includes(value);
      return askEach(site, (plot) => plot[criterion], fits, answers.includes(""));
    }
    case "industry":
      return askIndustry(plan, site, wants.industry ?? []);
    case "availableBy":
      return askDate(site, wants.availableBy ?? "");
    case "placeWithinKm":
      return askDistance(park, site, wants.placeWithinKm);
    case "within":
    case "verifiedWithinDays":
    case "text":
      throw new Error(`the page's own filter ${criterion} is not asked here`);
  }
}

function askRange(value: number | null, { min = -Infinity, max = Infinity }: NumberRange): Answer {
  if (value === null) return { fits: null, value };
  if (value < min) return { fits: false, value, shortBy: min - value };
  if (value > max) return { fits: false, value, shortBy: value - max };
  return { fits: true, value };
}

function askArea({ areaM2, plant }: NaiveSite, { min, max }: NumberRange): Answer {
  const asked = plant?.divisible === true ? { ...(min !== undefined && { min }) } : { min, max };
  return askRange(areaM2, asked as NumberRange);
}

function askEach(
  { plots }: NaiveSite,
  getValue: (plot: Plot) => string | undefined,
  fits: (value: string) => boolean,
  wantsUnknown: boolean,
): Answer {
  const values = plots.length === 0 ? [undefined] : plots.map(getValue);
  const answers = values.map((value) => (value === undefined ? (wantsUnknown ? true : null) : fits(value)));
  return {
    fits: joinFits(answers),
    value: values.includes(undefined) ? null : [...new Set(values)].join(", "),
  };
}

/** One that does not fit spoils it; else one that does not say. */
function joinFits(answers: readonly Answer["fits"][]): Answer["fits"] {
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : true;
}

/** The best first. */
const STANDINGS: readonly (string | null)[] = ["allowed", "conditional", null, "not-allowed"];

function askIndustry(plan: Plan, { plots }: NaiveSite, wanted: readonly string[]): Answer {
  const clusters = plots.length === 0 ? [undefined] : plots.map(({ cluster }) => cluster);
  const best = clusters.map((cluster) => getBestStanding(plan, cluster, wanted));
  const fits = clusters.map((cluster, index) => {
    const isSilent = cluster === undefined || plan.clusterIndustries[cluster] === undefined;
    if (isSilent && wanted.includes("")) return true;
    if (wanted.every((industry) => industry === "")) return false;
    const value = best[index]?.value ?? null;
    return value === null ? null : value !== "not-allowed";
  });
  const worst = best.reduce((a, b) => (rank(b) > rank(a) ? b : a));
  return { fits: joinFits(fits), ...worst };
}

interface NaiveStanding {
  readonly value: string | null;
  readonly why?: string;
}

function rank({ value }: NaiveStanding): number {
  return STANDINGS.indexOf(value);
}

/** Of several industries the one that stands best; where none fits and the plan is silent about one, unknown. */
function getBestStanding(plan: Plan, cluster: string | undefined, wanted: readonly string[]): NaiveStanding {
  const all = wanted.filter((each) => each !== "").map((industry) => getStanding(plan, cluster, industry));
  const pick = (value: string | null): NaiveStanding | undefined => all.find((each) => each.value === value);
  return pick("allowed") ?? pick("conditional") ?? pick(null) ?? pick("not-allowed") ?? { value: null };
}

function getStanding(plan: Plan, cluster: string | undefined, industry: string): NaiveStanding {
  const rule = cluster === undefined ? undefined : plan.clusterIndustries[cluster];
  if (rule === undefined || !plan.industries.some(({ id }) => id === industry)) return { value: null };
  for (let at: string | undefined = industry; at !== undefined;) {
    const condition = rule.conditional?.find((each) => each.industry === at);
    if (condition !== undefined) return { value: "conditional", why: condition.why };
    if (rule.allowed.includes(at)) return { value: "allowed" };
    at = plan.industries.find(({ id }) => id === at)?.parent;
  }
  return { value: "not-allowed" };
}

function askDate({ plant, plots }: NaiveSite, by: string): Answer {
  const each = (plant === undefined ? plots : [plant]).map((record): Answer => {
    const { availableOn } = record;
    if (availableOn !== undefined) {
      const shortBy = countDays(by, availableOn);
      return { fits: shortBy <= 0, value: availableOn, ...(shortBy > 0 && { shortBy }) };
    }
    const isNow = "available" in record ? record.available : plant?.state === "vacant";
    return { fits: isNow ? true : null, value: null };
  });
  const fits = joinFits(each.map((answer) => answer.fits));
  const latest = each.reduce((a, b) => ((b.value ?? "") > (a.value ?? "") ? b : a));
  return each.some((answer) => answer.fits === null) ? { fits, value: null } : { ...latest, fits };
}

function countDays(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function askDistance(park: Park, { anchor }: NaiveSite, to: PlaceWithinKm | undefined): Answer {
  if (to === undefined) throw new Error("no place is asked for");
  const target = "point" in to ? to.point : park.places.find(({ id }) => id === to.place)?.site.anchor;
  if (anchor === null || target === undefined || target === null) return { fits: null, value: null };
  const { s12 } = geodesic.Geodesic.WGS84.Inverse(anchor[1], anchor[0], target[1], target[0]);
  return askRange((s12 ?? NaN) / 1000, { max: to.max });
}
