import { describe, expect, it } from "vitest";
import "../../../src/i18n/late-messages.ts";
import type { EnquirySite } from "../../../src/domain/enquiry-site.ts";
import { EMPTY_NEED, type Need } from "../../../src/domain/need.ts";
import {
  getFieldHead,
  getRequirementLines,
  getRequirementWords,
  getSiteLine,
} from "../../../src/i18n/enquiry-text.ts";
import type { NeedNames } from "../../../src/i18n/need-text.ts";

const ZH: NeedNames = { locale: "zh-CN", nameOf: ({ id }) => `${id}号`, industryName: (id) => id };
const EN: NeedNames = { locale: "en", nameOf: ({ id }) => id, industryName: (id) => id };

const NEED: Need = {
  ...EMPTY_NEED,
  kinds: ["plant"],
  must: { clearHeightM: { min: 9 }, craneT: { min: 10 } },
  wish: { areaM2: { value: { min: 9000 }, weight: 2 } },
  includesUnknown: ["craneT"],
};

const PLANT: EnquirySite = {
  key: "plants:P",
  kind: "plant",
  refs: [{ layer: "plants", id: "P" }],
  isGone: false,
  note: "",
  values: { vacantFloorAreaM2: 9600, clearHeightM: 10.5, craneT: null, freeOn: "now" },
  contacts: [],
};

const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("a requirement in words", () => {
  it("says kind, musts, what may be unknown, and wishes with their weight", () => {
    const words = getRequirementWords(NEED, ZH);
    expect(words.musts.map(plain)).toEqual(["厂房", "净高 ≥ 9 m", "行车 ≥ 10 t（含未提供）"]);
    expect(words.wishes.map(plain)).toEqual(["面积 ≥ 9 000 m²（权重 2）"]);
  });

  it("is a list under heads in a mail, and nothing where nothing is asked", () => {
    expect(getRequirementLines({ musts: ["a", "b"], wishes: ["c"] }, "en")).toEqual([
      "Must:",
      "- a",
      "- b",
      "Wish:",
      "- c",
    ]);
    expect(getRequirementLines(getRequirementWords(EMPTY_NEED, EN), "en")).toEqual([]);
  });
});

describe("a site in one line", () => {
  it("tells what is known and leaves out what is not", () => {
    expect(plain(getSiteLine(PLANT, ZH))).toBe("P号（P），厂房，可租面积 9 600 m²，净高 10.5 m，现可入驻");
  });

  it("names plots that stand together, their land in mu and m², and the note on one line", () => {
    const site: EnquirySite = {
      ...PLANT,
      kind: "plot",
      refs: [
        { layer: "plots", id: "A" },
        { layer: "plots", id: "B" },
      ],
      note: "near the road,\nlevel",
      values: { landAreaM2: 20_000, landUse: ["100101"], farMax: 2, freeOn: "2027-03-01" },
    };
    expect(plain(getSiteLine(site, EN))).toMatch(
      /^A \+ B, adjoining plots together, 30\.00 mu \(20 000 m²\), 100101 .*1 Mar 2027, note: near the road, level$/,
    );
  });

  it("says of what is gone that it is", () => {
    expect(getSiteLine({ ...PLANT, isGone: true, values: {} }, EN)).toBe("P, plant, no longer in the data");
  });
});

describe("the head of a field", () => {
  it("has the unit once", () => {
    expect(getFieldHead("clearHeightM", "zh-CN")).toBe("净高 m");
    expect(getFieldHead("landAreaMu", "en")).toMatch(/[^m] mu$/);
    expect(getFieldHead("craneT", "en")).toMatch(/ t$/);
    expect(getFieldHead("cluster", "zh-CN")).toBe("组团");
  });
});
