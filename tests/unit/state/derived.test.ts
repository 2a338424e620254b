import { describe, expect, it } from "vitest";
import { setKinds } from "../../../src/state/actions/need.ts";
import { openPark } from "../../../src/state/actions/park.ts";
import { hoverFeature, selectFeatures, toggleFeature } from "../../../src/state/actions/selection.ts";
import { setLocale, setTheme, showView } from "../../../src/state/actions/view.ts";
import { createDerived, createOuterSignals } from "../../../src/state/derived.ts";
import { createInitialState } from "../../../src/state/initial-state.ts";
import { createStore } from "../../../src/state/store.ts";
import { createParkData } from "./park-fixture.ts";

function start() {
  const store = createStore(createInitialState("zh-CN", "auto"));
  const outer = createOuterSignals("light", null);
  const derived = createDerived(store, outer);
  store.update(openPark(createParkData()));
  return { store, outer, derived };
}

describe("derived values", () => {
  it("are made once as long as what they read stays the same", () => {
    const { store, derived } = start();
    const summary = derived.summary.value;
    store.update(hoverFeature({ layer: "plots", id: "N-1" }));
    store.update(showView("sites"));
    expect(derived.summary.value).toBe(summary);
  });

  it("follow the system's theme only under auto", () => {
    const { store, outer, derived } = start();
    outer.systemTheme.value = "dark";
    expect(derived.themeName.value).toBe("dark");
    store.update(setTheme("light"));
    expect(derived.themeName.value).toBe("light");
  });

  it("name a feature in the user's language, by its code where it has no name", () => {
    const { store, derived } = start();
    expect(derived.nameOf({ layer: "clusters", id: "north" })).toBe("北组团");
    store.update(setLocale("en"));
    expect(derived.nameOf({ layer: "clusters", id: "north" })).toBe("North");
    expect(derived.nameOf({ layer: "clusters", id: "south" })).toBe("south");
  });

  it("add up the land of selected plots, and the floor of selected plants", () => {
    const { store, derived } = start();
    store.update(
      selectFeatures([
        { layer: "plots", id: "N-1" },
        { layer: "plots", id: "S-1" },
      ]),
    );
    expect(derived.selectedSum.value).toEqual({ kind: "land", areaM2: 20_000, count: 2 });
    store.update(
      selectFeatures([
        { layer: "plants", id: "P-1" },
        { layer: "plants", id: "P-2" },
      ]),
    );
    expect(derived.selectedSum.value).toEqual({ kind: "floor", areaM2: 10_000, count: 2 });
  });

  it("mute nothing until a filter is on in the sites view, then keep a plant's plot in sight", () => {
    const { store, derived } = start();
    store.update(setKinds(["plant"]));
    expect(derived.matchedIds.value).toEqual({});
    store.update(showView("sites"));
    expect(derived.matchedIds.value).toEqual({ plots: new Set(["N-1"]), plants: new Set(["P-1"]) });
  });
});

describe("selecting", () => {
  it("a second time with toggle takes a feature out again", () => {
    const { store } = start();
    const ref = { layer: "plots", id: "N-2" } as const;
    store.update(toggleFeature(ref));
    expect(store.state.value.selection.refs).toEqual([ref]);
    store.update(toggleFeature(ref));
    expect(store.state.value.selection.refs).toEqual([]);
  });
});
