import {
  CHOICE_CRITERIA,
  type ChoiceCriterion,
  type Criterion,
  isAskedOf,
  type Need,
  RANGE_CRITERIA,
  SITE_KINDS,
  type RangeCriterion,
  type SiteKind,
} from "../../domain/need.ts";
import { SUPPLY_MODES } from "../../domain/supply-mode.ts";
import { type SiteResult, KIND_BIT } from "./find-sites.ts";
import { getChoiceColumn, isAnyAnswer } from "./mark-misses.ts";
import { getRows, type SiteCatalog } from "./site-catalog.ts";
import { NOT_STATED } from "./site-columns.ts";
import { type ColumnBins, getColumnBins, NO_BIN, type SiteHistogram, toHistogram } from "./site-histogram.ts";

/** Land use is chosen by its first four digits. */
const USE_DIGITS = 4;

/** The questions with a list of answers. */
export const SITE_FACETS = ["kinds", ...CHOICE_CRITERIA] as const;
export type SiteFacet = (typeof SITE_FACETS)[number];

/** An answer and how many candidates choosing it alone in its facet would leave, all other filters kept. */
export interface FacetOption {
  readonly value: string;
  readonly count: number;
  readonly isChosen: boolean;
}

/** How the candidates lie, each question counted with all others in force. Combinations are not counted. */
export interface SiteCounts {
  /** Options without candidates stand last. */
  readonly facets: Readonly<Record<SiteFacet, readonly FacetOption[]>>;
  readonly histograms: Readonly<Record<RangeCriterion, SiteHistogram>>;
  /** What passes all other filters and does not say: by when, from which day. */
  readonly unknown: Readonly<Record<"availableBy" | "verifiedWithinDays", number>>;
}

interface Bins extends ColumnBins {
  readonly criterion: RangeCriterion;
  readonly bit: number;
  readonly counts: Uint32Array;
}

export function countSites(result: SiteResult): SiteCounts {
  const { catalog, misses, bits, need } = result;
  const choices = CHOICE_CRITERIA.map((criterion) => {
    const column = getChoiceColumn(catalog, criterion);
    return {
      criterion,
      bit: bits.get(criterion) ?? 0,
      column,
      counts: new Uint32Array(column.texts.length),
    };
  });
  const histograms = RANGE_CRITERIA.map((criterion): Bins => {
    const bins = getBins(catalog, criterion, need.kinds);
    const counts = new Uint32Array(NO_BIN + 1);
    return { ...bins, criterion, bit: bits.get(criterion) ?? 0, counts };
  });
  const days = (["availableBy", "verifiedWithinDays"] as const).map((criterion) => ({
    criterion,
    bit: bits.get(criterion) ?? 0,
    column: criterion === "availableBy" ? catalog.columns.freeOn : catalog.columns.verifiedOn,
    unknownCount: 0,
  }));
  const kindCounts = { plant: 0, plot: 0 };
  for (let row = 0; row < misses.length; row += 1) {
    const mask = misses[row] as number;
    // More than one question missed: no count of any.
    if ((mask & (mask - 1)) !== 0) continue;
    if (mask === 0 || mask === KIND_BIT) kindCounts[row < catalog.plantCount ? "plant" : "plot"] += 1;
    if (mask === KIND_BIT) continue;
    for (const { bit, column, counts } of choices) {
      if (mask !== 0 && mask !== bit) continue;
      const code = column.codes[row] as number;
      counts[code] = (counts[code] as number) + 1;
    }
    for (const { bit, binOf, counts } of histograms) {
      if (mask !== 0 && mask !== bit) continue;
      const bin = binOf[row] as number;
      counts[bin] = (counts[bin] as number) + 1;
    }
    for (const day of days) {
      if (mask !== 0 && mask !== day.bit) continue;
      if (Number.isNaN(day.column[row])) day.unknownCount += 1;
    }
  }
  return {
    facets: {
      kinds: SITE_KINDS.map((value) => ({
        value,
        count: kindCounts[value],
        isChosen: need.kinds.includes(value),
      })),
      ...(Object.fromEntries(
        choices.map(({ criterion, column, counts }) => [
          criterion,
          getOptions(catalog, criterion, need, column.texts, counts),
        ]),
      ) as Record<ChoiceCriterion, readonly FacetOption[]>),
    },
    histograms: Object.fromEntries(
      histograms.map(({ criterion, bit, counts, ...bins }) => [
        criterion,
        toHistogram(bins, counts, countUnknown(result, criterion, bit)),
      ]),
    ) as Record<RangeCriterion, SiteHistogram>,
    unknown: {
      availableBy: days[0]?.unknownCount ?? 0,
      verifiedWithinDays: days[1]?.unknownCount ?? 0,
    },
  };
}

