import type { SiteCandidate } from "../../src/analysis/sites/site-candidate.ts";
import { getIndustryStanding } from "../../src/domain/cluster-industries.ts";
import {
  type Criterion,
  isAskedOf,
  RANGE_CRITERIA,
  type RangeCriterion,
  type Wants,
} from "../../src/domain/need.ts";
import type { LonLat } from "../../src/domain/site.ts";
import { getDistanceM } from "../../src/geo/distance.ts";
import { BENCH_PLAN, CENTRE } from "./site-park.ts";

/*
 * The same filter as it is written first: objects in an array, a predicate a question, and for every facet and every
 * histogram one more pass with the predicates of all other questions.
 */

/** What a site says, as an object. */
export interface PeerRecord extends Partial<Record<RangeCriterion, number>> {
  readonly kind: SiteCandidate["kind"];
  readonly landUse?: string;
  readonly cluster?: string;
  readonly supplyMode?: string;
  readonly isDivisible: boolean;
  readonly isFree: boolean;
  readonly availableOn?: string;
  readonly anchor: LonLat;
  readonly text: string;
}

export interface PeerCounts {
  readonly matchCount: number;
  readonly facets: Readonly<Record<string, ReadonlyMap<string, number>>>;
  readonly histograms: Readonly<Record<string, readonly number[]>>;
}

export function toPeerRecords(candidates: readonly SiteCandidate[]): PeerRecord[] {
  return candidates.map((candidate): PeerRecord => {
    const record = candidate.kind === "plant" ? candidate.plant : candidate.plot;
    const { plot, areaM2 } = candidate;
    const texts = [
      record.id,
      candidate.kind === "plant" ? candidate.plant.plot : "",
      record.name?.zh,
      record.name?.en,
    ];
    const { site: _site, other: _other, ...fields } = record;
    const { landUse, cluster, supplyMode } = plot ?? {};
    return {
      ...fields,
      kind: candidate.kind,
      ...(areaM2 !== null && { areaM2 }),
      ...(landUse !== undefined && { landUse }),
      ...(cluster !== undefined && { cluster }),
      ...(supplyMode !== undefined && { supplyMode }),
      isDivisible: candidate.kind === "plant" && candidate.plant.divisible === true,
      isFree:
        candidate.kind === "plant" ? candidate.plant.state === "vacant" : candidate.plot.available === true,
      anchor: record.site.anchor ?? CENTRE,
      text: texts.join(" ").toLowerCase(),
    };
  });
}

type Test = (record: PeerRecord) => boolean;

/** Every must of `wants` as a predicate; a distance is to CENTRE. */
export function countByPredicates(
  records: readonly PeerRecord[],
  wants: Wants,
  edges: Readonly<Record<RangeCriterion, readonly number[]>>,
): PeerCounts {
  const musts = Object.keys(wants) as Criterion[];
  const tests = new Map(musts.map((criterion) => [criterion, createTest(criterion, wants)]));
  const keep = (dropped: string | null): PeerRecord[] =>
    records.filter((record) =>
      musts.every((criterion) => criterion === dropped || tests.get(criterion)?.(record) === true),
    );
  const count = (criterion: "landUse" | "cluster" | "supplyMode"): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const record of keep(criterion)) {
      const value = (criterion === "landUse" ? record.landUse?.slice(0, 4) : record[criterion]) ?? "";
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  };
  const fitting = keep("industry");
  return {
    matchCount: keep(null).length,
    facets: {
      landUse: count("landUse"),
      cluster: count("cluster"),
      supplyMode: count("supplyMode"),
      industry: new Map(
        BENCH_PLAN.industries.map(({ id }) => [id, fitting.filter((record) => isFit(record, id)).length]),
      ),
    },
    histograms: Object.fromEntries(
      RANGE_CRITERIA.map((criterion) => [criterion, bin(keep(criterion), criterion, edges[criterion])]),
    ),
  };
}

function createTest(criterion: Criterion, wants: Wants): Test {
  const answer = createAnswerTest(criterion, wants);
  return (record) => !isAskedOf(criterion, record.kind) || answer(record);
}

function createAnswerTest(criterion: Criterion, wants: Wants): Test {
  if (isRange(criterion)) return createRangeTest(criterion, wants);
  switch (criterion) {
    case "landUse":
      return ({ landUse }) => wants.landUse?.some((use) => landUse?.startsWith(use)) ?? true;
    case "cluster":
    case "supplyMode": {
      const chosen: readonly string[] = wants[criterion] ?? [];
      return (record) => chosen.includes(record[criterion] ?? "");
    }
    case "industry":
      return (record) => wants.industry?.some((industry) => isFit(record, industry)) ?? true;
    case "availableBy":
      return ({ availableOn, isFree }) =>
        availableOn === undefined ? isFree : availableOn <= (wants.availableBy ?? "");
    case "placeWithinKm":
      return ({ anchor }) => getDistanceM(anchor, CENTRE) / 1000 <= (wants.placeWithinKm?.max ?? Infinity);
    case "text": {
      const words = (wants.text ?? "").toLowerCase().split(" ");
      return ({ text }) => words.every((word) => text.includes(word));
    }
    case "within":
    case "verifiedWithinDays":
      throw new Error(`${criterion} is not asked here`);
  }
}

function isRange(criterion: Criterion): criterion is RangeCriterion {
  return (RANGE_CRITERIA as readonly Criterion[]).includes(criterion);
}

function createRangeTest(criterion: RangeCriterion, wants: Wants): Test {
  const { min = -Infinity, max = Infinity } = wants[criterion] ?? {};
  return (record) => {
    const value = record[criterion];
    if (value === undefined) return false;
    return value >= min && (value <= max || (criterion === "areaM2" && record.isDivisible));
  };
}

function isFit({ cluster }: PeerRecord, industry: string): boolean {
  const standing = getIndustryStanding(BENCH_PLAN, cluster ?? "", industry).kind;
  return standing === "allowed" || standing === "conditional";
}

function bin(records: readonly PeerRecord[], criterion: RangeCriterion, edges: readonly number[]): number[] {
  const counts = new Array<number>(Math.max(0, edges.length - 1)).fill(0);
  for (const record of records) {
    const value = record[criterion];
    if (value === undefined || !isAskedOf(criterion, record.kind)) continue;
    let at = edges.length - 2;
    while (at > 0 && value < (edges[at] ?? 0)) at -= 1;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}
