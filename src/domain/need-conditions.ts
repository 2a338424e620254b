import { type Criterion, getMusts, getWishes, type Need } from "./need.ts";

/** One condition of a need: kinds, how many plots may stand together, a must or a wish. */
export interface NeedCondition {
  readonly asks: "kinds" | "combine" | Criterion;
  readonly isWish: boolean;
}

/** The conditions in force, in the order they are told: kinds, plots together, musts, wishes. */
export function getNeedConditions(need: Need): readonly NeedCondition[] {
  const toMust = (asks: NeedCondition["asks"]): NeedCondition => ({ asks, isWish: false });
  return [
    ...(need.kinds.length === 1 ? [toMust("kinds")] : []),
    ...(need.combine === 1 ? [] : [toMust("combine")]),
    ...getMusts(need).map(toMust),
    ...getWishes(need).map((asks): NeedCondition => ({ asks, isWish: true })),
  ];
}
