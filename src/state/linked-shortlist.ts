import type { Shortlist, ShortlistItem } from "../domain/shortlist.ts";
import { recallItems } from "./link/apply-link.ts";
import type { Action } from "./store.ts";

/** Lists that came by link: they are not kept on this machine until the user changes them. */
const linked = new WeakSet<Shortlist>();

export function isLinkedShortlist(shortlist: Shortlist): boolean {
  return linked.has(shortlist);
}

/**
 * Takes the list of a link. A list of the same sites keeps what was seen of them here; the user's own list of other
 * sites is laid aside, not lost.
 */
export function takeLinkedShortlist(fromLink: Shortlist): Action {
  return (state) => {
    const { shortlist: current, formerShortlist: former } = state;
    if (isSameList(fromLink, current)) return state;
    const shortlist = withSeen(fromLink, [...current.items, ...(former?.items ?? [])]);
    linked.add(shortlist);
    const isOwn =
      current.items.length > 0 && !isLinkedShortlist(current) && !hasSameSites(current, shortlist);
    return { ...state, shortlist, formerShortlist: isOwn ? current : former };
  };
}

/** The list with the notes and what was seen of sites known here; of one that is known twice the first counts. */
export function withSeen(list: Shortlist, known: readonly ShortlistItem[]): Shortlist {
  return recallItems(list, new Map([...known].reverse().map((item) => [item.key, item])));
}

export function hasSameSites(a: Shortlist, b: Shortlist): boolean {
  const keys = new Set(a.items.map(({ key }) => key));
  return a.items.length === b.items.length && b.items.every(({ key }) => keys.has(key));
}

/** Same sites, notes and marks in the same order, and the same side by side. */
function isSameList(a: Shortlist, b: Shortlist): boolean {
  const toText = ({ items, compared }: Shortlist): string =>
    JSON.stringify([items.map(({ key, note, mark }) => [key, note, mark]), compared]);
  return toText(a) === toText(b);
}
