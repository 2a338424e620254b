import { getIndustryStanding } from "../../domain/cluster-industries.ts";
import { getDayNumber } from "../../domain/iso-day.ts";
import {
  type Criterion,
  getMusts,
  getWishes,
  isAskedOf,
  type Need,
  type NumberRange,
  type PlaceWithinKm,
  type Wants,
} from "../../domain/need.ts";
import { getNeedUnit } from "../../domain/need-unit.ts";
import type { Reason } from "../../domain/reason.ts";
import type { Standing } from "../../domain/standing.ts";
import { getDistanceM } from "../../geo/distance.ts";
import { createRowTest, getTarget, M_PER_KM, type SiteContext } from "./mark-misses.ts";
import type { SiteCandidate } from "./site-candidate.ts";
import type { SiteCatalog } from "./site-catalog.ts";
import { NOT_STATED } from "./site-columns.ts";
import type { SiteMatch, SiteWhole } from "./site-match.ts";

/** A site to be asked: rows of the catalog, and what they are together where they are several. */
export type AskedSite = Pick<SiteMatch, "kind" | "rows" | "whole">;

/** Reasons of a site: every must that is asked of its kind, then every wish, in the order they were asked. */
export function getReasons(
  catalog: SiteCatalog,
  need: Need,
  context: SiteContext,
  site: AskedSite,
): readonly Reason[] {
  const wishes = getWishes(need);
  const wished: Wants = Object.fromEntries(
    wishes.map((criterion) => [criterion, need.wish[criterion]?.value]),
  );
  const judge =
    (wants: Wants, includesUnknown: readonly Criterion[]) =>
    (criterion: Criterion): Reason[] =>
      isAskedOf(criterion, site.kind)
        ? [judgeSite(criterion, wants, includesUnknown.includes(criterion), site, catalog, context)]
        : [];
  return [
    ...getMusts(need).flatMap(judge(need.must, need.includesUnknown)),
    ...wishes.flatMap(judge(wished, [])),
  ];
}

type Judgement = Pick<Reason, "ok" | "value" | "shortBy" | "why">;

function judgeSite(
  criterion: Criterion,
  wants: Wants,
  includesUnknown: boolean,
  site: AskedSite,
  catalog: SiteCatalog,
  context: SiteContext,
): Reason {
  const isRowOk = createRowTest(criterion, wants, includesUnknown, catalog, context);
  const whole = site.whole ?? getRowWhole(catalog, site.rows[0] ?? -1);
  const every = (value: Reason["value"]): Judgement => ({ value, ok: site.rows.every(isRowOk) });
  const judged = ((): Judgement => {
    switch (criterion) {
      case "clearHeightM":
      case "floorLoadTPerM2":
      case "craneT":
      case "powerKva":
      case "rentYuanPerM2Month": {
        const value = catalog.columns.numbers[criterion][site.rows[0] ?? -1] ?? NaN;
        return judgeRange(value, wants[criterion] ?? {}, includesUnknown);
      }
      case "areaM2": {
        const isDivisible = catalog.columns.isDivisible[site.rows[0] ?? -1] === 1;
        const { min, max } = wants.areaM2 ?? {};
        const range = {
          ...(min !== undefined && { min }),
          ...(max !== undefined && !isDivisible && { max }),
        };
        return judgeRange(whole.areaM2, range, includesUnknown);
      }
      case "priceWanPerMu":
        return judgeRange(whole.priceWanPerMu, wants.priceWanPerMu ?? {}, includesUnknown);
      case "placeWithinKm": {
        const { placeWithinKm } = wants;
        if (placeWithinKm === undefined) return { value: null, ok: true };
        const { max } = placeWithinKm;
        return judgeRange(getDistanceKm(whole, placeWithinKm, catalog), { max }, includesUnknown);
      }
      case "availableBy":
        return judgeDay(wants.availableBy ?? "", site, catalog, every);
      case "industry":
        return { ...every(null), ...tellStanding(wants.industry ?? [], site, catalog) };
      case "landUse":
      case "cluster":
      case "supplyMode":
        return every(joinValues(getCandidates(site, catalog).map(({ plot }) => plot?.[criterion])));
      case "verifiedWithinDays": {
        const earliest = Math.min(...site.rows.map((row) => catalog.columns.verifiedOn[row] ?? NaN));
        return every(toKnown(getDayNumber(context.asOf) - earliest));
      }
      case "text":
        return { value: null, ok: site.rows.some(isRowOk) };
      case "within":
        return every(null);
    }
  })();
  return { criterion, wanted: wants[criterion], unit: getNeedUnit(criterion), ...judged };
}

