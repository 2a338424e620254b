import { describe, expect, it } from "vitest";
import { getMark, getSeen } from "../../../src/analysis/sites/site-seen.ts";
import { decodeKeptShortlist } from "../../../src/data/storage/kept-shortlist.ts";
import type { Shortlist, ShortlistItem } from "../../../src/domain/shortlist.ts";
import { openPark, startLoadingPark } from "../../../src/state/actions/park.ts";
import {
  noteSite,
  restoreFormerShortlist,
  setFormerShortlist,
  starSite,
} from "../../../src/state/actions/shortlist.ts";
import { createInitialState } from "../../../src/state/initial-state.ts";
import { takeLinkedShortlist } from "../../../src/state/linked-shortlist.ts";
import { createParkIndex } from "../../../src/state/park-index.ts";
import { createShortlistKeeper } from "../../../src/state/shortlist-keeper.ts";
import { createStore, type Store } from "../../../src/state/store.ts";
import { createParkData } from "./park-fixture.ts";

const DATA = createParkData();
const SEEN = getSeen(createParkIndex(DATA.park), [{ layer: "plants", id: "P-1" }]) ?? {};
const OWN: ShortlistItem = { key: "plants:P-1", note: "mine", mark: getMark(SEEN), seen: SEEN };
const FROM_LINK: Shortlist = { items: [{ key: "plots:N-2", note: "", mark: null }], compared: [] };

class MemoryStorage {
  readonly texts = new Map<string, string>();
  writes = 0;
  readonly read = (name: string): string | null => this.texts.get(name) ?? null;
  readonly write = (name: string, text: string): void => {
    this.writes += 1;
    this.texts.set(name, text);
  };
}

interface Visit {
  readonly link?: Shortlist;
  readonly parkId?: string;
}

/** A visit of a page: the link is read while the park is being loaded. */
function visit(storage: MemoryStorage, { link, parkId = "small" }: Visit = {}): Store {
  const store = createStore(createInitialState("en", "light"));
  createShortlistKeeper(store, storage);
  store.update(startLoadingPark(parkId));
  if (link !== undefined) store.update(takeLinkedShortlist(link));
  store.update(openPark(DATA));
  return store;
}

function keysOf(list: Shortlist | null | undefined): readonly string[] | undefined {
  return list?.items.map(({ key }) => key);
}

describe("keeping the shortlist on this machine", () => {
  it("brings back at the next visit what was starred at the last, with what was seen of it", () => {
    const storage = new MemoryStorage();
    visit(storage).update(starSite(OWN));
    expect(visit(storage).state.value.shortlist.items).toEqual([OWN]);
  });

  it("keeps each park's list apart", () => {
    const storage = new MemoryStorage();
    const store = visit(storage);
    store.update(starSite(OWN));
    store.update(startLoadingPark("other"));
    store.update(openPark(DATA));
    expect(store.state.value.shortlist.items).toEqual([]);
    store.update(startLoadingPark("small"));
    store.update(openPark(DATA));
    expect(store.state.value.shortlist.items).toEqual([OWN]);
  });

  it("writes nothing that the user did not change", () => {
    const storage = new MemoryStorage();
    visit(storage);
    visit(storage, { link: FROM_LINK });
    expect(storage.writes).toBe(0);
  });

  it("lays the own list aside for a link's, says so, and brings it back", () => {
    const storage = new MemoryStorage();
    visit(storage).update(starSite(OWN));
    const store = visit(storage, { link: FROM_LINK });
    expect(keysOf(store.state.value.shortlist)).toEqual(["plots:N-2"]);
    expect(keysOf(store.state.value.formerShortlist)).toEqual(["plants:P-1"]);
    expect(store.state.value.notices.map(({ code }) => code)).toEqual(["shortlist-from-link"]);
    store.update(restoreFormerShortlist());
    expect(store.state.value.shortlist.items).toEqual([OWN]);
    expect(visit(storage).state.value.formerShortlist).toBeNull();
  });

  it("keeps a link's list once it is changed, and the own one beside it", () => {
    const storage = new MemoryStorage();
    visit(storage).update(starSite(OWN));
    visit(storage, { link: FROM_LINK }).update(noteSite("plots:N-2", "good"));
    const { shortlist, formerShortlist } = visit(storage).state.value;
    expect(keysOf(shortlist)).toEqual(["plots:N-2"]);
    expect(keysOf(formerShortlist)).toEqual(["plants:P-1"]);
  });

  it("forgets the own list only when it is told to", () => {
    const storage = new MemoryStorage();
    visit(storage).update(starSite(OWN));
    visit(storage, { link: FROM_LINK }).update(setFormerShortlist(null));
    const { shortlist, formerShortlist } = visit(storage).state.value;
    expect([keysOf(shortlist), formerShortlist]).toEqual([["plots:N-2"], null]);
  });

  it("knows what was seen of the own list when its own link is opened", () => {
    const storage = new MemoryStorage();
    visit(storage).update(starSite(OWN));
    const { seen: _, ...inLink } = OWN;
    const { shortlist, formerShortlist } = visit(storage, {
      link: { items: [inLink], compared: [] },
    }).state.value;
    expect(shortlist.items).toEqual([OWN]);
    expect(formerShortlist).toBeNull();
  });

  it("lays the own list aside for a link that is opened later, too", () => {
    const storage = new MemoryStorage();
    const store = visit(storage);
    store.update(starSite(OWN));
    store.update(takeLinkedShortlist(FROM_LINK));
    expect(keysOf(store.state.value.formerShortlist)).toEqual(["plants:P-1"]);
    expect(keysOf(decodeKeptShortlist(storage.read("shortlist.small") ?? "")?.shortlist)).toEqual([
      "plants:P-1",
    ]);
  });

  it("forgets what it cannot read", () => {
    const storage = new MemoryStorage();
    storage.texts.set("shortlist.small", '{"version":1,"shortlist":{"items":"?"}}');
    const store = visit(storage);
    expect(store.state.value.shortlist.items).toEqual([]);
    store.update(starSite(OWN));
    expect(visit(storage).state.value.shortlist.items).toEqual([OWN]);
  });
});
