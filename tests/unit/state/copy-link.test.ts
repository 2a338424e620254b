import { describe, expect, it } from "vitest";
import { selectFeatures } from "../../../src/state/actions/selection.ts";
import { openPark } from "../../../src/state/actions/park.ts";
import { type CommandTools, createCommands } from "../../../src/state/commands.ts";
import { createDerived, createOuterSignals } from "../../../src/state/derived.ts";
import { createInitialState } from "../../../src/state/initial-state.ts";
import { parseLink } from "../../../src/state/link/parse-link.ts";
import { createStore } from "../../../src/state/store.ts";
import { createParkData } from "./park-fixture.ts";

function start() {
  const store = createStore(createInitialState("en", "auto"));
  store.update(openPark(createParkData()));
  const copied: string[] = [];
  const saved = new Map<string, Uint8Array>();
  const read: string[] = [];
  const tools: Partial<CommandTools> = {
    derived: createDerived(store, createOuterSignals("light", null)),
    getLink: () => "https://park.example/atlas/#view=about",
    copyText: (text) => Promise.resolve(void copied.push(text)),
    saveFile: (name, bytes) => saved.set(name, bytes),
    now: () => new Date("2026-06-30T08:00:00Z"),
    createId: () => "file",
    keeper: Promise.race<never>([]),
    readings: {
      read: ({ name }) => Promise.resolve(void read.push(name)),
    } as Partial<CommandTools["readings"]> as CommandTools["readings"],
  };
  const commands = createCommands(store, tools as CommandTools);
  const codes = () => store.state.value.notices.map(({ code }) => code);
  return { store, commands, copied, saved, read, codes };
}

/** More plots than a link names. */
function selectMany() {
  return selectFeatures(Array.from({ length: 300 }, (_, i) => ({ layer: "plots", id: `ZY-01-${i}` })));
}

describe("a link that is copied", () => {
  it("is of what is on the screen now, whatever the address still says", async () => {
    const { commands, copied, codes } = start();
    await commands.copyLink();
    expect(copied).toHaveLength(1);
    expect(copied[0]).toMatch(/^https:\/\/park\.example\/atlas\/#v=1&park=zhengyang&view=overview/);
    expect(codes()).toEqual(["link-copied"]);
  });

  it("of more than 2 000 characters is not copied but given as a file with everything, and that is said", async () => {
    const { store, commands, copied, saved, codes } = start();
    store.update(selectMany());
    await commands.copyLink();
    expect(copied).toEqual([]);
    expect([...saved.keys()]).toEqual(["Small park-sites.park-link.json"]);
    const [bytes] = saved.values();
    const { hash } = JSON.parse(new TextDecoder().decode(bytes)) as { readonly hash: string };
    expect(parseLink(hash).link.selection).toHaveLength(300);
    expect(codes()).toEqual(["link-too-long"]);
  });

  it("is given as a file whenever that is wanted", async () => {
    const { commands, saved, codes } = start();
    await commands.saveLinkFile();
    expect(saved.size).toBe(1);
    expect(codes()).toEqual([]);
  });
});

describe("files that are opened", () => {
  it("are read at once where none of them can be a link", () => {
    const { commands, read } = start();
    commands.openFiles([new File(["a"], "a.csv"), new File(["{}"], "b.geojson")]);
    expect(read).toEqual(["a.csv", "b.geojson"]);
  });

  it("are read beside a link file among them, which is none of them", async () => {
    const { store, commands, saved, read } = start();
    store.update(selectMany());
    await commands.saveLinkFile();
    const [bytes = new Uint8Array()] = saved.values();
    const there = start();
    there.commands.openFiles([
      new File([bytes.slice()], "sent.park-link.json"),
      new File(["a"], "a.csv"),
      new File(['{"type":"FeatureCollection","features":[]}'], "plots.json"),
    ]);
    await expect.poll(() => there.read).toEqual(["a.csv", "plots.json"]);
    expect(there.codes()).toContain("link-file-opened");
    expect(read).toEqual([]);
  });
});
