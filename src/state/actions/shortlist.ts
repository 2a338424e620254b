import { MAX_COMPARED, MAX_SHORTLISTED, type Shortlist, type ShortlistItem } from "../../domain/shortlist.ts";
import type { SiteKey } from "../../domain/site-key.ts";
import type { Action } from "../store.ts";

/** Stars a site; one more than may be kept changes nothing. A site that is there stays as it is. */
export function starSite(item: ShortlistItem): Action {
  return changeShortlist(({ items, compared }) =>
    items.length >= MAX_SHORTLISTED || items.some(({ key }) => key === item.key)
      ? { items, compared }
      : { items: [...items, item], compared },
  );
}

/** Takes a site out of the shortlist, and from beside the others. */
export function unstarSite(key: SiteKey): Action {
  return changeShortlist(({ items, compared }) => ({
    items: items.filter((item) => item.key !== key),
    compared: compared.filter((other) => other !== key),
  }));
}

/** Puts a shortlisted site beside the others, or takes it away; one more than may stand there changes nothing. */
export function toggleCompared(key: SiteKey): Action {
  return changeShortlist(({ items, compared }) => {
    if (compared.includes(key)) return { items, compared: compared.filter((other) => other !== key) };
    const mayStand = compared.length < MAX_COMPARED && items.some((item) => item.key === key);
    return { items, compared: mayStand ? [...compared, key] : compared };
  });
}

/** Moves a compared site by a number of places, as far as there are. */
export function moveCompared(key: SiteKey, places: number): Action {
  return changeShortlist(({ items, compared }) => {
    const from = compared.indexOf(key);
    if (from === -1) return { items, compared };
    const others = compared.filter((other) => other !== key);
    const to = Math.min(others.length, Math.max(0, from + places));
    return { items, compared: [...others.slice(0, to), key, ...others.slice(to)] };
  });
}

export function noteSite(key: SiteKey, note: string): Action {
  return changeShortlist(({ items, compared }) => ({
    items: items.map((item) => (item.key === key ? { ...item, note } : item)),
    compared,
  }));
}

/** Sets the whole list, as a link or the kept one says. */
export function setShortlist(shortlist: Shortlist): Action {
  return (state) => ({ ...state, shortlist });
}

/** Lays a list aside; null drops what was laid aside. */
export function setFormerShortlist(formerShortlist: Shortlist | null): Action {
  return (state) => ({ ...state, formerShortlist });
}

/** Takes the list that was laid aside in place of the present one; without one nothing changes. */
export function restoreFormerShortlist(): Action {
  return (state) =>
    state.formerShortlist === null
      ? state
      : { ...state, shortlist: state.formerShortlist, formerShortlist: null };
}

/** Opens or closes the comparison. */
export function setCompareOpen(isCompareOpen: boolean): Action {
  return (state) => ({ ...state, isCompareOpen });
}

function changeShortlist(change: (shortlist: Shortlist) => Shortlist): Action {
  return (state) => ({ ...state, shortlist: change(state.shortlist) });
}