function getRowWhole({ columns }: SiteCatalog, row: number): SiteWhole {
  return {
    areaM2: columns.numbers.areaM2[row] ?? NaN,
    priceWanPerMu: columns.numbers.priceWanPerMu[row] ?? NaN,
    lon: columns.lons[row] ?? NaN,
    lat: columns.lats[row] ?? NaN,
  };
}

function judgeRange(
  value: number,
  { min = -Infinity, max = Infinity }: NumberRange,
  includesUnknown: boolean,
): Judgement {
  if (Number.isNaN(value)) return { value: null, ok: includesUnknown };
  if (value < min) return { value, ok: false, shortBy: min - value };
  return value > max ? { value, ok: false, shortBy: value - max } : { value, ok: true };
}

/** The latest day of a combination is the day of the whole; unknown where that of one plot is. */
function judgeDay(
  by: string,
  site: AskedSite,
  catalog: SiteCatalog,
  every: (value: Reason["value"]) => Judgement,
): Judgement {
  const freeOn = Math.max(...site.rows.map((row) => catalog.columns.freeOn[row] ?? NaN));
  if (!Number.isFinite(freeOn)) return every(null);
  const days = getCandidates(site, catalog).map((candidate) =>
    candidate.kind === "plant" ? candidate.plant.availableOn : candidate.plot.availableOn,
  );
  const late = freeOn - getDayNumber(by);
  return {
    ...every(days.reduce((last = "", day = "") => (day > last ? day : last)) ?? null),
    ...(late > 0 && { shortBy: late }),
  };
}

/** In each cluster the best standing of the industries that are asked; of several clusters the worst counts. */
function tellStanding(
  industries: readonly string[],
  site: AskedSite,
  catalog: SiteCatalog,
): Pick<Reason, "value" | "why"> {
  const clusters = new Set(getCandidates(site, catalog).map(({ plot }) => plot?.cluster ?? NOT_STATED));
  const named = industries.filter((industry) => industry !== NOT_STATED);
  const best = [...clusters].map((cluster) =>
    pickStanding(
      named.map((industry) => getIndustryStanding(catalog.plan, cluster, industry)),
      BEST_FIRST,
    ),
  );
  const { kind, why } = pickStanding(best, [...BEST_FIRST].reverse());
  return { value: kind === "unknown" ? null : kind, ...(why !== undefined && { why }) };
}

/** Of several industries one that is unknown may fit yet. */
const BEST_FIRST = ["allowed", "conditional", "unknown", "not-allowed"] as const;

function pickStanding(standings: readonly Standing[], order: readonly Standing["kind"][]): Standing {
  const kind = order.find((each) => standings.some((standing) => standing.kind === each));
  return standings.find((standing) => standing.kind === kind) ?? { kind: "unknown" };
}

function getDistanceKm({ lon, lat }: SiteWhole, to: PlaceWithinKm, catalog: SiteCatalog): number {
  const target = getTarget(catalog, to);
  return target === undefined ? NaN : getDistanceM([lon, lat], target) / M_PER_KM;
}

function getCandidates({ rows }: AskedSite, { candidates }: SiteCatalog): readonly SiteCandidate[] {
  return rows.flatMap((row) => candidates[row] ?? []);
}

/** Unknown where one of them is. */
function joinValues(values: readonly (string | undefined)[]): string | null {
  return values.includes(undefined) ? null : [...new Set(values)].join(", ");
}

function toKnown(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
