import { describe, expect, it } from "vitest";
import type { AppState } from "../../../src/state/app-state.ts";
import { getEnquirySites } from "../../../src/state/enquiry-sites.ts";
import { createParkIndex } from "../../../src/state/park-index.ts";
import { createParkData } from "./park-fixture.ts";

const index = createParkIndex(createParkData().park);

function getKeys(
  keys: readonly string[],
  selected: AppState["selection"]["refs"] = [],
  asked?: string,
): readonly string[] {
  const shortlist = { items: keys.map((key) => ({ key, note: "", mark: null })), compared: [] };
  const selection = { refs: selected, fileRefs: [], pieces: [] };
  return getEnquirySites({ shortlist, selection }, index, asked).map(({ key }) => key);
}

describe("what an enquiry is about", () => {
  it("is the shortlist in its order, whatever is selected", () => {
    const keys = ["plots:N-2", "plants:P-1"];
    expect(getKeys(keys, [{ layer: "plots", id: "S-1" }])).toEqual(keys);
  });

  it("is what is selected where nothing is shortlisted, plants and plots only", () => {
    const selected = [
      ...Array.from({ length: 30 }, () => ({ layer: "clusters" as const, id: "north" })),
      { layer: "plants", id: "P-1" },
      { layer: "plots", id: "N-2" },
    ] satisfies AppState["selection"]["refs"];
    expect(getKeys([], selected)).toEqual(["plants:P-1", "plots:N-2"]);
    expect(getKeys([])).toEqual([]);
  });

  it("begins with the site it was begun at, named once", () => {
    expect(getKeys(["plots:N-2"], [], "plants:P-1")).toEqual(["plants:P-1", "plots:N-2"]);
    expect(getKeys(["plots:N-2", "plants:P-1"], [], "plants:P-1")).toEqual(["plots:N-2", "plants:P-1"]);
    expect(getKeys([], [{ layer: "plots", id: "N-2" }], "plants:P-1")).toEqual(["plants:P-1"]);
  });

  it("keeps what the data no longer hold, and leaves out what is no site", () => {
    expect(getKeys(["plots:gone", "no key"])).toEqual(["plots:gone"]);
  });

  it("is at most as many as a shortlist holds", () => {
    const selected = Array.from({ length: 50 }, (_, at) => ({ layer: "plots" as const, id: `plot-${at}` }));
    expect(getKeys([], selected)).toHaveLength(20);
  });
});
