import { describe, expect, it } from "vitest";
import { EMPTY_NEED } from "../../../src/domain/need.ts";
import { setMust } from "../../../src/state/actions/need.ts";
import { openPark } from "../../../src/state/actions/park.ts";
import { starSite } from "../../../src/state/actions/shortlist.ts";
import { createDerived, createOuterSignals } from "../../../src/state/derived.ts";
import { createInitialState } from "../../../src/state/initial-state.ts";
import { openLinkFiles, saveLinkFile } from "../../../src/state/link-file.ts";
import { createStore } from "../../../src/state/store.ts";
import { createParkData } from "./park-fixture.ts";

function start() {
  const store = createStore(createInitialState("zh-CN", "auto"));
  store.update(openPark(createParkData()));
  const derived = createDerived(store, createOuterSignals("light", null));
  const loadPark = (): Promise<void> => Promise.reject(new Error("no park is loaded here"));
  const codes = () => store.state.value.notices.map(({ code, params }) => [code, params["fault"]]);
  return { store, codes, tools: { store, derived, loadPark } };
}

/** The file somebody saves who asks for land and has starred a plot with a note. */
function save(): File {
  const { store } = start();
  store.update(setMust("areaM2", { min: 8000 }));
  store.update(starSite({ key: "plots:N-2", note: "大门旁边", mark: "1a" }));
  let file: File | undefined;
  const now = () => new Date("2026-06-30T08:00:00Z");
  saveLinkFile(store.state.value, {
    now,
    saveFile: (name, bytes) => (file = new File([bytes.slice()], name)),
  });
  if (file === undefined) throw new Error("nothing was saved");
  return file;
}

describe("a link that is sent as a file", () => {
  it("is named after the park", () => {
    expect(save().name).toBe("小园区-选址.park-link.json");
  });

  it("brings requirement, shortlist and notes to whoever opens it, and says so", async () => {
    const { store, codes, tools } = start();
    expect(await openLinkFiles([save()], tools)).toEqual([]);
    expect(store.state.value.need).toEqual({ ...EMPTY_NEED, must: { areaM2: { min: 8000 } } });
    expect(store.state.value.shortlist.items).toEqual([{ key: "plots:N-2", note: "大门旁边", mark: "1a" }]);
    expect(codes()).toEqual([["link-file-opened", undefined]]);
  });

  it("lays the list of whoever opens it aside", async () => {
    const { store, codes, tools } = start();
    store.update(starSite({ key: "plots:S-1", note: "mine", mark: null }));
    await openLinkFiles([save()], tools);
    expect(store.state.value.formerShortlist?.items).toMatchObject([{ key: "plots:S-1", note: "mine" }]);
    expect(codes()[0]).toEqual(["shortlist-from-link", undefined]);
  });

  it("is refused with the reason where it is broken, and changes nothing; other files go on", async () => {
    const { store, codes, tools } = start();
    const { need, shortlist } = store.state.value;
    const text = await save().text();
    const broken = new File([text.slice(0, 100)], "a.park-link.json");
    const changed = new File([text.replace('"park": "zhengyang"', '"park": "elsewhere"')], "b.json");
    const other = new File(["id,area\n1,2\n"], "plots.csv");
    expect(await openLinkFiles([broken, other, changed], tools)).toEqual([other]);
    expect(codes()).toEqual([
      ["link-file-refused", "not-json"],
      ["link-file-refused", "damaged"],
    ]);
    expect(store.state.value).toMatchObject({ need, shortlist });
  });
});