/** Of the rows the criterion is asked of. */
function countUnknown({ catalog, misses }: SiteResult, criterion: RangeCriterion, bit: number): number {
  const column = catalog.columns.numbers[criterion];
  let count = 0;
  for (const kind of SITE_KINDS) {
    if (!isAskedOf(criterion, kind)) continue;
    const { from, to } = getRows(catalog, kind);
    for (let row = from; row < to; row += 1) {
      const mask = misses[row] as number;
      if ((mask === 0 || mask === bit) && Number.isNaN(column[row])) count += 1;
    }
  }
  return count;
}

const binsOf = new WeakMap<Float64Array, Map<string, ColumnBins>>();

/** Bins over the kinds that are asked for and can answer. */
function getBins(catalog: SiteCatalog, criterion: Criterion & RangeCriterion, kinds: readonly SiteKind[]) {
  const column = catalog.columns.numbers[criterion];
  const asked = SITE_KINDS.filter((kind) => kinds.length === 0 || kinds.includes(kind));
  const known = binsOf.get(column) ?? new Map<string, ColumnBins>();
  binsOf.set(column, known);
  const key = asked.join(" ");
  let bins = known.get(key);
  if (bins === undefined) {
    const spans = asked.map((kind) => getRows(catalog, kind));
    bins = getColumnBins(
      column,
      Math.min(...spans.map(({ from }) => from)),
      Math.max(...spans.map(({ to }) => to)),
    );
    known.set(key, bins);
  }
  return bins;
}

/** Chosen answers stay among the options even where no candidate gives them: they must be possible to drop. */
function getOptions(
  catalog: SiteCatalog,
  criterion: ChoiceCriterion,
  { must, includesUnknown }: Need,
  texts: readonly string[],
  counts: Uint32Array,
): readonly FacetOption[] {
  const chosen = must[criterion] ?? [];
  const mayBeUnknown = includesUnknown.includes(criterion);
  const values = new Set([...getKnownAnswers(catalog, criterion, texts), ...chosen]);
  const options = [...values].map((value) => {
    let count = 0;
    texts.forEach((text, code) => {
      if (isAnyAnswer(catalog, criterion, text, [value], mayBeUnknown)) count += counts[code] as number;
    });
    return { value, count, isChosen: chosen.includes(value) };
  });
  return [...options.filter(({ count }) => count > 0), ...options.filter(({ count }) => count === 0)];
}

/** Answers given, in their known order, then others by code, NOT_STATED last. */
function getKnownAnswers(
  { clusterIds, plan }: SiteCatalog,
  criterion: ChoiceCriterion,
  texts: readonly string[],
): readonly string[] {
  const rest = texts.includes(NOT_STATED) ? [NOT_STATED] : [];
  const given = texts.filter((text) => text !== NOT_STATED);
  const inOrder = (known: readonly string[]): string[] => [
    ...known.filter((answer) => given.includes(answer)),
    ...given.filter((answer) => !known.includes(answer)).sort(),
  ];
  switch (criterion) {
    case "cluster":
      return [...inOrder(clusterIds), ...rest];
    case "supplyMode":
      return [...inOrder(SUPPLY_MODES), ...rest];
    case "landUse":
      return [...new Set(given.map((code) => code.slice(0, USE_DIGITS)))].sort().concat(rest);
    case "industry":
      return plan.industries.map(({ id }) => id);
  }
}
