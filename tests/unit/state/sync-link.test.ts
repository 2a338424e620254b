import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { setKinds, setMust, setNeed, setWish } from "../../../src/state/actions/need.ts";
import { openPark, startLoadingPark } from "../../../src/state/actions/park.ts";
import { selectFeatures } from "../../../src/state/actions/selection.ts";
import { noteSite, setShortlist, starSite, unstarSite } from "../../../src/state/actions/shortlist.ts";
import { rememberCamera, setLocale, setTheme, showView } from "../../../src/state/actions/view.ts";
import type { Commands } from "../../../src/state/commands.ts";
import { createDerived, createOuterSignals } from "../../../src/state/derived.ts";
import { createInitialState } from "../../../src/state/initial-state.ts";
import { createStore, type Action, type Store } from "../../../src/state/store.ts";
import { syncLink } from "../../../src/state/sync-link.ts";
import { EMPTY_NEED } from "../../../src/domain/need.ts";
import type { LonLat } from "../../../src/domain/site.ts";
import { FakePage } from "./fake-page.ts";
import { createParkData } from "./park-fixture.ts";

const STILL_MS = 1000;
const LOADING_MS = 300;

interface Tab {
  readonly store: Store;
  readonly page: FakePage;
  /** Does one thing after the other, each after the page has come to rest. */
  readonly act: (...actions: readonly Action[]) => void;
  readonly codes: () => readonly string[];
}

/** A tab that opened `page` and has read its park. */
function open(page: FakePage, onReady: (store: Store) => void = () => undefined): Tab {
  const store = createStore(createInitialState("zh-CN", "auto"));
  const derived = createDerived(store, createOuterSignals("light", null));
  const loadPark = (parkId: string): Promise<void> => {
    store.update(startLoadingPark(parkId));
    return new Promise((resolve) => {
      setTimeout(() => {
        store.update(openPark(createParkData()));
        onReady(store);
        resolve();
      }, LOADING_MS);
    });
  };
  syncLink(store, derived, { loadPark } as unknown as Commands, page);
  vi.advanceTimersByTime(STILL_MS);
  return {
    store,
    page,
    act: (...actions) => {
      for (const action of actions) {
        store.update(action);
        vi.advanceTimersByTime(STILL_MS);
      }
    },
    codes: () => store.state.value.notices.map(({ code }) => code),
  };
}

