import { EMPTY_FINDING_FILTER, type FindingFilter } from "../analysis/check/finding-filter.ts";

/** The findings of this check, those the former did not have, or those that are gone since. */
export const FINDING_TABS = ["present", "fresh", "gone"] as const;
export type FindingTab = (typeof FINDING_TABS)[number];

/** Which findings are looked at, the same in the list, the table and what is exported of them. */
export interface FindingView {
  readonly tab: FindingTab;
  readonly filter: FindingFilter;
  /** Whether those are listed too, dimmed, that the tolerance hides. */
  readonly areHiddenShown: boolean;
}

export const INITIAL_FINDING_VIEW: FindingView = {
  tab: "present",
  filter: EMPTY_FINDING_FILTER,
  areHiddenShown: false,
};
