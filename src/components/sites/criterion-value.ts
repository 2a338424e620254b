import { type Criterion, isNeedCriterion, type Need, type Wants, type Wishes } from "../../domain/need.ts";
import { setMust, setWish } from "../../state/actions/need.ts";
import type { Action } from "../../state/store.ts";

/** The weights that can be chosen. */
export const WISH_WEIGHTS = [1, 2, 3, 4, 5] as const;

/** How a criterion is asked; null where it is not. Asked in both ways, the must counts. */
export function getMode(need: Need, criterion: Criterion): "must" | "wish" | null {
  if (need.must[criterion] !== undefined) return "must";
  return isNeedCriterion(criterion) && need.wish[criterion] !== undefined ? "wish" : null;
}

/** What is wanted under a criterion, as a must or as a wish. */
export function getWanted<Each extends Criterion>(need: Need, criterion: Each): Wants[Each] {
  const must = need.must[criterion];
  if (must !== undefined || !isNeedCriterion(criterion)) return must;
  return need.wish[criterion]?.value as Wants[Each];
}

export function getWeight(need: Need, criterion: Criterion): number {
  const wish = isNeedCriterion(criterion) ? need.wish[criterion] : undefined;
  return wish?.weight ?? WISH_WEIGHTS[0];
}

/** Asks for a value, as a wish where it is to be one; undefined drops the criterion in the way it is asked. */
export function askFor<Each extends Criterion>(
  need: Need,
  criterion: Each,
  value: Wants[Each],
  isWish: boolean,
  weight = getWeight(need, criterion),
): Action {
  if (!isWish || !isNeedCriterion(criterion)) return setMust(criterion, value);
  const wish = value === undefined ? undefined : ({ value, weight } as Wishes[typeof criterion]);
  return setWish(criterion, wish);
}
