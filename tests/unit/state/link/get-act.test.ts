import { describe, expect, it } from "vitest";
import { EMPTY_NEED } from "../../../../src/domain/need.ts";
import type { AppState } from "../../../../src/state/app-state.ts";
import {
  noteSite,
  setCompareOpen,
  starSite,
  toggleCompared,
} from "../../../../src/state/actions/shortlist.ts";
import { startLoadingPark } from "../../../../src/state/actions/park.ts";
import { includeUnknown, setMust, setWish } from "../../../../src/state/actions/need.ts";
import { setTableOpen, showView } from "../../../../src/state/actions/view.ts";
import { getAct } from "../../../../src/state/link/get-act.ts";
import type { Action } from "../../../../src/state/store.ts";
import { INITIAL } from "./link-arbitraries.ts";

const START: AppState = {
  ...INITIAL,
  need: { ...EMPTY_NEED, must: { areaM2: { min: 8000 } } },
  shortlist: { items: [{ key: "plots:A", note: "", mark: null }], compared: [] },
};

const CASES: readonly [string, Action, string | null][] = [
  ["another view", showView("data"), "view"],
  ["another bound", setMust("areaM2", { min: 9000 }), "area"],
  ["a must that becomes a wish", setWish("areaM2", { value: { min: 8000 }, weight: 1 }), "area"],
  ["a further must", setMust("text", "A"), "q"],
  ["what does not say let in", includeUnknown("areaM2", true), "unknown"],
  ["a star", starSite({ key: "plots:B", note: "", mark: null }), "list"],
  ["a site put beside the others", toggleCompared("plots:A"), "list"],
  ["an open comparison", setCompareOpen(true), "list"],
  ["a note", noteSite("plots:A", "near the gate"), null],
  ["the same bound again", setMust("areaM2", { min: 8000 }), null],
  ["another park, whose list is another", startLoadingPark("elsewhere"), null],
  ["an open table", setTableOpen(true), null],
];

describe("what Back undoes", () => {
  it.each(CASES)("knows %s", (_, action, word) => {
    expect(getAct(START, action(START))).toBe(word);
  });
});
