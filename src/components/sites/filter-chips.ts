import { EMPTY_NEED, type Need } from "../../domain/need.ts";
import { getNeedConditions, type NeedCondition } from "../../domain/need-conditions.ts";
import { getConditionText, type NeedNames } from "../../i18n/need-text.ts";
import { setCombine, setKinds, setMust, setWish } from "../../state/actions/need.ts";
import type { Action } from "../../state/store.ts";

/** One condition of the need in words, and the way out of it. */
export interface FilterChip extends NeedCondition {
  readonly name: string;
  readonly drop: Action;
}

/** The conditions of a need, one chip each, in the order they are told. */
export function getFilterChips(need: Need, names: NeedNames): readonly FilterChip[] {
  return getNeedConditions(need).map((condition) => ({
    ...condition,
    name: getConditionText(condition, need, names),
    drop: dropCondition(condition),
  }));
}

/** A must is dropped without the wish beside it, and the other way round. */
function dropCondition({ asks, isWish }: NeedCondition): Action {
  if (asks === "kinds") return setKinds(EMPTY_NEED.kinds);
  if (asks === "combine") return setCombine(EMPTY_NEED.combine);
  return isWish ? setWish(asks as keyof Need["wish"], undefined) : setMust(asks, undefined);
}
