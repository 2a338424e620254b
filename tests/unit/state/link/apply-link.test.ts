import { describe, expect, it } from "vitest";
import { EMPTY_NEED } from "../../../../src/domain/need.ts";
import { EMPTY_SHORTLIST, type ShortlistItem } from "../../../../src/domain/shortlist.ts";
import { DEFAULT_TOLERANCE } from "../../../../src/domain/tolerance.ts";
import type { AppState } from "../../../../src/state/app-state.ts";
import { applyLink } from "../../../../src/state/link/apply-link.ts";
import { INITIAL } from "./link-arbitraries.ts";

const SEEN: ShortlistItem = { key: "plots:A", note: "near the gate", mark: "1a", seen: { areaM2: 8000 } };
const WITH_LIST: AppState = { ...INITIAL, shortlist: { items: [SEEN], compared: [] } };

function getItems(mark: string | null, state: AppState): readonly ShortlistItem[] {
  const shortlist = { items: [{ key: SEEN.key, note: "", mark }], compared: [] };
  return applyLink({ shortlist })(state).shortlist.items;
}

describe("a state that a link asks for", () => {
  it("goes back to the defaults where the link says nothing", () => {
    const state: AppState = {
      ...WITH_LIST,
      asOf: "2026-01-01",
      tolerance: { m: 1, m2: 2, percent: 3 },
      need: { ...EMPTY_NEED, kinds: ["plot"] },
      isCompareOpen: true,
    };
    expect(applyLink({})(state)).toMatchObject({
      asOf: null,
      tolerance: DEFAULT_TOLERANCE,
      need: EMPTY_NEED,
      shortlist: EMPTY_SHORTLIST,
      isCompareOpen: false,
    });
  });

  it("keeps language, theme and layers where the link says nothing", () => {
    const visible = { ...INITIAL.visible, zones: true };
    const state: AppState = { ...INITIAL, locale: "en", theme: "dark", visible };
    expect(applyLink({})(state)).toMatchObject({ locale: "en", theme: "dark", visible });
  });

  it("keeps the note of a site and what was seen of it, as long as the link means the same data", () => {
    expect(getItems("1a", WITH_LIST)).toEqual([SEEN]);
    expect(getItems(null, WITH_LIST)).toEqual([SEEN]);
  });

  it("keeps no more than the note where the link's mark tells of other data", () => {
    expect(getItems("2b", WITH_LIST)).toEqual([{ key: "plots:A", note: "near the gate", mark: "2b" }]);
  });

  it("recalls a site that was taken off the list since", () => {
    const shortlist = { items: [{ key: SEEN.key, note: "", mark: "1a" }], compared: [] };
    const state = applyLink({ shortlist }, new Map([[SEEN.key, SEEN]]))(INITIAL);
    expect(state.shortlist.items).toEqual([SEEN]);
  });
});
