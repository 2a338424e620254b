import { effect, untracked } from "@preact/signals-core";
import { decodeKeptShortlist, encodeKeptShortlist } from "../data/storage/kept-shortlist.ts";
import type { Shortlist } from "../domain/shortlist.ts";
import { addNotice } from "./actions/notices.ts";
import { setFormerShortlist, setShortlist } from "./actions/shortlist.ts";
import { hasSameSites, isLinkedShortlist, withSeen } from "./linked-shortlist.ts";
import type { Store } from "./store.ts";

/** Texts remembered on this machine, by name. */
export interface ShortlistStorage {
  readonly read: (name: string) => string | null;
  readonly write: (name: string, text: string) => void;
}

/** The lists of a park as they were last read or written. */
interface Settled {
  readonly parkId: string;
  readonly shortlist: Shortlist;
  readonly former: Shortlist | null;
}

/**
 * Keeps the shortlist of each park on this machine. When a park has been read its kept list is taken, unless a link
 * brought another one: then the kept one is laid aside, and told. Every later change is written at once; a list that
 * came by link only once the user changes it. What is kept and cannot be understood is forgotten.
 * @returns stops keeping
 */
export function createShortlistKeeper(store: Store, storage: ShortlistStorage): () => void {
  const status = store.derive(({ park, parkId }) => (park.kind === "ready" ? parkId : null));
  const shortlist = store.derive((state) => state.shortlist);
  const former = store.derive((state) => state.formerShortlist);
  let settled: Settled | null = null;

  const settle = (parkId: string): void => {
    settled = { parkId, shortlist: shortlist.peek(), former: former.peek() };
  };

  const open = (parkId: string): void => {
    const text = storage.read(getName(parkId));
    const kept = text === null ? null : decodeKeptShortlist(text);
    const current = shortlist.peek();
    if (kept !== null && current.items.length === 0) {
      store.update(setShortlist(kept.shortlist));
      store.update(setFormerShortlist(kept.former));
    } else if (kept !== null && hasSameSites(current, kept.shortlist)) {
      store.update(setShortlist(withSeen(current, kept.shortlist.items)));
    } else if (kept !== null && kept.shortlist.items.length > 0) {
      store.update(setFormerShortlist(kept.shortlist));
      store.update(addNotice("shortlist-from-link"));
    }
    settle(parkId);
  };

  return effect(() => {
    const parkId = status.value;
    const [list, laidAside] = [shortlist.value, former.value];
    if (parkId === null) {
      settled = null;
      return;
    }
    if (settled?.parkId !== parkId) {
      untracked(() => open(parkId));
      return;
    }
    if (settled.shortlist === list && settled.former === laidAside) return;
    // Who drops what was laid aside has settled on the list of the link.
    const isSettledOn = settled.former !== null && laidAside === null;
    settle(parkId);
    if (!isLinkedShortlist(list) || isSettledOn) {
      storage.write(getName(parkId), encodeKeptShortlist({ shortlist: list, former: laidAside }));
    }
  });
}

function getName(parkId: string): string {
  return `shortlist.${parkId}`;
}
