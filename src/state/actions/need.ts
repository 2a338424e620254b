import {
  type CombineCount,
  type Criterion,
  EMPTY_NEED,
  type Need,
  type NeedCriterion,
  type SiteKind,
  type Wants,
  type Wishes,
} from "../../domain/need.ts";
import type { Action } from "../store.ts";

/** Sets the whole requirement. */
export function setNeed(need: Need): Action {
  return (state) => ({ ...state, need });
}

/** Asks nothing any more. */
export function clearNeed(): Action {
  return setNeed(EMPTY_NEED);
}

/** Which kinds are asked for; none is both. */
export function setKinds(kinds: readonly SiteKind[]): Action {
  return changeNeed(() => ({ kinds }));
}

/** How many adjoining plots may stand together. */
export function setCombine(combine: CombineCount): Action {
  return changeNeed(() => ({ combine }));
}

/** Makes a criterion a must; undefined drops it. A criterion is a must or a wish. */
export function setMust<Each extends Criterion>(criterion: Each, value: Wants[Each] | undefined): Action {
  return changeNeed(({ must, wish, includesUnknown }) => ({
    must: withValue(must, criterion, value),
    wish: value === undefined ? wish : withValue(wish, criterion as Each & NeedCriterion, undefined),
    includesUnknown:
      value === undefined ? includesUnknown.filter((other) => other !== criterion) : includesUnknown,
  }));
}

/** Makes a criterion a wish; undefined drops it. A criterion is a must or a wish. */
export function setWish<Each extends NeedCriterion>(criterion: Each, wish: Wishes[Each] | undefined): Action {
  return changeNeed((need) => ({
    wish: withValue(need.wish, criterion, wish),
    must: wish === undefined ? need.must : withValue(need.must, criterion, undefined),
    includesUnknown: need.includesUnknown.filter((other) => wish === undefined || other !== criterion),
  }));
}

/** Drops criteria, musts and wishes alike. */
export function dropCriteria(criteria: readonly Criterion[]): Action {
  return changeNeed((need) => ({
    must: without(need.must, criteria),
    wish: without(need.wish, criteria),
    includesUnknown: need.includesUnknown.filter((criterion) => !criteria.includes(criterion)),
  }));
}

/** Whether what does not say passes a must. */
export function includeUnknown(criterion: Criterion, isIncluded: boolean): Action {
  return changeNeed(({ includesUnknown }) => {
    const others = includesUnknown.filter((other) => other !== criterion);
    return { includesUnknown: isIncluded ? [...others, criterion] : others };
  });
}

/** Whether the list is kept to what the map shows. Off by default: results do not move under the user. */
export function setFilterInView(isFilterInView: boolean): Action {
  return (state) => ({ ...state, isFilterInView });
}

function changeNeed(change: (need: Need) => Partial<Need>): Action {
  return (state) => ({ ...state, need: { ...state.need, ...change(state.need) } });
}

function withValue<Values extends object, Key extends keyof Values>(
  values: Values,
  key: Key,
  value: Values[Key] | undefined,
): Values {
  const { [key]: _, ...others } = values;
  // A value that is there keeps its place, so that the order asked stays.
  if (value !== undefined) return { ...values, [key]: value };
  return others as unknown as Values;
}

function without<Values extends object>(values: Values, keys: readonly string[]): Values {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key))) as Values;
}
