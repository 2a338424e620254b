import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toSearchText } from "../../../src/analysis/search-text.ts";
import { createSearchIndex, searchPark } from "../../../src/analysis/search.ts";
import { anyPark, makeCluster, makePark, makePlace, makePlant, makePlot } from "./sample-park.ts";

const park = makePark({
  clusters: [makeCluster({ id: "zhengyang", name: { zh: "正阳组团", en: "Zhengyang cluster" } })],
  plots: [
    makePlot({ id: "ZY-03-12", holder: "渝东南纺织" }),
    makePlot({ id: "ZY-12-03" }),
    makePlot({ id: "ZY-03-1" }),
    makePlot({ id: "A12", holder: "正阳新材料" }),
  ],
  plants: [makePlant({ id: "ZY-P012", name: { zh: "标准厂房A区3号", en: "Standard plant A-3" } })],
  places: [makePlace({ id: "station", kind: "station", name: { zh: "黔江站", en: "Qianjiang station" } })],
});
const index = createSearchIndex(park);
const find = (query: string, limit?: number): string[] =>
  searchPark(index, query, limit).map(({ ref }) => ref.id);

describe("searchPark", () => {
  it("puts the code itself before codes that begin with it", () => {
    expect(find("ZY-03-1")).toEqual(["ZY-03-1", "ZY-03-12"]);
  });

  it("ranks a beginning over a word inside over any place inside", () => {
    expect(searchPark(index, "正阳").map(({ ref, match }) => [ref.id, match])).toEqual([
      ["zhengyang", "prefix"],
      ["A12", "prefix"],
    ]);
    expect(searchPark(index, "12").map(({ ref, match }) => [ref.id, match])).toEqual([
      ["A12", "word"],
      ["ZY-03-12", "word"],
      ["ZY-12-03", "word"],
      ["ZY-P012", "substring"],
    ]);
  });

  it("finds plots by their holder and says so", () => {
    expect(searchPark(index, "纺织")).toEqual([
      { ref: { layer: "plots", id: "ZY-03-12" }, match: "substring", text: "渝东南纺织", field: "holder" },
    ]);
  });

  it("finds by either language, width and case", () => {
    expect(find("STANDARD")).toEqual(["ZY-P012"]);
    expect(find("ｚｙ－Ｐ012")).toEqual(["ZY-P012"]);
    expect(find("zy–p012")).toEqual(["ZY-P012"]);
    expect(find("qianjiang  station")).toEqual(["station"]);
  });

  it("finds nothing for an empty query and no more than asked for", () => {
    expect(find("  ")).toEqual([]);
    expect(find("zy", 2)).toHaveLength(2);
  });

  it("finds every feature by its code, once", () => {
    fc.assert(
      fc.property(anyPark, (sample) => {
        const sampleIndex = createSearchIndex(sample);
        for (const { id } of sample.plots) {
          const hits = searchPark(sampleIndex, id.toUpperCase());
          expect(hits[0]).toMatchObject({ ref: { layer: "plots", id }, match: "exact" });
          expect(new Set(hits.map(({ ref }) => `${ref.layer}/${ref.id}`)).size).toBe(hits.length);
        }
      }),
      { numRuns: 30 },
    );
  });
});

/** Any character of the first two planes, Latin and Han alike. */
const anyCharacter = fc
  .oneof(fc.integer({ min: 0x20, max: 0x24f }), fc.integer({ min: 0x20, max: 0x1ffff }))
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

describe("toSearchText", () => {
  it("changes nothing of what it gave", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        expect(toSearchText(toSearchText(text))).toBe(toSearchText(text));
      }),
    );
  });

  it("does not tell upper from lower case", () => {
    expect(toSearchText("ÀB ÇD")).toBe(toSearchText("àb çd"));
  });
});
