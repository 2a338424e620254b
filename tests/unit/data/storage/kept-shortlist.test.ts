import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeKeptShortlist, encodeKeptShortlist } from "../../../../src/data/storage/kept-shortlist.ts";

const KEPT = {
  shortlist: {
    items: [
      {
        key: "plants:A",
        note: "看过",
        mark: "abc",
        seen: { clearHeightM: 9, available: true, contact: null },
      },
      { key: "plots:N-1+N-2", note: "", mark: null },
    ],
    compared: ["plants:A"],
  },
  former: null,
};

describe("the kept shortlist", () => {
  it("comes back as it was", () => {
    expect(decodeKeptShortlist(encodeKeptShortlist(KEPT))).toEqual(KEPT);
    const both = { ...KEPT, former: { items: [], compared: [] } };
    expect(decodeKeptShortlist(encodeKeptShortlist(both))).toEqual(both);
  });

  it("is forgotten where it is no list", () => {
    const broken = [
      { ...KEPT.shortlist, items: [...KEPT.shortlist.items, ...KEPT.shortlist.items] },
      { ...KEPT.shortlist, compared: ["plants:B"] },
      { ...KEPT.shortlist, compared: ["plants:A", "plants:A"] },
      { items: [{ key: "clusters:north", note: "", mark: null }], compared: [] },
      { items: [{ key: "plants:A", note: 3, mark: null }], compared: [] },
      {
        items: Array.from({ length: 21 }, (_, at) => ({ key: `plants:${at}`, note: "", mark: null })),
        compared: [],
      },
    ];
    for (const shortlist of broken) {
      const text = JSON.stringify({ version: 1, shortlist, former: null });
      expect(decodeKeptShortlist(text)).toBeNull();
    }
    expect(decodeKeptShortlist(JSON.stringify({ ...KEPT, version: 2 }))).toBeNull();
  });

  it("never throws, whatever is in the storage", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(() => decodeKeptShortlist(text)).not.toThrow();
      }),
    );
  });
});
