import { type Criterion, getWishes, isAskedOf, type Need, type SiteKind } from "../../domain/need.ts";
import { markCombinationMisses, type PlotCombinations } from "./combine-plots.ts";
import { markMisses, type SiteContext } from "./mark-misses.ts";
import type { SiteCatalog } from "./site-catalog.ts";

/** Scores of sites, 0–1. */
export interface Scorer {
  readonly ofRow: (row: number) => number;
  readonly ofCombinations: (combinations: PlotCombinations) => (at: number) => number;
  readonly hasWishes: boolean;
}

/** Met wish weight ÷ all wish weight that is asked of the kind; 1 where nothing is. */
export function scoreRows(catalog: SiteCatalog, need: Need, context: SiteContext): Scorer {
  const wishes = getWishes(need);
  if (wishes.length === 0) return { ofRow: () => 1, ofCombinations: () => () => 1, hasWishes: false };
  const must = Object.fromEntries(wishes.map((criterion) => [criterion, need.wish[criterion]?.value]));
  const bits = new Map<Criterion, number>(wishes.map((criterion, position) => [criterion, 1 << position]));
  const misses = new Uint32Array(catalog.candidates.length);
  for (const [criterion, bit] of bits) markMisses(misses, bit, criterion, must, false, catalog, context);
  const toScore = (kind: SiteKind): ((missed: number) => number) => {
    const asked = wishes.filter((criterion) => isAskedOf(criterion, kind));
    const weightOf = (criterion: Criterion): number =>
      need.wish[criterion as keyof Need["wish"]]?.weight ?? 0;
    const all = asked.reduce((sum, criterion) => sum + weightOf(criterion), 0);
    const known = new Map<number, number>();
    return (missed) => {
      let score = known.get(missed);
      if (score === undefined) {
        const met = asked.filter((criterion) => (missed & (bits.get(criterion) ?? 0)) === 0);
        score = all === 0 ? 1 : met.reduce((sum, criterion) => sum + weightOf(criterion), 0) / all;
        known.set(missed, score);
      }
      return score;
    };
  };
  const [plantScore, plotScore] = [toScore("plant"), toScore("plot")];
  return {
    hasWishes: true,
    ofRow: (row) => (row < catalog.plantCount ? plantScore : plotScore)(misses[row] as number),
    ofCombinations: (combinations) => {
      const marked = markCombinationMisses(
        catalog,
        combinations,
        misses,
        { must, includesUnknown: [] },
        bits,
      );
      return (at) => plotScore(marked[at] as number);
    },
  };
}
