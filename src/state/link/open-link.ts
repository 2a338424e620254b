import { readSiteKey, type SiteKey } from "../../domain/site-key.ts";
import { addNotice } from "../actions/notices.ts";
import { setNeed } from "../actions/need.ts";
import type { AppState } from "../app-state.ts";
import type { Derived } from "../derived.ts";
import { DEFAULT_PARK_ID } from "../initial-state.ts";
import { takeLinkedShortlist } from "../linked-shortlist.ts";
import { findRecord } from "../park-index.ts";
import type { Action, Store } from "../store.ts";
import { applyLink, getKnownItems, recallItems } from "./apply-link.ts";
import { dropUnknownIds } from "./drop-unknown-ids.ts";
import type { Link } from "./link.ts";
import { parseLink } from "./parse-link.ts";
import { quietly } from "./quietly.ts";

/** A long list of what is not understood helps nobody. */
const MAX_TOLD_PARTS = 5;

/** Of names as much is told, characters. */
const MAX_TOLD_LENGTH = 60;

export interface LinkTools {
  readonly store: Store;
  readonly derived: Pick<Derived, "park" | "index">;
  readonly loadPark: (parkId: string) => Promise<void>;
}

/** How a link came. */
export interface LinkOrigin {
  /** True where Back shall undo it. */
  readonly isStep: boolean;
  /** Notes that came beside it, by site. */
  readonly notes?: Readonly<Record<SiteKey, string>>;
}

/**
 * Takes the state from a link that came from outside. A list it does not name stays, one it replaces is laid aside.
 * What is not understood is told at once, what the park does not have when that has been read.
 */
export function openLink(hash: string, { store, derived, loadPark }: LinkTools, origin: LinkOrigin): void {
  const { link, dropped } = parseLink(hash);
  const parkId = link.parkId ?? DEFAULT_PARK_ID;
  const { park, parkId: current } = store.state.value;
  const isOpen = parkId === current && (park.kind === "ready" || park.kind === "failed");
  // Loading first: it forgets the selection and camera of the former park, and the link then sets its own.
  const loading = isOpen ? null : loadPark(parkId);
  const { formerShortlist } = store.state.value;
  const take = takeLink(link, origin.notes ?? {});
  store.update(origin.isStep ? take : quietly(take));
  if (store.state.value.formerShortlist !== formerShortlist) store.update(addNotice("shortlist-from-link"));
  if (dropped.length > 0) store.update(addNotice("link-part-dropped", { part: nameParts(dropped) }));
  const settle = (): void => {
    if (store.state.value.parkId === parkId) tellUnknown(store, derived);
  };
  if (loading === null) settle();
  else void loading.finally(settle);
}

function takeLink({ shortlist, ...link }: Link, notes: Readonly<Record<SiteKey, string>>): Action {
  return (state) => {
    const next: AppState = { ...applyLink(link)(state), shortlist: state.shortlist };
    if (shortlist === undefined) return next;
    const items = shortlist.items.map((item) => ({
      ...item,
      note: Object.hasOwn(notes, item.key) ? (notes[item.key] ?? "") : "",
    }));
    return takeLinkedShortlist(recallItems({ ...shortlist, items }, getKnownItems(state)))(next);
  };
}

/** Clusters, industries and places the park does not have are left out; sites it does not have stay on the list. */
function tellUnknown(store: Store, derived: LinkTools["derived"]): void {
  const data = derived.park.value;
  const index = derived.index.value;
  if (data === null || index === null) return;
  const { need, unknownIds } = dropUnknownIds(data, store.state.value.need);
  if (unknownIds.length > 0) {
    store.update(quietly(setNeed(need)));
    store.update(addNotice("link-part-dropped", { part: nameParts(unknownIds) }));
  }
  const gone = store.state.value.shortlist.items.flatMap(({ key }) =>
    (readSiteKey(key) ?? []).filter((ref) => findRecord(index, ref) === undefined).map(({ id }) => id),
  );
  if (gone.length > 0) store.update(addNotice("link-sites-gone", { names: nameParts([...new Set(gone)]) }));
}

function nameParts(parts: readonly string[]): string {
  const told = parts.slice(0, MAX_TOLD_PARTS).map((part) => part.slice(0, MAX_TOLD_LENGTH));
  return parts.length > MAX_TOLD_PARTS ? `${told.join(", ")} …` : told.join(", ");
}