const item = (id: string, note = "") => ({ key: `plots:${id}`, note, mark: "1a" });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the address", () => {
  it("has no new step for what was there when the page opened", () => {
    const { page } = open(new FakePage("#view=sites&kind=plot"), (store) =>
      store.update(setShortlist({ items: [item("N-2")], compared: [] })),
    );
    expect(page.hashes).toHaveLength(1);
    expect(page.location.hash).toContain("kind=plot&list=plots:N-2~1a");
  });

  it("has a step for each view, need and shortlist, none for the camera or what is selected", () => {
    const { page, act } = open(new FakePage());
    act(showView("sites"), setKinds(["plot"]), setMust("areaM2", { min: 8000 }), starSite(item("N-2")));
    expect(page.hashes).toHaveLength(5);
    act(
      selectFeatures([{ layer: "plots", id: "N-1" }]),
      rememberCamera({ center: [108.7, 29.4], zoom: 13 }, [108, 29, 109, 30]),
      noteSite("plots:N-2", "near the gate"),
    );
    expect(page.hashes).toHaveLength(5);
    expect(page.location.hash).toMatch(/c=108.7.*sel=plots:N-1/);
  });

  it("lets Back undo one filter after the other, and Forward bring them again", () => {
    const { page, store, act } = open(new FakePage("#view=sites"));
    act(setKinds(["plot"]), setMust("areaM2", { min: 8000 }), setMust("areaM2", { min: 8000.5, max: 1e7 }));
    const needs = [store.state.value.need];
    for (let step = 0; step < 3; step += 1) {
      page.go(-1);
      vi.advanceTimersByTime(STILL_MS);
      needs.push(store.state.value.need);
    }
    expect(needs.map(({ kinds, must }) => [kinds.length, must.areaM2])).toEqual([
      [1, { min: 8000.5, max: 1e7 }],
      [1, { min: 8000 }],
      [1, undefined],
      [0, undefined],
    ]);
    expect(page.hashes).toHaveLength(4);
    page.go(3);
    vi.advanceTimersByTime(STILL_MS);
    expect(store.state.value.need).toEqual(needs[0]);
    expect(page.hashes).toHaveLength(4);
  });

  it("has one step for a number that is typed and a handle that is dragged", () => {
    const { page, store } = open(new FakePage("#view=sites"));
    for (const min of [8, 80, 800, 8000]) {
      store.update(setMust("areaM2", { min }));
      vi.advanceTimersByTime(400);
    }
    expect(page.hashes).toHaveLength(2);
    expect(page.location.hash).toContain("area=8000..");
    page.go(-1);
    expect(store.state.value.need).toEqual(EMPTY_NEED);
  });

  it("has a step each for two filters set in quick succession", () => {
    const { page, store } = open(new FakePage("#view=sites"));
    store.update(setMust("areaM2", { min: 8000 }));
    vi.advanceTimersByTime(100);
    store.update(setKinds(["plot"]));
    vi.advanceTimersByTime(STILL_MS);
    expect(page.hashes).toHaveLength(3);
    page.go(-1);
    expect(store.state.value.need).toEqual({ ...EMPTY_NEED, must: { areaM2: { min: 8000 } } });
  });

  it("has one step for one act that changes several things at once", () => {
    const { page, store } = open(new FakePage("#view=sites"));
    store.update(setMust("areaM2", { min: 8000 }));
    store.update(setWish("cluster", { value: ["north"], weight: 2 }));
    store.update(starSite(item("N-2")));
    vi.advanceTimersByTime(STILL_MS);
    expect(page.hashes).toHaveLength(2);
  });

  it("lets Back bring back a site with its note, and leaves language and theme alone", () => {
    const { page, store, act } = open(new FakePage("#view=sites"));
    const seen = { ...item("N-2", "near the gate"), seen: { areaM2: 10_000 } };
    act(starSite(seen), unstarSite(seen.key), setLocale("en"), setTheme("dark"));
    expect(store.state.value.shortlist.items).toEqual([]);
    page.go(-1);
    expect(store.state.value).toMatchObject({ locale: "en", theme: "dark", shortlist: { items: [seen] } });
  });

  it("lets Back keep the very list where it did not change", () => {
    const { page, store, act } = open(new FakePage("#view=sites&list=plots:N-2"));
    const { shortlist } = store.state.value;
    act(setKinds(["plot"]));
    page.go(-1);
    expect(store.state.value.shortlist).toBe(shortlist);
  });

  it("restores what was too long for the address, by Back and by a reload", () => {
    const ring: LonLat[] = Array.from({ length: 60 }, (_, i) => [
      108.7 + 0.001234567890123 * i,
      29.4 + 0.000765432109876 * i * (60 - i),
    ]);
    const { page, store, act } = open(new FakePage("#view=sites"));
    act(setMust("within", { ring }), setKinds(["plot"]));
    const { must } = store.state.value.need;
    expect(page.location.hash.length).toBeLessThanOrEqual(2001);
    expect(page.location.hash).not.toContain("ring");
    page.go(-1);
    expect(store.state.value.need).toEqual({ ...EMPTY_NEED, must });
    expect(open(page).store.state.value.need).toEqual({ ...EMPTY_NEED, must });
  });

  it("takes an address that is pasted, lays the user's list aside and says so", () => {
    const { page, store, act, codes } = open(new FakePage("#view=sites"));
    act(starSite(item("N-2", "mine")));
    page.type("#view=sites&kind=plant&list=plots:S-1&lang=en");
    vi.advanceTimersByTime(STILL_MS);
    expect(store.state.value).toMatchObject({
      locale: "en",
      need: { kinds: ["plant"] },
      shortlist: { items: [{ key: "plots:S-1" }] },
      formerShortlist: { items: [{ note: "mine" }] },
    });
    expect(codes()).toEqual(["shortlist-from-link"]);
    page.go(-1);
    expect(store.state.value.shortlist.items).toEqual([item("N-2", "mine")]);
  });

  it("leaves the user's list where it is when a pasted address names none", () => {
    const { page, store, act } = open(new FakePage("#view=sites"));
    act(starSite(item("N-2", "mine")));
    page.type("#view=sites&kind=plant");
    expect(store.state.value.shortlist.items).toEqual([item("N-2", "mine")]);
  });

  it("tells what it does not understand and what the park does not have, and uses the rest", async () => {
    const hash =
      "#view=sites&wings=two&cluster=north,nowhere&industry=alchemy&near=port,5&in=zones:Z9&unknown=near";
    const { page, store } = open(
      new FakePage(`${hash}&wish.cluster=gone*2&kind=plot&list=plots:N-2,plots:LOST`),
    );
    await vi.runAllTimersAsync();
    expect(store.state.value.need).toEqual({
      ...EMPTY_NEED,
      kinds: ["plot"],
      must: { cluster: ["north"] },
    });
    expect(store.state.value.shortlist.items).toHaveLength(2);
    expect(store.state.value.notices.map(({ code, params }) => [code, ...Object.values(params)])).toEqual([
      ["link-part-dropped", "wings=two"],
      ["link-part-dropped", "nowhere, alchemy, port, Z9, gone"],
      ["link-sites-gone", "LOST"],
    ]);
    expect(page.hashes).toHaveLength(1);
    expect(page.location.hash).toContain("cluster=north&list=plots:N-2,plots:LOST");
  });

  it("tells no more than the first of a heap of nonsense", () => {
    const { store } = open(new FakePage(`#${Array.from({ length: 5000 }, (_, i) => `x${i}=1`).join("&")}`));
    expect(store.state.value.notices.map(({ params }) => params["part"])).toEqual([
      "x0=1, x1=1, x2=1, x3=1, x4=1 …",
    ]);
  });

  it("comes back to the same need when it is set anew after Back", () => {
    const { page, store, act } = open(new FakePage("#view=sites"));
    act(setKinds(["plot"]));
    page.go(-1);
    vi.advanceTimersByTime(STILL_MS);
    act(setNeed({ ...EMPTY_NEED, kinds: ["plant"] }));
    expect(page.hashes).toHaveLength(2);
    expect(page.location.hash).toContain("kind=plant");
    expect(store.state.value.need.kinds).toEqual(["plant"]);
  });
});
