import { EMPTY_NEED } from "../../domain/need.ts";
import { EMPTY_SHORTLIST, type Shortlist, type ShortlistItem } from "../../domain/shortlist.ts";
import type { SiteKey } from "../../domain/site-key.ts";
import { DEFAULT_TOLERANCE } from "../../domain/tolerance.ts";
import type { AppState } from "../app-state.ts";
import type { Action } from "../store.ts";
import type { Link } from "./link.ts";

/** What is known of shortlisted sites beside what a link says: notes, and what was seen. */
export type KnownItems = ReadonlyMap<SiteKey, ShortlistItem>;

/**
 * The state a link asks for. What it does not say goes back to the default, so that Back undoes; language, theme,
 * layers and camera stay. Of a site that is known the note and what was seen come along.
 */
export function applyLink(link: Link, known?: KnownItems): Action {
  return (state) => ({
    ...state,
    view: link.view ?? "overview",
    isTableOpen: link.isTableOpen ?? false,
    need: keepSame(state.need, link.need ?? EMPTY_NEED),
    shortlist: keepSame(
      state.shortlist,
      recallItems(link.shortlist ?? EMPTY_SHORTLIST, known ?? getKnownItems(state)),
    ),
    isCompareOpen: link.isCompareOpen ?? false,
    selection: { refs: link.selection ?? [], fileRefs: [], pieces: [] },
    visible: link.visible ?? state.visible,
    landUseStyle: link.landUseStyle ?? state.landUseStyle,
    locale: link.locale ?? state.locale,
    theme: link.theme ?? state.theme,
    camera: link.camera ?? state.camera,
    asOf: link.asOf ?? null,
    tolerance: link.tolerance ?? DEFAULT_TOLERANCE,
    openFindingKey: link.openFindingKey ?? null,
  });
}

export function getKnownItems({ shortlist }: Pick<AppState, "shortlist">): KnownItems {
  return new Map(shortlist.items.map((item) => [item.key, item]));
}

/**
 * The list of a link with what is known beside it. A mark that is another one tells of other data: what was seen then
 * is not what the link means.
 */
export function recallItems({ items, compared }: Shortlist, known: KnownItems): Shortlist {
  return {
    compared,
    items: items.map((item) => {
      const former = known.get(item.key);
      if (former === undefined) return item;
      const note = item.note === "" ? former.note : item.note;
      return item.mark === null || item.mark === former.mark ? { ...former, note } : { ...item, note };
    }),
  };
}

/** The value as it was where nothing of it is another, so that nobody takes it for a change. */
function keepSame<Value>(former: Value, next: Value): Value {
  return JSON.stringify(former) === JSON.stringify(next) ? former : next;
}
