import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getSiteChange } from "../../../src/analysis/sites/site-changes.ts";
import type { FeatureRef } from "../../../src/domain/layer.ts";
import { MAX_COMPARED, MAX_SHORTLISTED } from "../../../src/domain/shortlist.ts";
import { moveCompared } from "../../../src/state/actions/shortlist.ts";
import { openPark } from "../../../src/state/actions/park.ts";
import { createDerived, createOuterSignals } from "../../../src/state/derived.ts";
import { createInitialState } from "../../../src/state/initial-state.ts";
import { createParkIndex } from "../../../src/state/park-index.ts";
import { createSiteCommands, type SiteCommands } from "../../../src/state/site-commands.ts";
import { createStore, type Store } from "../../../src/state/store.ts";
import { createParkData } from "./park-fixture.ts";

function start(): { store: Store; commands: SiteCommands } {
  const store = createStore(createInitialState("en", "light"));
  store.update(openPark(createParkData()));
  const commands = createSiteCommands(store, {
    derived: createDerived(store, createOuterSignals("light", null)),
    now: () => new Date("2026-07-01T08:00:00Z"),
    saveFile: () => undefined,
    getLink: () => "",
  });
  return { store, commands };
}

const plant = (id: string): readonly FeatureRef[] => [{ layer: "plants", id }];

const step = fc.record({
  verb: fc.constantFrom("star" as const, "compare" as const, "move" as const),
  site: fc.integer({ min: 0, max: 29 }).map((at) => `P-${at}`),
});

describe("starring and comparing", () => {
  it("keeps what is seen, so that a change can be told", () => {
    const { store, commands } = start();
    commands.toggleStar(plant("P-1"));
    const [item] = store.state.value.shortlist.items;
    expect(item?.seen).toMatchObject({ floorAreaM2: 4000, plantState: "vacant" });
    expect(item && getSiteChange(item, createParkIndex(createParkData().park))).toEqual({ kind: "same" });
  });

  it("leaves the list as it was when a star is added and taken away", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
        const { store, commands } = start();
        for (const { verb, site } of steps) run(store, commands, verb, site);
        const before = store.state.value.shortlist;
        if (before.items.length === MAX_SHORTLISTED) return;
        commands.toggleStar(plant("new"));
        commands.toggleStar(plant("new"));
        expect(store.state.value.shortlist).toEqual(before);
      }),
    );
  });

  it("never keeps or compares more than there is room for, none twice, and compares only what is kept", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const { store, commands } = start();
        for (const { verb, site } of steps) run(store, commands, verb, site);
        const { items, compared } = store.state.value.shortlist;
        const keys = new Set(items.map(({ key }) => key));
        expect(items.length).toBeLessThanOrEqual(MAX_SHORTLISTED);
        expect(compared.length).toBeLessThanOrEqual(MAX_COMPARED);
        expect([keys.size, new Set(compared).size]).toEqual([items.length, compared.length]);
        expect(compared.every((key) => keys.has(key))).toBe(true);
      }),
    );
  });

  it("tells why a fifth is not compared and a twenty-first not kept, and stars neither", () => {
    const { store, commands } = start();
    for (let at = 0; at < 4; at += 1) commands.toggleCompare(plant(`P-${at}`));
    commands.toggleCompare(plant("P-4"));
    expect(store.state.value.shortlist.items).toHaveLength(4);
    expect(store.state.value.notices.map(({ code }) => code)).toEqual(["compare-full"]);
    for (let at = 4; at < 20; at += 1) commands.toggleStar(plant(`P-${at}`));
    commands.toggleStar(plant("P-20"));
    expect(store.state.value.shortlist.items).toHaveLength(20);
    expect(store.state.value.notices.map(({ code }) => code)).toEqual(["compare-full", "shortlist-full"]);
  });
});

function run(store: Store, commands: SiteCommands, verb: "star" | "compare" | "move", id: string): void {
  if (verb === "star") commands.toggleStar(plant(id));
  else if (verb === "compare") commands.toggleCompare(plant(id));
  else store.update(moveCompared(`plants:${id}`, 1));
}
