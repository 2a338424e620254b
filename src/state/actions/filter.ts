import type { SiteFilter } from "../../analysis/site-filter.ts";
import type { Action } from "../store.ts";

/** Changes parts of the filter over vacant plants and available plots. */
export function setFilter(change: Partial<SiteFilter>): Action {
  return (state) => ({ ...state, filter: { ...state.filter, ...change } });
}

/** Whether the list is kept to what the map shows. Off by default: results do not move under the user. */
export function setFilterInView(isFilterInView: boolean): Action {
  return (state) => ({ ...state, isFilterInView });
}
